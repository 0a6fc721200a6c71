import { valueText } from '../../../languages/flume-0.9/check/value-text.js';
import type { DecoratorCall } from '../../../languages/flume-0.9/tree.js';
import { ROLL_TAG } from '../ack-attributes.js';
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

/** What is known of events behind a decorator; the logs roll their files and take the roll tag off again. */
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
    case 'ackInjector':
      return withMarkers(before, sets);
    case 'ackedWriteAhead':
      return withMarkers(withoutAttributes(before, [ROLL_TAG]), sets);
    case 'diskFailover':
      return withoutAttributes(before, [ROLL_TAG]);
    default:
      return withSettings(before, sets);
  }
}
