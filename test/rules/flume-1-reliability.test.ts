import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placed } from './flume-0.9-topologies.js';
import { alone, durableSink, relayed } from './flume-1-topologies.js';
import { codes, messages } from './rule-harness.js';

const kafkaSink = 'type: org.apache.flume.sink.kafka.KafkaSink, kafka.bootstrap.servers: "k:9092"';

test('a plain reliable flow has no finding', () => {
  assert.equal(messages(relayed()), []);
});

test('a source that forgets is no head of a reliable path', () => {
  const sources = [
    '{type: exec, command: "tail -F /x", restart: true}',
    '{type: syslogtcp, port: 5140}',
    '{type: multiport_syslogtcp, ports: "5140 5141"}',
    '{type: syslogudp, port: 5140, host: 0.0.0.0}',
    '{type: netcat, bind: 0.0.0.0, port: 99}',
    '{type: netcatudp, port: 99}',
    '{type: seq}',
    '{type: org.apache.flume.source.StressSource}',
  ];
  for (const source of sources) {
    assert.equal(codes(relayed({ source })), ['origin-replays'], source);
    assert.equal(codes(relayed({ source, reliable: '' })), [], source);
  }
  assert.equal(placed(relayed({ source: '{type: seq}' })), [
    '5:35 error origin-replays: The source "seq" of tier "web" loses what its channel refuses, at the head of the reliable path web -> relay -> archive -> read files with TAILDIR or spooldir, or let clients send to an http, avro or thrift source',
  ]);
});

test('a source that replays or answers its client may head a reliable path', () => {
  const sources = [
    '{type: avro, bind: 0.0.0.0, port: 4141}',
    '{type: thrift, bind: 0.0.0.0, port: 4141}',
    '{type: http, port: 8080}',
    '{type: spooldir, spoolDir: /spool}',
    '{type: taildir, filegroups: f, filegroups.f: /x}',
    '{type: org.apache.flume.source.kafka.KafkaSource, kafka.bootstrap.servers: "k:9092", kafka.topics: t}',
    '{type: jms, initialContextFactory: com.x.F, providerURL: "tcp://q:1", destinationName: d, destinationType: QUEUE}',
  ];
  const head = 'plugins: {com.x.F: {kind: source}}';
  for (const source of sources) assert.equal(messages(relayed({ head, source })), [], source);
});

test('of a plug-in at the head of a path nothing is known', () => {
  const head = 'plugins: {com.x.S: {kind: source}}';
  assert.equal(messages(relayed({ head, source: '{type: com.x.S}' })), []);
});

test('only the head of a path has to replay', () => {
  const source = '{type: syslogtcp, port: 5140}';
  assert.equal(messages(relayed({ source, reliable: 'relay -> archive' })), []);
  assert.equal(messages(relayed({ relay: `source: ${source}` })), []);
});

test('a sink that keeps nothing ends no reliable path', () => {
  for (const sink of ['{type: logger}', '{type: "null"}']) {
    assert.equal(codes(relayed({ sink })), ['durable-terminal'], sink);
    assert.equal(codes(relayed({ sink, reliable: '' })), [], sink);
  }
  assert.equal(placed(relayed({ sink: '{type: irc, hostname: h, nick: n, chan: c}' })), [
    '7:37 error durable-terminal: The sink "irc" of tier "archive" keeps no event, at the end of the reliable path web -> relay -> archive -> end the path in hdfs, hbase2, or Kafka with "kafka.producer.acks: all"',
  ]);
});

test('rolled files are as safe as the cache of their machine, which is a warning', () => {
  assert.equal(placed(relayed({ sink: '{type: FILE_ROLL, sink.directory: /x}' })), [
    '7:37 warning durable-terminal: The sink "FILE_ROLL" of tier "archive" leaves events to the cache of the operating system, and they go when its machine does, at the end of the reliable path web -> relay -> archive -> end the path in hdfs, hbase2, or Kafka with "kafka.producer.acks: all"',
  ]);
});

test('Kafka has to wait for all replicas', () => {
  const at = (rest: string) => placed(relayed({ sink: `{${kafkaSink}${rest}}` }));
  assert.equal(at(', kafka.producer.acks: all'), []);
  assert.equal(at(', kafka.producer.acks: -1'), []);
  assert.equal(at(', kafka.producer.acks: "-1"'), []);
  const end =
    'at the end of the reliable path web -> relay -> archive -> set "kafka.producer.acks: all"';
  assert.equal(at(''), [
    `7:37 error durable-terminal: The sink "org.apache.flume.sink.kafka.KafkaSink" of tier "archive" waits for one broker only, ${end}`,
  ]);
  assert.equal(at(', kafka.producer.acks: 0'), [
    `7:132 error durable-terminal: The sink "org.apache.flume.sink.kafka.KafkaSink" of tier "archive" waits for no broker, ${end}`,
  ]);
  assert.equal(codes(relayed({ sink: `{${kafkaSink}}`, reliable: '' })), []);
});

test('HBase writes its log first', () => {
  const hbase = 'type: hbase2, table: t, columnFamily: c';
  assert.equal(messages(relayed({ sink: `{${hbase}}` })), []);
  assert.equal(messages(relayed({ sink: `{${hbase}, enableWal: true}` })), []);
  assert.equal(placed(relayed({ sink: `{${hbase}, enableWal: false}` })), [
    '7:83 error durable-terminal: The sink "hbase2" of tier "archive" writes past the write-ahead log of HBase, at the end of the reliable path web -> relay -> archive -> take "enableWal" out',
  ]);
});

test('every tier that a group at the end of a path may send to is an end', () => {
  const text = relayed({
    head: 'groups: {any: [{tier: archive}, {tier: spare, cost: 5}]}',
    tiers: ['  spare: {nodes: s1, sink: {type: logger}}'],
  })
    .replace('{from: relay, to: archive}', '{from: relay, to: any}')
    .replace('relay -> archive]', 'relay -> any]');
  assert.equal(messages(text), [
    'durable-terminal: The sink "logger" of tier "spare" keeps no event, at the end of the reliable path web -> relay -> any',
  ]);
});

test('a path that ends before a sink has no sink to judge', () => {
  assert.equal(codes(relayed({ sink: '{type: logger}', reliable: 'web -> relay' })), [
    'reliable-path-terminal',
  ]);
});

test('no interceptor on the path drops events, wherever it stands', () => {
  const filter = '{type: regex_filter, regex: x}';
  assert.equal(placed(relayed({ relay: `process: [${filter}]` })), [
    '6:39 error drops-no-events: The interceptor "regex_filter" of tier "relay" drops events, on the reliable path web -> relay -> archive -> drop them behind the end of the path, or take the tier off the path',
  ]);
  const inSource =
    '{type: http, port: 8080, interceptors: i, interceptors.i.type: org.apache.flume.sink.solr.morphline.MorphlineInterceptor$Builder, interceptors.i.morphlineFile: /m}';
  assert.equal(codes(relayed({ source: inSource })), ['drops-no-events']);
  assert.equal(codes(relayed({ sink: `${durableSink}, process: [${filter}]` })), [
    'drops-no-events',
  ]);
  assert.equal(codes(relayed({ relay: `process: [${filter}]`, reliable: '' })), []);
});

test('an interceptor on two paths is one finding', () => {
  const text = relayed({
    relay: 'process: [{type: regex_filter, regex: x}]',
    tiers: ['  app: {nodes: p1, source: {type: http, port: 8081}}'],
    edges: ['  - {from: app, to: relay}'],
    reliable: 'web -> relay -> archive, app -> relay -> archive',
  });
  assert.is(messages(text).length, 1);
});

test('interceptors that change events are allowed', () => {
  const process =
    'process: [{type: search_replace, searchPattern: a, replaceString: b}, {type: remove_header, withName: x}]';
  assert.equal(messages(relayed({ relay: process })), []);
});

test('a tier keeps events for one reliable branch', () => {
  const text = relayed({
    relay: `sink: ${durableSink}`,
    reliable: 'web -> relay, relay -> archive',
  });
  assert.equal(placed(text), [
    '11:12 warning coupled-branches: Tier "relay" keeps events for its sink and for "archive", both on reliable paths: while one is full, the other gets duplicates -> take the edge to "archive" off the path, or let it start in a tier of its own',
  ]);
  const through = relayed({ relay: `sink: ${durableSink}` });
  assert.equal(messages(through), []);
  const before = relayed({ relay: `sink: ${durableSink}`, reliable: 'web -> relay' });
  assert.equal(messages(before), []);
});

test('an exec source restarts its command', () => {
  assert.equal(placed(alone('{type: exec, command: x}')), [
    '5:35 warning exec-restarts: The exec source of tier "web" ends for good when its channel first refuses a batch -> add "restart: true", or read files with TAILDIR',
  ]);
  assert.equal(codes(alone('{type: exec, command: x, restart: false}')), ['exec-restarts']);
  assert.equal(codes(alone('{type: exec, command: x, restart: true}')), []);
  assert.equal(codes(alone('{type: exec, command: x, restart: "True"}')), []);
});

test.run();
