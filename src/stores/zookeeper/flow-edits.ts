import type { NodeWrite } from '../../reconcile/node-write.js';
import type { PendingRevision, Revision } from '../../reconcile/revision.js';
import { stableJson } from '../../reconcile/stable-json.js';
import type { Transaction } from '../../reconcile/store.js';
import { StoreError } from '../../reconcile/store-error.js';
import type { AclPolicy } from './acl-policy.js';
import { type Edit, ensure, put } from './edit.js';
import { storedFlow } from './flow-records.js';
import { historyLine, renderPiece } from './history.js';
import type { HistoryLine, StoredFlow } from './stored-shapes.js';
import { flowPath, revisionPath, revisionsPath } from './znode-paths.js';
import type { Znodes } from './znodes.js';

/** What a transaction does to one flow. */
export interface FlowChange {
  readonly flow: string;
  readonly pending?: PendingRevision;
  readonly finished?: Revision;
  /** What its writes found, by revision and node. */
  readonly history: ReadonlyMap<number, ReadonlyMap<string, HistoryLine>>;
}

/** What the transaction does to flows, by their names. */
export function flowChanges(transaction: Transaction): readonly FlowChange[] {
  const { nodes, pending = [], finished = [] } = transaction;
  const journals = new Map(pending.map((one) => [one.flow, one.pending]));
  const revisions = new Map(finished.map((one) => [one.flow, one.revision]));
  const histories = linesOf(nodes);
  return [...new Set([...journals.keys(), ...revisions.keys(), ...histories.keys()])]
    .sort()
    .map((flow) => {
      const [journal, revision] = [journals.get(flow), revisions.get(flow)];
      return {
        flow,
        ...(journal && { pending: journal }),
        ...(revision && { finished: revision }),
        history: histories.get(flow) ?? new Map(),
      };
    });
}

type Lines = Map<number, Map<string, HistoryLine>>;

function linesOf(writes: readonly NodeWrite[]): ReadonlyMap<string, Lines> {
  const flows = new Map<string, Lines>();
  for (const write of writes)
    for (const entry of write.history) {
      const revisions: Lines = flows.get(entry.flow) ?? new Map();
      flows.set(entry.flow, revisions);
      const lines = revisions.get(entry.number) ?? new Map<string, HistoryLine>();
      revisions.set(entry.number, lines);
      lines.set(write.node, historyLine(entry, write));
    }
  return flows;
}

/** Where everything stands that the change reads or touches. */
export function flowPlaces({ flow, pending, finished, history }: FlowChange) {
  const numbers = [pending?.number, finished?.number, ...history.keys()];
  const revisions = numbers.flatMap((number) =>
    number === undefined ? [] : [revisionPath(flow, number)],
  );
  return { data: [flowPath(flow), revisionsPath(flow), ...revisions] };
}

/** What to do for a flow's journal, its revisions and their history; throws `conflict` where it was applied since it was read. */
export function* flowEdits(change: FlowChange, znodes: Znodes, acl: AclPolicy): Generator<Edit> {
  const { flow, finished, history } = change;
  const next = nextState(change, storedFlow(flow, znodes));
  yield put(znodes, { path: flowPath(flow), text: stableJson(next), acl: acl.shown });
  yield* ensure(znodes, { path: revisionsPath(flow), acl: acl.shown });
  if (finished)
    yield put(znodes, {
      path: revisionPath(flow, finished.number),
      text: stableJson(finished),
      acl: acl.shown,
    });
  for (const [number, lines] of history) {
    const folder = revisionPath(flow, number);
    if (finished?.number !== number) yield* ensure(znodes, { path: folder, acl: acl.shown });
    yield {
      operation: {
        kind: 'create',
        mode: 'persistent-sequential',
        path: `${folder}/`,
        data: renderPiece(lines),
        acl: acl.shown,
      },
    };
  }
}

function nextState(
  { flow, pending, finished }: FlowChange,
  known: StoredFlow | undefined,
): StoredFlow {
  const stands = known ?? { flow, revision: 0 };
  const expected = stands.pending?.number ?? stands.revision + 1;
  for (const change of [pending, finished])
    if (change && change.number !== expected)
      throw new StoreError('conflict', `Flow "${flow}" was applied since it was read`);
  if (finished) return { flow, revision: finished.number };
  return pending ? { ...stands, pending } : stands;
}
