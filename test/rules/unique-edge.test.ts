import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codes, findings, flow, messages } from './rule-harness.js';

/** A tier that sends to nodes of two tiers, by the given edges. */
function edges(...lines: readonly string[]): string {
  return flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    "  near: {nodes: 'n[1-5]', sink: console}",
    "  far: {nodes: 'f[1-3]', sink: console}",
    '  spare: {nodes: s1, sink: console}',
    'groups:',
    '  both: [{tier: near}, {tier: far, cost: 9}]',
    '  some: [{node: n2}, {node: f1}]',
    'edges:',
    ...lines,
  );
}

test('the same edge twice is refused, whatever its properties', () => {
  const text = edges(
    '  - {from: web, to: near, batch: 10}',
    '  - {from: web, to: far, delivery: best-effort}',
    '  - {from: web, to: spare, delivery: best-effort}',
    '  - {from: web, to: {tier: near}, delivery: best-effort}',
  );
  assert.is(
    findings(text),
    `t.yaml:15:5 error unique-edge: Two edges go from "web" to "near"
   15 |   - {from: web, to: {tier: near}, delivery: best-effort}
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
t.yaml:12:5 the other edge
help: keep one of the two
`,
  );
});

test('a repeated edge is not also a second disk failover', () => {
  const one = '  - {from: web, to: both}';
  const other = '  - {from: web, to: spare, delivery: best-effort}';
  assert.equal(messages(edges(one, other, one)), [
    'unique-edge: Two edges go from "web" to "both"',
  ]);
});

test('a tier that is also in a group gets every event twice', () => {
  const text = edges(
    '  - {from: web, to: both}',
    '  - {from: web, to: spare, delivery: best-effort}',
    '  - {from: web, to: near, delivery: best-effort}',
  );
  assert.is(
    findings(text),
    `t.yaml:14:21 error unique-edge: Node "n1" and 4 more get every event of tier "web" twice: by two edges
   14 |   - {from: web, to: near, delivery: best-effort}
      |                     ^^^^
t.yaml:12:5 the other edge
help: keep one of the two edges, or join what they name in one group
`,
  );
});

test('groups that overlap name the nodes in both', () => {
  const text = edges(
    '  - {from: web, to: both}',
    '  - {from: web, to: spare, delivery: best-effort}',
    '  - {from: web, to: some, delivery: best-effort}',
  );
  assert.equal(messages(text), [
    'unique-edge: Nodes "n2" and "f1" get every event of tier "web" twice: by two edges',
  ]);
});

test('a single node that is also in a tier gets every event twice', () => {
  const text = edges(
    '  - {from: web, to: n3}',
    '  - {from: web, to: both, delivery: best-effort}',
    '  - {from: web, to: spare, delivery: best-effort}',
  );
  assert.equal(messages(text), [
    'unique-edge: Node "n3" gets every event of tier "web" twice: by two edges',
  ]);
});

test('single nodes of one tier may each have an edge', () => {
  const text = edges(
    '  - {from: web, to: n1}',
    '  - {from: web, to: n2, delivery: best-effort}',
    '  - {from: web, to: far, delivery: best-effort}',
    '  - {from: web, to: spare, delivery: best-effort}',
  );
  assert.is(findings(text), '');
});

test('edges of different tiers to one tier are fine', () => {
  const text = edges(
    '  - {from: web, to: near}',
    '  - {from: near, to: spare}',
    '  - {from: web, to: far, delivery: best-effort}',
    '  - {from: far, to: spare}',
  );
  assert.is(findings(text), '');
});

test('two edges to an empty tier are two edges all the same', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  none: {nodes: [], sink: console}',
    'edges:',
    '  - {from: web, to: none}',
    '  - {from: web, to: none}',
  );
  assert.equal(messages(text), [
    'no-empty-tier: Tier "none" has no node',
    'unique-edge: Two edges go from "web" to "none"',
  ]);
});

test('two edges to the same unknown name are unknown, not repeated', () => {
  const one = '  - {from: web, to: nowhere-near}';
  assert.equal(codes(edges(one, one)), ['known-reference']);
});

test.run();
