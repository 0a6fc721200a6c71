import { type Layout, layOut, type Point } from '../layout.js';
import { type Link, linksOf } from '../links.js';
import type { FlowPicture } from '../picture.js';
import { type Box, groupBox, tierBox } from './box.js';
import { columnsOf } from './columns.js';
import { type Label, linkLabel } from './label.js';
import { portsOf } from './ports.js';
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
  const links = linksOf(flow);
  const boxes = boxesOf(flow, links);
  const labels = links.map(linkLabel);
  const layout = layOut({
    boxes: boxes.map((box) => ({ ...box, id: box.name })),
    arrows: links.map(({ from, to }, index) => ({ from, to, ...sizeOf(labels[index]) })),
  });
  const placed = boxes.map((box, index) => placedBox(box, layout.boxes[index]));
  const arrows = placedArrows({ links, labels, layout, boxes: placed });
  return { flow, frame: frameOf(placed, arrows), boxes: placed, arrows };
}

/** All tiers' boxes are as wide as the widest. */
function boxesOf(flow: FlowPicture, links: readonly Link[]): readonly Box[] {
  const reliable = new Set(
    links.flatMap(({ from, delivery }) => (delivery === 'reliable' ? [from] : [])),
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

function placedBox(box: Box, centre: Point = { x: 0, y: 0 }): PlacedBox {
  return { box, frame: rectAround(centre, box) };
}

interface Placing {
  readonly links: readonly Link[];
  readonly labels: readonly (Label | undefined)[];
  readonly layout: Layout;
  readonly boxes: readonly PlacedBox[];
}

function placedArrows({ links, labels, layout, boxes }: Placing): readonly PlacedArrow[] {
  const frames = new Map(boxes.map(({ box, frame }) => [box.name, frame]));
  const arrows = layout.arrows.flatMap((place, index) => {
    const [link, label] = [links[index], labels[index]];
    return link ? [{ link, place, label, labelFrame: rectAround(place.label, sizeOf(label)) }] : [];
  });
  const columns = columnsOf([...frames.values(), ...arrows.map(({ labelFrame }) => labelFrame)]);
  const ports = portsOf(arrows, frames);
  const ways = arrows.map((arrow) => {
    const port = ports.get(arrow);
    return routeArrow(port ? [port.start, ...arrow.place.passes, port.end] : [], columns);
  });
  const separated = separateBends(ways);
  return arrows.map(({ link, label, labelFrame }, index) => ({
    link,
    way: separated[index] ?? [],
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
