import { counted } from '../../review/count-words.js';
import type { FlowPicture, Picture } from '../picture.js';
import { stayingNodes } from '../staying-nodes.js';
import { drawFlow, type FlowDrawing } from './draw-flow.js';
import { type LegendEntry, legendOf, legendRows } from './legend.js';
import type { Rect } from './rect.js';
import { type TextLine, textLine } from './text-line.js';

/** A picture with everything in its place, in pixels. */
export interface Drawing {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly flows: readonly FlowPanel[];
  /** In rows, the first at `legendY`. */
  readonly legend: readonly (readonly LegendEntry[])[];
  readonly legendY: number;
}

/** A flow on its panel; the drawing is moved by the offset. */
export interface FlowPanel {
  readonly frame: Rect;
  readonly title: TextLine;
  readonly drawing: FlowDrawing;
  readonly offset: { readonly x: number; readonly y: number };
}

/** Room around panels and inside of them, and for a panel's title, in pixels. */
const margin = 16;
const padding = 20;
const titleHeight = 30;

/** The height of a row of the legend, in pixels. */
export const legendRowPx = 20;

/** Draws the flows below one another, and under them what the arrows mean. */
export function drawPicture(picture: Picture): Drawing {
  const drawn = picture.flows.map((flow) => ({ title: titleOf(flow), drawing: drawFlow(flow) }));
  const entries = legendOf(picture);
  const widths = drawn.map(
    ({ title, drawing }) => Math.max(title.widthPx, drawing.frame.widthPx) + 2 * padding,
  );
  const widthPx = Math.max(0, ...widths, ...entries.map((entry) => entry.widthPx));
  const legend = legendRows(entries, widthPx);
  let y = margin;
  const flows = drawn.map(({ title, drawing }): FlowPanel => {
    const heightPx = drawing.frame.heightPx + titleHeight + 2 * padding;
    const frame = { x: margin, y, widthPx, heightPx };
    y += heightPx + margin;
    const offset = {
      x: frame.x + padding - drawing.frame.x,
      y: frame.y + padding + titleHeight - drawing.frame.y,
    };
    return { frame, title, drawing, offset };
  });
  return {
    widthPx: widthPx + 2 * margin,
    heightPx: y + legend.length * legendRowPx + (legend.length > 0 ? margin / 2 : 0),
    flows,
    legend,
    legendY: y,
  };
}

function titleOf({ name, target, tiers }: FlowPicture): TextLine {
  const staying = tiers.filter(({ mark }) => mark !== 'removed');
  return textLine([
    { text: name, style: 'title' },
    {
      text: `  ${counted(staying.length, 'tier')}, ${counted(stayingNodes(tiers).length, 'node')}, ${target}`,
      style: 'dim',
    },
  ]);
}
