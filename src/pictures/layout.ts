import { Graph, layout } from '@dagrejs/dagre';
import { measureTangle, type Tangle } from './tangle.js';

/** What is to be placed: boxes and the arrows between them, in pixels. No arrow leads back. */
export interface LayoutRequest {
  readonly boxes: readonly BoxSize[];
  readonly arrows: readonly ArrowSize[];
}

/** The size of a box. */
export interface BoxSize {
  readonly id: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** An arrow from box to box, with the size of what is written at it; both are 0 where nothing is. */
export interface ArrowSize {
  readonly from: string;
  readonly to: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A place. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands, senders left of their receivers; all places are centres. */
export interface Layout {
  /** In the order of the request's boxes. */
  readonly boxes: readonly Point[];
  /** In the order of the request's arrows. */
  readonly arrows: readonly ArrowPlace[];
}

/** The way of an arrow. */
export interface ArrowPlace {
  /** Where it passes between its boxes, one place in each column. */
  readonly passes: readonly Point[];
  /** One of them: where its label stands. */
  readonly label: Point;
}

/** Room between columns, and between boxes and arrows of one column, in pixels. */
const room = { ranksep: 64, nodesep: 28, edgesep: 18 };

/** Places boxes in columns so that nothing overlaps; the only door to dagre, which only pictures load. */
export function layOut(request: LayoutRequest): Layout {
  const indexes = [...request.boxes.keys()];
  const given = layOutInOrder(request, indexes);
  const reversed = layOutInOrder(request, indexes.toReversed());
  return inGivenOrder(calmer(given, reversed, request));
}

/** The order in which dagre hears of the boxes decides where it starts to look for few crossings. */
function layOutInOrder({ boxes, arrows }: LayoutRequest, order: readonly number[]): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ...room });
  for (const { id, widthPx, heightPx } of order.map((index) => boxes[index] as BoxSize))
    graph.setNode(id, { width: widthPx, height: heightPx });
  for (const [index, { from, to, widthPx, heightPx }] of arrows.entries()) {
    const label = { width: widthPx, height: heightPx, labelpos: 'c' as const };
    graph.setEdge(from, to, label, String(index));
  }
  layout(graph);
  return {
    boxes: boxes.map(({ id }) => pointOf(graph.node(id))),
    arrows: arrows.map(({ from, to }, index) => arrowPlace(graph.edge(from, to, String(index)))),
  };
}

/** The layout with fewer crossings; of two with as many, the one whose arrows rise and fall less. */
function calmer(one: Layout, other: Layout, request: LayoutRequest): Layout {
  const [a, b] = [tangleOf(one, request), tangleOf(other, request)];
  return (b.crossings - a.crossings || b.risePx - a.risePx) < 0 ? other : one;
}

function tangleOf(layout: Layout, { boxes, arrows }: LayoutRequest): Tangle {
  const places = new Map(boxes.map(({ id }, index) => [id, layout.boxes[index] as Point]));
  return measureTangle(
    arrows.map(({ from, to }, index) => {
      const { passes } = layout.arrows[index] as ArrowPlace;
      return [places.get(from) as Point, ...passes, places.get(to) as Point];
    }),
  );
}

interface PlacedEdge extends Point {
  readonly points: readonly Point[];
}

/** Of dagre's points the first and the last are on the boxes' outlines. */
function arrowPlace(edge: PlacedEdge): ArrowPlace {
  return { passes: edge.points.slice(1, -1).map(pointOf), label: pointOf(edge) };
}

function pointOf({ x, y }: Point): Point {
  return { x, y };
}

/** dagre does not care which end of a column is its top: the layout upside down, where more boxes stand in the order of the request then. */
function inGivenOrder(layout: Layout): Layout {
  let order = 0;
  for (const [index, box] of layout.boxes.entries())
    for (const later of layout.boxes.slice(index + 1))
      if (later.x === box.x) order += Math.sign(later.y - box.y);
  return order < 0 ? upsideDown(layout) : layout;
}

function upsideDown({ boxes, arrows }: Layout): Layout {
  const mirrored = ({ x, y }: Point): Point => ({ x, y: 0 - y });
  return {
    boxes: boxes.map(mirrored),
    arrows: arrows.map(({ passes, label }) => ({
      passes: passes.map(mirrored),
      label: mirrored(label),
    })),
  };
}
