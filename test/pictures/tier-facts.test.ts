import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { groupLines, tierLines } from '../../src/pictures/box-lines.js';
import type { NodePicture, TierPicture } from '../../src/pictures/picture.js';
import { tierFacts } from '../../src/pictures/tier-facts.js';

const flume09 = { target: 'flume-0.9' } as const;

function node(name: string, more: Partial<NodePicture> = {}): NodePicture {
  return { name, host: name, cost: 0, chains: [], texts: [], ...more };
}

function tier(nodes: readonly NodePicture[], more: Partial<TierPicture> = {}): TierPicture {
  return {
    name: 't',
    isReliable: false,
    startsReliable: false,
    endsReliable: false,
    components: [],
    nodes,
    ...more,
  };
}

test('names are in range notation, and hosts are left out where nodes are called like them', () => {
  const facts = tierFacts(tier([node('w-1'), node('w-2'), node('w-3')]), flume09);
  assert.equal(facts, { count: '3 nodes', names: 'w-[1-3]', costs: [], notes: [] });
});

test('hosts are named as soon as one differs', () => {
  const facts = tierFacts(tier([node('a'), node('b', { host: 'h' })]), flume09);
  assert.is(facts.hosts, 'a, h');
});

test('of many names only some are said', () => {
  const facts = tierFacts(tier(['a', 'b', 'c', 'd', 'e'].map((name) => node(name))), flume09);
  assert.is(facts.names, 'a, b, c and 2 more');
});

test('dearer nodes have a line a cost, the cheaper first', () => {
  const nodes = [
    node('a'),
    node('b', { cost: 50 }),
    node('c', { cost: 5 }),
    node('d', { cost: 50 }),
  ];
  assert.equal(tierFacts(tier(nodes), flume09).costs, ['cost 5: c', 'cost 50: b and 1 more']);
});

test('nodes that go count only where no others are', () => {
  const gone = node('x', { mark: 'removed' });
  assert.is(tierFacts(tier([node('a'), gone]), flume09).names, 'a');
  assert.is(tierFacts(tier([gone]), flume09).count, '1 node');
});

test('each generation has its own words for the ends of a reliable path', () => {
  const both = tier([node('a')], { startsReliable: true, endsReliable: true, chokeKBps: 64 });
  assert.equal(tierFacts(both, flume09).notes, [
    'write-ahead log',
    'acknowledges',
    'at most 64 KB/s',
  ]);
  assert.equal(tierFacts(both, { target: 'flume-1' }).notes, [
    'reliable from here',
    'reliable to here',
    'at most 64 KB/s',
  ]);
});

test('a box of text names components by role and counts marks', () => {
  const one = tier([node('a', { host: 'h', mark: 'added' }), node('b', { mark: 'changed' })], {
    components: [
      { role: 'source', name: 'tail', text: 'tail("/x")' },
      { role: 'process', name: 'regex', text: 'regex(1)' },
      { role: 'process', name: 'value', text: 'value(2)' },
      { role: 'sink', name: 'console', text: 'console' },
    ],
  });
  const flow = { ...flume09, name: 'f', tiers: [], groups: [], edges: [] };
  assert.equal(tierLines(one, flow), [
    '2 nodes: a, b',
    'on b, h',
    'from tail',
    'does regex, value',
    'into console',
    '1 added, 1 changed',
  ]);
  assert.equal(tierLines(tier([node('t')]), flow), ['1 node']);
});

test('a group says how many members it has', () => {
  assert.equal(groupLines({ name: 'g', members: [{ tier: 'a', cost: 1 }] }), ['group of 1 member']);
});

test.run();
