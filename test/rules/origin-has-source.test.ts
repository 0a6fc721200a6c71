import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

const source = `source: 'tail("/a")'`;

test('a tier that nothing sends to has a source', () => {
  const text = flow(
    'tiers:',
    '  web: {nodes: w1}',
    '  archive: {nodes: a1, sink: console}',
    'edges:',
    '  - {from: web, to: archive}',
  );
  assert.is(
    findings(text),
    `t.yaml:4:3 error origin-has-source: Tier "web" has no source, and nothing sends to it
    4 |   web: {nodes: w1}
      |   ^^^
help: give it a "source", or add an edge to "web"
`,
  );
});

test('what stands behind a tier without a source is not reported again', () => {
  const text = flow(
    'tiers:',
    '  web: {nodes: w1}',
    '  relay: {nodes: r1}',
    '  archive: {nodes: a1}',
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: archive}',
  );
  assert.equal(messages(text), [
    'origin-has-source: Tier "web" has no source, and nothing sends to it',
    'terminal-has-sink: Tier "archive" has no sink, and sends to nothing',
  ]);
});

test('tiers of different flows do not join', () => {
  const text = `${flow('tiers:', `  web: {nodes: w1, ${source}}`)}---
${flow('tiers:', '  archive: {nodes: a1, sink: console}').replace('flow: f', 'flow: g')}`;
  assert.equal(messages(text), [
    'terminal-has-sink: Tier "web" has no sink, and sends to nothing',
    'origin-has-source: Tier "archive" has no source, and nothing sends to it',
  ]);
});

test.run();
