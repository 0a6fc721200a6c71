import { createHash } from 'node:crypto';
import type { Artifact } from '../targets/artifact.js';
import type { Change } from './change.js';
import type { FlowPlan, InterruptedApply, PlanOptions } from './plan.js';
import { currentRevision, nextRevision, type PendingRevision } from './revision.js';
import type { Snapshot } from './snapshot.js';
import { sortedEntries } from './sorted-record.js';

/** What the flows of a plan are worked out from. */
export interface FlowPlanRequest {
  readonly snapshot: Snapshot;
  readonly artifacts: readonly Artifact[];
  readonly changes: readonly Change[];
  readonly scope: ReadonlySet<string>;
  readonly options: PlanOptions;
}

/** What the plan does to each flow in scope, and to each that loses a node to one of them; by name. */
export function planFlows(request: FlowPlanRequest): readonly FlowPlan[] {
  const { snapshot, artifacts, changes, scope } = request;
  const changesOf = groupBy(changes, flowsOf);
  const artifactsOf = groupBy(artifacts, ({ flow }) => [flow]);
  const stored = groupBy(snapshot.nodes.values(), ({ record }) => (record ? [record.flow] : []));
  return [...new Set([...scope, ...changesOf.keys()])].sort().map((flow) =>
    planFlow(flow, request, {
      changes: changesOf.get(flow) ?? [],
      artifacts: artifactsOf.get(flow) ?? [],
      inStore: stored.get(flow)?.length ?? 0,
    }),
  );
}

interface FlowShare {
  readonly changes: readonly Change[];
  readonly artifacts: readonly Artifact[];
  readonly inStore: number;
}

function planFlow(
  flow: string,
  { snapshot, scope, options }: FlowPlanRequest,
  { changes, artifacts, inStore }: FlowShare,
): FlowPlan {
  const record = snapshot.flows.get(flow);
  const count = (kind: Change['kind']) =>
    changes.filter((one) => one.kind === kind && one.flow === flow).length;
  const [created, updated, deleted] = [count('create'), count('update'), count('delete')];
  const base = { flow, created, updated, deleted, inStore, revision: currentRevision(record) };
  const unchanged = scope.has(flow)
    ? artifacts.length - created - updated
    : inStore - changes.length;
  const pending = scope.has(flow) ? record?.pending : undefined;
  if (changes.length === 0 && !pending) return { ...base, unchanged };
  const wanted = digest(artifacts);
  const isUndo = options.rollback?.flow === flow;
  const interrupted = pending && { interrupted: interruptedApply(pending, wanted, isUndo) };
  return { ...base, unchanged, next: nextRevision(record), wanted, ...interrupted };
}

function interruptedApply(
  { number, who, startedAt, steps, stepsDone, wanted: before }: PendingRevision,
  wanted: string,
  isUndo: boolean,
): InterruptedApply {
  const decision = isUndo ? 'undo' : before === wanted ? 'finish' : 'replace';
  return { number, who, startedAt, steps, stepsDone, decision };
}

/** The flow that has the node afterwards, and the one that had it. */
function flowsOf(change: Change): readonly string[] {
  const had = change.before?.flow;
  return had === undefined || had === change.flow ? [change.flow] : [change.flow, had];
}

/** Secrets count by name only, so that the digest needs no values. */
function digest(artifacts: readonly Artifact[]): string {
  const hash = createHash('sha256');
  for (const one of [...artifacts].sort((a, b) => (a.node < b.node ? -1 : 1))) {
    const texts = sortedEntries(one.parts).map(([part, { shown, secrets }]) => [
      part,
      shown,
      secrets,
    ]);
    const facts = [one.node, one.tier, one.host, one.target, one.sendsTo];
    hash.update(`${JSON.stringify([facts, texts, sortedEntries(one.chokes)])}\n`);
  }
  return hash.digest('hex');
}

function groupBy<T>(
  items: Iterable<T>,
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(item);
    }
  return groups;
}
