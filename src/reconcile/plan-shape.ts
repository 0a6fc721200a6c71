import type { Change } from './change.js';
import type { Plan } from './plan.js';
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
} from './shape.js';

const strings = array(string);
const target = oneOf('flume-0.9', 'flume-1');
const text = { shown: string, secrets: optional(strings), fingerprint: optional(string) };

const shownText = byKind({
  shown: object({ kind: oneOf('shown'), ...text }),
  hidden: object({ kind: oneOf('hidden') }),
});

const nodeState = object({
  revision: string,
  flow: optional(string),
  tier: optional(string),
  target: optional(target),
  hosts: strings,
  parts: record(shownText),
  chokes: record(number),
  sendsTo: strings,
});

const wantedNode = object({
  flow: string,
  tier: string,
  target,
  host: string,
  parts: record(object(text)),
  chokes: record(number),
  sendsTo: strings,
});

const difference = byKind({
  flow: object({ kind: oneOf('flow') }),
  tier: object({ kind: oneOf('tier') }),
  target: object({ kind: oneOf('target') }),
  sendsTo: object({ kind: oneOf('sendsTo') }),
  host: object({ kind: oneOf('host'), isWritten: boolean }),
  text: object({ kind: oneOf('text'), part: string, isWritten: boolean }),
  choke: object({ kind: oneOf('choke'), id: string, isWritten: boolean }),
});

const changeBase = {
  node: string,
  flow: string,
  effect: oneOf('start', 'stop', 'restart', 'reopen', 'replace', 'move', 'limit', 'none'),
  differences: array(difference),
  isDrifted: boolean,
  releasedChokes: array(object({ host: string, id: string })),
  disruptions: strings,
};

const change: Shape<Change> = byKind({
  create: object({
    kind: oneOf('create'),
    ...changeBase,
    before: optional(nodeState),
    after: wantedNode,
  }),
  update: object({ kind: oneOf('update'), ...changeBase, before: nodeState, after: wantedNode }),
  delete: object({ kind: oneOf('delete'), ...changeBase, before: nodeState }),
});

const interrupted = object({
  number: count,
  who: string,
  startedAt: string,
  steps: count,
  stepsDone: count,
  decision: oneOf('finish', 'replace', 'undo'),
});

const flowPlan = object({
  flow: string,
  created: count,
  updated: count,
  deleted: count,
  unchanged: count,
  inStore: count,
  revision: count,
  next: optional(count),
  wanted: optional(string),
  interrupted: optional(interrupted),
});

/** The form of a saved plan of version 1, without `format` and `version`; kept in step with `schemas/plan.v1.json`. */
export const planShape: Shape<Plan> = object({
  store: string,
  options: object({
    adopt: boolean,
    allowMassDelete: boolean,
    pruneFlows: strings,
    rollback: optional(object({ flow: string, revision: count })),
  }),
  inputs: optional(object({ paths: strings, variables: record(string), variableFiles: strings })),
  flows: array(flowPlan),
  changes: array(change),
  steps: array(object({ kind: oneOf('all', 'write', 'remove'), wave: count, nodes: strings })),
  isAtomic: boolean,
  refusals: array(
    object({
      code: string,
      severity: oneOf('error', 'warning'),
      message: string,
      help: optional(string),
    }),
  ),
});
