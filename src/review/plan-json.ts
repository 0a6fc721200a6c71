import { isEmptyPlan } from '../reconcile/build-plan.js';
import type { CreateChange } from '../reconcile/change.js';
import type { FlowPlan, Plan } from '../reconcile/plan.js';
import { stableJson } from '../reconcile/stable-json.js';
import type { ChangeGroup } from './plan/change-group.js';
import type { Meaning } from './plan/meaning.js';
import { type FlowReview, reviewPlan } from './plan/review-plan.js';
import { WEAKNESSES } from './weakness.js';

/** A plan as `--json` prints it (`schemas/difference.v1.json`): alike changes once, what they mean, and why they may not be applied. */
export function planJson(plan: Plan): unknown {
  const { flows, meaning, totals } = reviewPlan(plan);
  return JSON.parse(
    stableJson({
      version: 1,
      store: plan.store,
      isEmpty: isEmptyPlan(plan),
      totals,
      flows: flows.map(({ flow }) => flowJson(flow)),
      groups: flows.flatMap(groupsJson),
      renames: flows.flatMap(renamesJson),
      meaning: meaningJson(meaning),
      transactions: plan.steps.length,
      refusals: plan.refusals.map(({ code, severity, message, help }) => ({
        code,
        severity,
        message,
        help,
      })),
    }),
  );
}

function flowJson({ wanted: _, ...flow }: FlowPlan): unknown {
  return flow;
}

function groupsJson({ flow, tiers }: FlowReview): readonly unknown[] {
  return tiers.flatMap(({ tier, groups }) =>
    groups.flatMap((group) =>
      group.kind === 'rename' ? [] : [{ flow: flow.flow, tier, ...groupJson(group) }],
    ),
  );
}

function groupJson({ kind, effect, nodes, example, hasOwnReceivers }: ChangeGroup) {
  const { change, notes, differences } = example;
  return {
    kind,
    effect,
    nodes,
    example: change.node,
    hasOwnReceivers,
    notes,
    ...(change.kind === 'create' && { configuration: configurationJson(change) }),
    differences: differences
      .flatMap(({ tell }) => tell())
      .map(({ part, where, edits }) => ({
        part,
        where,
        edits: edits.map(({ mark, text }) => ({ mark, text })),
      })),
  };
}

function configurationJson({ after }: CreateChange) {
  const { host, chokes, target, parts } = after;
  const texts = Object.entries(parts).map(([part, { shown }]) => [part, shown] as const);
  return { host, chokes, target, parts: Object.fromEntries(texts) };
}

function renamesJson({ flow, tiers }: FlowReview): readonly unknown[] {
  return tiers.flatMap(({ tier, groups }) =>
    groups.flatMap((group) =>
      group.kind === 'rename'
        ? group.renames.map((one) => ({
            flow: flow.flow,
            tier,
            ...one,
            isSameHost: group.isSameHost,
          }))
        : [],
    ),
  );
}

function meaningJson({ renames: _, weakened, ...meaning }: Meaning) {
  return {
    ...meaning,
    weakened: weakened.map((one) => ({ ...one, aspect: WEAKNESSES[one.weakness].aspect })),
  };
}
