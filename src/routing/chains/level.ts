import type { ChainRequest, Receiver, Sender } from './chain-request.js';

/** The receivers of one cost, and the senders that spread over them; both in order of their names. */
export interface Level {
  readonly senders: readonly Sender[];
  readonly receivers: readonly Receiver[];
  /** Parallel to the senders: where they look first; undefined where they have no receiver near. */
  readonly homes: readonly (Home | undefined)[];
  /**
   * Parallel to the senders: the only receiver they have had before this level. Those that had the
   * same come here together when it is lost. Undefined where they have had none, or several.
   */
  readonly labels: readonly number[] | undefined;
}

/** A zone with receivers in a level. */
export interface Home {
  readonly zone: string;
  /** The numbers of the receivers in the zone, then those of all others. */
  readonly bands: readonly [Int32Array, Int32Array];
}

/** The receivers by cost, and by name within a cost. */
export function groupByCost(receivers: readonly Receiver[]): readonly (readonly Receiver[])[] {
  const levels = new Map<number, Receiver[]>();
  for (const receiver of [...receivers].sort((a, b) => a.cost - b.cost || compareNames(a, b))) {
    const level = levels.get(receiver.cost);
    if (level) level.push(receiver);
    else levels.set(receiver.cost, [receiver]);
  }
  return [...levels.values()];
}

/** For each sender its zone, where zones count and this one has receivers. */
export function findHomes(
  { senders, receivers }: Pick<Level, 'senders' | 'receivers'>,
  { preferSameZone = false }: Pick<ChainRequest, 'preferSameZone'>,
): Level['homes'] {
  if (!preferSameZone) return senders.map(() => undefined);
  const homes = new Map<string | undefined, Home>();
  for (const { zone } of receivers) {
    if (zone !== undefined && !homes.has(zone)) homes.set(zone, homeOf(zone, receivers));
  }
  return senders.map(({ zone }) => homes.get(zone));
}

function homeOf(zone: string, receivers: readonly Receiver[]): Home {
  const isInside = (receiver: number) => receivers[receiver]?.zone === zone;
  const all = Int32Array.from(receivers.keys());
  return { zone, bands: [all.filter(isInside), all.filter((receiver) => !isInside(receiver))] };
}

/** Orders by name as UTF-16 units: the same everywhere, unlike an order by language. */
export function compareNames(a: { readonly name: string }, b: { readonly name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
