import type { FlowGraph, TopologyGraph } from '../graph/topology-graph.js';
import type { Deployment, FlowDeployment } from '../routing/deployment.js';
import type { Artifact } from '../targets/artifact.js';
import type { PictureDifference } from './difference.js';
import { markCounts } from './mark-counts.js';
import { edgePictures } from './model/edge-pictures.js';
import { groupPictures } from './model/group-pictures.js';
import { markFlow } from './model/mark-flow.js';
import { tierPicture } from './model/tier-picture.js';
import type { FlowPicture, Picture } from './picture.js';

/** What is drawn: an installation that compiles; a `Compilation` is one. */
export interface PictureSubject {
  readonly graph: TopologyGraph;
  readonly deployment: Deployment;
  readonly artifacts: readonly Artifact[];
}

/** What is wanted of the picture. */
export interface PictureOptions {
  /** Only these flows; all where absent. */
  readonly flows?: ReadonlySet<string>;
  /** What an apply would change, to be marked. */
  readonly difference?: PictureDifference;
}

/** The picture of an installation; it depends on the topologies and the difference alone. */
export function pictureOf(
  { graph, deployment, artifacts }: PictureSubject,
  { flows: wanted, difference }: PictureOptions = {},
): Picture {
  const byNode = new Map(artifacts.map((artifact) => [artifact.node, artifact]));
  const flows = deployment.flows.flatMap((flow, index) => {
    if (wanted?.has(flow.topology.flow.value) === false) return [];
    return [flowPicture(flow, graph.flows[index] as FlowGraph, byNode)];
  });
  if (!difference) return { flows };
  const gone = goneFlows(difference, new Set(graph.flows.map(flowName)));
  const shown = gone.filter(({ name }) => wanted?.has(name) !== false);
  const marked = [...flows, ...shown].map((flow) => markFlow(flow, difference, byNode));
  return { flows: marked, difference: markCounts(marked.flatMap(({ tiers }) => tiers)) };
}

function flowName({ topology }: FlowGraph): string {
  return topology.flow.value;
}

/** The flows that only the store still has, by name, without their nodes. */
function goneFlows(
  { nodes }: PictureDifference,
  names: ReadonlySet<string>,
): readonly FlowPicture[] {
  const gone = new Map(
    nodes.filter(({ flow }) => !names.has(flow)).map(({ flow, before }) => [flow, before?.target]),
  );
  return [...gone]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, target = 'flume-0.9']) => ({ name, target, tiers: [], groups: [], edges: [] }));
}

function flowPicture(
  flow: FlowDeployment,
  graph: FlowGraph,
  artifacts: ReadonlyMap<string, Artifact>,
): FlowPicture {
  return {
    name: flow.topology.flow.value,
    target: flow.topology.target.value,
    tiers: flow.tiers.map((tier) => tierPicture(tier, graph, artifacts)),
    groups: groupPictures(graph),
    edges: edgePictures(flow),
  };
}
