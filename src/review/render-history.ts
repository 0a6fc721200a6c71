import { currentRevision, type FlowRecord, type Revision } from '../reconcile/revision.js';
import { displayWidth } from '../text/display-width.js';
import type { Line } from './lines/line.js';
import { pendingSentence } from './lines/pending-sentence.js';
import { renderLines } from './lines/render-lines.js';
import type { ReviewLayout } from './review-painter.js';

/** A flow's applied revisions for people, newest first, an apply that did not finish in front of them. */
export function renderHistory(flow: FlowRecord, layout: ReviewLayout = {}): string {
  const { history, pending } = flow;
  return renderLines(
    [
      { depth: 0, title: `Flow "${flow.flow}", revision ${currentRevision(flow)}`, text: '' },
      ...(pending ? [{ depth: 1, mark: '!', text: pendingSentence(pending) } as const] : []),
      ...table(history.map(cellsOf)).map((text): Line => ({ depth: 1, text })),
      ...(history.length === 0 ? [{ depth: 1, text: 'no revision was finished yet' }] : []),
    ],
    layout,
  );
}

function cellsOf(revision: Revision): readonly string[] {
  const { number, appliedAt, who, commit, created, updated, deleted, rollbackTo } = revision;
  const origin = [
    ...(rollbackTo === undefined ? [] : [`back to ${rollbackTo}`]),
    ...(commit === undefined ? [] : [`commit ${commit.slice(0, 12)}`]),
  ];
  return [String(number), appliedAt, who, `+${created} ~${updated} -${deleted}`, origin.join(', ')];
}

/** Rows with their columns under one another. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}
