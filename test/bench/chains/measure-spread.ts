import type { Chain, ChainRequest, Receiver } from '../../../src/routing/chains/chain-request.js';

/** How uneven the loads of receivers are, for a unit of weight: the highest less the lowest. */
export interface Spreads {
  readonly atRest: number;
  /** The worst of all single losses; undefined where a chain has nobody else. */
  readonly oneLost: number | undefined;
  /** The worst of up to 300 pairs of losses. */
  readonly twoLost: number | undefined;
}

/** Senders and the receivers that they should use evenly. */
interface Population {
  readonly senders: readonly number[];
  readonly receivers: readonly Receiver[];
}

/** Measured for each cost alone, and where zones are preferred, for each zone alone. */
export function measureSpread(request: ChainRequest, chains: readonly Chain[]): Spreads {
  const parts = populations(request);
  const worst = (losses: readonly (readonly Receiver[])[]) =>
    Math.max(...parts.flatMap((part) => spreads({ request, chains, part }, losses)));
  const shortest = Math.min(...chains.map((chain) => chain.length));
  return {
    atRest: worst([[]]),
    oneLost: shortest > 1 ? worst(request.receivers.map((one) => [one])) : undefined,
    twoLost: shortest > 2 ? worst(samplePairs(request.receivers)) : undefined,
  };
}

function populations({ senders, receivers, preferSameZone }: ChainRequest): readonly Population[] {
  const groups = groupBy(receivers, (one) => `${one.cost} ${preferSameZone ? one.zone : ''}`);
  return [...groups.values()].map((members) => ({
    senders: [...senders.keys()].filter(
      (index) => !preferSameZone || senders[index]?.zone === members[0]?.zone,
    ),
    receivers: members,
  }));
}

interface Measured {
  readonly request: ChainRequest;
  readonly chains: readonly Chain[];
  readonly part: Population;
}

function spreads(
  { request, chains, part }: Measured,
  losses: readonly (readonly Receiver[])[],
): readonly number[] {
  const rateOf = (index: number) => request.senders[index]?.rate ?? 1;
  const byFirst = groupBy(part.senders, (index) => chains[index]?.[0]);
  const atRest = new Map(part.receivers.map((one) => [one, 0]));
  const add = (loads: Map<Receiver, number>, receiver: Receiver | undefined, rate: number) => {
    const load = receiver && loads.get(receiver);
    if (receiver && load !== undefined) loads.set(receiver, load + rate);
  };
  for (const index of part.senders) add(atRest, chains[index]?.[0], rateOf(index));
  return losses.map((lost) => {
    const loads = new Map(atRest);
    for (const gone of lost) loads.delete(gone);
    for (const index of lost.flatMap((gone) => byFirst.get(gone) ?? [])) {
      add(
        loads,
        chains[index]?.find((one) => !lost.includes(one)),
        rateOf(index),
      );
    }
    const fills = [...loads].map(([{ weight = 1 }, load]) => load / weight);
    return fills.length === 0 ? 0 : Math.max(...fills) - Math.min(...fills);
  });
}

function samplePairs(receivers: readonly Receiver[]): readonly (readonly Receiver[])[] {
  const pairs = receivers.flatMap((one, i) => receivers.slice(i + 1).map((other) => [one, other]));
  const step = Math.max(1, Math.floor(pairs.length / 300));
  return pairs.filter((_, i) => i % step === 0);
}

function groupBy<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
