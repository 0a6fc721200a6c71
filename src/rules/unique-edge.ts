import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { type RepeatedEdge, repeatedEdges } from './questions/repeated-edges.js';
import type { Rule } from './rule.js';
import { subject } from './wording/subject.js';

/** No node is sent the same event twice by one tier. */
export const uniqueEdge: Rule = {
  name: 'unique-edge',
  severity: 'error',
  summary: 'No two edges from one tier lead to the same node, be it directly or in a group.',
  reason:
    'Each edge carries every event of its tier. Where two lead to one node, it gets every event twice; alternatives belong into one group with costs.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: [a1, a2], sink: console}
edges:
  - {from: web, to: archive, batch: 100}
  - {from: web, to: a2, delivery: best-effort}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: [a1, a2], sink: console}
edges:
  - {from: web, to: archive, batch: 100}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const vertex of flows.flatMap((flow) => flow.tiers)) {
      for (const repeated of repeatedEdges(vertex)) yield finding(vertex, repeated);
    }
  },
};

function finding({ tier }: TierVertex, { arc, first, isSame, nodes }: RepeatedEdge): Finding {
  const { to } = arc.edge;
  const related = [{ message: 'the other edge', span: first.edge.span }];
  if (isSame) {
    const message = `Two edges go from "${tier.name.value}" to "${to.value}"`;
    return { message, span: arc.edge.span, related, help: 'keep one of the two' };
  }
  const receivers = subject(
    nodes.map((node) => node.name),
    { one: ['Node', 'gets'], many: ['Nodes', 'get'] },
  );
  return {
    message: `${receivers} every event of tier "${tier.name.value}" twice: by two edges`,
    span: to.span,
    related,
    help: 'keep one of the two edges, or join what they name in one group',
  };
}
