import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

const tiers = [
  'tiers:',
  `  web: {nodes: w1, source: 'tail("/a")'}`,
  '  relay: {nodes: [r1, r2]}',
  '  archive: {nodes: a1, sink: console}',
];

test('a cycle is printed from its first tier in the file, with the edge that closes it', () => {
  const text = flow(
    ...tiers,
    'edges:',
    '  - {from: archive, to: relay}',
    '  - {from: relay, to: archive}',
    '  - {from: web, to: relay}',
  );
  assert.is(
    findings(text),
    `t.yaml:5:3 error no-cycle: Tiers send in a cycle: relay -> archive -> relay
    5 |   relay: {nodes: [r1, r2]}
      |   ^^^^^
t.yaml:8:5 this edge closes it
help: take one of these edges out
`,
  );
});

test('a tier that sends to itself is a cycle of its own', () => {
  const text = flow(
    ...tiers,
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: relay}',
    '  - {from: relay, to: archive, delivery: best-effort}',
  );
  assert.is(
    findings(text),
    `t.yaml:5:3 error no-cycle: Tier "relay" sends to itself
    5 |   relay: {nodes: [r1, r2]}
      |   ^^^^^
t.yaml:9:5 this edge closes it
help: take the edge out
`,
  );
});

test('a tier that sends to one of its own nodes sends to itself', () => {
  const text = flow(
    ...tiers,
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: r2}',
    '  - {from: relay, to: archive, delivery: best-effort}',
  );
  assert.equal(messages(text), ['no-cycle: Tier "relay" sends to itself']);
});

test('a tier in the group that it sends to sends to itself', () => {
  const text = flow(
    ...tiers,
    'groups:',
    '  all: [{tier: relay}, {tier: archive, cost: 9}]',
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: all}',
  );
  assert.is(
    findings(text),
    `t.yaml:5:3 error no-cycle: Tier "relay" sends to itself
    5 |   relay: {nodes: [r1, r2]}
      |   ^^^^^
t.yaml:11:5 this edge closes it
help: send to a group without tier "relay"
`,
  );
});

test('a cycle back to an origin is a cycle only, not also a source beside an inbound edge', () => {
  const text = flow(
    ...tiers,
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: archive}',
    '  - {from: archive, to: web}',
  );
  assert.equal(messages(text), ['no-cycle: Tiers send in a cycle: web -> relay -> archive -> web']);
});

test('two cycles are two findings, in file order', () => {
  const text = flow(
    ...tiers,
    '  b1: {nodes: b1}',
    '  b2: {nodes: b2}',
    'edges:',
    '  - {from: b2, to: b1}',
    '  - {from: b1, to: b2}',
    '  - {from: relay, to: archive}',
    '  - {from: archive, to: relay}',
    '  - {from: web, to: archive}',
  );
  assert.equal(messages(text), [
    'no-cycle: Tiers send in a cycle: relay -> archive -> relay',
    'no-cycle: Tiers send in a cycle: b1 -> b2 -> b1',
  ]);
});

test('ways that part and meet again are no cycle', () => {
  const text = flow(
    ...tiers,
    '  side: {nodes: s1}',
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: web, to: side, delivery: best-effort}',
    '  - {from: relay, to: archive}',
    '  - {from: side, to: archive}',
  );
  assert.is(findings(text), '');
});

test.run();
