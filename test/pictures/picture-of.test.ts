import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pictureOf } from '../../src/pictures/picture-of.js';
import { compileTexts } from '../support/compile-text.js';
import { flowFrom, installation, pictureFrom, tierOf } from './installation.js';

const flow = flowFrom(installation);

test('tiers are in file order, with the role they have on reliable paths', () => {
  assert.equal(
    flow.tiers.map(({ name, isReliable, startsReliable, endsReliable }) => [
      name,
      isReliable,
      startsReliable,
      endsReliable,
    ]),
    [
      ['web', true, true, false],
      ['near', true, false, true],
      ['far', true, false, true],
      ['view', false, false, false],
    ],
  );
});

test('components stand as written, with their names', () => {
  assert.equal(tierOf(flow, 'web').components, [
    { role: 'source', name: 'tail', text: 'tail("/var/log/a b")' },
  ]);
  assert.equal(tierOf(flow, 'view').components, [
    { role: 'process', name: 'value', text: 'value("a", "b")' },
    { role: 'sink', name: 'console', text: 'console' },
  ]);
});

test('nodes have hosts, costs, the port where something sends to them, and their configuration', () => {
  const [first, second] = tierOf(flow, 'view').nodes;
  assert.equal([first?.port, second?.port], [undefined, 35853]);
  assert.is(tierOf(flow, 'far').nodes[0]?.port, 4000);
  const [, near] = tierOf(flow, 'near').nodes;
  assert.equal([near?.name, near?.host, near?.cost], ['near-2', 'near-2', 5]);
  assert.equal(near?.texts, [
    { part: 'source', text: 'thriftSource(35853)' },
    { part: 'sink', text: 'collectorSink("hdfs://nn/${secret.PASS}/", "a-", 30000)' },
  ]);
  assert.equal(near?.chains, []);
});

test('a node has one chain for each edge of its tier', () => {
  assert.equal(tierOf(flow, 'web').nodes[0]?.chains, [
    {
      edge: 'web -> store',
      hops: [
        { node: 'near-1', cost: 10 },
        { node: 'near-2', cost: 15 },
        { node: 'far-1', cost: 50 },
      ],
    },
    { edge: 'web -> view-2', hops: [{ node: 'view-2', cost: 0 }] },
  ]);
});

test('groups have their members with the tier of single nodes', () => {
  assert.equal(flow.groups, [
    {
      name: 'store',
      members: [
        { tier: 'near', cost: 10 },
        { tier: 'far', node: 'far-1', cost: 50 },
      ],
    },
  ]);
});

test('edges have their end, delivery and properties', () => {
  assert.equal(flow.edges, [
    {
      id: 'web -> store',
      from: 'web',
      to: { kind: 'group', group: 'store' },
      delivery: 'reliable',
      details: ['batch 100 / 1 s', 'gzip', 'failover 3'],
    },
    {
      id: 'web -> view-2',
      from: 'web',
      to: { kind: 'node', tier: 'view', node: 'view-2' },
      delivery: 'best-effort',
      details: ['at most 16 KB/s'],
    },
  ]);
});

test('edges are in file order though tiers hold them', () => {
  const { edges } = flowFrom(`version: 1
flow: f
tiers:
  a: {nodes: a1, source: 'tail("/x")'}
  b: {nodes: b1}
  c: {nodes: c1, sink: console}
edges:
  - {from: b, to: c}
  - {from: a, to: b}
`);
  assert.equal(
    edges.map(({ id }) => id),
    ['b -> c', 'a -> b'],
  );
});

test('flows can be chosen', () => {
  const other = installation.replaceAll(/web|near|far|view|store/g, (name) => `x${name}`);
  const { value } = compileTexts([installation, other]);
  assert.ok(value);
  if (!value) return;
  const names = (flows?: ReadonlySet<string>) =>
    pictureOf(value, flows ? { flows } : {}).flows.map(({ name }) => name);
  assert.equal(names(), ['web-logs', 'xweb-logs']);
  assert.equal(names(new Set(['xweb-logs'])), ['xweb-logs']);
});

test('an installation of which nothing was emitted is drawn without configurations', () => {
  const { value } = compileTexts([installation]);
  assert.ok(value);
  if (!value) return;
  const difference = {
    nodes: [{ node: 'web-1', flow: 'web-logs', mark: 'added' as const, edits: [] }],
  };
  const { flows } = pictureOf({ ...value, artifacts: [] }, { difference });
  assert.equal(flows[0]?.tiers[0]?.nodes[1]?.texts, []);
});

test('no secret is in a picture, though its value is at hand', () => {
  const { value } = compileTexts([installation], { readSecret: () => 'hunter2' });
  assert.ok(value);
  if (value) assert.not.match(JSON.stringify(pictureOf(value)), 'hunter2');
});

test('the same topologies give the same picture', () => {
  assert.equal(pictureFrom(installation), pictureFrom(installation));
  assert.is(pictureFrom(installation).difference, undefined);
});

test.run();
