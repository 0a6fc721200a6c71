import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { findComponent } from '../languages/flume-1/find-component.js';
import type { ComponentMapping } from '../syntax/topology.js';
import type { Located } from '../text/source.js';
import { catalogueOf } from './flume-1/catalogue-of.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import { type ReliableTier, reliableTiers } from './flume-1/reliable-tiers.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

/** What enters a reliable path leaves it. */
export const dropsNoEvents: Rule = {
  name: 'drops-no-events',
  severity: 'error',
  summary: 'No interceptor on a reliable path of Flume 1.x drops events.',
  reason:
    'A filter drops an event for good, while the sender is told that it has arrived (flume-1.x.md 6.3). What is not wanted in the archive can be left out behind it, or by a branch of its own.',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive:
    nodes: a1
    process: [{type: regex_filter, regex: DEBUG, excludeEvents: true}]
    sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web: {nodes: w1, source: {type: http, port: 8080}}
  archive:
    nodes: a1
    process: [{type: regex_extractor, regex: "^(DEBUG)", serializers: s, serializers.s.name: level}]
    sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  check(graph: TopologyGraph): Iterable<Finding> {
    const reported = new Set<unknown>();
    return flume1Flows(graph)
      .flatMap(reliableTiers)
      .flatMap((one) => interceptorTypes(one).map((type) => ({ ...one, type })))
      .filter(({ vertex, type }) => drops(type.value, vertex) && !reported.has(type.span))
      .map(({ vertex, trace, type }) => {
        reported.add(type.span);
        return {
          message: `The interceptor "${type.value}" of tier "${vertex.tier.name.value}" drops events, on the reliable path ${pathInWords(trace.path)}`,
          span: type.span,
          related: [{ message: 'the path', span: trace.path.span }],
          help: 'drop them behind the end of the path, or take the tier off the path',
        };
      });
  },
};

function drops(type: string, { topology }: ReliableTier['vertex']): boolean {
  const component = findComponent(catalogueOf(topology), 'interceptor', type);
  return component?.traits.dropsEvents === true;
}

/** Those of `process`, and those that stand in the tier's own source. */
function interceptorTypes({ vertex }: ReliableTier): readonly Located<string>[] {
  const { source, process } = vertex.tier;
  return [
    ...process.flatMap(({ mapping }) => mapping?.type ?? []),
    ...typesInSource(source?.mapping),
  ];
}

function typesInSource(mapping: ComponentMapping | undefined): readonly Located<string>[] {
  const entries = mapping?.entries ?? [];
  return entries
    .filter(({ key }) => /^interceptors\.[^.]+\.type$/.test(key.value))
    .map(({ value }) => ({ value: String(value.value), span: value.span }));
}
