import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { EdgeArc } from '../../src/graph/topology-graph.js';
import { graphOf } from '../support/graph-of.js';

const tiers = `version: 1
flow: f
tiers:
  a: {nodes: a1}
  b: {nodes: [b1, {name: b2, cost: 5}]}
  c: {nodes: [c1, b]}
groups:
  g: [{tier: b, cost: 10}, {node: c1, cost: 1}, {node: b1, cost: 50}]
  c: [{node: b2}]
`;

function arc(edge: string): EdgeArc | undefined {
  return graphOf(`${tiers}edges: [${edge}]\n`).flows[0]?.edges[0];
}

function members(edge: string): readonly string[] | undefined {
  return arc(edge)?.to?.members.map(({ node, cost }) => `${node.name}:${cost}`);
}

test('a name means a tier, else a group, else a node', () => {
  assert.is(arc('{from: a, to: b}')?.to?.kind, 'tier');
  assert.is(arc('{from: a, to: c}')?.to?.kind, 'tier');
  assert.is(arc('{from: a, to: g}')?.to?.kind, 'group');
  assert.is(arc('{from: a, to: b2}')?.to?.kind, 'node');
  assert.is(arc('{from: a, to: x}')?.to, undefined);
});

test('the operator may say which it is', () => {
  assert.is(arc('{from: a, to: {group: c}}')?.to?.kind, 'group');
  assert.is(arc('{from: a, to: {node: b}}')?.to?.kind, 'node');
  assert.is(arc('{from: a, to: {tier: g}}')?.to, undefined);
  assert.is(arc('{from: a, to: {group: b}}')?.to, undefined);
  assert.is(arc('{from: a, to: {node: g}}')?.to, undefined);
});

test('costs of groups and nodes add up, and a node counts once with its lowest', () => {
  assert.equal(members('{from: a, to: b}'), ['b1:0', 'b2:5']);
  assert.equal(members('{from: a, to: g}'), ['b1:10', 'b2:15', 'c1:1']);
  assert.equal(members('{from: a, to: b2}'), ['b2:5']);
});

test('an edge knows its receiving tiers, and they know it', () => {
  const [flow] = graphOf(`${tiers}edges: [{from: a, to: g}, {from: x, to: b}]\n`).flows;
  const [first, second] = flow?.edges ?? [];
  assert.equal(
    first?.receivers.map((one) => one.tier.name.value),
    ['b', 'c'],
  );
  assert.is(second?.from, undefined);
  assert.is(flow?.tiers[1]?.incoming.length, 2);
  assert.is(flow?.tiers[0]?.outgoing.length, 1);
});

test('a path knows its tiers and edges as far as they are there', () => {
  const text = `${tiers}edges: [{from: a, to: b1}, {from: b, to: g}]\nreliable: [a -> b -> g, a -> c, x -> b]\n`;
  const [flow] = graphOf(text).flows;
  const traces = flow?.paths.map(({ stops, steps }) => [
    stops.map((stop) => stop?.map((one) => one.tier.name.value).join('+')),
    steps.map((step) => step?.edge.to.value),
  ]);
  assert.equal(traces, [
    [
      ['a', 'b', 'b+c'],
      ['b1', 'g'],
    ],
    [['a', 'c'], [undefined]],
    [[undefined, 'b'], [undefined]],
  ]);
  assert.equal(
    flow?.edges.map((one) => one.reliable.length),
    [1, 1],
  );
});

test.run();
