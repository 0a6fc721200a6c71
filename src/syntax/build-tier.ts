import { parseDecorators } from '../languages/flume-0.9/parse/parse-decorators.js';
import { parseSink } from '../languages/flume-0.9/parse/parse-sink.js';
import { parseSource } from '../languages/flume-0.9/parse/parse-source.js';
import { buildComponent } from './build-component.js';
import { buildNodes, nodesSpan } from './build-nodes.js';
import { readBandwidthKBps } from './read-quantity.js';
import { readItems, readNumber } from './read-scalar.js';
import type { Reading } from './reading.js';
import type { Choke, Tier } from './topology.js';
import { childOf, type YamlEntry, type YamlNode } from './yaml-tree.js';

/** Where a tier listens unless it says otherwise: Flume 0.9's `flume.collector.event.port` (flume-0.9.md 5.1). */
export const defaultPort = 35853;

/** One tier with its nodes. Findings: those of its nodes and components. */
export function buildTier(outer: Reading, entry: YamlEntry): Tier {
  const { key, value: written } = entry;
  const reading = { ...outer, variables: { ...outer.variables, tier: key.value } };
  const source = childOf(written, 'source');
  const sink = childOf(written, 'sink');
  const choke = buildChoke(written);
  return {
    name: key,
    span: written.span,
    nodesSpan: nodesSpan(written),
    nodes: buildNodes(reading, written),
    port: readNumber(written, 'port') ?? { value: defaultPort, span: key.span },
    ...(source ? { source: buildComponent({ reading, parse: parseSource }, source) } : {}),
    ...(sink ? { sink: buildComponent({ reading, parse: parseSink }, sink) } : {}),
    process: readItems(written, 'process').map((item) =>
      buildComponent({ reading, parse: parseDecorators }, item),
    ),
    ...(choke ? { choke } : {}),
  };
}

/** The `choke` of a tier or an edge, in kilobytes a second. */
export function buildChoke(parent: YamlNode): Choke | undefined {
  const written = childOf(parent, 'choke');
  if (written?.kind !== 'scalar') return undefined;
  const { value, span } = written;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return { limitKBps: { value: readBandwidthKBps(value), span }, span };
}
