import type { FlowDeployment, TierDeployment } from '../routing/deployment.js';
import type { ReliablePath, Topology } from '../syntax/topology.js';
import { pathsEndingAt } from './paths-ending-at.js';

/** What a reliable path may be relied on for. */
export interface PathPromise {
  /** The hops, as the topology names them. */
  readonly path: readonly string[];
  readonly span: ReliablePath['span'];
  readonly target: Topology['target']['value'];
  /** The hop with the shortest chains, the first of several. */
  readonly weakest: PathHop;
  /** Whether the path ends at a tier without a sink, so that nothing is promised behind it. */
  readonly endsEarly: boolean;
}

/** One hop of a path. */
export interface PathHop {
  readonly from: string;
  readonly to: string;
  /** How many receivers each sender has at least. */
  readonly receivers: number;
}

/** The promises of the reliable paths that go through a tier or end there. */
export function pathPromises(
  flow: FlowDeployment,
  { vertex, routes }: TierDeployment,
): readonly PathPromise[] {
  const paths = [...pathsEndingAt(vertex), ...routes.flatMap(({ arc }) => arc.reliable)];
  return [...new Set(paths)].flatMap((path) => {
    const hops = flow.tiers.flatMap((tier) => hopsOf(tier, path));
    const [first] = hops;
    if (!first) return [];
    const weakest = hops.reduce((a, b) => (b.receivers < a.receivers ? b : a), first);
    return [
      {
        path: path.hops.map((hop) => hop.value),
        span: path.span,
        target: flow.topology.target.value,
        weakest,
        endsEarly: endsEarly(flow, path),
      },
    ];
  });
}

function hopsOf({ routes, nodes }: TierDeployment, path: ReliablePath): readonly PathHop[] {
  return routes.flatMap(({ arc }, index) => {
    if (!arc.reliable.includes(path)) return [];
    const lengths = nodes.map(({ chains }) => chains[index]?.length ?? 0);
    return [{ from: arc.edge.from.value, to: arc.edge.to.value, receivers: Math.min(...lengths) }];
  });
}

function endsEarly(flow: FlowDeployment, path: ReliablePath): boolean {
  return flow.tiers.some(
    ({ vertex }) => vertex.tier.sink === undefined && pathsEndingAt(vertex).includes(path),
  );
}
