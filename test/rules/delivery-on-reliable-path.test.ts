import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

/** A path over two edges with the given properties. */
function path(first: string, second: string, target = 'flume-0.9'): string {
  const [source, sink] =
    target === 'flume-0.9'
      ? [`'tail("/a")'`, `'collectorSink("hdfs://nn/a/", "web-")'`]
      : ['{type: netcat, bind: 0.0.0.0, port: 6666}', '{type: "null"}'];
  return flow(
    `target: ${target}`,
    'tiers:',
    `  web: {nodes: w1, source: ${source}}`,
    '  relay: {nodes: r1}',
    `  archive: {nodes: a1, sink: ${sink}}`,
    'edges:',
    `  - {from: web, to: relay${first}}`,
    `  - {from: relay, to: archive${second}}`,
    'reliable:',
    '  - web -> relay -> archive',
  );
}

test('each edge of a path that has a delivery is refused, even when it is the default one', () => {
  assert.is(
    findings(path(', delivery: disk-failover', ', delivery: best-effort')),
    `t.yaml:9:38 error delivery-on-reliable-path: The edge from "web" to "relay" is on a reliable path and has the delivery "disk-failover"
    9 |   - {from: web, to: relay, delivery: disk-failover}
      |                                      ^^^^^^^^^^^^^
t.yaml:12:5 the path web -> relay -> archive
help: take "delivery" out, or take the edge off the path

t.yaml:10:42 error delivery-on-reliable-path: The edge from "relay" to "archive" is on a reliable path and has the delivery "best-effort"
   10 |   - {from: relay, to: archive, delivery: best-effort}
      |                                          ^^^^^^^^^^^
t.yaml:12:5 the path web -> relay -> archive
help: take "delivery" out, or take the edge off the path
`,
  );
});

test('an edge beside the path may have one', () => {
  const text = path('', '')
    .replace('edges:', '  live: {nodes: l1, sink: console}\nedges:')
    .replace('reliable:', '  - {from: relay, to: live, delivery: best-effort}\nreliable:');
  assert.is(findings(text), '');
});

test('it is the same for Flume 1.x', () => {
  assert.ok(
    messages(path('', ', delivery: best-effort', 'flume-1')).includes(
      'delivery-on-reliable-path: The edge from "relay" to "archive" is on a reliable path and has the delivery "best-effort"',
    ),
  );
});

test.run();
