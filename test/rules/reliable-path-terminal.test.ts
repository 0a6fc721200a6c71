import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

/** ingest -> clean -> refine -> archive and live, with the given paths. */
function paths(...paths: readonly string[]): string {
  return flow(
    'tiers:',
    `  ingest: {nodes: i1, source: 'tail("/a")'}`,
    '  clean: {nodes: c1}',
    '  refine: {nodes: r1}',
    `  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/a/", "a-")'}`,
    '  live: {nodes: l1, sink: console}',
    'edges:',
    '  - {from: ingest, to: clean}',
    '  - {from: clean, to: refine}',
    '  - {from: refine, to: archive}',
    '  - {from: refine, to: live, delivery: best-effort}',
    ...(paths.length === 0 ? [] : ['reliable:', ...paths.map((path) => `  - ${path}`)]),
  );
}

test('a path that ends early names every tier behind it, and the nearest way to a sink', () => {
  assert.is(
    findings(paths('ingest -> clean')),
    `t.yaml:15:15 warning reliable-path-terminal: The reliable path ends before a tier with a sink: after "clean", events can be lost on their way to "refine", "archive" and "live"
   15 |   - ingest -> clean
      |               ^^^^^
help: lead it on to a tier with a sink: ingest -> clean -> refine -> archive
`,
  );
});

test('a path that starts inside the graph and ends at a sink is fine', () => {
  assert.is(findings(paths('clean -> refine -> archive')), '');
});

test('a path that another one takes over from is fine', () => {
  assert.is(findings(paths('ingest -> clean', 'clean -> refine -> archive')), '');
});

test('the last of a row of paths still ends early', () => {
  assert.equal(messages(paths('ingest -> clean', 'clean -> refine')), [
    'reliable-path-terminal: The reliable path ends before a tier with a sink: after "refine", events can be lost on their way to "archive" and "live"',
  ]);
});

test('a tier with a sink ends a path although it sends on', () => {
  const text = paths('ingest -> clean -> refine -> archive').replace(
    'edges:',
    'edges:\n  - {from: archive, to: live, delivery: best-effort}',
  );
  assert.is(findings(text), '');
});

test('a path that is broken or misspelt is not also too short', () => {
  assert.equal(messages(paths('ingest -> refine')), [
    'reliable-path-connected: No edge goes from "ingest" to "refine"',
  ]);
  assert.equal(messages(paths('ingest -> clear')), [
    'known-reference: No tier, group or node is named "clear"',
  ]);
});

test('a path to a tier that sends to nothing is left to the rule about sinks', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  relay: {nodes: r1}',
    'edges:',
    '  - {from: web, to: relay}',
    'reliable:',
    '  - web -> relay',
  );
  assert.equal(messages(text), [
    'terminal-has-sink: Tier "relay" has no sink, and sends to nothing',
  ]);
});

test('members of a group without a sink are named, those with one are not', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  north: {nodes: n1}',
    '  south: {nodes: s1}',
    `  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/a/", "a-")'}`,
    'groups:',
    '  any: [{tier: north}, {tier: south}, {tier: archive, cost: 9}]',
    '  far: [{tier: archive}]',
    'edges:',
    '  - {from: web, to: any}',
    '  - {from: north, to: far}',
    '  - {from: south, to: archive}',
    'reliable:',
    '  - web -> any',
  );
  assert.is(
    findings(text),
    `t.yaml:16:12 warning reliable-path-terminal: The reliable path ends before a tier with a sink: after "north" and "south", events can be lost on their way to "archive"
   16 |   - web -> any
      |            ^^^
`,
  );
});

test('many tiers behind the end are counted', () => {
  const text = paths('ingest -> clean')
    .replace('edges:', '  more: {nodes: m1, sink: console}\nedges:')
    .replace('reliable:', '  - {from: refine, to: more, delivery: best-effort}\nreliable:');
  assert.equal(messages(text), [
    'reliable-path-terminal: The reliable path ends before a tier with a sink: after "clean", events can be lost on their way to "refine" and 3 more',
  ]);
});

test('a way to a group of sinks is proposed with the name of the group', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  relay: {nodes: r1}',
    `  near: {nodes: n1, sink: 'collectorSink("hdfs://nn/n/", "a-")'}`,
    `  far: {nodes: f1, sink: 'collectorSink("hdfs://nn/f/", "a-")'}`,
    'groups:',
    '  both: [{tier: near}, {tier: far, cost: 9}]',
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: both}',
    'reliable:',
    '  - web -> relay',
  );
  assert.is(
    findings(text).split('\n').at(-2),
    'help: lead it on to a tier with a sink: web -> relay -> both',
  );
});

test.run();
