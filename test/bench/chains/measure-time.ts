import type { Chain, ChainRequest } from '../../../src/routing/chains/chain-request.js';

/** How a request is planned. */
export type Build = (request: ChainRequest) => readonly Chain[];

/** Medians over some rounds, in each of which all methods take their turn: microseconds per entry. */
export function measureTime(
  request: ChainRequest,
  builds: readonly Build[],
  rounds: number,
): readonly number[] {
  const entries = request.senders.length * Math.min(request.length, request.receivers.length);
  const times = builds.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, build] of builds.entries()) {
      const repeats = Math.max(1, Math.min(20, Math.floor(10_000 / entries)));
      const start = performance.now();
      for (let i = 0; i < repeats; i++) build(request);
      const microseconds = ((performance.now() - start) * 1000) / repeats / entries;
      if (round > 0) times[index]?.push(microseconds);
    }
  }
  return times.map(median);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
