import type { EdgeTarget, FlowGraph, TierVertex } from '../../graph/topology-graph.js';
import type { TierDeployment } from '../../routing/deployment.js';
import type { Artifact } from '../../targets/artifact.js';
import type { NodePicture, TextPicture, TierPicture } from '../picture.js';
import { componentPictures } from './component-pictures.js';
import { edgeId } from './edge-pictures.js';

/** A tier as the topology wants it; `artifacts` are by node. */
export function tierPicture(
  tier: TierDeployment,
  flow: FlowGraph,
  artifacts: ReadonlyMap<string, Artifact>,
): TierPicture {
  const { vertex, routes } = tier;
  const stops = flow.paths.flatMap((path) => path.stops.flat());
  const ends = flow.paths.flatMap((path) => path.stops.slice(-1).flat());
  return {
    name: vertex.tier.name.value,
    isReliable: stops.includes(vertex),
    startsReliable: routes.some(({ isOrigin }) => isOrigin),
    endsReliable: ends.includes(vertex),
    components: componentPictures(vertex.tier, vertex.topology),
    ...(vertex.tier.choke && { chokeKBps: vertex.tier.choke.limitKBps.value }),
    nodes: nodePictures(tier, artifacts),
  };
}

/** A node's texts as they may be shown. */
export function textPictures({ parts }: Artifact): readonly TextPicture[] {
  return Object.entries(parts).map(([part, { shown }]) => ({ part, text: shown }));
}

function nodePictures(
  { vertex, routes, nodes }: TierDeployment,
  artifacts: ReadonlyMap<string, Artifact>,
): readonly NodePicture[] {
  const edges = routes.map(({ arc }) => edgeId(arc));
  const receivers = receiversIn(vertex);
  const hasOnePort = vertex.topology.target.value === 'flume-0.9';
  return nodes.map(({ node, chains }) => {
    const { name, host, cost, port = vertex.tier.port.value, zone } = node;
    const artifact = artifacts.get(name);
    return {
      name,
      host,
      cost,
      ...(receivers.has(name) && hasOnePort && { port }),
      ...(zone !== undefined && { zone }),
      chains: chains.map((hops, index) => ({
        edge: edges[index] as string,
        hops: hops.map((hop) => ({ node: hop.node, cost: hop.cost })),
      })),
      texts: artifact ? textPictures(artifact) : [],
    };
  });
}

/** The nodes of the tier that some edge leads to. */
function receiversIn({ incoming }: TierVertex): ReadonlySet<string> {
  const members = incoming.flatMap(({ to }) => (to as EdgeTarget).members);
  return new Set(members.map(({ node }) => node.name));
}
