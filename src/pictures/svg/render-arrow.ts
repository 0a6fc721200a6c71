import type { PlacedArrow } from '../drawing/draw-flow.js';
import { labelPadding } from '../drawing/label.js';
import type { WayPoint } from '../drawing/separate-bends.js';
import { escapeMarkup } from '../escape-markup.js';
import type { Point } from '../layout.js';
import type { Link } from '../links.js';
import { renderTextLines } from './render-text.js';

/** An arrow with its head, without its label. */
export function renderArrow({ link, way }: PlacedArrow, offset: Point): string {
  const points = way.map((point) => moved(point, offset));
  const classes = styleOf(link);
  return [
    openGroup('link', link),
    `<path class="arrow ${classes}" d="${pathOf(points)}"/>`,
    headOf(points.at(-1) as Point, classes),
    '</g>',
  ].join('\n');
}

/** What is written at an arrow, on a ground of its own. */
export function renderLabel({ link, label }: PlacedArrow, offset: Point): readonly string[] {
  if (!label) return [];
  const { frame, lines } = label;
  const [x, y] = [frame.x + offset.x, frame.y + offset.y];
  const middle = { x: x + frame.widthPx / 2, y: y + labelPadding.y };
  return [
    openGroup('words', link),
    `<rect class="label" x="${x}" y="${y}" width="${frame.widthPx}" height="${frame.heightPx}" rx="3"/>`,
    ...renderTextLines(lines, middle, 'middle'),
    '</g>',
  ];
}

/** Says which edges it belongs to, and of a group's member which tier it is. */
function openGroup(name: string, { kind, edges, to, mark }: Link): string {
  const receiver = kind === 'member' ? ` data-receiver="${escapeMarkup(to)}"` : '';
  const classes = mark === 'removed' ? `${name} gone` : name;
  return `<g class="${classes}" data-edges="${escapeMarkup(edges.join(','))}"${receiver}>`;
}

function moved({ x, y, bend }: WayPoint, by: Point): WayPoint {
  return { x: x + by.x, y: y + by.y, bend: bend + by.x };
}

function styleOf({ delivery, mark }: Link): string {
  return mark ? `${delivery} ${mark}` : delivery;
}

/** Lines where two places are level, else curves that begin and end level. */
function pathOf(points: readonly WayPoint[]): string {
  return points
    .map(({ x, y, bend }, index) => {
      const before = points[index - 1];
      if (!before) return `M${x} ${y}`;
      if (before.y === y) return `H${x}`;
      return `C${bend} ${before.y} ${bend} ${y} ${x} ${y}`;
    })
    .join('');
}

/** The head, whose point is the end of the arrow. */
function headOf({ x, y }: Point, classes: string): string {
  return `<path class="head ${classes}" d="M${x - 9} ${y - 5}L${x} ${y}L${x - 9} ${y + 5}Z"/>`;
}
