import type { Change } from './change.js';
import type { FlowPlan, Plan } from './plan.js';
import type { ChangeCounts, Revision } from './revision.js';
import type { Snapshot } from './snapshot.js';
import type { FlowPending, FlowRevision } from './store.js';

/** Who applies, when, from which source. */
export interface ApplyAuthor {
  readonly snapshot: Snapshot;
  readonly who: string;
  readonly appliedAt: string;
  readonly commit?: string;
}

/** The revisions that the plan makes, with all that an interrupted apply did under the same number. */
export function finishedRevisions(plan: Plan, author: ApplyAuthor): readonly FlowRevision[] {
  const { appliedAt } = author;
  return touchedFlows(plan).map(({ flow, next, created, updated, deleted }) => {
    const counts = sumOf(earlierCounts(flow, author), { created, updated, deleted });
    const revision: Revision = {
      number: next,
      appliedAt,
      ...origin(flow, plan, author),
      ...counts,
    };
    return { flow, revision };
  });
}

/** For each step of the plan, the journals to keep with it: they tell what is written once it is done. */
export function pendingRevisions(
  plan: Plan,
  author: ApplyAuthor,
): readonly (readonly FlowPending[])[] {
  const flows = touchedFlows(plan).map(({ flow, next, wanted }) => ({
    flow,
    counts: { ...earlierCounts(flow, author) },
    journal: { number: next, startedAt: author.appliedAt, ...origin(flow, plan, author), wanted },
  }));
  const countsOf = new Map(flows.map(({ flow, counts }) => [flow, counts]));
  const changes = new Map(plan.changes.map((change) => [change.node, change]));
  return plan.steps.map(({ nodes }, index) => {
    for (const node of nodes) countChange(changes.get(node), countsOf);
    return flows.map(({ flow, counts, journal }): FlowPending => {
      const progress = { ...counts, steps: plan.steps.length, stepsDone: index + 1 };
      return { flow, pending: { ...journal, ...progress } };
    });
  });
}

type Counting = { -readonly [K in keyof ChangeCounts]: number };

function countChange(change: Change | undefined, countsOf: ReadonlyMap<string, Counting>): void {
  const counts = change && countsOf.get(change.flow);
  if (!counts) return;
  if (change.kind === 'create') counts.created++;
  else if (change.kind === 'update') counts.updated++;
  else counts.deleted++;
}

type TouchedFlow = FlowPlan & { readonly next: number; readonly wanted: string };

function touchedFlows({ flows }: Plan): readonly TouchedFlow[] {
  return flows.flatMap((one) => {
    const { next, wanted } = one;
    return next === undefined || wanted === undefined ? [] : [{ ...one, next, wanted }];
  });
}

function origin(flow: string, { options }: Plan, { who, commit }: ApplyAuthor) {
  const rollback = options.rollback?.flow === flow ? options.rollback : undefined;
  return {
    who,
    ...(commit !== undefined && { commit }),
    ...(rollback && { rollbackTo: rollback.revision }),
  };
}

function earlierCounts(flow: string, { snapshot }: ApplyAuthor): ChangeCounts {
  const pending = snapshot.flows.get(flow)?.pending;
  const { created, updated, deleted } = pending ?? { created: 0, updated: 0, deleted: 0 };
  return { created, updated, deleted };
}

function sumOf(a: ChangeCounts, b: ChangeCounts): ChangeCounts {
  return {
    created: a.created + b.created,
    updated: a.updated + b.updated,
    deleted: a.deleted + b.deleted,
  };
}
