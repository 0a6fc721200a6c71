import { type Component, component, expanding, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** Decorators that change events, mostly their attributes (flume-0.9.md 2). */
export const EVENT_DECORATORS: readonly Component[] = [
  component(
    ['value', required('attr', TYPES.string), required('value', TYPES.string)],
    'Sets an attribute; fails if it is already set.',
    { keywords: [optional('escape', TYPES.boolean, false)], traits: ['sets-attribute'] },
  ),
  component(
    ['mask', required('attr', TYPES.string)],
    'Copies the event without the named attributes.',
    { isVariadic: true, traits: ['copies-event'] },
  ),
  component(
    ['select', required('attr', TYPES.string)],
    'Copies the event with only the named attributes (drops ack attributes).',
    { isVariadic: true, traits: ['copies-event', 'breaks-acks'] },
  ),
  component(
    ['format', expanding(required('pattern', TYPES.string))],
    'Replaces the body by the expanded pattern.',
    { traits: ['changes-body', 'copies-event', 'breaks-acks'] },
  ),
  component(
    ['digest', required('algorithm', TYPES.digest), required('attr', TYPES.string)],
    'Stores a digest of the body in an attribute.',
    { keywords: [optional('base64', TYPES.boolean, false)], traits: ['sets-attribute'] },
  ),
  component(
    [
      'regex',
      required('regex', TYPES.regex),
      required('group', TYPES.int),
      required('attr', TYPES.string),
    ],
    'Stores a capture group (or empty) in an attribute.',
    { traits: ['sets-attribute'] },
  ),
  component(
    ['regexAll', required('regex', TYPES.regex), required('attr', TYPES.string)],
    'Stores successive groups; empty name skips; no match sets nothing.',
    { isVariadic: true, traits: ['sets-attribute'] },
  ),
  component(
    [
      'split',
      required('regex', TYPES.regex),
      required('index', TYPES.int),
      required('attr', TYPES.string),
    ],
    'Stores one split field.',
    { traits: ['sets-attribute'] },
  ),
  component(
    [
      'exDate',
      required('attr', TYPES.string),
      required('pattern', TYPES.datePattern),
      optional('prefix', TYPES.string, 'date'),
      optional('padding', TYPES.boolean, true),
    ],
    'Parses a date attribute into prefix+day/month/year/hr/min/sec. Null pointer if the attribute is missing.',
    { traits: ['sets-attribute', 'ignores-extra-arguments'] },
  ),
];
