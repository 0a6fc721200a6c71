import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

test('a tier with an empty list has no node', () => {
  const text = flow('tiers:', `  web: {nodes: [], source: 'tail("/a")', sink: console}`);
  assert.is(
    findings(text),
    `t.yaml:4:16 error no-empty-tier: Tier "web" has no node
    4 |   web: {nodes: [], source: 'tail("/a")', sink: console}
      |                ^^
help: name at least one node, or take the tier and its edges out
`,
  );
});

test('a tier with an empty inventory has no node', () => {
  const nodes = '{file: inventory/empty.txt}';
  const text = flow('tiers:', `  web: {nodes: ${nodes}, source: 'tail("/a")', sink: console}`);
  assert.equal(messages(text), ['no-empty-tier: Tier "web" has no node']);
});

test('an empty tier that a group stands for is not also said to lack what its edge would give it', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  relay: {nodes: []}',
    '  archive: {nodes: a1, sink: console}',
    '  spare: {nodes: [], sink: console}',
    'groups:',
    '  all: [{tier: relay}]',
    '  rest: [{tier: spare}, {tier: archive}]',
    'edges:',
    '  - {from: web, to: all}',
    '  - {from: relay, to: rest}',
  );
  assert.equal(messages(text), [
    'no-empty-tier: Tier "relay" has no node',
    'no-empty-tier: Tier "spare" has no node',
  ]);
});

test('a tier of one node is not empty', () => {
  assert.is(findings(flow('tiers:', `  web: {nodes: w, source: 'tail("/a")', sink: console}`)), '');
});

test.run();
