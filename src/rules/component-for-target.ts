import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Component, Target, Tier } from '../syntax/topology.js';
import type { Rule } from './rule.js';

/** A component is written for the Flume that is to run it. */
export const componentForTarget: Rule = {
  name: 'component-for-target',
  severity: 'error',
  summary: "A source, a sink or a step of process is written for the flow's target.",
  reason:
    'Flume 0.9 reads expressions, Flume 1.x properties of components: neither can run what is written for the other. A component may be written for each, under the keys "flume-0.9" and "flume-1".',
  bad: `version: 1
flow: web-logs
target: flume-0.9
tiers:
  web: {nodes: w1, source: {type: seq}, sink: console}
`,
  good: `version: 1
flow: web-logs
target: flume-0.9
tiers:
  web: {nodes: w1, source: 'asciisynth(0)', sink: console}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { topology, tiers } of flows) {
      const target = topology.target.value;
      for (const { tier } of tiers) {
        for (const { component, name } of componentsOf(tier)) {
          if (!isFor(component, target)) yield finding({ component, name }, tier, target);
        }
      }
    }
  },
};

interface NamedComponent {
  readonly component: Component<unknown>;
  /** What it is in its tier. */
  readonly name: string;
}

function componentsOf({ source, sink, process }: Tier): readonly NamedComponent[] {
  return [
    ...(source ? [{ component: source, name: 'The source' }] : []),
    ...process.map((component, index) => ({ component, name: `Step ${index + 1} of "process"` })),
    ...(sink ? [{ component: sink, name: 'The sink' }] : []),
  ];
}

function isFor({ expression, mapping }: Component<unknown>, target: Target): boolean {
  return (target === 'flume-0.9' ? expression : mapping) !== undefined;
}

function finding({ component, name }: NamedComponent, tier: Tier, target: Target): Finding {
  const [written, wanted, other] =
    target === 'flume-0.9'
      ? (['a Flume 1.x component', 'a Flume 0.9 expression', 'flume-1'] as const)
      : (['a Flume 0.9 expression', 'a Flume 1.x component', 'flume-0.9'] as const);
  return {
    message: `${name} of tier "${tier.name.value}" is ${written}, and the flow's target is ${target}; expected ${wanted}`,
    span: component.span,
    help: `write ${wanted}, or set "target: ${other}"`,
  };
}
