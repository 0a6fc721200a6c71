import type { Chain, ChainRequest, Receiver } from '../../../src/routing/chains/chain-request.js';

/** What each receiver carries while some are lost: the rates of the senders that reach it. */
export function carriedLoads(
  { senders, receivers }: ChainRequest,
  chains: readonly Chain[],
  lost: ReadonlySet<Receiver> = new Set(),
): ReadonlyMap<Receiver, number> {
  const left = receivers.filter((receiver) => !lost.has(receiver));
  const loads = new Map(left.map((receiver) => [receiver, 0]));
  for (const [index, chain] of chains.entries()) {
    const receiver = chain.find((one) => !lost.has(one));
    const rate = senders[index]?.rate ?? 1;
    if (receiver) loads.set(receiver, (loads.get(receiver) ?? 0) + rate);
  }
  return loads;
}

/** The greatest of some numbers less the least of them; 0 where there are none. */
export function spreadOf(numbers: Iterable<number>): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
}

/** The names of each chain. */
export function namesOf(chains: readonly Chain[]): readonly string[] {
  return chains.map((chain) => chain.map(({ name }) => name).join(' '));
}
