import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { routeGraph } from '../../src/routing/route-graph.js';
import { traceNode } from '../../src/tracing/trace-node.js';
import { graphOf } from '../support/graph-of.js';
import { traced, way } from './traced.js';

const three = `version: 1
flow: f
provenance: true
tiers:
  a: {nodes: 'a-[1-2]', hosts: 'h-[1-2]', source: 'tail("/\${host}/\${node}")', choke: 1MB/s}
  b: {nodes: [b-1, {name: b-2, cost: 1}], process: ['value("k", "v")']}
  c: {nodes: [c-1, {name: c-2, cost: 1}], sink: 'collector(10000) { text("/\${node}") }'}
  d: {nodes: d-1, sink: console}
edges:
  - {from: a, to: b, batch: {events: 10, every: 2s}}
  - {from: b, to: c, compression: gzip}
  - {from: b, to: d, delivery: best-effort}
reliable: [a -> b -> c]
`;

test('the event goes down the first of each chain, each way to its end, and comes to each node once', () => {
  const trace = traced(three, 'a-1');
  assert.equal(way(trace), ['a-1', 'b-1', 'c-1', 'd-1']);
  assert.equal([trace.flow, trace.target, trace.node, trace.down], ['f', 'flume-0.9', 'a-1', []]);
});

test('each stop tells what is done to the event, in order', () => {
  const [a, b, c] = traced(three, 'a-1').stops;
  assert.is(a?.source, 'tail("/h-1/a-1")');
  assert.equal(a?.treatments, [{ kind: 'stamp', attribute: 'hop.a', value: 'a-1' }]);
  assert.equal(a?.sends[0]?.treatments, [
    { kind: 'choke', limitKBps: 1024 },
    { kind: 'batch', events: 10, everyMs: 2000 },
  ]);
  assert.equal(b?.treatments, [
    { kind: 'unpack', codecs: [], isBatched: true },
    { kind: 'stamp', attribute: 'hop.b', value: 'b-1' },
    { kind: 'process', component: 'value("k", "v")' },
  ]);
  assert.equal(b?.sends[0]?.treatments, [{ kind: 'compress', codec: 'gzip' }]);
  assert.equal(b?.sends[1]?.treatments, [{ kind: 'mask' }]);
  assert.equal(c?.sink, 'collector(10000) { text("/c-1") }');
  assert.equal(c?.treatments[0], { kind: 'unpack', codecs: ['gzip'], isBatched: false });
});

test('where a receiver is lost the next in the chain takes over', () => {
  const trace = traced(three, 'a-1', ['b-1']);
  assert.equal(way(trace), ['a-1', 'b-2', 'c-1', 'd-1']);
  assert.equal(
    trace.stops[0]?.sends[0]?.chain.map(({ node, isDown }) => [node, isDown]),
    [
      ['b-1', true],
      ['b-2', false],
    ],
  );
});

test('without any receiver the origin waits, a relay holds and blocks its other ways, best effort loses', () => {
  const [origin] = traced(three, 'a-1', ['b-2', 'b-1']).stops;
  assert.equal(origin?.sends[0]?.outcome, 'waits');
  assert.equal(origin?.sends[0]?.next, []);
  const relay = traced(three, 'b-1', ['c-1', 'c-2']).stops;
  assert.equal(
    relay[0]?.sends.map(({ outcome, next }) => [outcome, next]),
    [
      ['held', []],
      ['blocked', []],
    ],
  );
  assert.is(relay.length, 1);
  const lost = traced(three, 'b-1', ['d-1']).stops[0];
  assert.equal(
    lost?.sends.map(({ outcome }) => outcome),
    ['sent', 'lost'],
  );
});

test('a node that is down sends nothing, and what is down is sorted', () => {
  const trace = traced(three, 'a-1', ['c-1', 'a-1']);
  assert.equal(trace.down, ['a-1', 'c-1']);
  assert.equal([trace.stops.length, trace.stops[0]?.isDown, trace.stops[0]?.sends], [1, true, []]);
  assert.equal(trace.acknowledgements[0]?.when, 'never');
  assert.equal(traced(three, 'c-1', ['c-1']).acknowledgements[0]?.when, 'never');
});

test('a disk failover waits on the disk', () => {
  const text = three.replace('delivery: best-effort', 'delivery: disk-failover');
  assert.is(traced(text, 'b-1', ['d-1']).stops[0]?.sends[1]?.outcome, 'waits');
});

test('the acknowledgement comes back in reverse, from the file that closes', () => {
  assert.equal(traced(three, 'a-2').acknowledgements, [
    {
      path: ['a', 'b', 'c'],
      kind: 'end-to-end',
      back: ['c-1', 'b-1', 'a-2'],
      when: 'file-closes',
      rollMs: 10000,
    },
  ]);
  assert.equal(traced(three, 'b-2').acknowledgements[0]?.back, ['c-1', 'b-2']);
  assert.equal(traced(three, 'c-2').acknowledgements[0]?.back, ['c-2']);
  assert.equal(traced(three, 'd-1').acknowledgements, []);
  const held = traced(three, 'a-1', ['c-1', 'c-2']).acknowledgements[0];
  assert.equal([held?.when, held?.back, held?.rollMs], ['never', ['b-1', 'a-1'], undefined]);
});

test('a path that starts farther on is told too', () => {
  const text = three.replace('[a -> b -> c]', '[b -> c]');
  assert.equal(
    traced(text, 'a-1').acknowledgements.map(({ path, back }) => [path, back]),
    [
      [
        ['b', 'c'],
        ['c-1', 'b-1'],
      ],
    ],
  );
});

test('a path that ends before a sink is acknowledged on arrival, and the ways behind it are not masked', () => {
  const text = `version: 1
flow: f
tiers:
  a: {nodes: a, source: 'tail("/x")'}
  b: {nodes: b}
  c: {nodes: c, sink: console}
edges: [{from: a, to: b, batch: 5}, {from: b, to: c}]
reliable: [a -> b]
`;
  const trace = traced(text, 'a');
  assert.equal(trace.acknowledgements[0]?.when, 'arrives');
  assert.equal(trace.stops[1]?.treatments, [
    { kind: 'unpack', codecs: [], isBatched: true },
    { kind: 'acknowledge' },
  ]);
  assert.equal(trace.stops[1]?.sends[0]?.treatments, []);
  assert.equal(trace.stops[0]?.sends[0]?.treatments, [{ kind: 'batch', events: 5, everyMs: 1000 }]);
});

const agents = `version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a, source: {type: netcat, bind: localhost, port: 1}, zone: z}
  b:
    nodes: [b-1, b-2, {name: b-3, cost: 5}]
    process: [{type: timestamp, preserveExisting: true}]
    sink: {type: 'null'}
  d: {nodes: d, sink: logger}
edges:
  - {from: a, to: b, batch: 7, encryption: true, compression: gzip}
  - {from: a, to: d, delivery: best-effort}
reliable: [a -> b]
`;

test('in flume-1 receivers of one cost share the load, and each hop answers by itself', () => {
  const trace = traced(agents, 'a');
  const [a, b] = trace.stops;
  assert.is(a?.source, 'netcat bind=localhost port=1');
  assert.equal([...(a?.sends[0]?.next ?? [])].sort(), ['b-1', 'b-2']);
  assert.equal(a?.sends[0]?.treatments, [
    { kind: 'batch', events: 7 },
    { kind: 'compress', codec: 'gzip' },
    { kind: 'encrypt' },
  ]);
  assert.equal(b?.treatments, [{ kind: 'process', component: 'timestamp preserveExisting=true' }]);
  assert.equal(trace.acknowledgements[0]?.kind, 'hop-by-hop');
  assert.equal(trace.acknowledgements[0]?.when, 'committed');
  assert.equal(traced(agents, 'a', ['b-1']).stops[0]?.sends[0]?.next, ['b-2']);
  assert.equal(traced(agents, 'a', ['b-1', 'b-2']).stops[0]?.sends[0]?.next, ['b-3']);
  assert.equal(traced(agents, 'a', ['b-1', 'b-2', 'b-3']).stops[0]?.sends[0]?.outcome, 'waits');
  assert.equal(traced(agents, 'a', ['d']).stops[0]?.sends[1]?.outcome, 'lost');
});

test('in flume-1 weights and zones make an order of equal costs', () => {
  const weighted = agents.replace('b-2,', '{name: b-2, weight: 2},');
  assert.is(traced(weighted, 'a').stops[0]?.sends[0]?.next.length, 1);
  const zoned = agents.replace('batch: 7', 'batch: 7, prefer: same-zone');
  assert.is(traced(zoned, 'a').stops[0]?.sends[0]?.next.length, 1);
});

test('ways that meet again come to a node once', () => {
  const diamond = `version: 1
flow: f
tiers:
  a: {nodes: a, source: 'tail("/x")'}
  b: {nodes: b}
  c: {nodes: c}
  d: {nodes: d, sink: console}
edges: [{from: a, to: b}, {from: a, to: c}, {from: b, to: d}, {from: c, to: d}]
`;
  assert.equal(way(traced(diamond, 'a')), ['a', 'b', 'd', 'c']);
});

test('a node that is nowhere has no trace', () => {
  const deployment = routeGraph(graphOf(three));
  const request = { node: 'x', down: new Set<string>(), portOf: () => 1 };
  assert.is(traceNode(deployment, request), undefined);
});

test.run();
