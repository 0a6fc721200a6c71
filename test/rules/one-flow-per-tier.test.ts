import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, messages } from './rule-harness.js';

/** A document with one tier that is whole in itself. */
function document(flow: string, tier: string, node: string): string {
  return `version: 1
flow: ${flow}
tiers:
  ${tier}: {nodes: ${node}, source: 'tail("/a")', sink: console}
`;
}

test('a tier name in two flows is refused across files', () => {
  assert.is(
    findings([document('one', 'web', 'w1'), document('two', 'web', 'w2')]),
    `2.yaml:4:3 error one-flow-per-tier: Tier "web" is in flow "one" and in flow "two"
    4 |   web: {nodes: w2, source: 'tail("/a")', sink: console}
      |   ^^^
1.yaml:4:3 the other place
help: give one of the two tiers another name
`,
  );
});

test('a third flow is measured by the first', () => {
  const texts = ['one', 'two', 'three'].map((flow) => document(flow, 'web', `n-${flow}`));
  assert.equal(messages(texts), [
    'one-flow-per-tier: Tier "web" is in flow "one" and in flow "two"',
    'one-flow-per-tier: Tier "web" is in flow "one" and in flow "three"',
  ]);
});

test('other names are other tiers', () => {
  assert.is(findings([document('one', 'web', 'w1'), document('two', 'Web', 'w2')]), '');
});

test.run();
