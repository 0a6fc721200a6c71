import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

const source = `source: 'tail("/a")'`;

test('a receiving tier with a source names its senders', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, ${source}}`,
    `  shop: {nodes: s1, ${source}}`,
    `  archive: {nodes: a1, ${source}, sink: console}`,
    'edges:',
    '  - {from: web, to: archive}',
    '  - {from: shop, to: a1}',
  );
  assert.is(
    findings(text),
    `t.yaml:6:32 error no-source-and-inbound: Tier "archive" has a source of its own and receives from tiers "web" and "shop"; a Flume 0.9 node has one source
    6 |   archive: {nodes: a1, source: 'tail("/a")', sink: console}
      |                                ^^^^^^^^^^^^
t.yaml:8:5 it receives by this edge
t.yaml:9:5 it receives by this edge
help: move the source to a tier of its own that sends to this one
`,
  );
});

test('an agent of Flume 1.x has any number of sources', () => {
  const text = flow(
    'target: flume-1',
    'tiers:',
    '  web: {nodes: w1, source: {type: seq}}',
    '  archive: {nodes: a1, source: {type: seq}, sink: {type: logger}}',
    'edges:',
    '  - {from: web, to: archive}',
  );
  assert.is(findings(text), '');
});

test('a misspelt sender is no sender', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, ${source}, sink: console}`,
    'edges:',
    '  - {from: wbe, to: web}',
  );
  assert.equal(messages(text), ['known-reference: No tier is named "wbe"']);
});

test.run();
test.run();
