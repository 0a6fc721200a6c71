import { valueText } from '../../../languages/flume-0.9/check/value-text.js';
import type { DecoratorCall } from '../../../languages/flume-0.9/tree.js';
import type { EventPoint } from './event-point.js';
import {
  checked,
  type EventState,
  opened,
  withMarkers,
  withOnly,
  withoutAttributes,
  withSettings,
} from './event-state.js';

/** What is known of events behind a decorator. */
export function afterDecorator(
  { element, before, sets }: EventPoint<DecoratorCall>,
  isBuiltIn: boolean,
): EventState {
  if (!isBuiltIn) return opened(before);
  switch (element.name) {
    case 'mask':
      return withoutAttributes(before, element.args.map(valueText));
    case 'select':
      return withOnly(before, element.args.map(valueText));
    case 'ackChecker':
      return checked(before);
    case 'ackedWriteAhead':
    case 'ackInjector':
      return withMarkers(before, sets);
    default:
      return withSettings(before, sets);
  }
}
