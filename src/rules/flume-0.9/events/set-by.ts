import { valueText } from '../../../languages/flume-0.9/check/value-text.js';
import type { Argument, DecoratorCall } from '../../../languages/flume-0.9/tree.js';
import { ACK_ATTRIBUTES } from '../ack-attributes.js';
import type { Setting } from './event-state.js';

/** The attributes that a decorator of Flume's own sets, each at the argument that names it (flume-0.9.md 3.7; catalogue). */
export function setBy(decorator: DecoratorCall, tier: string): readonly Setting[] {
  const { name, args } = decorator;
  switch (name) {
    case 'value':
      return settings({ decorator, tier, named: args.slice(0, 1), value: plainValue(decorator) });
    case 'digest':
      return settings({ decorator, tier, named: args.slice(1, 2) });
    case 'regex':
    case 'split':
      return settings({ decorator, tier, named: args.slice(2, 3) });
    case 'regexAll':
      return settings({ decorator, tier, named: args.slice(1), isAlways: false });
    case 'exDate':
      return dateParts(decorator, tier);
    case 'ackedWriteAhead':
    case 'ackInjector':
      return ackSettings({ by: `"${name}"`, tier, span: decorator.nameSpan });
    default:
      return [];
  }
}

/** The three attributes of acknowledgement, set by a write-ahead log. */
export function ackSettings(by: Pick<Setting, 'by' | 'tier' | 'span'>): readonly Setting[] {
  return ACK_ATTRIBUTES.map((name) => ({ ...by, name, isAlways: true, isOnMarkers: true }));
}

interface Naming {
  readonly decorator: DecoratorCall;
  readonly tier: string;
  readonly named: readonly Argument[];
  readonly isAlways?: boolean;
  readonly value?: string | undefined;
}

function settings({ decorator, tier, named, isAlways = true, value }: Naming): readonly Setting[] {
  return named
    .map((argument) => ({
      name: valueText(argument),
      by: `"${decorator.name}"`,
      tier,
      span: argument.span,
      isAlways,
      isOnMarkers: isAlways,
      ...(value === undefined ? {} : { value }),
    }))
    .filter(({ name }) => name !== '');
}

/** What `value` sets, unless it may hold escapes, which differ from event to event. */
function plainValue({ args, keywords }: DecoratorCall): string | undefined {
  const [, value] = args;
  const text = value && valueText(value);
  return keywords.length > 0 && text?.includes('%') ? undefined : text;
}

/** `exDate` sets nothing where the date cannot be read. */
function dateParts(decorator: DecoratorCall, tier: string): readonly Setting[] {
  const [, , prefix] = decorator.args;
  const start = prefix ? valueText(prefix) : 'date';
  return ['day', 'month', 'year', 'hr', 'min', 'sec'].map((part) => ({
    name: `${start}${part}`,
    by: '"exDate"',
    tier,
    span: prefix?.span ?? decorator.nameSpan,
    isAlways: false,
    isOnMarkers: false,
  }));
}
