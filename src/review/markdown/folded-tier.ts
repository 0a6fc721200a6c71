import { counted } from '../count-words.js';
import { fenceFor } from './fenced-lines.js';

/** A tier to be folded away: its summary, and its groups as lines. */
export interface FoldedTier {
  /** HTML. */
  readonly summary: string;
  readonly groups: readonly FoldedGroup[];
}

/** The lines of a group, and how many nodes it is about. */
export interface FoldedGroup {
  readonly lines: readonly string[];
  readonly nodes: number;
}

/**
 * A tier as a folded fence of at most so many characters; groups that do not fit are counted at its end.
 * Undefined where not even a line fits.
 */
export function renderFoldedTier(tier: FoldedTier, space: number): string | undefined {
  const { summary, groups } = tier;
  const fence = fenceFor(groups.flatMap(({ lines }) => lines));
  const open = `<details>\n<summary>${summary}</summary>\n\n${fence}diff\n`;
  const close = `${fence}\n\n</details>\n\n`;
  const room = space - open.length - close.length;
  const whole = groups.flatMap(({ lines }) => lines);
  if (sizeOf(whole) <= room) return `${open}${text(whole)}${close}`;
  const lines = cutLines(groups, room);
  return lines && `${open}${text(lines)}${close}`;
}

/** More than the line that counts what is left out can have. */
const noteSize = 80;

/** The first lines, as many as fit, and how many lines and nodes are left out. */
function cutLines(groups: readonly FoldedGroup[], room: number): readonly string[] | undefined {
  const all = groups.flatMap(({ lines, nodes }) =>
    lines.map((line, at) => ({ line, nodes: at === lines.length - 1 ? nodes : 0 })),
  );
  let left = room - noteSize;
  const cut = all.findIndex(({ line }) => {
    left -= line.length + 1;
    return left < 0;
  });
  const rest = all.slice(cut);
  const nodes = rest.reduce((sum, one) => sum + one.nodes, 0);
  const note = `… ${counted(rest.length, 'more line')} about ${counted(nodes, 'node')}`;
  return cut === 0 ? undefined : [...all.slice(0, cut).map(({ line }) => line), note];
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
