import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compile } from '../../../src/compile.js';
import { codePages } from '../../../src/rules/pages.js';
import type { ExplainedPart, Reason } from '../../../src/targets/explanation.js';
import { explainNode } from '../../../src/targets/flume-0.9/explain-node.js';
import { positionAt } from '../../../src/text/position.js';
import { source } from '../../../src/text/source.js';
import { inventoryReader } from '../../../src/workspace/read-inventory-file.js';
import { compileTexts, nowhere } from '../../support/compile-text.js';
import { projectFolder } from '../../support/project.js';

const folder = join(projectFolder, 'topologies');
const topologies = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const pages = codePages.flatMap(({ name, good, exampleKind }) =>
  exampleKind ? [] : [[name, good] as const],
);

/** What is left of a text without what only holds its pieces together. */
function bare(text: string): string {
  return text.replace(/[[\]<>?,\s]/g, '');
}

for (const [name, text] of [...topologies, ...pages]) {
  test(`the pieces of ${name} are the whole of what is emitted, each with a reason`, () => {
    const { value } = compile([source(join(folder, name), text)], {
      ...nowhere,
      requireEnv: false,
      readInventory: inventoryReader(folder),
    });
    for (const flow of value?.deployment.flows ?? []) {
      if (flow.topology.target.value !== 'flume-0.9') continue;
      for (const tier of flow.tiers) {
        for (const deployed of tier.nodes.slice(0, 12)) {
          const artifact = value?.artifacts.find((one) => one.node === deployed.node.name);
          const parts = explainNode(flow, tier, deployed);
          for (const { part, pieces } of parts.filter((one) => one.part !== 'chokes')) {
            const joined = pieces.map((piece) => piece.text).join(' ');
            assert.is(bare(joined), bare(artifact?.parts[part]?.shown ?? 'nothing'));
          }
          assert.equal(
            parts.flatMap(({ pieces }) => pieces.filter(({ reasons }) => reasons.length === 0)),
            [],
          );
          const chokes = parts.find(({ part }) => part === 'chokes')?.pieces ?? [];
          assert.is(chokes.length, Object.keys(artifact?.chokes ?? {}).length);
        }
      }
    }
  });
}

function words(reason: Reason): string {
  if (reason.kind !== 'written') return `${reason.kind}: ${reason.words}`;
  const { line, column } = positionAt(reason.span.source, reason.span.start);
  return `${line}:${column} ${reason.words}`;
}

function explainedOf(text: string, node: string): Readonly<Record<string, readonly string[]>> {
  const { value, diagnostics } = compileTexts([text]);
  assert.ok(value, diagnostics.map((one) => one.message).join('\n'));
  const parts: ExplainedPart[] = [];
  for (const flow of value?.deployment.flows ?? []) {
    for (const tier of flow.tiers) {
      for (const deployed of tier.nodes.filter((one) => one.node.name === node)) {
        parts.push(...explainNode(flow, tier, deployed));
      }
    }
  }
  const lines = parts.map(({ part, pieces }) => [
    part,
    pieces.flatMap((piece) => [piece.text, ...piece.reasons.map((one) => `  ${words(one)}`)]),
  ]);
  return Object.fromEntries(lines);
}

const relayed = `version: 1
flow: f
provenance: true
codecs: {lzo: {encode: lzoDeco, decode: unlzoDeco}}
plugins: {lzoDeco: {kind: decorator}, unlzoDeco: {kind: decorator}}
tiers:
  a:
    nodes: a
    source: 'tail("/x")'
    choke: 1MB/s
  b:
    nodes: [b, {name: b2, port: 7, cost: 3}]
    process: ['value("k", "v")']
  c:
    nodes: c
    port: 99
    sink: 'collector(1000) { escapedFormatDfs("/x", "\${node}-%{rolltag}", raw) }'
  d: {nodes: d, sink: console}
edges:
  - {from: a, to: b, batch: 10, compression: lzo}
  - {from: b, to: c, batch: {events: 5, every: 2s}, failover: 2}
  - {from: b, to: d, delivery: best-effort}
  - {from: a, to: d, choke: 1KB/s}
reliable: [a -> b -> c]
`;

test('an origin: where its log, packing, choke and receivers come from', () => {
  const { source: reads, sink, chokes } = explainedOf(relayed, 'a');
  assert.equal(reads, ['tail("/x")', '  9:13 source of tier a']);
  assert.equal(sink?.slice(0, 25), [
    'value("hop.a", "a")',
    '  3:13 provenance of the flow',
    'ackedWriteAhead',
    '  24:12 the reliable path a -> b -> c starts here',
    '  rule: keeps every event on disk until the end of the path has it (flume-0.9.md 3.2)',
    'choke("a-b")',
    '  10:12 choke of tier a',
    '  rule: in front of the packing, because it counts bytes of bodies (flume-0.9.md 3.4)',
    'batch(10, 1000)',
    '  20:29 batch of the edge a -> b',
    '  default: every: 1000ms',
    'lzoDeco',
    '  20:46 compression of the edge a -> b',
    '  4:24 codec lzo',
    'stubbornAppend',
    '  rule: opens a broken connection again (flume-0.9.md 3.2)',
    'insistentOpen',
    '  rule: waits for a receiver at the start (flume-0.9.md 3.2)',
    'thriftSink("b", 35853)',
    '  12:13 node b',
    '  default: port: 35853',
    '  default: wire: thrift',
    '  rule: the order goes by cost, and within a cost spreads the senders evenly',
    'thriftSink("b2", 7)',
    '  12:23 node b2',
  ]);
  assert.equal(sink?.slice(25, 28), [
    '  12:23 port of node b2',
    '  rule: cost 3: tried when every cheaper one is down',
    'choke("a-d")',
  ]);
  assert.ok(sink?.includes('  default: delivery: disk-failover'));
  assert.equal(chokes, [
    'a-b = 1024 KB/s',
    '  10:12 choke of tier a',
    '  rule: set on the host, under an id of its own for each node and edge (flume-0.9.md 5.2)',
    'a-d = 1 KB/s',
    '  23:29 choke of the edge a -> d',
    '  rule: set on the host, under an id of its own for each node and edge (flume-0.9.md 5.2)',
  ]);
});

test('a relay: what it undoes, does, and hides from the way beside the path', () => {
  const { source: reads, sink } = explainedOf(relayed, 'b');
  assert.equal(reads, [
    'thriftSource(35853)',
    '  20:5 a listener, because of the edge a -> b',
    '  default: port: 35853',
    '  default: wire: thrift',
  ]);
  assert.equal(sink, [
    'unlzoDeco',
    '  20:46 undoes the compression of the edge a -> b',
    'unbatch',
    '  20:29 undoes the batch of the edge a -> b',
    'value("hop.b", "b")',
    '  3:13 provenance of the flow',
    'value("k", "v")',
    '  13:15 process of tier b',
    'batch(5, 2000)',
    '  21:29 batch of the edge b -> c',
    'insistentAppend',
    '  rule: a hop of a reliable path tries again for ever (flume-0.9.md 3.5)',
    'stubbornAppend',
    '  rule: opens a broken connection again (flume-0.9.md 3.2)',
    'insistentOpen',
    '  rule: waits for a receiver at the start (flume-0.9.md 3.2)',
    'thriftSink("c", 99)',
    '  15:12 node c',
    '  16:11 port of tier c',
    '  default: wire: thrift',
    'mask("AckTag", "AckType", "AckChecksum")',
    '  rule: beside a reliable path, nothing may acknowledge (flume-0.9.md 3.6)',
    'lazyOpen',
    '  rule: a receiver that is down holds nothing up (flume-0.9.md 3.6)',
    'stubbornAppend',
    '  rule: opens a broken connection again (flume-0.9.md 3.2)',
    'thriftSink("d", 35853)',
    '  18:14 node d',
    '  default: port: 35853',
    '  default: wire: thrift',
    'null',
    '  22:32 delivery of the edge b -> d',
    '  rule: drops what no receiver takes',
  ]);
});

test('a collector: the sink of its tier for this node', () => {
  const { sink } = explainedOf(relayed, 'c');
  assert.ok(sink?.includes('collector(1000) { escapedFormatDfs("/x", "c-%{rolltag}", raw) }'));
  assert.ok(sink?.includes('  17:11 sink of tier c'));
});

test('a path that ends inside the graph, groups, zones, wires and longer chains', () => {
  const text = `version: 1
flow: f
wire: rpc
tiers:
  a: {nodes: a, source: 'tail("/x")'}
  b: {nodes: 'b-[1-5]', zone: z}
  c: {nodes: c, sink: console}
groups: {g: [{tier: b, cost: 1}]}
edges:
  - {from: a, to: g, failover: 2, prefer: same-zone, compression: gzip}
  - {from: b, to: c, delivery: disk-failover}
reliable: [a -> g]
`;
  const { sink = [] } = explainedOf(text, 'a');
  assert.ok(sink.includes('  3:7 wire of the flow'));
  assert.ok(sink.includes('  10:32 failover of the edge a -> g'));
  assert.ok(sink.includes('  10:43 prefer of the edge a -> g'));
  assert.ok(sink.includes('  10:67 compression of the edge a -> g'));
  const relay = explainedOf(text, 'b-1')['sink'] ?? [];
  assert.equal(relay.slice(0, 8), [
    'gunzip',
    '  10:67 undoes the compression of the edge a -> g',
    'ackChecker',
    '  12:12 the reliable path ends here, before a sink',
    '  rule: acknowledges a group as soon as all of it is here (flume-0.9.md 3.2)',
    'mask("AckTag", "AckType", "AckChecksum")',
    '  12:12 the reliable path ends here, before a sink',
    '  rule: what goes on from here is acknowledged already (flume-0.9.md 3.6)',
  ]);
  assert.ok(relay.includes('  11:32 delivery of the edge b -> c'));
  const longer = explainedOf(text.replace('failover: 2, ', ''), 'a')['sink'] ?? [];
  assert.ok(longer.includes('  default: failover: at most 3 receivers'));
});

test('a sink beside a path that goes on can neither acknowledge nor fail', () => {
  const text = relayed.replace('process: [\'value("k", "v")\']', 'sink: console');
  const { sink = [] } = explainedOf(text, 'b');
  const at = sink.indexOf('console');
  assert.equal(sink.slice(at - 2, at + 4), [
    'mask("AckTag", "AckType", "AckChecksum")',
    '  rule: beside a reliable path that goes on, nothing may acknowledge (flume-0.9.md 3.6)',
    'console',
    '  13:11 sink of tier b',
    'null',
    '  rule: and nothing may fail its events (flume-0.9.md 3.6)',
  ]);
});

test.run();
