import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow } from './rule-harness.js';

const tier = '  web: {nodes: w1, source: {type: seq}, sink: {type: logger}}';

test('any wire of a flow for Flume 1.x is warned of, even the default one', () => {
  for (const wire of ['thrift', 'rpc', 'avro']) {
    assert.is(
      findings(flow('target: flume-1', `wire: ${wire}`, 'tiers:', tier)),
      `t.yaml:4:7 warning wire-on-flume-1: "wire" has no effect on a flow for flume-1
    4 | wire: ${wire}
      |       ${'^'.repeat(wire.length)}
help: take it out
`,
    );
  }
});

test('a flow for Flume 1.x without wire has none', () => {
  assert.is(findings(flow('target: flume-1', 'tiers:', tier)), '');
});

test('a flow for Flume 0.9 may say what its nodes speak', () => {
  const expressions = `  web: {nodes: w1, source: 'tail("/a")', sink: console}`;
  assert.is(findings(flow('wire: avro', 'tiers:', expressions)), '');
});

test.run();
