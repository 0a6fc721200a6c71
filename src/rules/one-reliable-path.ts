import type { Finding } from '../diagnostics/diagnostic.js';
import type {
  EdgeArc,
  FlowGraph,
  PathTrace,
  TierVertex,
  TopologyGraph,
} from '../graph/topology-graph.js';
import type { ReliablePath } from '../syntax/topology.js';
import { pathsInside } from './one-reliable-path/paths-inside.js';
import type { Rule } from './rule.js';
import { pathInWords } from './wording/path-in-words.js';

/** Reliable paths merge, and never part. */
export const oneReliablePath: Rule = {
  name: 'one-reliable-path',
  severity: 'error',
  summary:
    'An origin starts at most one reliable path, and reliable paths never fork; they may merge.',
  reason:
    "An event is kept at its origin until one end acknowledges it. With two ends, the first acknowledgement would let the origin forget what the other end has not got; two write-ahead logs in one Flume 0.9 node take each other's files, and acknowledged events cannot be put under a second acknowledgement (flume-0.9.md 3.4, 3.6, 8 rules 12, 15 and 16). Two required channels of a Flume 1.x source repeat events to each other's tiers (flume-1.x.md 5).",
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
  backup: {nodes: b1, sink: 'collectorSink("hdfs://nn/backup/", "web-")'}
edges:
  - {from: web, to: archive}
  - {from: web, to: backup}
reliable:
  - web -> archive
  - web -> backup
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
  backup: {nodes: b1, sink: 'collectorSink("hdfs://nn/backup/", "web-")'}
edges:
  - {from: web, to: archive}
  - {from: web, to: backup}
reliable:
  - web -> archive
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const flow of flows) yield* findingsOf(flow);
  },
};

function* findingsOf({ paths, topology }: FlowGraph): Generator<Finding> {
  const written = new Map<string, ReliablePath>();
  const starts = new Map<TierVertex, ReliablePath>();
  const distinct: PathTrace[] = [];
  for (const trace of paths) {
    const { path, stops } = trace;
    const origin = stops[0]?.[0];
    const same = written.get(pathInWords(path));
    const started = origin && starts.get(origin);
    if (same) yield writtenTwice(path, same);
    else if (started) yield startedTwice(path, started);
    else distinct.push(trace);
    if (!same) written.set(pathInWords(path), path);
    if (origin && !started) starts.set(origin, path);
  }
  yield* forks(distinct);
  if (topology.target.value === 'flume-0.9') yield* pathsInside(distinct);
}

function writtenTwice({ span }: ReliablePath, other: ReliablePath): Finding {
  return {
    message: `The reliable path ${pathInWords(other)} stands twice`,
    span,
    related: [{ message: 'the other place', span: other.span }],
    help: 'keep one of the two',
  };
}

function startedTwice({ hops, span }: ReliablePath, other: ReliablePath): Finding {
  return {
    message: `Tier "${hops[0]?.value}" starts two reliable paths`,
    span,
    related: [{ message: 'the other path', span: other.span }],
    help: 'keep one of the two; alternatives belong into one group, at which a path may end',
  };
}

/** Where a path leaves a tier by another edge than a path before it. */
function* forks(paths: readonly PathTrace[]): Generator<Finding> {
  const leaving = new Map<TierVertex, { readonly step: EdgeArc; readonly path: ReliablePath }>();
  for (const { path, stops, steps } of paths) {
    for (const [index, step] of steps.entries()) {
      const tier = stops[index]?.[0];
      if (!step || !tier) continue;
      const other = leaving.get(tier);
      if (!other) leaving.set(tier, { step, path });
      else if (other.step !== step && other.path !== path) {
        yield {
          message: `Reliable paths fork at tier "${tier.tier.name.value}": one goes on to "${other.step.edge.to.value}", the other to "${step.edge.to.value}"`,
          span: path.hops[index + 1]?.span ?? path.span,
          related: [{ message: 'the other path', span: other.path.span }],
          help: 'let both go on by the same edge',
        };
      }
    }
  }
}
