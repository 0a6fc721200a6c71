import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow } from './rule-harness.js';

const source = `source: 'tail("/a")'`;

test('a tier with a source and a sink needs no edge, alone or beside others', () => {
  const whole = `  web: {nodes: w1, ${source}, sink: console}`;
  assert.is(findings(flow('tiers:', whole)), '');
  assert.is(findings(flow('tiers:', whole, whole.replace('web', 'b').replace('w1', 'b1'))), '');
});

test('tiers without edges are named with what is missing', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, ${source}, sink: console}`,
    `  from: {nodes: f1, ${source}}`,
    '  to: {nodes: t1, sink: console}',
    '  idle: {nodes: i1}',
  );
  assert.is(
    findings(text),
    `t.yaml:5:3 error reachable: Nothing reaches tier "from", and it reaches nothing
    5 |   from: {nodes: f1, source: 'tail("/a")'}
      |   ^^^^
help: add an edge from "from", or give it a "sink"

t.yaml:6:3 error reachable: Nothing reaches tier "to", and it reaches nothing
    6 |   to: {nodes: t1, sink: console}
      |   ^^
help: add an edge to "to", or give it a "source"

t.yaml:7:3 error reachable: Nothing reaches tier "idle", and it reaches nothing
    7 |   idle: {nodes: i1}
      |   ^^^^
help: add edges to and from "idle", or take the tier out
`,
  );
});

test.run();
