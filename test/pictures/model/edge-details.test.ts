import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flowFrom } from '../installation.js';

function details(edge: string, more = ''): readonly string[] {
  const text = `version: 1
flow: f
${more}
tiers:
  a: {nodes: 'a[1-4]', source: 'tail("/x")'}
  b: {nodes: 'b[1-4]', sink: console}
edges: [{from: a, to: b, ${edge}}]
`;
  return flowFrom(text).edges[0]?.details ?? [];
}

const batches = [
  ['batch: 100', 'batch 100'],
  ['batch: {events: 5, every: 20ms}', 'batch 5 / 20 ms'],
  ['batch: {events: 5, every: 1500ms}', 'batch 5 / 1500 ms'],
  ['batch: {events: 5, every: 1s}', 'batch 5 / 1 s'],
  ['batch: {events: 5, every: 90s}', 'batch 5 / 90 s'],
  ['batch: {events: 5, every: 2m}', 'batch 5 / 2 min'],
  ['batch: {events: 5, every: 1h}', 'batch 5 / 1 h'],
] as const;

for (const [written, words] of batches) {
  test(`${written} is ${words}`, () => {
    assert.equal(details(written), [words, 'failover 3']);
  });
}

test('the chain is as long as it is, not as long as it may be', () => {
  assert.equal(details('failover: 2'), ['failover 2']);
  assert.equal(details('failover: 9'), ['failover 4']);
  assert.equal(details('failover: 1'), []);
});

test('all properties stand in the order in which events meet them', () => {
  const codec = 'codecs: {safe: {encode: encodeSafe, decode: decodeSafe, encrypts: true}}';
  assert.equal(details('choke: 1MB/s, compression: safe, batch: 7, prefer: same-zone', codec), [
    'batch 7',
    'safe',
    'encrypted',
    'failover 3',
    'at most 1024 KB/s',
    'same zone first',
  ]);
});

test('Flume 1.x encrypts by TLS', () => {
  const { edges, tiers } = flowFrom(`version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a1, source: {type: netcat, bind: 0.0.0.0, port: 6000}}
  b: {nodes: b1, sink: {type: logger}}
edges:
  - from: a
    to: b
    encryption: {keystore: /k, keystore-password: x, truststore: /t, truststore-password: y}
`);
  assert.equal(edges[0]?.details, ['TLS']);
  assert.is(tiers[1]?.nodes[0]?.port, undefined);
});

test.run();
