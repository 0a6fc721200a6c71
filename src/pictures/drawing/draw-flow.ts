import { type ArrowPlace, type Layout, layOut, type Point } from '../layout.js';
import { type Link, linksOf } from '../links.js';
import type { FlowPicture } from '../picture.js';
import { type Box, groupBox, tierBox } from './box.js';
import { columnsOf } from './columns.js';
import { type Label, linkLabel } from './label.js';
import { connect } from './ports.js';
import { type Rect, rectAround, union } from './rect.js';
import { routeArrow } from './route-arrow.js';
import { separateBends, type WayPoint } from './separate-bends.js';

/** A flow with everything in its place; the frame surrounds it. */
export interface FlowDrawing {
  readonly flow: FlowPicture;
  readonly frame: Rect;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
}

/** A box in its place. */
export interface PlacedBox {
  readonly box: Box;
  readonly frame: Rect;
}

/** An arrow in its place: a way of straight lines and curves, which ends level at the receiver. */
export interface PlacedArrow {
  readonly link: Link;
  readonly way: readonly WayPoint[];
  readonly label?: Label & { readonly frame: Rect };
}

/** Draws a flow around no particular place. */
export function drawFlow(flow: FlowPicture): FlowDrawing {
  const links = linksOf(flow).map((link) => ({ link, label: linkLabel(link) }));
  const boxes = boxesOf(flow, links);
  const layout = layOut({
    boxes: boxes.map((box) => ({ ...box, id: box.name })),
    arrows: links.map(({ link, label }) => ({ from: link.from, to: link.to, ...sizeOf(label) })),
  });
  const placed = boxes.map((box, index) => ({
    box,
    frame: rectAround(layout.boxes[index] as Point, box),
  }));
  const arrows = placedArrows(links, layout, placed);
  return { flow, frame: frameOf(placed, arrows), boxes: placed, arrows };
}

interface LabelledLink {
  readonly link: Link;
  readonly label: Label | undefined;
}

/** All tiers' boxes are as wide as the widest. */
function boxesOf(flow: FlowPicture, links: readonly LabelledLink[]): readonly Box[] {
  const reliable = new Set(
    links.flatMap(({ link }) => (link.delivery === 'reliable' ? [link.from] : [])),
  );
  const tiers = flow.tiers.map((tier) => tierBox(tier, flow));
  const widthPx = Math.max(...tiers.map((box) => box.widthPx));
  return [
    ...tiers.map((box) => ({ ...box, widthPx })),
    ...flow.groups.map((group) => groupBox(group, reliable.has(group.name))),
  ];
}

function sizeOf(label: Label | undefined): Pick<Label, 'widthPx' | 'heightPx'> {
  const { widthPx, heightPx } = label ?? { widthPx: 0, heightPx: 0 };
  return { widthPx, heightPx };
}

function placedArrows(
  links: readonly LabelledLink[],
  layout: Layout,
  boxes: readonly PlacedBox[],
): readonly PlacedArrow[] {
  const frames = new Map(boxes.map(({ box, frame }) => [box.name, frame]));
  const endAt = (name: string) => ({ name, frame: frames.get(name) as Rect });
  const arrows = links.map(({ link, label }, index) => {
    const place = layout.arrows[index] as ArrowPlace;
    const labelFrame = rectAround(place.label, sizeOf(label));
    return { link, label, labelFrame, place, sender: endAt(link.from), receiver: endAt(link.to) };
  });
  const columns = columnsOf([...frames.values(), ...arrows.map((arrow) => arrow.labelFrame)]);
  const ways = connect(arrows).map((places) => routeArrow(places, columns));
  const separated = separateBends(ways);
  return arrows.map(({ link, label, labelFrame }, index) => ({
    link,
    way: separated[index] as readonly WayPoint[],
    ...(label && { label: { ...label, frame: labelFrame } }),
  }));
}

function frameOf(boxes: readonly PlacedBox[], arrows: readonly PlacedArrow[]): Rect {
  return union([
    ...boxes.map(({ frame }) => frame),
    ...arrows.flatMap(({ label }) => (label ? [label.frame] : [])),
    ...arrows.flatMap(({ way }) => way.map(({ x, y }) => ({ x, y, widthPx: 0, heightPx: 0 }))),
  ]);
}
