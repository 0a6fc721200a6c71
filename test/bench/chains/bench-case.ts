import type { ChainRequest } from '../../../src/routing/chains/chain-request.js';

/** A topology to plan chains for; what its table row calls it. */
export interface BenchCase {
  readonly title: string;
  readonly request: ChainRequest;
}

interface Shape {
  readonly senders: number;
  readonly receivers: number;
  readonly length: number;
  /** `mixed`: six in ten at cost 10, three at 20, one at 50. */
  readonly kind?: 'mixed' | 'weights' | 'rates' | 'zones';
}

/** What runs in a few seconds. */
export const smallCases: readonly BenchCase[] = [
  { senders: 10, receivers: 2, length: 2 },
  { senders: 100, receivers: 10, length: 3 },
  { senders: 1000, receivers: 10, length: 3 },
  { senders: 300, receivers: 10, length: 4, kind: 'mixed' as const },
  { senders: 300, receivers: 10, length: 3, kind: 'weights' as const },
  { senders: 300, receivers: 10, length: 3, kind: 'rates' as const },
  { senders: 300, receivers: 12, length: 3, kind: 'zones' as const },
].map(caseOf);

/** From two receivers to 200, with all that a request may say. */
export const allCases: readonly BenchCase[] = [
  { senders: 10, receivers: 2, length: 2 },
  { senders: 100, receivers: 5, length: 3 },
  { senders: 100, receivers: 10, length: 3 },
  { senders: 1000, receivers: 10, length: 2 },
  { senders: 1000, receivers: 10, length: 3 },
  { senders: 1000, receivers: 10, length: 5 },
  { senders: 1000, receivers: 50, length: 3 },
  { senders: 1000, receivers: 20, length: 4, kind: 'mixed' as const },
  { senders: 10_000, receivers: 20, length: 3 },
  { senders: 10_000, receivers: 50, length: 2 },
  { senders: 10_000, receivers: 50, length: 3 },
  { senders: 10_000, receivers: 50, length: 5 },
  { senders: 10_000, receivers: 50, length: 4, kind: 'mixed' as const },
  { senders: 100_000, receivers: 50, length: 3 },
  { senders: 100_000, receivers: 200, length: 2 },
  { senders: 100_000, receivers: 200, length: 3 },
  { senders: 1000, receivers: 10, length: 3, kind: 'weights' as const },
  { senders: 10_000, receivers: 50, length: 3, kind: 'weights' as const },
  { senders: 1000, receivers: 10, length: 3, kind: 'rates' as const },
  { senders: 10_000, receivers: 50, length: 3, kind: 'rates' as const },
  { senders: 1000, receivers: 12, length: 3, kind: 'zones' as const },
  { senders: 10_000, receivers: 48, length: 3, kind: 'zones' as const },
].map(caseOf);

function caseOf({ senders, receivers, length, kind }: Shape): BenchCase {
  const sizes = [senders, receivers].map((size) => size.toLocaleString('en-US')).join(' x ');
  return {
    title: `${sizes}, length ${length}${kind ? `, ${kind}` : ''}`,
    request: {
      senders: Array.from({ length: senders }, (_, i) => ({
        name: `web-${i}`,
        ...(kind === 'rates' ? { rate: i % 10 === 0 ? 10 : 1 + (i % 3) } : {}),
        ...(kind === 'zones' ? { zone: `zone-${i % 3}` } : {}),
      })),
      receivers: Array.from({ length: receivers }, (_, i) => ({
        name: `archive-${i}`,
        cost: kind === 'mixed' ? mixedCost(i % 10) : 10,
        ...(kind === 'weights' ? { weight: 1 + (i % 4) } : {}),
        ...(kind === 'zones' ? { zone: `zone-${i % 3}` } : {}),
      })),
      length,
      preferSameZone: kind === 'zones',
    },
  };
}

function mixedCost(digit: number): number {
  if (digit < 6) return 10;
  return digit < 9 ? 20 : 50;
}
