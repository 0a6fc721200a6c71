import {
  array,
  byKind,
  count,
  number,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  string,
} from '../../reconcile/shape.js';
import type { TextDelta } from '../../reconcile/text-delta.js';

const strings = array(string);
const target = oneOf('flume-0.9', 'flume-1');
const secretFacts = { secrets: optional(strings), fingerprint: optional(string) };

const liveNode = object({
  parts: record(string),
  hosts: strings,
  chokes: record(number),
  changedAt: optional(string),
});

const nodeFacts = {
  flow: string,
  tier: string,
  host: string,
  target,
  chokes: record(number),
  sendsTo: strings,
  revision: count,
};

const storedNode = object({
  at: count,
  live: optional(liveNode),
  record: optional(
    object({ ...nodeFacts, parts: record(object({ shown: optional(string), ...secretFacts })) }),
  ),
});

const author = { who: string, commit: optional(string), rollbackTo: optional(count) };
const counts = { created: count, updated: count, deleted: count };

const flow = object({
  history: array(object({ number: count, appliedAt: string, ...author, ...counts })),
  pending: optional(
    object({
      number: count,
      startedAt: string,
      ...author,
      ...counts,
      wanted: string,
      steps: count,
      stepsDone: count,
    }),
  ),
  kept: array(count),
});

const textDelta: Shape<TextDelta> = (value) => {
  if (!Array.isArray(value)) return string(value);
  const [start, end, middle] = value;
  count(start);
  count(end);
  string(middle);
  return value as unknown as TextDelta;
};

const beforeDelta = byKind({
  absent: object({ kind: oneOf('absent') }),
  foreign: object({ kind: oneOf('foreign'), live: liveNode }),
  whole: object({
    kind: oneOf('whole'),
    record: object({ ...nodeFacts, parts: record(object({ shown: string, ...secretFacts })) }),
  }),
  delta: object({
    kind: oneOf('delta'),
    flow: optional(string),
    tier: optional(string),
    host: optional(string),
    target: optional(target),
    chokes: optional(record(number)),
    sendsTo: optional(strings),
    revision: optional(count),
    parts: record(object({ shown: optional(textDelta), ...secretFacts })),
  }),
});

/** The form of a state file of version 1, without `format`, `version` and `checksum`. */
export const stateShape = object({
  serial: count,
  fingerprintKey: string,
  nodes: record(storedNode),
  flows: record(flow),
  history: record(record(record(beforeDelta))),
});

/** A state file's members as read. */
export type StateJson = ReturnType<typeof stateShape>;
