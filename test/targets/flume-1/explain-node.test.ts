import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codePages } from '../../../src/rules/pages.js';
import type { Reason } from '../../../src/targets/explanation.js';
import { explainNode } from '../../../src/targets/flume-1/explain-node.js';
import { positionAt } from '../../../src/text/position.js';
import { compileTexts } from '../../support/compile-text.js';

const installation = `version: 1
flow: f
target: flume-1
provenance: true
tiers:
  a:
    nodes: 'a-[1-2]'
    source: {type: TAILDIR, filegroups: f1, filegroups.f1: '/var/log/\${node}.log'}
  b:
    nodes: [b-1, b-2, {name: b-3, cost: 9, port: 4000}]
    port: 5000
    process: [{type: timestamp}]
  c: {nodes: 'c-[1-2]', sink: {type: hdfs, hdfs.path: /x, hdfs.filePrefix: '\${node}'}}
  d: {nodes: d, sink: {type: logger}}
edges:
  - {from: a, to: b, batch: 50, compression: gzip}
  - {from: b, to: c}
  - {from: b, to: d, delivery: best-effort}
  - {from: a, to: d}
reliable: [a -> b -> c]
`;

function words(reason: Reason): string {
  if (reason.kind !== 'written') return `${reason.kind}: ${reason.words}`;
  const { line, column } = positionAt(reason.span.source, reason.span.start);
  return `${line}:${column} ${reason.words}`;
}

function explainedOf(text: string, node: string) {
  const { value, diagnostics } = compileTexts([text]);
  assert.ok(value, diagnostics.map((one) => one.message).join('\n'));
  for (const flow of value?.deployment.flows ?? []) {
    for (const tier of flow.tiers) {
      const deployed = tier.nodes.find((one) => one.node.name === node);
      const artifact = value?.artifacts.find((one) => one.node === node);
      if (!deployed) continue;
      return { pieces: explainNode(flow, tier, deployed)[0]?.pieces ?? [], artifact };
    }
  }
  throw new Error(`there is no node ${node}`);
}

function reasonsOf(node: string, key: string, text = installation): readonly string[] {
  const { pieces } = explainedOf(text, node);
  const piece = pieces.find((one) => one.text.startsWith(`${key} = `));
  assert.ok(piece, `no ${key} in\n${pieces.map((one) => one.text).join('\n')}`);
  return piece?.reasons.map(words) ?? [];
}

/** The keys of a properties text, without the agent's name. */
function keys(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (/^[^.]+\.((?:\\.|[^=\s:])+)/.exec(line)?.[1] ?? line).replaceAll('\\', ''))
    .sort();
}

const pages = codePages.flatMap(({ name, good, exampleKind }) =>
  !exampleKind && good.includes('target: flume-1') ? [[name, good] as const] : [],
);

for (const [name, text] of [['the installation', installation], ...pages] as const) {
  test(`every property of ${name} is explained, and has a reason`, () => {
    const { value } = compileTexts([text]);
    for (const flow of value?.deployment.flows ?? []) {
      if (flow.topology.target.value !== 'flume-1') continue;
      for (const tier of flow.tiers) {
        for (const { node } of tier.nodes) {
          const { pieces, artifact } = explainedOf(text, node.name);
          assert.equal(
            pieces.map((piece) => piece.text.split(' = ')[0]).sort(),
            keys(artifact?.parts['properties']?.shown ?? ''),
          );
          assert.equal(
            pieces.filter(({ reasons }) => reasons.length === 0).map((one) => one.text),
            [],
          );
        }
      }
    }
  });
}

test('the own source: what was written, and what flumec adds', () => {
  assert.equal(reasonsOf('a-1', 'sources.own.type'), ['8:20 source of tier a']);
  assert.equal(reasonsOf('a-1', 'sources.own.filegroups.f1'), ['8:45 source of tier a']);
  assert.equal(reasonsOf('a-1', 'sources.own.positionFile'), [
    'rule: else all such sources of a user share one file (flume-1.x.md 10 no. 49)',
  ]);
  assert.equal(reasonsOf('a-1', 'sources.own.interceptors'), ['4:13 provenance of the flow']);
});

test('a listener: the edges into its tier, its port and contract', () => {
  const listener = 'sources.in-deflate';
  assert.equal(reasonsOf('b-1', `${listener}.type`), [
    '16:5 a listener, because of the edge a -> b',
    'rule: agents speak Avro with one another (flume-1.x.md 3.2)',
  ]);
  assert.equal(reasonsOf('b-1', `${listener}.port`)[0], '11:11 port of tier b');
  assert.equal(reasonsOf('b-3', `${listener}.port`)[0], '10:30 port of node b-3');
  assert.equal(reasonsOf('d', 'sources.in.port')[0], 'default: port: 35853');
  assert.is(
    reasonsOf('b-1', `${listener}.compression-type`)[0],
    '16:46 compression of the edge a -> b',
  );
  assert.equal(reasonsOf('b-1', `${listener}.interceptors`), [
    '12:15 process of tier b',
    '4:13 provenance of the flow',
  ]);
});

test('channels and sinks of an edge', () => {
  assert.equal(reasonsOf('a-1', 'channels.to-b.type'), [
    '20:12 the reliable path goes along this edge',
    'rule: a file where events are to be kept, memory for best effort (flume-1.x.md 6.2)',
  ]);
  assert.is(reasonsOf('b-1', 'channels.to-d.type')[0], '18:32 delivery of the edge b -> d');
  assert.is(reasonsOf('a-1', 'channels.to-d.type')[0], 'default: delivery: disk-failover');
  assert.equal(reasonsOf('a-1', 'sinks.to-b-1.batch-size'), ['16:29 batch of the edge a -> b']);
  assert.equal(reasonsOf('b-1', 'sinks.to-c-1.batch-size'), ['default: batch: 100']);
  assert.is(reasonsOf('a-1', 'sinks.to-b-2.port')[0], '11:11 port of tier b');
  assert.ok(reasonsOf('a-1', 'sinks.to-b-2.hostname').includes('10:30 node b-3'));
  assert.is(reasonsOf('a-1', 'sinkgroups.to-b.processor.type')[0], '16:5 the edge a -> b');
});

test('the own sink with its channel', () => {
  assert.equal(reasonsOf('c-1', 'sinks.own.hdfs.filePrefix'), ['13:59 sink of tier c']);
  assert.equal(reasonsOf('c-1', 'sinks.own.channel'), [
    '13:31 sink of tier c',
    'rule: the channel of its edge, or of the own sink',
  ]);
  assert.is(reasonsOf('c-1', 'channels.own.type')[0], '13:31 sink of tier c');
});

test('encryption: both ends, with their stores', () => {
  const text = installation.replace(
    'compression: gzip',
    'encryption: {keystore: /k, truststore: /t}',
  );
  assert.is(reasonsOf('b-1', 'sources.in-tls.ssl', text)[0], '16:45 encryption of the edge a -> b');
  assert.is(
    reasonsOf('a-1', 'sinks.to-b-1.truststore', text)[0],
    '16:45 encryption of the edge a -> b',
  );
});

test.run();
