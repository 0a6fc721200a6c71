import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

const source = `source: 'tail("/a")'`;

test('a tier that sends to nothing has a sink', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, ${source}}`,
    '  archive: {nodes: a1}',
    'edges:',
    '  - {from: web, to: archive}',
  );
  assert.is(
    findings(text),
    `t.yaml:5:3 error terminal-has-sink: Tier "archive" has no sink, and sends to nothing
    5 |   archive: {nodes: a1}
      |   ^^^^^^^
help: give it a "sink", or add an edge from "archive"
`,
  );
});

test('both speak of a tier that is alone in its flow', () => {
  assert.equal(messages(flow('tiers:', '  web: {nodes: w1}')), [
    'origin-has-source: Tier "web" has no source, and nothing sends to it',
    'terminal-has-sink: Tier "web" has no sink, and sends to nothing',
  ]);
  assert.equal(messages(flow('tiers:', `  web: {nodes: w1, ${source}}`)), [
    'terminal-has-sink: Tier "web" has no sink, and sends to nothing',
  ]);
  assert.equal(messages(flow('tiers:', '  web: {nodes: w1, sink: console}')), [
    'origin-has-source: Tier "web" has no source, and nothing sends to it',
  ]);
});

test('a tier may have a sink and send on', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, ${source}, sink: console}`,
    '  archive: {nodes: a1, sink: console}',
    'edges:',
    '  - {from: web, to: archive}',
  );
  assert.is(findings(text), '');
});

test.run();
