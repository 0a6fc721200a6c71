import { groupBy } from '../../review/group-by.js';
import type { ArrowPlace, Point } from '../layout.js';
import type { Link } from '../links.js';
import type { Rect } from './rect.js';
import { spreadAlong } from './spread-along.js';

/** Where an arrow leaves its sender's box, at the right, and reaches its receiver's, at the left. */
export interface Port {
  readonly start: Point;
  readonly end: Point;
}

/** A link with the way between its boxes. */
export interface PlacedLink {
  readonly link: Pick<Link, 'from' | 'to'>;
  readonly place: ArrowPlace;
}

/** The ports of each link, so that arrows of one box neither meet nor cross there. */
export function portsOf(
  links: readonly PlacedLink[],
  frames: ReadonlyMap<string, Rect>,
): ReadonlyMap<PlacedLink, Port> {
  const starts = heights(links, { frames, boxOf: ({ link }) => link.from, wishOf: firstHeight });
  const ends = heights(links, { frames, boxOf: ({ link }) => link.to, wishOf: lastHeight });
  return new Map(
    links.flatMap((one) => {
      const [sender, receiver] = [frames.get(one.link.from), frames.get(one.link.to)];
      if (!sender || !receiver) return [];
      const start = { x: sender.x + sender.widthPx, y: starts.get(one) ?? sender.y };
      const end = { x: receiver.x, y: ends.get(one) ?? receiver.y };
      return [[one, { start, end }]];
    }),
  );
}

interface SideQuestion {
  readonly frames: ReadonlyMap<string, Rect>;
  readonly boxOf: (link: PlacedLink) => string;
  readonly wishOf: (link: PlacedLink) => number;
}

/** Pixels between arrows at a box, and between them and its corners. */
const gapPx = 16;
const cornerPx = 12;

function heights(
  links: readonly PlacedLink[],
  { frames, boxOf, wishOf }: SideQuestion,
): ReadonlyMap<PlacedLink, number> {
  const found = new Map<PlacedLink, number>();
  for (const [name, members] of groupBy(links, boxOf)) {
    const frame = frames.get(name);
    if (!frame) continue;
    const side = { low: frame.y + cornerPx, high: frame.y + frame.heightPx - cornerPx, gap: gapPx };
    const places = spreadAlong(members.map(wishOf), side);
    for (const [index, member] of members.entries()) found.set(member, places[index] ?? side.low);
  }
  return found;
}

function firstHeight({ place }: PlacedLink): number {
  return place.passes.at(0)?.y ?? place.label.y;
}

function lastHeight({ place }: PlacedLink): number {
  return place.passes.at(-1)?.y ?? place.label.y;
}
