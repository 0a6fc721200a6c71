import type { BeforeDelta } from '../../reconcile/history-delta.js';
import type { PendingRevision, Revision } from '../../reconcile/revision.js';
import {
  array,
  boolean,
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
import type { NodeRecord } from '../../reconcile/snapshot.js';
import type { TextDelta } from '../../reconcile/text-delta.js';

const strings = array(string);
const target = oneOf('flume-0.9', 'flume-1');
const secretFacts = { secrets: optional(strings), fingerprint: optional(string) };
const wholeParts = record(object({ shown: string, ...secretFacts }));

const nodeFacts = {
  flow: string,
  tier: string,
  host: string,
  target,
  chokes: record(number),
  sendsTo: strings,
  revision: count,
};

/** A node's record. */
export const nodeRecordShape: Shape<NodeRecord> = object({ ...nodeFacts, parts: wholeParts });

const author = { who: string, commit: optional(string), rollbackTo: optional(count) };
const counts = { created: count, updated: count, deleted: count };

/** A flow's own znode. */
export interface StoredFlow {
  readonly flow: string;
  /** The last finished revision; 0 before the first. */
  readonly revision: number;
  readonly pending?: PendingRevision | undefined;
}

/** The form of a flow's own znode. */
export const storedFlowShape: Shape<StoredFlow> = object({
  flow: string,
  revision: count,
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
});

/** A finished revision's znode; what it found may be forgotten before the revision is. */
export type StoredRevision = Revision & { readonly isForgotten?: boolean | undefined };

/** The form of a finished revision's znode; that of one under way is empty. */
export const storedRevisionShape: Shape<StoredRevision> = object({
  number: count,
  appliedAt: string,
  ...author,
  ...counts,
  isForgotten: optional(boolean),
}) as Shape<StoredRevision>;

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
  foreign: object({
    kind: oneOf('foreign'),
    live: object({
      parts: record(string),
      hosts: strings,
      chokes: record(number),
      changedAt: optional(string),
    }),
  }),
  whole: object({ kind: oneOf('whole'), record: nodeRecordShape }),
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

/** What stood at a node, and where that is told by the record after it, eight hexadecimal digits of that record's SHA-256. */
export interface HistoryLine {
  readonly before: BeforeDelta;
  readonly by?: string | undefined;
}

/** The form of a piece of history: by node, what one transaction found. */
export const historyPieceShape: Shape<Readonly<Record<string, HistoryLine>>> = record(
  object({ before: beforeDelta as Shape<BeforeDelta>, by: optional(string) }),
);
