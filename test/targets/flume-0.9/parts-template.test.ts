import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { routeGraph } from '../../../src/routing/route-graph.js';
import { emitFlow } from '../../../src/targets/flume-0.9/emit-flow.js';
import { emitParts } from '../../../src/targets/flume-0.9/emit-parts.js';
import { planTier } from '../../../src/targets/flume-0.9/tier-plan.js';
import { artifactsOf } from '../../support/compile-text.js';
import { graphOf } from '../../support/graph-of.js';

const wording = fc.constantFrom(
  'x',
  '${node}',
  '${host}',
  'a-${node}.${host}-$${node}',
  '1000000',
  '1000000.name;${node}1000001',
  '1000000.0.0;',
  'é\\"\\\\${node}\\u0001',
  '${secret.KEY}',
);

const topology = fc
  .record({
    head: fc.constantFrom('', 'provenance: true', 'wire: rpc', 'wire: avro'),
    path: wording,
    label: wording,
    output: wording,
    hosts: fc.constantFrom('', ", hosts: 'h[1-7].example.com'"),
    port: fc.constantFrom('', ', port: 4000'),
    choke: fc.constantFrom('', ', choke: 2MB/s'),
    batch: fc.constantFrom('', ', batch: 10', ', compression: gzip'),
    failover: fc.integer({ min: 1, max: 5 }),
    delivery: fc.constantFrom('', ', delivery: disk-failover', ', delivery: best-effort'),
    reliable: fc.constantFrom('[]', '[a -> b]', '[a -> b -> c]'),
  })
  .map(
    (one) => `version: 1
flow: f
${one.head}
tiers:
  a: {nodes: 'a[1-7]'${one.hosts}, source: 'tail("/${one.path}")'${one.choke}}
  b:
    nodes: ['b[1-2]', {name: b3, port: 999, cost: 5}, {name: b4, cost: 9}]
    process: ['value("k", "${one.label}")']
  c: {nodes: 'c[1-3]', sink: 'collector(30000) { text("/${one.output}") }'${one.port}}
  d: {nodes: d1, sink: console}
groups: {all: [{tier: c, cost: 1}, {node: d1, cost: 2}]}
edges:
  - {from: a, to: b, failover: ${one.failover}${one.batch}${one.reliable === '[]' ? one.delivery : ''}}
  - {from: b, to: c${one.batch}}
  - {from: b, to: all, failover: 2${one.delivery}}
reliable: ${one.reliable}
`,
  );

test('what is filled into templates is what is printed for each node by itself', () => {
  fc.assert(
    fc.property(topology, (text) => {
      for (const flow of routeGraph(graphOf(text)).flows) {
        const filled = new Map(Array.from(emitFlow(flow, {}), (one) => [one.node, one.parts]));
        for (const tier of flow.tiers) {
          const plan = planTier(flow, tier);
          for (const node of tier.nodes) {
            const { source, sink } = emitParts({ plan, node, options: {} });
            const parts = filled.get(node.node.name);
            assert.is(parts?.['source']?.shown, source.shown);
            assert.is(parts?.['sink']?.shown, sink.shown);
            assert.equal(parts?.['sink']?.secrets, sink.secrets);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a text without a hole is one object for all nodes', () => {
  const { a1, a2 } = artifactsOf(`version: 1
flow: f
tiers:
  a: {nodes: [a1, a2], source: 'tail("/x")'}
  b: {nodes: [b1, b2], sink: console}
edges: [{from: a, to: b}]
`);
  assert.is(a1?.parts['source'], a2?.parts['source']);
  assert.is.not(a1?.parts['sink'], a2?.parts['sink']);
});

test.run();
