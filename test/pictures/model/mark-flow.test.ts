import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { NodeDifference } from '../../../src/pictures/difference.js';
import { flowFrom, pictureFrom, tierOf } from '../installation.js';

const topology = `version: 1
flow: f
tiers:
  a: {nodes: 'a[1-2]', source: 'tail("/x")'}
  b: {nodes: b1}
  c: {nodes: c1, sink: console}
edges:
  - {from: a, to: b}
  - {from: b, to: c}
`;

const added = (node: string): NodeDifference => ({ node, flow: 'f', mark: 'added', edits: [] });

function changed(node: string, sendsTo: readonly string[]): NodeDifference {
  const texts = [{ part: 'sink', text: 'null' }];
  const before = { tier: 'b', hosts: [node], texts, sendsTo };
  const edits = [{ place: 'sink', lines: [{ mark: '~' as const, text: 'null -> console' }] }];
  return { node, flow: 'f', mark: 'changed', before, edits };
}

function removed(
  node: string,
  tier: string | undefined,
  sendsTo: readonly string[],
): NodeDifference {
  const texts = [{ part: 'sink', text: 'old' }];
  const before = { ...(tier !== undefined && { tier }), hosts: [`${node}.host`], texts, sendsTo };
  return { node, flow: 'f', mark: 'removed', before, edits: [] };
}

test('a node that changes keeps what it had, and what differs', () => {
  const { tiers } = flowFrom(topology, { nodes: [changed('b1', ['c1'])] });
  const [node] = tiers[1]?.nodes ?? [];
  assert.is(node?.mark, 'changed');
  assert.equal(node?.textsBefore, [{ part: 'sink', text: 'null' }]);
  assert.equal(node?.edits, [{ place: 'sink', lines: [{ mark: '~', text: 'null -> console' }] }]);
  assert.equal(
    tiers.map(({ mark }) => mark),
    [undefined, 'changed', undefined],
  );
});

test('a tier is added where all of its nodes are, and changed where some are', () => {
  const all = flowFrom(topology, { nodes: [added('a1'), added('a2')] });
  assert.is(tierOf(all, 'a').mark, 'added');
  assert.is(tierOf(flowFrom(topology, { nodes: [added('a2')] }), 'a').mark, 'changed');
});

test('a node that goes stands last in the tier it was in', () => {
  const flow = flowFrom(topology, { nodes: [removed('a3', 'a', ['b1'])] });
  const tier = tierOf(flow, 'a');
  assert.is(tier.mark, 'changed');
  assert.equal(tier.nodes.at(-1), {
    name: 'a3',
    host: 'a3.host',
    cost: 0,
    mark: 'removed',
    chains: [],
    texts: [],
    textsBefore: [{ part: 'sink', text: 'old' }],
    edits: [],
  });
});

test('tiers that go stand last, by name, with the edges they had', () => {
  const nodes = [
    removed('z1', 'z', []),
    removed('y1', 'y', ['z1', 'c1']),
    removed('x1', undefined, []),
  ];
  const { tiers, edges } = flowFrom(topology, { nodes });
  assert.equal(
    tiers.map(({ name, mark }) => [name, mark]),
    [
      ['a', undefined],
      ['b', undefined],
      ['c', undefined],
      ['(no tier)', 'removed'],
      ['y', 'removed'],
      ['z', 'removed'],
    ],
  );
  assert.equal(
    edges.map(({ id, mark }) => [id, mark]),
    [
      ['a -> b', undefined],
      ['b -> c', undefined],
      ['y -> c', 'removed'],
      ['y -> z', 'removed'],
    ],
  );
});

test('an edge is added where no node sent along it, removed where none does any more', () => {
  const { edges } = flowFrom(topology, { nodes: [changed('b1', ['a2', 'unknown'])] });
  assert.equal(
    edges.map(({ id, mark }) => [id, mark]),
    [
      ['a -> b', undefined],
      ['b -> c', 'added'],
      ['b -> a', 'removed'],
    ],
  );
});

test('a node that the store has nothing of counts as sending nowhere before', () => {
  const { before: _before, ...bare } = changed('b1', []);
  const { edges, tiers } = flowFrom(topology, { nodes: [bare] });
  assert.is(edges[1]?.mark, 'added');
  assert.is(tiers[1]?.nodes[0]?.textsBefore, undefined);
});

test('the first apply adds everything', () => {
  const nodes = ['a1', 'a2', 'b1', 'c1'].map(added);
  const { flows, difference } = pictureFrom(topology, { nodes });
  assert.equal(difference, { added: 4, removed: 0, changed: 0 });
  assert.equal(
    flows[0]?.edges.map(({ mark }) => mark),
    ['added', 'added'],
  );
});

test('an edge to a group is added only where no member got anything', () => {
  const grouped = `version: 1
flow: f
tiers:
  a: {nodes: a1, source: 'tail("/x")'}
  b: {nodes: b1, sink: console}
  c: {nodes: c1, sink: console}
groups: {g: [{tier: b}, {tier: c, cost: 10}]}
edges: [{from: a, to: g}]
`;
  const before = { tier: 'a', hosts: ['a1'], texts: [], sendsTo: ['c1'] };
  const node = { node: 'a1', flow: 'f', mark: 'changed' as const, before, edits: [] };
  assert.is(flowFrom(grouped, { nodes: [node] }).edges[0]?.mark, undefined);
  const none = { ...node, before: { ...before, sendsTo: [] } };
  assert.is(flowFrom(grouped, { nodes: [none] }).edges[0]?.mark, 'added');
});

test('a flow that goes with nodes of which nothing is known counts as one of Flume 0.9', () => {
  const node = { node: 'x', flow: 'z', mark: 'removed' as const, edits: [] };
  const [, gone] = pictureFrom(topology, { nodes: [node] }).flows;
  assert.equal([gone?.name, gone?.target, gone?.tiers[0]?.name], ['z', 'flume-0.9', '(no tier)']);
  assert.is(gone?.tiers[0]?.nodes[0]?.host, 'x');
});

test('differences of other flows are left out, and flows that go stand last by name', () => {
  const before = { tier: 't', target: 'flume-1' as const, hosts: [], texts: [], sendsTo: [] };
  const gone = (flow: string, node: string) => ({ ...removed(node, 't', []), flow, before });
  const { flows, difference } = pictureFrom(topology, {
    nodes: [gone('h', 'h1'), gone('g', 'g1'), added('a1')],
  });
  assert.equal(
    flows.map(({ name, target, tiers }) => [name, target, tiers.map((tier) => tier.nodes.length)]),
    [
      ['f', 'flume-0.9', [2, 1, 1]],
      ['g', 'flume-1', [1]],
      ['h', 'flume-1', [1]],
    ],
  );
  assert.is(flows[1]?.tiers[0]?.nodes[0]?.host, 'g1');
  assert.equal(difference, { added: 1, removed: 2, changed: 0 });
});

test.run();
