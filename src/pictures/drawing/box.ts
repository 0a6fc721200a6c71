import { counted } from '../../review/count-words.js';
import { markCounts, markWords } from '../mark-counts.js';
import type { ComponentPicture, FlowPicture, GroupPicture, Mark, TierPicture } from '../picture.js';
import { roleWord, tierFacts } from '../tier-facts.js';
import { type TextLine, type TextRun, textLine } from './text-line.js';

/** What stands in a box, and how large it is. */
export interface Box {
  readonly kind: 'tier' | 'group';
  readonly name: string;
  /** The name, and the count at the other end of its line. */
  readonly head: readonly [TextLine, TextLine];
  readonly lines: readonly TextLine[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly isReliable: boolean;
  readonly mark?: Mark;
}

/** Room around the texts of a box, in pixels. */
export const boxPadding = { x: 12, y: 9 };

const mostWidthPx = 216;
const mostNamePx = 280;
const headGapPx = 16;

/** The box of a tier. */
export function tierBox(tier: TierPicture, flow: FlowPicture): Box {
  const facts = tierFacts(tier, flow);
  const { name, mark, isReliable } = tier;
  const runs: readonly (readonly TextRun[])[] = [
    ...(facts.names === name ? [] : [[plain(facts.names)]]),
    ...(facts.hosts === undefined ? [] : [[dim(`on ${facts.hosts}`)]]),
    ...facts.costs.map((text) => [dim(text)]),
    ...componentRuns(tier.components),
    ...facts.notes.map((text): readonly TextRun[] => [
      { text, style: isReliable ? 'note' : 'dim' },
    ]),
    ...markRuns(tier),
  ];
  return {
    kind: 'tier',
    name,
    isReliable,
    ...(mark && { mark }),
    ...arranged({ name, count: facts.count, runs }),
  };
}

/** The box of a group. */
export function groupBox({ name, members }: GroupPicture, isReliable: boolean): Box {
  const count = counted(members.length, 'member');
  const runs = [[dim('group: a lower cost goes first')]];
  return { kind: 'group', name, isReliable, ...arranged({ name, count, runs }) };
}

interface BoxTexts {
  readonly name: string;
  readonly count: string;
  readonly runs: readonly (readonly TextRun[])[];
}

function arranged({
  name,
  count,
  runs,
}: BoxTexts): Pick<Box, 'head' | 'lines' | 'widthPx' | 'heightPx'> {
  const right = textLine([dim(count)]);
  const left = textLine([{ text: name, style: 'name' }], mostNamePx);
  const lines = runs.map((line) => textLine(line, mostWidthPx));
  const widths = [left.widthPx + headGapPx + right.widthPx, ...lines.map((one) => one.widthPx)];
  const heights = [left, ...lines].map((one) => one.heightPx);
  return {
    head: [left, right],
    lines,
    widthPx: Math.max(...widths) + 2 * boxPadding.x,
    heightPx: heights.reduce((sum, height) => sum + height, 2 * boxPadding.y),
  };
}

function plain(text: string): TextRun {
  return { text, style: 'plain' };
}

function dim(text: string): TextRun {
  return { text, style: 'dim' };
}

function componentRuns(components: readonly ComponentPicture[]): readonly (readonly TextRun[])[] {
  return components.map(({ role, text }) => [dim(`${roleWord[role]} `), { text, style: 'code' }]);
}

function markRuns(tier: TierPicture): readonly (readonly TextRun[])[] {
  const words = markWords(markCounts([tier]));
  if (words.length === 0) return [];
  return [
    words.flatMap(({ mark, text }, index): readonly TextRun[] => [
      ...(index > 0 ? [dim('  ')] : []),
      { text, style: mark },
    ]),
  ];
}
