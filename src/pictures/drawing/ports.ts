import { groupBy } from '../../review/group-by.js';
import type { ArrowPlace, Point } from '../layout.js';
import type { Rect } from './rect.js';
import { spreadAlong } from './spread-along.js';

/** An arrow between two boxes, before it is known where it touches them. */
export interface Connection {
  readonly sender: End;
  readonly receiver: End;
  readonly place: ArrowPlace;
}

/** A box at the end of an arrow. */
export interface End {
  readonly name: string;
  readonly frame: Rect;
}

/** The way of each arrow from its sender's right side to its receiver's left one, so that those of one box neither meet nor cross there. */
export function connect(arrows: readonly Connection[]): readonly (readonly Point[])[] {
  const starts = heights(arrows, ({ sender, place }) => ({
    end: sender,
    near: place.passes.at(0),
  }));
  const ends = heights(arrows, ({ receiver, place }) => ({
    end: receiver,
    near: place.passes.at(-1),
  }));
  return arrows.map((arrow) => {
    const { sender, receiver, place } = arrow;
    const start = { x: sender.frame.x + sender.frame.widthPx, y: starts.get(arrow) as number };
    const end = { x: receiver.frame.x, y: ends.get(arrow) as number };
    return [start, ...place.passes, end];
  });
}

/** A box, and the place next to it that the arrow passes. */
interface Touch {
  readonly end: End;
  readonly near: Point | undefined;
}

/** Pixels between arrows at a box, and between them and its corners. */
const gapPx = 16;
const cornerPx = 12;

/** Where on their boxes' sides the arrows are; dagre leads each through at least one place between its boxes. */
function heights(
  arrows: readonly Connection[],
  touchOf: (arrow: Connection) => Touch,
): ReadonlyMap<Connection, number> {
  const groups = groupBy(arrows, (arrow) => touchOf(arrow).end.name);
  return new Map(
    [...groups.values()].flatMap((members) => {
      const { y, heightPx } = touchOf(members[0]).end.frame;
      const wishes = members.map((item) => ({ item, wish: (touchOf(item).near as Point).y }));
      const side = { low: y + cornerPx, high: y + heightPx - cornerPx, gap: gapPx };
      return [...spreadAlong(wishes, side)];
    }),
  );
}
