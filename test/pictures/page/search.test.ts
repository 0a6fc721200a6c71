import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildPageData } from '../../../src/pictures/html/build-page-data.js';
import { routeFrom } from '../../../src/pictures/page/route.js';
import { buildSearchIndex, searchNodes } from '../../../src/pictures/page/search.js';
import { parseSelection, printSelection } from '../../../src/pictures/page/selection.js';
import { sendersOf } from '../../../src/pictures/page/senders.js';
import { installation, pictureFrom } from '../installation.js';
import { pictureOfTopology } from '../topologies.js';

const data = buildPageData(pictureFrom(installation));
const index = buildSearchIndex(data);
const names = (indexes: Iterable<number>) => [...indexes].map((at) => data.nodes[at]?.name);
const tierNames = (indexes: Iterable<number>) => [...indexes].map((at) => data.tiers[at]?.name);
const nodeIndex = (name: string) => data.nodes.findIndex((node) => node.name === name);

function found(query: string, most = 9) {
  const { nodes, total } = searchNodes(index, query, most);
  return [names(nodes), total];
}

test('nodes are found by name, whole names first', () => {
  assert.equal(found('near-2'), [['near-2'], 1]);
  assert.equal(found('NEAR'), [['near-1', 'near-2'], 2]);
  assert.equal(found('ar-1'), [['near-1', 'far-1'], 2]);
});

test('nodes are found by host and by tier, behind those whose names fit', () => {
  assert.equal(found('h2.example'), [['web-2'], 1]);
  assert.equal(found('example.com web'), [['web-1', 'web-2'], 2]);
  const wan = buildPageData(pictureOfTopology('wan'));
  const { nodes } = searchNodes(buildSearchIndex(wan), 'relay', 9);
  assert.equal(
    nodes.map((at) => wan.nodes[at]?.name),
    ['branch-relay-a', 'branch-relay-b'],
  );
});

test('every word has to fit, and no more are given than asked for', () => {
  assert.equal(found('web far'), [[], 0]);
  assert.equal(found('-1', 2), [['web-1', 'near-1'], 4]);
  assert.equal(found('   '), [[], 0]);
  assert.equal(found('nowhere'), [[], 0]);
});

test('a better fit comes first wherever it stands', () => {
  const nodes = ['xa', 'ab', 'a'].map((name) => ({ name, tier: 0, chains: [], texts: [] }));
  const searched = searchNodes(buildSearchIndex({ ...data, nodes }), 'a', 2);
  assert.equal(searched, { nodes: [2, 1], total: 3 });
});

test('a route follows chains with their failovers, through every tier', () => {
  const route = routeFrom(data, [nodeIndex('web-1')]);
  assert.equal(tierNames(route.tiers), ['web', 'near', 'far', 'view']);
  assert.equal([...route.edges], [0, 1]);
  const end = routeFrom(data, [nodeIndex('far-1')]);
  assert.equal([tierNames(end.tiers), [...end.edges]], [['far'], []]);
  assert.is(routeFrom(data, [99]).tiers.size, 0);
});

test('senders are told apart by whether they try a node first', () => {
  const senders = sendersOf(data);
  const of = (name: string) => {
    const { first = [], later = [] } = senders.get(nodeIndex(name)) ?? {};
    return [names(first), names(later)];
  };
  assert.equal(of('near-1'), [['web-1', 'web-2'], []]);
  assert.equal(of('near-2'), [[], ['web-1', 'web-2']]);
  assert.equal(of('view-2'), [['web-1', 'web-2'], []]);
  assert.equal(of('view-1'), [[], []]);
});

test('a sender along several edges counts once, as the better one', () => {
  const node = { name: 'a', tier: 0, chains: [0, 1], texts: [] };
  const chains = [
    {
      edge: 0,
      hops: [
        [1, 0],
        [2, 0],
      ] as const,
    },
    {
      edge: 1,
      hops: [
        [2, 0],
        [1, 0],
      ] as const,
    },
  ];
  const senders = sendersOf({ ...data, nodes: [node], chains });
  assert.equal(
    [senders.get(1), senders.get(2)],
    [
      { first: [0], later: [] },
      { first: [0], later: [] },
    ],
  );
});

test('a selection stands in the address and is read from it again', () => {
  for (const selection of [
    { kind: 'none' },
    { kind: 'node', index: 2 },
    { kind: 'tier', index: 1 },
    { kind: 'mark', mark: 'added' },
  ] as const)
    assert.equal(parseSelection(printSelection(selection, data), data), selection);
  assert.is(printSelection({ kind: 'node', index: 2 }, data), '#node=near-1');
  assert.is(printSelection({ kind: 'node', index: 99 }, data), '#node=');
});

test('an address that names nothing selects nothing', () => {
  for (const hash of ['', '#', '#node=nobody', '#tier=%', '#mark=other', '#x=y'])
    assert.equal(parseSelection(hash, data), { kind: 'none' });
});

test('names that addresses cannot hold are escaped there', () => {
  const tiers = [{ name: '(no tier) %', flow: 0, components: [], facts: [] }];
  const odd = { ...data, tiers };
  const hash = printSelection({ kind: 'tier', index: 0 }, odd);
  assert.is(hash, '#tier=(no%20tier)%20%25');
  assert.equal(parseSelection(hash, odd), { kind: 'tier', index: 0 });
});

test.run();
