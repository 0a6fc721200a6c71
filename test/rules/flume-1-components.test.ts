import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placed } from './flume-0.9-topologies.js';
import { alone, relayed } from './flume-1-topologies.js';
import { codes, flow, messages } from './rule-harness.js';

test('types are names that Flume or a plug-in knows', () => {
  assert.equal(placed(alone('{type: taildri, filegroups: f}')), [
    '5:35 error known-component: Flume has no source type "taildri" -> did you mean "TAILDIR"?',
  ]);
  assert.equal(messages(alone('{type: seq}', '{type: elasticsearch}')), [
    'known-component: The sink type "elasticsearch" cannot be used: the class was removed in Flume 1.10',
  ]);
  assert.equal(placed(alone('{type: kafka}')), [
    '5:35 error known-component: Flume has no source type "kafka" -> it has no short name: write "org.apache.flume.source.kafka.KafkaSource"',
  ]);
  assert.equal(messages(relayed({ relay: 'process: [{type: statik}]' })), [
    'known-component: Flume has no interceptor type "statik"',
  ]);
});

test('keys are those of the type, and each finding is one', () => {
  assert.equal(placed(alone('{type: seq, batchsize: 5}')), [
    '5:40 error component-arguments: The source "seq" has no key "batchsize": Flume takes no notice -> did you mean "batchSize"?',
  ]);
  assert.equal(messages(alone('{type: netcat, port: 5}')), [
    'component-arguments: The source "netcat" has no "bind": Flume drops the source',
  ]);
  assert.equal(messages(alone('{type: seq, batchSize: many}')), [
    'component-arguments: "batchSize" is "many", expected a whole number, 1 or more: Flume drops the source',
  ]);
  assert.equal(placed(alone('{type: exec, command: x, restart: "yes"}')).slice(0, 1), [
    '5:35 warning exec-restarts: The exec source of tier "web" ends for good when its channel first refuses a batch -> add "restart: true", or read files with TAILDIR',
  ]);
  assert.equal(codes(alone('{type: exec, command: x, restart: "yes"}')), [
    'component-arguments',
    'exec-restarts',
  ]);
});

test('what flumec writes itself is left to it', () => {
  for (const key of ['channels: c', 'channel: c', 'selector.type: load_balancing']) {
    assert.equal(codes(alone(`{type: seq, ${key}}`)), ['component-arguments'], key);
  }
  assert.equal(codes(alone('{type: seq}', '{type: logger, channel: c}')), ['component-arguments']);
});

test('a position file is not asked for, since every TAILDIR source gets one', () => {
  assert.equal(messages(alone('{type: TAILDIR, filegroups: f, filegroups.f: /x}')), []);
  assert.equal(
    messages(alone('{type: TAILDIR, filegroups: f, filegroups.f: /x, positionFile: p}')),
    [
      'component-arguments: "positionFile" is "p", expected a file in a folder: Flume drops the source',
    ],
  );
});

test('a plug-in has the keys that it says', () => {
  const plugin = (args: string, keys: string) =>
    messages(
      `${alone('{type: seq}', `{type: com.x.S${keys}}`)}plugins: {com.x.S: {kind: sink${args}}}\n`,
    );
  assert.equal(plugin('', ', anything: 1'), []);
  assert.equal(plugin(', args: [a]', ', a: 1'), []);
  assert.equal(plugin(', args: [{name: a, type: int, optional: true}]', ''), []);
  assert.equal(plugin(', args: [a]', ''), [
    'component-arguments: The sink "com.x.S" has no "a": Flume drops the sink',
  ]);
  assert.equal(plugin(', args: [a]', ', a: 1, b: 2'), [
    'component-arguments: The sink "com.x.S" has no key "b": Flume takes no notice',
  ]);
  assert.equal(plugin(', args: [a], open: true', ', a: 1, b: 2'), []);
  assert.equal(plugin(', args: [{name: a, type: int}]', ', a: x'), [
    'component-arguments: "a" is "x", expected a whole number: Flume drops the sink',
  ]);
  assert.equal(plugin(', args: [{name: a, type: boolean}]', ', a: "on"'), [
    'component-arguments: "a" is "on", expected "true" or "false": Flume takes it for "false"',
  ]);
  assert.equal(plugin(', args: [{name: a, type: double}]', ', a: 0.5'), []);
});

test('plug-ins of the other generation and of other kinds are none', () => {
  const sink = (plugin: string) =>
    codes(`${alone('{type: seq}', '{type: com.x.S}')}plugins: {com.x.S: {${plugin}}}\n`);
  assert.equal(sink('kind: sink, target: flume-0.9'), ['known-component']);
  assert.equal(sink('kind: source'), ['known-component']);
  assert.equal(sink('kind: decorator'), ['known-component']);
  assert.equal(sink('kind: sink, target: flume-1'), []);
});

test('a component without a mapping is a matter of its target', () => {
  assert.equal(codes(alone('tail("/x")')), ['component-for-target']);
});

test('agents of a host share no spool, position file or directory', () => {
  const two = (tier: string) =>
    flow('target: flume-1', 'tiers:', `  web: {nodes: [w1, w2], hosts: [h, H], ${tier}}`);
  const sink = 'sink: {type: logger}';
  assert.equal(
    placed(
      two(`source: {type: TAILDIR, filegroups: f, filegroups.f: /x, positionFile: /p/q}, ${sink}`),
    ),
    [
      '5:112 error private-files: Agents "w1" and "w2" of host "H" share the position file "/p/q": each overwrites what the other has read -> put "${node}" into the path, or give each its own',
    ],
  );
  assert.equal(codes(two(`source: {type: TAILDIR, filegroups: f, filegroups.f: /x}, ${sink}`)), []);
  assert.equal(
    codes(
      two(
        `source: {type: TAILDIR, filegroups: f, filegroups.f: /x, positionFile: "/p/\${node}/q"}, ${sink}`,
      ),
    ),
    [],
  );
  assert.equal(messages(two('source: {type: seq}, sink: {type: file_roll, sink.directory: /d/}')), [
    'private-files: Agents "w1" and "w2" of host "H" share the directory "/d": files that both begin in one millisecond hold the events of both',
  ]);
});

test('what tiers share is found too, and what differs in slashes only is the same', () => {
  const tiers = (first: string, second: string, host = 'h') =>
    flow(
      'target: flume-1',
      'tiers:',
      `  one: {nodes: o1, hosts: h, source: {type: spooldir, spoolDir: "${first}"}, sink: {type: logger}}`,
      `  two: {nodes: [t1, t2], hosts: [${host}, ${host}x], source: {type: spooldir, spoolDir: "${second}"}, sink: {type: logger}}`,
    );
  assert.equal(placed(tiers('/s', '//s/')), [
    '6:77 error private-files: Agents "o1" and "t1" of host "h" share the spool directory "/s": each fails on files that the other takes -> put "${node}" into the path, or give each its own',
  ]);
  assert.equal(codes(tiers('/s', '/t')), []);
  assert.equal(codes(tiers('/s', '/s', 'g')), []);
});

test('tiers that read the same topics have groups of their own', () => {
  const source = (more: string) =>
    `{type: org.apache.flume.source.kafka.KafkaSource, kafka.bootstrap.servers: "k:1"${more}}`;
  const tiers = (first: string, second: string) =>
    codes(
      flow(
        'target: flume-1',
        'tiers:',
        `  one: {nodes: [o1, o2], source: ${source(first)}, sink: {type: logger}}`,
        `  two: {nodes: t1, source: ${source(second)}, sink: {type: logger}}`,
      ),
    );
  const topics = ', kafka.topics: a';
  assert.equal(tiers(topics, topics), ['own-consumer-group']);
  assert.equal(tiers(topics, ', kafka.topics: b'), []);
  assert.equal(tiers(topics, `${topics}, kafka.consumer.group.id: g`), []);
  assert.equal(tiers(`${topics}, kafka.consumer.group.id: flume`, topics), ['own-consumer-group']);
});

test.run();
