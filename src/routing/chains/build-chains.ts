import type { Chain, ChainRequest, Receiver, Sender } from './chain-request.js';
import { compareNames, findHomes, groupByCost } from './level.js';
import { planLevel } from './plan-level.js';
import { shareSlots } from './share-slots.js';

/**
 * For each sender its failover chain, parallel to `senders`; equal chains are one object. A function
 * of the request as a set: neither order nor anything outside of it counts.
 *
 * Always: chains go by cost, and have each cost where the length allows. The numbers of senders per
 * first receiver of a cost differ by one at most, and by two at most once any one receiver is lost;
 * by weight they are one off at most, and three then. With unequal rates the fullest receiver is
 * ahead by no more than one of its senders, and by two of the largest then. Where zones are
 * preferred, that holds for the senders and the receivers of each zone.
 *
 * On average: of n senders and m receivers, a receiver that comes or goes gives about 1 + 0.6 m/√n
 * times as many senders another first receiver as it must, and a sender that comes or goes moves a
 * handful of the others: the price of being even without knowing what was there before.
 */
export function buildChains(request: ChainRequest): readonly Chain[] {
  const order = sortedIndexes(request.senders);
  const rows = planRows(request, order);
  const known = new Map<string, Chain>();
  const chains = new Array<Chain>(order.length);
  for (const [position, index] of order.entries()) {
    const row = rows.map((column) => column.receivers[column.pick[position] as number] as Receiver);
    const key = rows.map(({ pick }) => pick[position]).join();
    const chain = known.get(key) ?? row;
    known.set(key, chain);
    chains[index] = chain;
  }
  return chains;
}

/** One position of all chains. */
interface Column {
  readonly receivers: readonly Receiver[];
  /** Parallel to the senders by name: which of the receivers it is. */
  readonly pick: readonly number[];
}

function planRows(request: ChainRequest, order: readonly number[]): readonly Column[] {
  const senders = order.map((index) => request.senders[index] as Sender);
  const levels = groupByCost(request.receivers);
  const sizes = levels.map((receivers) => receivers.length);
  const columns: Column[] = [];
  for (const [index, slots] of shareSlots(sizes, request.length).entries()) {
    const receivers = levels[index] as readonly Receiver[];
    const homes = findHomes({ senders, receivers }, request);
    const labels = columns.length === 1 ? columns[0]?.pick : undefined;
    for (const pick of planLevel({ senders, receivers, homes, labels }, slots)) {
      columns.push({ receivers, pick });
    }
  }
  return columns;
}

function sortedIndexes(named: ChainRequest['senders']): readonly number[] {
  return named
    .map((sender, index) => ({ name: sender.name, index }))
    .sort(compareNames)
    .map(({ index }) => index);
}
