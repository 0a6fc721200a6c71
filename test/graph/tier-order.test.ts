import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { tiersDownstreamFirst } from '../../src/graph/tier-order.js';
import { graphOf } from '../support/graph-of.js';

function topology(edges: string): string {
  return `version: 1
flow: f
tiers: {a: {nodes: a1}, b: {nodes: b1}, c: {nodes: c1}, d: {nodes: d1}}
edges: [${edges}]
`;
}

function order(edges: string): readonly string[] | undefined {
  const [flow] = graphOf(topology(edges)).flows;
  return flow && tiersDownstreamFirst(flow)?.map((vertex) => vertex.tier.name.value);
}

test('receivers come before their senders', () => {
  const names =
    order('{from: a, to: b}, {from: b, to: c}, {from: a, to: d}, {from: d, to: c}') ?? [];
  assert.equal([...names].sort(), ['a', 'b', 'c', 'd']);
  assert.is(names[0], 'c');
  assert.is(names[3], 'a');
});

test('a cycle has no order', () => {
  assert.is(order('{from: a, to: b}, {from: b, to: a}'), undefined);
});

test.run();
