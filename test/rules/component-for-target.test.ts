import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

test('expressions in a flow for Flume 1.x are refused, each with its place', () => {
  const text = flow(
    'target: flume-1',
    'tiers:',
    '  web:',
    '    nodes: w1',
    `    source: 'tail("/a")'`,
    `    process: [{type: timestamp}, 'value("a", "b")']`,
    '    sink: console',
  );
  assert.is(
    findings(text),
    `t.yaml:7:13 error component-for-target: The source of tier "web" is a Flume 0.9 expression, and the flow's target is flume-1; expected a Flume 1.x component
    7 |     source: 'tail("/a")'
      |             ^^^^^^^^^^^^
help: write a Flume 1.x component, or set "target: flume-0.9"

t.yaml:8:34 error component-for-target: Step 2 of "process" of tier "web" is a Flume 0.9 expression, and the flow's target is flume-1; expected a Flume 1.x component
    8 |     process: [{type: timestamp}, 'value("a", "b")']
      |                                  ^^^^^^^^^^^^^^^^^
help: write a Flume 1.x component, or set "target: flume-0.9"

t.yaml:9:11 error component-for-target: The sink of tier "web" is a Flume 0.9 expression, and the flow's target is flume-1; expected a Flume 1.x component
    9 |     sink: console
      |           ^^^^^^^
help: write a Flume 1.x component, or set "target: flume-0.9"
`,
  );
});

test('components of Flume 1.x in a flow for Flume 0.9 are refused', () => {
  const text = flow(
    'tiers:',
    '  web:',
    '    nodes: w1',
    '    source: {type: seq}',
    '    process: [{type: timestamp}]',
    '    sink: {type: logger}',
  );
  const wrong =
    "is a Flume 1.x component, and the flow's target is flume-0.9; expected a Flume 0.9 expression";
  assert.equal(messages(text), [
    `component-for-target: The source of tier "web" ${wrong}`,
    `component-for-target: Step 1 of "process" of tier "web" ${wrong}`,
    `component-for-target: The sink of tier "web" ${wrong}`,
  ]);
});

test('a component for each target fits both', () => {
  const text = flow(
    'tiers:',
    '  web:',
    '    nodes: w1',
    `    source: {flume-0.9: 'asciisynth(0)', flume-1: {type: seq}}`,
    '    sink: {flume-0.9: console, flume-1: {type: logger}}',
  );
  assert.is(findings(text), '');
  assert.is(findings(text.replace('tiers:', 'target: flume-1\ntiers:')), '');
});

test('a component under the other target alone does not fit', () => {
  const text = flow(
    'tiers:',
    '  web:',
    '    nodes: w1',
    `    source: 'tail("/a")'`,
    '    sink: {flume-1: {type: logger}}',
  );
  assert.is(
    findings(text),
    `t.yaml:7:11 error component-for-target: The sink of tier "web" is a Flume 1.x component, and the flow's target is flume-0.9; expected a Flume 0.9 expression
    7 |     sink: {flume-1: {type: logger}}
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^
help: write a Flume 0.9 expression, or set "target: flume-1"
`,
  );
});

test.run();
