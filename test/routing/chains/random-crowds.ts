import * as fc from 'fast-check';
import type { Portions } from '../../../src/routing/chains/apportion.js';
import type { Crowd } from '../../../src/routing/chains/crowd.js';
import { rankReceivers } from '../../../src/routing/chains/rank-receivers.js';

/** A crowd with rows of some depth, and what its receivers weigh and carry. */
export interface CrowdCase {
  readonly crowd: Crowd;
  readonly portions: Portions;
}

/** Crowds of up to `senders` over up to `receivers`, some of them closed, loaded or heavy. */
export function randomCrowds(senders: number, receivers: number): fc.Arbitrary<CrowdCase> {
  const receiver = fc.record({
    isOpen: fc.boolean(),
    weight: fc.constantFrom(1, 1, 2, 5),
    load: fc.constantFrom(0, 0, 1, 2),
  });
  return fc
    .record({
      seed: fc.integer(),
      count: fc.integer({ min: 1, max: senders }),
      open: receiver,
      others: fc.array(receiver, { maxLength: receivers - 1 }),
      depth: fc.integer({ min: 1, max: receivers }),
    })
    .map(({ seed, count, open, others, depth }) =>
      caseOf({ seed, count, depth, list: [{ ...open, isOpen: true }, ...others] }),
    );
}

interface Parts {
  readonly seed: number;
  readonly count: number;
  readonly depth: number;
  readonly list: readonly { isOpen: boolean; weight: number; load: number }[];
}

function caseOf({ seed, count, depth, list }: Parts): CrowdCase {
  const senders = Array.from({ length: count }, (_, i) => ({ name: `${seed}-${i}` }));
  const receivers = list.map(({ weight }, i) => ({ name: `${seed}/${i}`, cost: 1, weight }));
  const homes = senders.map(() => undefined);
  const isOpen = Uint8Array.from(list, (one) => (one.isOpen ? 1 : 0));
  const ranking = rankReceivers({ senders, receivers, homes }, list.length);
  return {
    crowd: {
      rows: [...senders.keys()],
      ranking,
      depth: Math.min(depth, list.length),
      isOpen,
    },
    portions: {
      amount: count,
      isOpen,
      weights: Float64Array.from(list, ({ weight }) => weight),
      loads: Float64Array.from(list, ({ load }) => load),
    },
  };
}
