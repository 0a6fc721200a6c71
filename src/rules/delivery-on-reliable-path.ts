import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

/** An edge of a reliable path has no delivery of its own. */
export const deliveryOnReliablePath: Rule = {
  name: 'delivery-on-reliable-path',
  severity: 'error',
  summary: 'An edge on a reliable path has no "delivery".',
  reason:
    '"delivery" says what happens to events while the receivers are down where nobody keeps them. On a reliable path they are kept at the origin until the end of the path has them, so that both together contradict each other.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive, delivery: best-effort}
reliable:
  - web -> archive
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const { edge, reliable } of flows.flatMap((flow) => flow.edges)) {
      const [path] = reliable;
      const { delivery } = edge;
      if (!path || !delivery) continue;
      yield {
        message: `The edge from "${edge.from.value}" to "${edge.to.value}" is on a reliable path and has the delivery "${delivery.value}"`,
        span: delivery.span,
        related: [{ message: `the path ${pathInWords(path)}`, span: path.span }],
        help: 'take "delivery" out, or take the edge off the path',
      };
    }
  },
};
