import { applyBeforeDelta, type BeforeDelta, beforeDelta } from '../../reconcile/history-delta.js';
import type { NodeWrite } from '../../reconcile/node-write.js';
import type { FlowRecord, RevisionDetail } from '../../reconcile/revision.js';
import type { NodeRecord } from '../../reconcile/snapshot.js';
import type { FlowState, State } from './state.js';

type Details = ReadonlyMap<string, BeforeDelta>;

/**
 * The flows with what stood at the nodes before the writes, each told by what stands after its write. What
 * an earlier write of the same revision found at a node stays, told anew.
 */
export function withHistory(
  { flows, nodes }: State,
  writes: readonly NodeWrite[],
): Map<string, FlowState> {
  const drafts = new Map<FlowState, Map<number, Map<string, BeforeDelta>>>();
  const next = new Map(flows);
  for (const write of writes)
    for (const { flow, number, before } of write.history) {
      const known = next.get(flow) ?? { record: { flow, history: [] }, revisions: new Map() };
      next.set(flow, known);
      const details = draftOf(drafts, known, number);
      const earlier = details.get(write.node);
      const stood = recordIn(flow, nodes.get(write.node)?.record);
      const first = earlier ? applyBeforeDelta(earlier, stood) : before;
      details.set(write.node, beforeDelta(first, recordIn(flow, write.record)));
    }
  for (const [flow, known] of next) {
    const drafted = drafts.get(known);
    if (drafted) next.set(flow, { ...known, revisions: new Map([...known.revisions, ...drafted]) });
  }
  return next;
}

/** What the flow's revisions after a number touched, newest first, as far back as they are kept. */
export function historyAfter(state: State, flow: string, after: number): readonly RevisionDetail[] {
  const revisions = state.flows.get(flow)?.revisions ?? new Map<number, Details>();
  const records = new Map<string, NodeRecord | undefined>();
  const recordAfter = (node: string) =>
    records.has(node) ? records.get(node) : recordIn(flow, state.nodes.get(node)?.record);
  return newestFirst(revisions)
    .filter(([number]) => number > after)
    .map(([number, details]) => {
      const before = [...details].map(([node, delta]) => {
        const was = applyBeforeDelta(delta, recordAfter(node));
        records.set(node, was.kind === 'recorded' ? recordIn(flow, was.record) : undefined);
        return [node, was] as const;
      });
      return { number, before: new Map(before) };
    });
}

/** The details of the revisions the flow remembers, the oldest dropped where they are longer than `bytes`; the newest stay in any case. */
export function trimHistory(
  revisions: ReadonlyMap<number, Details>,
  { history }: FlowRecord,
  bytes: number,
): ReadonlyMap<number, Details> {
  const remembered = new Set(history.map(({ number }) => number));
  const kept = new Map<number, Details>();
  let length = 0;
  for (const [number, details] of newestFirst(revisions)) {
    length += lengthOf(details);
    if (!remembered.has(number) || (kept.size > 0 && length > bytes)) break;
    kept.set(number, details);
  }
  return kept;
}

function draftOf(
  drafts: Map<FlowState, Map<number, Map<string, BeforeDelta>>>,
  known: FlowState,
  number: number,
): Map<string, BeforeDelta> {
  const ofFlow = drafts.get(known) ?? new Map<number, Map<string, BeforeDelta>>();
  drafts.set(known, ofFlow);
  const details = ofFlow.get(number) ?? new Map(known.revisions.get(number));
  ofFlow.set(number, details);
  return details;
}

function recordIn(flow: string, record: NodeRecord | undefined): NodeRecord | undefined {
  return record?.flow === flow ? record : undefined;
}

function newestFirst<T>(revisions: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...revisions].sort(([a], [b]) => b - a);
}

function lengthOf(details: Details): number {
  let length = 0;
  for (const [node, delta] of details) length += node.length + JSON.stringify(delta).length;
  return length;
}
