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

test('the same flow in two files is refused', () => {
  assert.is(
    findings([document('one', 'web', 'w1'), document('one', 'shop', 's1')]),
    `2.yaml:2:7 error unique-flow: Flow "one" is declared in two documents
    2 | flow: one
      |       ^^^
1.yaml:2:7 the other place
help: give one of the two flows another name, or put their tiers into one document
`,
  );
});

test('the same flow in two documents of a file is refused, and its tiers are not also counted', () => {
  const file = `${document('one', 'web', 'w1')}---\n${document('one', 'web', 'w2')}`;
  assert.equal(messages(file), ['unique-flow: Flow "one" is declared in two documents']);
});

test('each further document is a finding', () => {
  const texts = ['a', 'b', 'c'].map((tier) => document('one', tier, `n-${tier}`));
  assert.is(messages(texts).length, 2);
});

test.run();
test.run();
