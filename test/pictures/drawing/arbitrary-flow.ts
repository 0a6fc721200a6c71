import * as fc from 'fast-check';
import type { EdgePicture, FlowPicture, TierPicture } from '../../../src/pictures/picture.js';

const deliveries = ['reliable', 'disk-failover', 'best-effort'] as const;

function tier(name: string, lines: number): TierPicture {
  return {
    name,
    isReliable: lines % 2 === 0,
    startsReliable: lines === 2,
    endsReliable: lines === 4,
    components: Array.from({ length: lines }, (_, at) => ({
      role: 'process' as const,
      name: 'regex',
      text: `regex("${'x'.repeat(at * 12)}", ${at}, "y")`,
    })),
    nodes: [{ name: `${name}-1`, host: `${name}.example.com`, cost: lines, chains: [], texts: [] }],
  };
}

/** Flows of up to sixteen tiers, and perhaps a group, in which every edge leads to a later tier. */
export const arbitraryFlow: fc.Arbitrary<FlowPicture> = fc
  .record({
    sizes: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 16 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 4 })), { maxLength: 24 }),
    hasGroup: fc.boolean(),
  })
  .map(({ sizes, pairs, hasGroup }) => {
    const tiers = sizes.map((lines, at) => tier(`tier-${'abcdefghijklmnop'[at]}`, lines));
    const edges = new Map<string, EdgePicture>();
    for (const [a, b, words] of pairs) {
      const [from, to] = [a % tiers.length, b % tiers.length].sort((x, y) => x - y);
      if (from === undefined || to === undefined || from === to) continue;
      const names = [tiers[from]?.name ?? '', tiers[to]?.name ?? ''] as const;
      const id = names.join(' -> ');
      const details = ['batch 100 / 1 s', 'gzip', 'TLS', 'failover 3'].slice(0, words);
      const delivery = deliveries[words % 3] ?? 'reliable';
      const end = { kind: 'tier', tier: names[1] } as const;
      edges.set(id, { id, from: names[0], to: end, delivery, details });
    }
    const last = tiers.at(-1)?.name ?? '';
    const first = tiers[0]?.name ?? '';
    const isGrouped = hasGroup && tiers.length > 1;
    const toGroup = { kind: 'group', group: 'group' } as const;
    const id = `${first} -> group`;
    if (isGrouped)
      edges.set(id, { id, from: first, to: toGroup, delivery: 'reliable', details: [] });
    return {
      name: 'flow',
      target: 'flume-0.9',
      tiers,
      groups: isGrouped ? [{ name: 'group', members: [{ tier: last, cost: 10 }] }] : [],
      edges: [...edges.values()],
    };
  });
