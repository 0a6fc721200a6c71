import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codes, findings, findingsOf, flow, messages } from './rule-harness.js';

/** web and api -> relay -> archive, backup; with the given paths. */
function paths(...lines: readonly string[]): string {
  return flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    `  api: {nodes: i1, source: 'tail("/b")'}`,
    '  relay: {nodes: r1}',
    `  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/a/", "a-")'}`,
    `  backup: {nodes: b1, sink: 'collectorSink("hdfs://nn/b/", "b-")'}`,
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: api, to: relay}',
    '  - {from: relay, to: archive}',
    '  - {from: relay, to: backup}',
    'reliable:',
    ...lines.map((line) => `  - ${line}`),
  );
}

/** The same for Flume 1.x; only findings of this rule are of interest there. */
function flume1(...lines: readonly string[]): readonly string[] {
  const text = paths(...lines)
    .replace('flow: f', 'flow: f\ntarget: flume-1')
    .replace(/'tail[^}]*'/g, '{type: spooldir, spoolDir: /var/spool/a}')
    .replace(/'collectorSink[^}]*'/g, '{type: file_roll, sink.directory: /var/flume}');
  return messages(text).filter((one) => one.startsWith('one-reliable-path'));
}

test('an origin starts one path', () => {
  assert.is(
    findings(paths('web -> relay -> archive', 'web -> relay -> backup')),
    `t.yaml:16:5 error one-reliable-path: Tier "web" starts two reliable paths
   16 |   - web -> relay -> backup
      |     ^^^^^^^^^^^^^^^^^^^^^^
t.yaml:15:5 the other path
help: keep one of the two; alternatives belong into one group, at which a path may end
`,
  );
});

test('a path stands once', () => {
  assert.is(
    findings(paths('web -> relay -> archive', '"web->relay  ->   archive"')),
    `t.yaml:16:5 error one-reliable-path: The reliable path web -> relay -> archive stands twice
   16 |   - "web->relay  ->   archive"
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^
t.yaml:15:5 the other place
help: keep one of the two
`,
  );
});

test('paths of two origins do not fork where they have met', () => {
  assert.is(
    findings(paths('web -> relay -> archive', 'api -> relay -> backup')),
    `t.yaml:16:21 error one-reliable-path: Reliable paths fork at tier "relay": one goes on to "archive", the other to "backup"
   16 |   - api -> relay -> backup
      |                     ^^^^^^
t.yaml:15:5 the other path
help: let both go on by the same edge
`,
  );
});

test('paths merge', () => {
  const merged = paths('web -> relay -> archive', 'api -> relay -> archive');
  assert.is(findings(merged.replace('to: backup}', 'to: backup, delivery: best-effort}')), '');
});

test('in Flume 0.9 no path starts at a tier through which another one goes', () => {
  assert.is(
    findings(paths('web -> relay -> archive', 'relay -> archive')),
    `t.yaml:16:5 error one-reliable-path: A reliable path starts at tier "relay", through which another one goes
   16 |   - relay -> archive
      |     ^^^^^^^^^^^^^^^^
t.yaml:15:5 the other path
help: start a path at each origin instead: they may merge
`,
  );
});

test('the order in which such paths stand does not matter', () => {
  assert.equal(messages(paths('relay -> archive', 'web -> relay -> archive')), [
    'one-reliable-path: A reliable path starts at tier "relay", through which another one goes',
  ]);
});

test('a path that starts inside another one and leaves it is a fork', () => {
  assert.equal(messages(paths('web -> relay -> archive', 'relay -> backup')), [
    'one-reliable-path: Reliable paths fork at tier "relay": one goes on to "archive", the other to "backup"',
  ]);
});

test('in Flume 0.9 no path ends at a tier through which another one goes', () => {
  assert.is(
    findings(paths('api -> relay', 'web -> relay -> archive')),
    `t.yaml:15:12 error one-reliable-path: The reliable path api -> relay ends at tier "relay", through which another one goes
   15 |   - api -> relay
      |            ^^^^^
t.yaml:16:5 the other path
help: lead it on like the other one: api -> relay -> archive
`,
  );
});

test('a path may take over where another one ends', () => {
  assert.is(codes(paths('web -> relay', 'relay -> archive')).join(), '');
  assert.is(codes(paths('web -> relay', 'api -> relay', 'relay -> archive')).join(), '');
});

test('in Flume 1.x, where each hop keeps what it has, paths may start and end inside others', () => {
  assert.equal(flume1('web -> relay -> archive', 'relay -> archive'), []);
  assert.equal(flume1('web -> relay -> archive', 'api -> relay'), []);
  assert.equal(flume1('web -> relay -> archive', 'api -> relay -> backup'), [
    'one-reliable-path: Reliable paths fork at tier "relay": one goes on to "archive", the other to "backup"',
  ]);
  assert.equal(flume1('web -> relay -> archive', 'web -> relay'), [
    'one-reliable-path: Tier "web" starts two reliable paths',
  ]);
});

test('a path that ends at a group with a tier through which another one goes', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    `  api: {nodes: i1, source: 'tail("/b")'}`,
    `  near: {nodes: n1, sink: 'collectorSink("hdfs://nn/n/", "n-")'}`,
    `  far: {nodes: f1, sink: 'collectorSink("hdfs://nn/f/", "f-")'}`,
    `  deep: {nodes: d1, sink: 'collectorSink("hdfs://nn/d/", "d-")'}`,
    'groups:',
    '  both: [{tier: near}, {tier: far, cost: 9}]',
    'edges:',
    '  - {from: web, to: both}',
    '  - {from: api, to: near}',
    '  - {from: near, to: deep}',
    'reliable:',
    '  - web -> both',
    '  - api -> near -> deep',
  );
  assert.is(
    findingsOf('one-reliable-path', text),
    `t.yaml:16:12 error one-reliable-path: The reliable path web -> both ends at tier "near", through which another one goes
   16 |   - web -> both
      |            ^^^^
t.yaml:17:5 the other path
help: end it where no other path goes through
`,
  );
});

test('paths from a tier that is not there are not counted', () => {
  assert.equal(messages(paths('wbe -> relay -> archive', 'wbe -> archive')), [
    'known-reference: No tier is named "wbe"',
    'known-reference: No tier is named "wbe"',
  ]);
});

test('a path in a circle is a cycle and no fork', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  a: {nodes: a1}',
    '  b: {nodes: b1}',
    `  end: {nodes: e1, sink: 'collectorSink("hdfs://nn/a/", "a-")'}`,
    'edges:',
    '  - {from: web, to: a}',
    '  - {from: a, to: b}',
    '  - {from: b, to: a}',
    '  - {from: a, to: end}',
    'reliable:',
    '  - web -> a -> b -> a -> end',
  );
  assert.equal(codes(text), ['no-cycle']);
});

test.run();
