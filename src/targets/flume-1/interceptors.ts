import type { NodeDeployment } from '../../routing/deployment.js';
import { mappingProperties } from './mapping-properties.js';
import type { TierPlan } from './tier-plan.js';

interface Interceptor {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * What a source does to each event, in order: what the operator wrote into the source itself, the hop's
 * stamp, the tier's `process`. Interceptors run only at sources (flume-1.x.md 8), so every source of an
 * agent has them.
 */
export function interceptorProperties(
  plan: TierPlan,
  node: NodeDeployment['node'],
  written: readonly string[],
): Readonly<Record<string, string>> {
  const added = [...stamp(plan, node), ...steps(plan)];
  if (added.length === 0) return {};
  const prefix = freePrefix(written, added);
  const named = added.map(({ name, properties }) => ({ name: `${prefix}${name}`, properties }));
  const list = [...written, ...named.map(({ name }) => name)].join(' ');
  return Object.fromEntries([
    ['interceptors', list],
    ...named.flatMap(({ name, properties }) =>
      Object.entries(properties).map(([key, value]) => [`interceptors.${name}.${key}`, value]),
    ),
  ]);
}

/** `Received:`-style, headers of the hop's own, because no interceptor appends to one (flume-1.x.md 8). */
function stamp({ topology, tier }: TierPlan, node: NodeDeployment['node']): readonly Interceptor[] {
  if (!topology.provenance.value) return [];
  const header = `rcvd.${tier.name.value}`;
  return [
    {
      name: 'hop-node',
      properties: {
        type: 'static',
        key: `${header}.node`,
        value: node.name,
        preserveExisting: 'false',
      },
    },
    { name: 'hop-at', properties: { type: 'timestamp', headerName: `${header}.at` } },
    {
      name: 'hop-host',
      properties: { type: 'host', hostHeader: `${header}.host`, useIP: 'false' },
    },
  ];
}

function steps({ tier }: TierPlan): readonly Interceptor[] {
  const mappings = tier.process.flatMap(({ mapping }) => mapping ?? []);
  return mappings.map((mapping, index) => ({
    name: `step-${index + 1}`,
    properties: mappingProperties(mapping),
  }));
}

/** Empty, or what keeps the names apart from those that the operator gave. */
function freePrefix(written: readonly string[], added: readonly Interceptor[]): string {
  let prefix = '';
  while (added.some(({ name }) => written.includes(`${prefix}${name}`))) prefix += 'x-';
  return prefix;
}
