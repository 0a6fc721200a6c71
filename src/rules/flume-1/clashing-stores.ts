import type { Finding } from '../../diagnostics/diagnostic.js';
import type { TierVertex } from '../../graph/topology-graph.js';
import type { ComponentEntry } from '../../syntax/topology.js';

/** The edges into a tier that say other things of its key store than an edge before them. */
export function clashingStores({ tier, incoming }: TierVertex): readonly Finding[] {
  const first = new Map<string, ComponentEntry>();
  const settings = incoming
    .flatMap(({ edge }) => edge.encryption?.settings ?? [])
    .filter(({ key }) => key.value.startsWith('keystore'));
  return settings.flatMap((entry) => {
    const before = first.get(entry.key.value);
    if (!before) first.set(entry.key.value, entry);
    if (!before || before.value.value === entry.value.value) return [];
    return [
      {
        message: `Tier "${tier.name.value}" receives with two values of "${entry.key.value}": its nodes have one key store`,
        span: entry.value.span,
        related: [{ message: 'the other one', span: before.value.span }],
        help: 'write the same on both edges, or leave it out on one of them',
      },
    ];
  });
}
