import { isEmptyPlan } from '../reconcile/build-plan.js';
import type { Plan } from '../reconcile/plan.js';
import { groupLines } from './lines/group-lines.js';
import { blank, type Line } from './lines/line.js';
import { meaningSentences } from './lines/meaning-sentences.js';
import {
  flowTitle,
  interruptionSentences,
  nothingText,
  stepsSentence,
  totalsText,
} from './lines/plan-sentences.js';
import { renderLines } from './lines/render-lines.js';
import { tierTitle } from './lines/tier-title.js';
import { type FlowReview, type PlanReview, reviewPlan } from './plan/review-plan.js';
import type { ReviewLayout } from './review-painter.js';

/** A plan for people: what changes, flow by flow and tier by tier, then what it means, then one line that counts. */
export function renderPlan(plan: Plan, layout: ReviewLayout = {}): string {
  const review = reviewPlan(plan);
  if (isEmptyPlan(plan))
    return renderLines([{ depth: 0, text: nothingText(review.totals) }], layout);
  const flows = review.flows.filter(({ tiers }) => tiers.length > 0);
  const lines = [
    ...flows.flatMap((flow) => [...flowLines(flow, plan), blank]),
    ...meaningLines(review),
    blank,
    { depth: 0, title: 'Plan:', text: ` ${totalsText(review.totals)}.` },
  ];
  return renderLines(lines, layout);
}

function flowLines({ flow, tiers }: FlowReview, plan: Plan): readonly Line[] {
  return [
    { depth: 0, title: flowTitle(flow, plan), text: '' },
    ...tiers.flatMap((tier): readonly Line[] => [
      blank,
      { depth: 1, title: tier.tier, text: `: ${tierTitle(tier)}` },
      ...tier.groups.flatMap(groupLines),
    ]),
  ];
}

function meaningLines({ plan, meaning }: PlanReview): readonly Line[] {
  const { dangers, facts } = meaningSentences(meaning);
  return [
    { depth: 0, title: 'What it means', text: '' },
    ...[...interruptionSentences(plan), ...dangers].map(
      (text): Line => ({ depth: 1, mark: '!', text }),
    ),
    ...[...facts, ...(plan.steps.length > 0 ? [stepsSentence(plan)] : [])].map(
      (text): Line => ({ depth: 2, text }),
    ),
  ];
}
