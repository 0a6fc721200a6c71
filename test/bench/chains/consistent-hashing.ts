import { createHash } from 'node:crypto';
import type { Receiver } from '../../../src/routing/chains/chain-request.js';
import type { Preference } from './chains-by-preference.js';

const replicas = 150;

interface Point {
  readonly hash: number;
  readonly receiver: Receiver;
}

/** As the master of Flume 0.9 does it: MD5 and 150 replicas on a ring (`flume-0.9.md 4`). */
export function consistentHashing(receivers: readonly Receiver[]): Preference {
  const ring = receivers
    .flatMap((receiver) =>
      Array.from({ length: replicas }, (_, i) => ({ hash: md5(`${receiver.name}${i}`), receiver })),
    )
    .sort((a, b) => a.hash - b.hash);
  return ({ name }, count) => {
    const found = new Set<Receiver>();
    const wanted = Math.min(count, receivers.length);
    for (let at = firstAtOrAfter(ring, md5(name)); found.size < wanted; at++) {
      const point = ring[at % ring.length];
      if (point) found.add(point.receiver);
    }
    return [...found];
  };
}

function md5(text: string): number {
  return createHash('md5').update(text).digest().readUInt32BE(0);
}

function firstAtOrAfter(ring: readonly Point[], hash: number): number {
  let low = 0;
  let high = ring.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ring[middle]?.hash ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}
