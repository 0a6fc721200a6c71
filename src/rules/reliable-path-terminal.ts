import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, PathTrace, TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { downstreamOf } from './questions/downstream.js';
import { routeFrom } from './questions/route-from.js';
import type { Rule } from './rule.js';
import { listNames, listSome } from './wording/list-names.js';
import { pathInWords } from './wording/path-in-words.js';

/** A path that ends early says what it leaves open. */
export const reliablePathTerminal: Rule = {
  name: 'reliable-path-terminal',
  severity: 'warning',
  summary: 'A reliable path ends at a tier with a sink.',
  reason:
    'The origin forgets an event as soon as the end of the path has it. Where that is not the end of the way, the event can still be lost behind it. Durability between inner hops may be all that is wanted, so this is a warning.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
reliable:
  - web -> relay
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  relay: {nodes: r1}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: relay}
  - {from: relay, to: archive}
reliable:
  - web -> relay -> archive
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const flow of flows) {
      for (const trace of flow.paths) yield* findingOf(flow, trace);
    }
  },
};

function* findingOf(flow: FlowGraph, { path, stops, steps }: PathTrace): Generator<Finding> {
  const last = path.hops.at(-1);
  if (!last || steps.includes(undefined)) return;
  const ends = stops.at(-1)?.filter(losesAfterwards) ?? [];
  const reached = new Set(ends.flatMap((vertex) => [...downstreamOf(vertex)]));
  if (reached.size === 0) return;
  const after = flow.tiers.filter((vertex) => reached.has(vertex)).map(nameOf);
  const [end, ...others] = ends;
  const route = end && others.length === 0 ? routeFrom(end, everyHasSink) : undefined;
  const help = `lead it on to a tier with a sink: ${[pathInWords(path), ...(route ?? [])].join(' -> ')}`;
  yield {
    message: `The reliable path ends before a tier with a sink: after ${listNames(ends.map(nameOf))}, events can be lost on their way to ${listSome(after)}`,
    span: last.span,
    ...(route ? { help } : {}),
  };
}

/** Not where the tier is the end of the way, nor where another path takes over or goes on. */
function losesAfterwards({ tier, outgoing }: TierVertex): boolean {
  return tier.sink === undefined && outgoing.every((arc) => arc.reliable.length === 0);
}

function everyHasSink(receivers: readonly TierVertex[]): boolean {
  return receivers.length > 0 && receivers.every(({ tier }) => tier.sink !== undefined);
}

function nameOf({ tier }: TierVertex): string {
  return tier.name.value;
}
