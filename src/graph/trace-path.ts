import type { ReliablePath, Topology } from '../syntax/topology.js';
import type { EdgeArc, PathTrace, TierVertex } from './topology-graph.js';

/** A reliable path with what its names may stand for. */
export interface PathQuestion {
  readonly topology: Topology;
  readonly path: ReliablePath;
  readonly byName: ReadonlyMap<string, TierVertex>;
  readonly edges: readonly EdgeArc[];
}

/** The tiers and edges that the hops of a reliable path name. A step is an edge to the hop's very name, or to nodes of that tier only. */
export function tracePath(question: PathQuestion): PathTrace {
  const { path, topology } = question;
  const steps: (EdgeArc | undefined)[] = [];
  const stops: (readonly TierVertex[] | undefined)[] = [tierNamed(question, 0)];
  for (let index = 1; index < path.hops.length; index++) {
    const from = stops[index - 1];
    const step = from?.length === 1 ? stepBetween(question, from[0], index) : undefined;
    steps.push(step);
    stops.push(step?.receivers ?? tierNamed(question, index));
  }
  return { path, topology, stops, steps };
}

function tierNamed({ path, byName }: PathQuestion, index: number) {
  const vertex = byName.get(path.hops[index]?.value ?? '');
  return vertex && [vertex];
}

function stepBetween(
  { path, edges }: PathQuestion,
  from: TierVertex | undefined,
  index: number,
): EdgeArc | undefined {
  const name = path.hops[index]?.value;
  const outgoing = edges.filter((arc) => arc.from === from);
  const named = outgoing.find((arc) => arc.edge.to.value === name);
  return named ?? outgoing.find((arc) => isWithin(arc, name));
}

function isWithin({ receivers }: EdgeArc, tierName: string | undefined): boolean {
  return receivers.length === 1 && receivers[0]?.tier.name.value === tierName;
}
