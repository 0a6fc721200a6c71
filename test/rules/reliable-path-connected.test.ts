import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

const archive = (tier: string) =>
  `  ${tier}: {nodes: [${tier}-1, ${tier}-2], sink: 'collectorSink("hdfs://nn/${tier}/", "$\{node}-")'}`;

/** web -> relay -> archive, and whatever else is given. */
function paths(paths: readonly string[], edges: readonly string[] = chain): string {
  return flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  relay: {nodes: [r1, r2]}',
    archive('archive'),
    archive('backup'),
    'groups:',
    '  stores: [{tier: archive}, {tier: backup, cost: 9}]',
    '  one: [{tier: relay}]',
    'edges:',
    ...edges.map((edge) => `  - {${edge}}`),
    'reliable:',
    ...paths.map((path) => `  - ${path}`),
  );
}
const chain = ['from: web, to: relay', 'from: relay, to: archive'];
const toBackup = 'from: web, to: backup, delivery: best-effort';

test('a path that leaves hops out is shown the whole way', () => {
  assert.is(
    findings(paths(['web -> archive'], [...chain, toBackup])),
    `t.yaml:16:12 error reliable-path-connected: No edge goes from "web" to "archive"
   16 |   - web -> archive
      |            ^^^^^^^
help: name every hop: web -> relay -> archive
`,
  );
});

test('a path without a way is told to add the edge', () => {
  const text = paths(['web -> relay -> backup'], [...chain, toBackup]);
  assert.is(
    findings(text),
    `t.yaml:16:21 error reliable-path-connected: No edge goes from "relay" to "backup"
   16 |   - web -> relay -> backup
      |                     ^^^^^^
help: add the edge {from: relay, to: backup}, or take the path out
`,
  );
});

test('each step that is missing is a finding; what follows an unknown hop is not', () => {
  const edges = [...chain, toBackup];
  assert.equal(messages(paths(['archive -> web -> archive -> relay'], edges)), [
    'reliable-path-connected: No edge goes from "archive" to "web"',
    'reliable-path-connected: No edge goes from "web" to "archive"',
    'reliable-path-connected: No edge goes from "archive" to "relay"',
  ]);
  assert.equal(messages(paths(['web -> rely -> archive'], edges)), [
    'known-reference: No tier, group or node is named "rely"',
  ]);
});

test('an edge to more than the hop is named with what it goes to', () => {
  const edges = ['from: web, to: relay', 'from: relay, to: stores'];
  assert.is(
    findings(paths(['web -> relay -> archive'], edges)),
    `t.yaml:15:21 error reliable-path-connected: The edge from "relay" goes to "stores", not to "archive" alone
   15 |   - web -> relay -> archive
      |                     ^^^^^^^
t.yaml:13:5 the edge
help: write: relay -> stores
`,
  );
  assert.equal(messages(paths(['web -> r1 -> stores'], edges)), [
    'reliable-path-connected: The edge from "web" goes to "relay", not to "r1" alone',
  ]);
});

test('a path may end at a group, and a group of one tier may stand in its middle', () => {
  const edges = ['from: web, to: one', 'from: relay, to: stores'];
  assert.is(findings(paths(['web -> one -> stores'], edges)), '');
  assert.is(findings(paths(['web -> relay -> stores'], edges)), '');
});

test('a path may name a single node, or the tier of the single nodes that an edge goes to', () => {
  const edges = ['from: web, to: r1', 'from: relay, to: archive', toBackup];
  assert.is(findings(paths(['web -> r1 -> archive'], edges)), '');
  assert.is(findings(paths(['web -> relay -> archive'], edges)), '');
});

test('a group of several tiers ends a path', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  north: {nodes: n1}',
    '  south: {nodes: s1}',
    archive('archive'),
    'groups:',
    '  relays: [{tier: north}, {tier: south}]',
    'edges:',
    '  - {from: web, to: relays}',
    '  - {from: north, to: archive}',
    '  - {from: south, to: archive}',
    'reliable:',
    '  - web -> relays -> archive',
  );
  assert.is(
    findings(text),
    `t.yaml:15:12 error reliable-path-connected: "relays" stands for tiers "north" and "south"; only the last hop of a path may stand for several
   15 |   - web -> relays -> archive
      |            ^^^^^^
help: end the path there: each of the tiers may start one of its own
`,
  );
});

test('an edge with a misspelt end is not missed by its path', () => {
  const misspelt = [
    ['from: web, to: relay', 'from: realy, to: archive', toBackup],
    ['from: web, to: realy', 'from: relay, to: archive', toBackup],
  ];
  for (const edges of misspelt) {
    assert.match(
      messages(paths(['web -> relay -> archive'], edges)).join('\n'),
      /^known-reference: .*$/,
    );
  }
});

test('a path to an empty tier is not missed either', () => {
  const text = paths(['web -> one -> archive'], ['from: web, to: one', chain[1] ?? '', toBackup]);
  assert.equal(messages(text.replace('[r1, r2]', '[]')), [
    'no-empty-tier: Tier "relay" has no node',
  ]);
});

test.run();
