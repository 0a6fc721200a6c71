import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isEmptyPlan } from '../reconcile/build-plan.js';
import type { Plan } from '../reconcile/plan.js';
import { counted } from './count-words.js';
import { groupLines } from './lines/group-lines.js';
import { meaningSentences } from './lines/meaning-sentences.js';
import {
  interruptionSentences,
  nothingText,
  stepsSentence,
  totalsText,
} from './lines/plan-sentences.js';
import { tierTitle } from './lines/tier-title.js';
import { bulletList } from './markdown/bullet-list.js';
import { escapeHtml, escapeMarkdown } from './markdown/escape-markdown.js';
import { fencedLines } from './markdown/fenced-lines.js';
import { type FoldedTier, renderFoldedTier } from './markdown/folded-tier.js';
import { sizeOf } from './plan/change-group.js';
import { type PlanReview, reviewPlan } from './plan/review-plan.js';

/** How long a comment may be. */
export interface MarkdownOptions {
  /** In characters, at least 1,000; by default what GitHub takes. */
  readonly limit?: number;
}

/** By this line a bot finds the comment that it updates. */
export const planMarker = '<!-- flumec-plan -->';

/**
 * A plan as a pull-request comment: what it means first, the differences folded away below, tier by tier.
 * The same plan gives the same bytes; what does not fit is counted.
 */
export function renderPlanMarkdown(plan: Plan, { limit = 65_536 }: MarkdownOptions = {}): string {
  const review = reviewPlan(plan);
  const summary = `${planMarker}\n${title(review)}\n\n${sections(review, Math.floor(limit / 8))}`;
  const text = summary + renderTiers(foldedTiers(review), limit - summary.length);
  return `${text.trimEnd()}\n`;
}

function title({ plan, totals }: PlanReview): string {
  if (isEmptyPlan(plan) && plan.refusals.length === 0) return `### ${nothingText(totals)}`;
  return `### ${plan.refusals.length > 0 ? 'Refused' : 'Plan'}: ${totalsText(totals)}`;
}

function sections({ plan, meaning }: PlanReview, space: number): string {
  const { dangers, facts } = meaningSentences(meaning);
  const warnings = [...interruptionSentences(plan), ...dangers].map(escapeMarkdown);
  const notes = [...facts, ...(plan.steps.length > 0 ? [stepsSentence(plan)] : [])];
  return [
    plan.refusals.length > 0
      ? `> [!CAUTION]\n> It may not be applied as it stands:\n${bulletList(plan.refusals.map(refusal), space, '> - ')}\n`
      : '',
    warnings.length > 0 ? `> [!WARNING]\n${bulletList(warnings, space, '> - ')}\n` : '',
    notes.length > 0 ? `${bulletList(notes.map(escapeMarkdown), space)}\n` : '',
  ].join('');
}

function refusal({ code, message, help }: Diagnostic): string {
  const advice = help === undefined ? '' : ` (${help})`;
  return `\`${code}\`: ${escapeMarkdown(`${message}${advice}`)}`;
}

function foldedTiers({ flows }: PlanReview): readonly (FoldedTier & { readonly nodes: number })[] {
  return flows.flatMap(({ flow, tiers }) =>
    tiers.map((tier) => ({
      summary: `${escapeHtml(flow.flow)} / <b>${escapeHtml(tier.tier)}</b>: ${escapeHtml(tierTitle(tier))}`,
      groups: tier.groups.map((group) => ({
        lines: fencedLines(groupLines(group)),
        nodes: sizeOf(group),
      })),
      nodes: tier.groups.reduce((sum, group) => sum + sizeOf(group), 0),
    })),
  );
}

/** More than the line that counts the tiers left out can have. */
const noteSize = 120;

/** Each tier gets at most half of what is left, unless it is the last, so that one cannot push out all others. */
function renderTiers(
  tiers: readonly (FoldedTier & { readonly nodes: number })[],
  space: number,
): string {
  let text = '';
  const left: number[] = [];
  for (const [at, tier] of tiers.entries()) {
    const room = space - noteSize - text.length;
    const folded = renderFoldedTier(tier, at === tiers.length - 1 ? room : room / 2);
    if (folded === undefined) left.push(tier.nodes);
    else text += folded;
  }
  if (left.length === 0) return text;
  const nodes = left.reduce((sum, count) => sum + count, 0);
  return `${text}… ${counted(left.length, 'more tier')} with ${counted(nodes, 'node')}: \`flumec diff\` shows all.\n`;
}
