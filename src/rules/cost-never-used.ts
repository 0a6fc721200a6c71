import type { Finding } from '../diagnostics/diagnostic.js';
import type { EdgeArc, Receiver, TopologyGraph } from '../graph/topology-graph.js';
import type { Rule } from './rule.js';
import { subject } from './wording/subject.js';

/** How long a failover chain grows unless the edge says otherwise (DESIGN 4). */
const defaultChainLength = 3;
/** The most that `failover` may say. */
const longestChain = 100;

/** A standby can be reached. */
export const costNeverUsed: Rule = {
  name: 'cost-never-used',
  severity: 'warning',
  summary: 'A failover chain is long enough to have a receiver of every cost.',
  reason:
    'A chain has the cheapest receivers first, one of each cost at least, and ends after "failover" of them (3 unless the edge says otherwise). Receivers of more costs than that are in no chain: they never help out.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive:
    nodes: [a1, {name: a2, cost: 10}, {name: dr, cost: 50}]
    sink: console
edges:
  - {from: web, to: archive, failover: 2}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive:
    nodes: [a1, {name: a2, cost: 10}, {name: dr, cost: 50}]
    sink: console
edges:
  - {from: web, to: archive, failover: 3}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const arc of flows.flatMap((flow) => flow.edges)) {
      const costs = [...new Set(arc.to?.members.map((member) => member.cost))];
      const length = arc.edge.failover?.value ?? defaultChainLength;
      if (costs.length > length) yield finding(arc, costs, length);
    }
  },
};

function finding({ edge, to }: EdgeArc, costs: readonly number[], length: number): Finding {
  const dearest = [...costs].sort((a, b) => a - b)[length - 1] ?? 0;
  const isUnused = ({ cost }: Receiver) => cost > dearest;
  const names = to?.members.filter(isUnused).map(({ node }) => node.name) ?? [];
  const receivers = subject(names, { one: ['Node', 'is'], many: ['Nodes', 'are'] });
  const lengthen = costs.length > longestChain ? '' : `set "failover: ${costs.length}", or `;
  const bound = length === 1 ? '1 receiver' : `${length} receivers`;
  return {
    message: `${receivers} never used: chains end after ${bound}, and there are ${costs.length} costs`,
    span: edge.failover?.span ?? edge.to.span,
    help: `${lengthen}give the receivers fewer costs`,
  };
}
