import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

/** A tier with edges to three terminal tiers, each with the given properties. */
function edges(...properties: readonly string[]): string {
  return flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    `  a: {nodes: a1, sink: 'collectorSink("hdfs://nn/a/", "web-")'}`,
    '  b: {nodes: b1, sink: console}',
    '  c: {nodes: c1, sink: console}',
    'edges:',
    ...['a', 'b', 'c'].map((to, index) => `  - {from: web, to: ${to}${properties[index]}}`),
  );
}
const effort = ', delivery: best-effort';

test('a second edge that keeps events on disk is refused with the first one', () => {
  assert.is(
    findings(edges('', effort, ', delivery: disk-failover')),
    `t.yaml:11:5 error one-disk-failover: Tier "web" has two edges with disk failover, to "a" and to "c"; a Flume 0.9 node keeps one
   11 |   - {from: web, to: c, delivery: disk-failover}
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
t.yaml:9:5 the other edge
help: set "delivery: best-effort" on one of them, or put it on a reliable path
`,
  );
});

test('three of them are two too many', () => {
  assert.equal(messages(edges('', '', '')), [
    'one-disk-failover: Tier "web" has two edges with disk failover, to "a" and to "b"; a Flume 0.9 node keeps one',
    'one-disk-failover: Tier "web" has two edges with disk failover, to "a" and to "c"; a Flume 0.9 node keeps one',
  ]);
});

test('one beside a reliable path and a best-effort edge is fine', () => {
  assert.is(findings(`${edges('', '', effort)}reliable: [web -> a]\n`), '');
});

test('one on a reliable path does not count', () => {
  assert.is(findings(edges('', effort, effort)), '');
});

test('an edge to a misspelt name does not count', () => {
  const text = edges('', effort, effort).replace('to: b', 'to: bb').replace(effort, '');
  assert.equal(messages(text), ['known-reference: No tier, group or node is named "bb"']);
});

test('channels of Flume 1.x have directories of their own', () => {
  const text = flow(
    'target: flume-1',
    'tiers:',
    '  web: {nodes: w1, source: {type: seq}}',
    '  a: {nodes: a1, sink: {type: logger}}',
    '  b: {nodes: b1, sink: {type: logger}}',
    'edges:',
    '  - {from: web, to: a}',
    '  - {from: web, to: b}',
  );
  assert.is(findings(text), '');
});

test.run();
