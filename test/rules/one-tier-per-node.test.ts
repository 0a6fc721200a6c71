import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codes, findings, flow, messages } from './rule-harness.js';

/** Tiers that are whole in themselves, so that only their nodes matter. */
function tiersOf(nodes: Readonly<Record<string, string>>, name = 'f'): string {
  const tiers = Object.entries(nodes).map(
    ([tier, written]) => `  ${tier}: {nodes: ${written}, source: 'tail("/a")', sink: console}`,
  );
  return ['version: 1', `flow: ${name}`, 'tiers:', ...tiers, ''].join('\n');
}

test('a node in two tiers is named with both, and both places are shown', () => {
  assert.is(
    findings(tiersOf({ web: '[web-07]', relay: '[relay-1, web-07]' })),
    `t.yaml:5:28 error one-tier-per-node: Node "web-07" is in tier "web" and in tier "relay"
    5 |   relay: {nodes: [relay-1, web-07], source: 'tail("/a")', sink: console}
      |                            ^^^^^^
t.yaml:4:17 the other place
help: take "web-07" out of one of the two tiers
`,
  );
});

test('nodes of two ranges that overlap are one finding', () => {
  assert.is(
    findings(tiersOf({ web: "'web-[01-40]'", relay: "'web-[07-60]'" })),
    `t.yaml:5:18 error one-tier-per-node: Node "web-07" and 33 more are in tier "web" and in tier "relay"
    5 |   relay: {nodes: 'web-[07-60]', source: 'tail("/a")', sink: console}
      |                  ^^^^^^^^^^^^^
t.yaml:4:16 the other place
help: take them out of one of the two tiers
`,
  );
});

test('two and three nodes are all named', () => {
  assert.equal(messages(tiersOf({ web: "'w[1-2]'", relay: "'w[1-5]'" })), [
    'one-tier-per-node: Nodes "w1" and "w2" are in tier "web" and in tier "relay"',
  ]);
  assert.equal(messages(tiersOf({ web: "'w[1-3]'", relay: "'w[1-5]'" })), [
    'one-tier-per-node: Nodes "w1", "w2" and "w3" are in tier "web" and in tier "relay"',
  ]);
});

test('a node twice in one tier is refused too', () => {
  assert.is(
    findings(tiersOf({ web: "['w[1-3]', w2]" })),
    `t.yaml:4:27 error one-tier-per-node: Node "w2" stands twice in tier "web"
    4 |   web: {nodes: ['w[1-3]', w2], source: 'tail("/a")', sink: console}
      |                           ^^
t.yaml:4:17 the other place
help: keep one of the two
`,
  );
});

test('ranges of one tier that overlap are one finding', () => {
  assert.equal(messages(tiersOf({ web: "['w[01-20]', 'w[11-30]', w05]" })), [
    'one-tier-per-node: Node "w11" and 10 more stand twice in tier "web"',
  ]);
});

test('a node in three tiers is in the first and in each of the others', () => {
  assert.equal(messages(tiersOf({ a: 'n', b: 'n', c: 'n' })), [
    'one-tier-per-node: Node "n" is in tier "a" and in tier "b"',
    'one-tier-per-node: Node "n" is in tier "a" and in tier "c"',
  ]);
});

test('tiers of two flows in two files share no node either', () => {
  assert.is(
    findings([tiersOf({ web: 'n1' }, 'one'), tiersOf({ shop: '[s1, n1]' }, 'two')]),
    `2.yaml:4:22 error one-tier-per-node: Node "n1" is in tier "web" of flow "one" and in tier "shop" of flow "two"
    4 |   shop: {nodes: [s1, n1], source: 'tail("/a")', sink: console}
      |                      ^^
1.yaml:4:16 the other place
help: take "n1" out of one of the two tiers
`,
  );
});

test('documents of one flow that have a tier and a node in common are told apart', () => {
  assert.equal(messages([tiersOf({ web: 'n1' }), tiersOf({ web: 'n1' })]), [
    'unique-flow: Flow "f" is declared in two documents',
    'one-tier-per-node: Node "n1" is in tier "web" of flow "f", in two documents',
  ]);
});

test('an inventory read by two tiers is one finding', () => {
  const nodes = '{file: inventory/web.txt}';
  assert.equal(messages(tiersOf({ web: nodes, shop: nodes })), [
    'one-tier-per-node: Nodes "w1" and "w2" are in tier "web" and in tier "shop"',
  ]);
});

test('names that differ in case are different nodes', () => {
  assert.is(findings(tiersOf({ web: '[n1, N1]' })), '');
});

test('a node in two tiers that listen is not also a clash of ports', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  relay: {nodes: r1}',
    '  archive: {nodes: [a1, r1], sink: console}',
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: archive}',
  );
  assert.equal(codes(text), ['one-tier-per-node']);
});

test('a hundred thousand nodes that stand twice are one finding', () => {
  assert.equal(messages(tiersOf({ web: "'w[000001-100000]'", shop: "'w[000001-100000]'" })), [
    'one-tier-per-node: Node "w000001" and 99999 more are in tier "web" and in tier "shop"',
  ]);
});

test.run();
