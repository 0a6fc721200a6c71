import { nameList } from '../review/compact-names.js';
import { counted } from '../review/count-words.js';
import { groupBy } from '../review/group-by.js';
import { rateWords } from './model/edge-details.js';
import type { FlowPicture, NodePicture, TierPicture } from './picture.js';
import { stayingNodes } from './staying-nodes.js';

/** What a picture says of a tier beside its name and its components, in words. */
export interface TierFacts {
  /** `6 nodes`. */
  readonly count: string;
  /** Their names, in range notation. */
  readonly names: string;
  /** Where they run; absent where every node has the name of its host. */
  readonly hosts?: string;
  /** Nodes that cost more than their peers, a line a cost: `cost 50: archive-dr`. */
  readonly costs: readonly string[];
  /** What reliable paths do here, and limits. */
  readonly notes: readonly string[];
}

/** What stands before a component of each role: events come from a source, and go into a sink. */
export const roleWord = { source: 'from', process: 'does', sink: 'into' } as const;

/** Patterns of names that a picture shows of a tier; the page lists every node. */
const mostPatterns = 3;

/** The facts of a tier. Nodes that an apply removes count only where no others are. */
export function tierFacts(tier: TierPicture, { target }: Pick<FlowPicture, 'target'>): TierFacts {
  const staying = stayingNodes([tier]);
  const nodes = staying.length > 0 ? staying : tier.nodes;
  const hosts = nodes.every(({ name, host }) => name === host) ? undefined : hostsOf(nodes);
  return {
    count: counted(nodes.length, 'node'),
    names: nameList(
      nodes.map(({ name }) => name),
      mostPatterns,
    ),
    ...(hosts !== undefined && { hosts }),
    costs: costsOf(nodes),
    notes: notesOf(tier, target),
  };
}

function hostsOf(nodes: readonly NodePicture[]): string {
  return nameList(
    nodes.map(({ host }) => host),
    mostPatterns,
  );
}

function costsOf(nodes: readonly NodePicture[]): readonly string[] {
  return [...groupBy(nodes, ({ cost }) => String(cost))]
    .filter(([cost]) => cost !== '0')
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(
      ([cost, members]) =>
        `cost ${cost}: ${nameList(
          members.map(({ name }) => name),
          1,
        )}`,
    );
}

const reliableWords = {
  'flume-0.9': { start: 'write-ahead log', end: 'acknowledges' },
  'flume-1': { start: 'reliable from here', end: 'reliable to here' },
} as const;

function notesOf(
  { startsReliable, endsReliable, chokeKBps }: TierPicture,
  target: FlowPicture['target'],
): readonly string[] {
  const { start, end } = reliableWords[target];
  return [
    ...(startsReliable ? [start] : []),
    ...(endsReliable ? [end] : []),
    ...(chokeKBps === undefined ? [] : [`at most ${rateWords(chokeKBps)}`]),
  ];
}
