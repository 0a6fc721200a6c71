import type { PageChain, PageData, PageNode } from '../html/page-data.js';

/** The nodes that may send to a node, by index. */
export interface Senders {
  /** Those that try it first. */
  readonly first: readonly number[];
  /** Those that try it when others are down. */
  readonly later: readonly number[];
}

/** The senders of each node that has some; one that sends along several edges stands where it tries first. */
export function sendersOf(data: PageData): ReadonlyMap<number, Senders> {
  const senders = new Map<number, { first: number[]; later: number[] }>();
  for (const [index, node] of data.nodes.entries()) {
    for (const [receiver, isFirst] of receiversOf(node, data)) {
      const known = senders.get(receiver) ?? { first: [], later: [] };
      senders.set(receiver, known);
      (isFirst ? known.first : known.later).push(index);
    }
  }
  return senders;
}

/** Each receiver of a node, and whether some chain tries it first. */
function receiversOf({ chains }: PageNode, data: PageData): ReadonlyMap<number, boolean> {
  const receivers = new Map<number, boolean>();
  for (const chain of chains) {
    for (const [place, [receiver]] of (data.chains[chain] as PageChain).hops.entries())
      receivers.set(receiver, place === 0 || receivers.get(receiver) === true);
  }
  return receivers;
}
