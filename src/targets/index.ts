import type { Deployment, FlowDeployment } from '../routing/deployment.js';
import type { Artifact } from './artifact.js';
import type { ContentOptions } from './fill-content.js';
import { emitFlow as emitFlume09 } from './flume-0.9/emit-flow.js';
import { emitFlow as emitFlume1 } from './flume-1/emit-flow.js';

/** A target: gives what every node of a flow is written. A new one is a function like this in the list below. */
export type EmitFlow = (flow: FlowDeployment, options: ContentOptions) => Iterable<Artifact>;

const targets: Readonly<Record<string, EmitFlow>> = {
  'flume-0.9': emitFlume09,
  'flume-1': emitFlume1,
};

/** What every node of the installation gets, sorted by node. */
export function emitDeployment(
  deployment: Deployment,
  options: ContentOptions,
): readonly Artifact[] {
  const artifacts: Artifact[] = [];
  for (const flow of deployment.flows) {
    const emit = targets[flow.topology.target.value];
    for (const artifact of emit?.(flow, options) ?? []) artifacts.push(artifact);
  }
  return artifacts.sort((a, b) => (a.node < b.node ? -1 : a.node > b.node ? 1 : 0));
}
