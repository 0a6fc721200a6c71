import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Rule } from './rule.js';
import { declaredNames } from './valid-name/declared-names.js';
import { hostNames } from './valid-name/host-names.js';
import { nodeNames } from './valid-name/node-names.js';

/** A name is one wherever it goes. */
export const validName: Rule = {
  name: 'valid-name',
  severity: 'error',
  summary:
    'Flows, tiers, groups, codecs, nodes and hosts have names that every place which they get to can hold.',
  reason:
    "Names become names of nodes in the store, words of Flume's languages and directories. A Flume 0.9 node is called by an identifier or an IPv4 address and by no word of the language (flume-0.9.md 1.1, 8 rule 1); the name of a Flume 1.x agent ends at its first dot (flume-1.x.md 2.1), and no agent has the name of a folder that stands beside the agents. A host is what a sender connects to.",
  bad: `version: 1
flow: web logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { topology } of flows) {
      yield* declaredNames(topology);
      for (const tier of topology.tiers) {
        yield* nodeNames(tier, topology.target.value);
        yield* hostNames(tier, topology.target.value);
      }
    }
  },
};
