import type { Delivery, Mark, Picture } from '../picture.js';
import { type TextLine, textLine } from './text-line.js';

/** What an arrow or a mark of the picture means. */
export interface LegendEntry {
  readonly sample: Delivery | Mark;
  readonly text: TextLine;
  /** With its sample and the room behind it. */
  readonly widthPx: number;
}

/** Pixels that a sample takes, with the room between it and its text, and behind the text. */
export const sampleWidthPx = 30;
const gapPx = 18;

const meanings: Readonly<Record<Delivery | Mark, string>> = {
  reliable: 'reliable: kept at the origin until the end has it',
  'disk-failover': "disk-failover: kept on the sender's disk",
  'best-effort': 'best-effort: dropped while receivers are down',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
};

/** The meaning of every kind of arrow and mark that the picture has. */
export function legendOf({ flows, difference }: Picture): readonly LegendEntry[] {
  const edges = flows.flatMap((flow) => flow.edges).filter(({ mark }) => mark !== 'removed');
  const deliveries = new Set(edges.map(({ delivery }) => delivery));
  const samples: readonly (Delivery | Mark)[] = [
    ...(['reliable', 'disk-failover', 'best-effort'] as const).filter((one) => deliveries.has(one)),
    ...(['added', 'removed', 'changed'] as const).filter(
      (mark) => difference && difference[mark] > 0,
    ),
  ];
  return samples.map((sample) => {
    const text = textLine([{ text: meanings[sample], style: 'dim' }]);
    return { sample, text, widthPx: sampleWidthPx + text.widthPx + gapPx };
  });
}

/** The entries in rows of at most so many pixels. */
export function legendRows(
  entries: readonly LegendEntry[],
  mostPx: number,
): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [];
  let left = 0;
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && entry.widthPx <= left) row.push(entry);
    else rows.push([entry]);
    left = (row && entry.widthPx <= left ? left : mostPx) - entry.widthPx;
  }
  return rows;
}
