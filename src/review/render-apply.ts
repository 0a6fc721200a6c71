import type { ApplyStep } from '../reconcile/apply-step.js';
import { nameList } from './compact-names.js';
import { counted } from './count-words.js';
import { type ApplyEnd, applyEndText } from './lines/apply-end.js';
import type { Line } from './lines/line.js';
import { renderLines } from './lines/render-lines.js';
import type { ReviewLayout } from './review-painter.js';

/** What came of one transaction of an apply, on a line; two where the store gave advice. */
export function renderStep(step: ApplyStep, layout: ReviewLayout = {}): string {
  const line = step.kind === 'write' ? writeLine(step) : recordLine(step);
  if (step.status !== 'failed') return renderLines([line], layout);
  const { help } = step.error;
  const advice: readonly Line[] = help === undefined ? [] : [{ depth: 1, text: `help: ${help}` }];
  return renderLines([{ ...line, mark: '!' }, ...advice], layout);
}

/** The one line at the end of an apply: what was done, what was not, and how to go on. */
export function renderApplyEnd(end: ApplyEnd): string {
  return `${applyEndText(end)}\n`;
}

function writeLine(step: Extract<ApplyStep, { kind: 'write' }>): Line {
  const { number, of, step: plan } = step;
  const wave = plan.kind === 'all' ? '' : ` wave ${plan.wave}:`;
  const nodes = counted(plan.nodes.length, 'node');
  return { depth: 0, title: `[${number}/${of}]`, text: `${wave} ${nodes} ${outcome(step)}` };
}

function outcome(step: Extract<ApplyStep, { kind: 'write' }>): string {
  const { kind, nodes } = step.step;
  switch (step.status) {
    case 'done':
      return `${kind === 'remove' ? 'removed' : 'written'}: ${nameList(nodes, 4)}`;
    case 'failed':
      return `failed: ${step.error.message}`;
    case 'skipped':
      return 'skipped';
    default:
      return step satisfies never;
  }
}

function recordLine(step: Extract<ApplyStep, { kind: 'record' }>): Line {
  const which = step.revisions
    .map(({ flow, revision }) => `revision ${revision.number} of flow "${flow}"`)
    .join(', ');
  switch (step.status) {
    case 'done':
      return { depth: 0, text: `${which} recorded` };
    case 'failed':
      return { depth: 0, text: `${which} not recorded: ${step.error.message}` };
    case 'skipped':
      return { depth: 0, text: `${which} not recorded` };
    default:
      return step satisfies never;
  }
}
