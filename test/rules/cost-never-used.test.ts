import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

/** An edge to nodes of the given costs. */
function edge(costs: readonly number[], properties = ''): string {
  const nodes = costs.map((cost, index) => `{name: n${index + 1}, cost: ${cost}}`);
  return flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    `  all: {nodes: [${nodes.join(', ')}], sink: console}`,
    'edges:',
    `  - {from: web, to: all${properties}}`,
  );
}

test('with more costs than a chain has places, the dearest are named', () => {
  assert.is(
    findings(edge([20, 0, 10, 30, 40, 30])),
    `t.yaml:7:21 warning cost-never-used: Nodes "n4", "n5" and "n6" are never used: chains end after 3 receivers, and there are 5 costs
    7 |   - {from: web, to: all}
      |                     ^^^
help: set "failover: 5", or give the receivers fewer costs
`,
  );
});

test('a bound of the edge is named where it stands', () => {
  assert.is(
    findings(edge([0, 0, 5], ', failover: 1')),
    `t.yaml:7:36 warning cost-never-used: Node "n3" is never used: chains end after 1 receiver, and there are 2 costs
    7 |   - {from: web, to: all, failover: 1}
      |                                    ^
help: set "failover: 2", or give the receivers fewer costs
`,
  );
});

test('many nodes of few costs are fine: any of them may be in some chain', () => {
  assert.is(findings(edge([0, 0, 0, 0, 10, 10, 20])), '');
  assert.is(findings(edge([0, 10, 20], ', failover: 3')), '');
});

test('costs of members and of nodes add up', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  near: {nodes: [n1, {name: n2, cost: 5}], sink: console}',
    '  far: {nodes: [f1, {name: f2, cost: 5}], sink: console}',
    'groups:',
    '  both: [{tier: near, cost: 10}, {tier: far, cost: 15}]',
    '  other: [{tier: near, cost: 10}, {tier: far, cost: 16}]',
    'edges:',
    '  - {from: web, to: both}',
  );
  assert.is(findings(text), '');
  assert.equal(messages(text.replace('to: both', 'to: other')), [
    'cost-never-used: Node "f2" is never used: chains end after 3 receivers, and there are 4 costs',
  ]);
});

test('more costs than any chain can be long', () => {
  const costs = Array.from({ length: 101 }, (_, index) => index);
  assert.is(
    findings(edge(costs, ', failover: 100')).split('\n').at(-2),
    'help: give the receivers fewer costs',
  );
});

test('an edge to nothing has no costs', () => {
  const text = edge([1, 2, 3, 4]).replace('to: all', 'to: al');
  assert.equal(messages(text), ['known-reference: No tier, group or node is named "al"']);
});

test.run();
