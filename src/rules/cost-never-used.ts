import type { Finding } from '../diagnostics/diagnostic.js';
import type { Receiver, TopologyGraph } from '../graph/topology-graph.js';
import { defaultChainLength } from '../syntax/default-chain-length.js';
import type { Edge } from '../syntax/topology.js';
import type { Rule } from './rule.js';
import { subject } from './wording/subject.js';

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
    for (const { edge, to } of flows.flatMap((flow) => flow.edges)) {
      const members = to?.members ?? [];
      const costs = [...new Set(members.map((member) => member.cost))].sort((a, b) => a - b);
      const length = edge.failover?.value ?? defaultChainLength;
      if (costs.length <= length) continue;
      const used = new Set(costs.slice(0, length));
      const unused = members.filter(({ cost }) => !used.has(cost));
      yield finding(edge, unused, { costCount: costs.length, length });
    }
  },
};

interface Lengths {
  readonly costCount: number;
  /** Of the longest chain. */
  readonly length: number;
}

function finding(
  { failover, to }: Edge,
  unused: readonly Receiver[],
  { costCount, length }: Lengths,
): Finding {
  const receivers = subject(
    unused.map(({ node }) => node.name),
    { one: ['Node', 'is'], many: ['Nodes', 'are'] },
  );
  const bound = length === 1 ? '1 receiver' : `${length} receivers`;
  const lengthen = costCount > longestChain ? '' : `set "failover: ${costCount}", or `;
  return {
    message: `${receivers} never used: chains end after ${bound}, and there are ${costCount} costs`,
    span: failover?.span ?? to.span,
    help: `${lengthen}give the receivers fewer costs`,
  };
}
