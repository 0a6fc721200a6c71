import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { propertyFacts } from '../../../src/review/properties/property-facts.js';
import { propertyMap } from '../../../src/review/properties/property-map.js';

function facts(...lines: readonly string[]) {
  const map = propertyMap(lines.map((line) => `a.${line}`).join('\n'), 'a');
  assert.ok(map);
  const { receivers, ...rest } = propertyFacts(map);
  return { ...rest, chains: receivers.chains, first: receivers.first };
}

function sink(name: string, host: string, channel = 'c'): readonly string[] {
  return [
    `sinks.${name}.hostname = ${host}`,
    `sinks.${name}.port = 4141`,
    `sinks.${name}.channel = ${channel}`,
  ];
}

test('a failover goes by its priorities, the highest first', () => {
  const { chains, first } = facts(
    'sinks = k1 k2 k3',
    'sinkgroups = g',
    'sinkgroups.g.sinks = k1 k2 k3',
    'sinkgroups.g.processor.type = failover',
    'sinkgroups.g.processor.priority.k1 = 1',
    'sinkgroups.g.processor.priority.k2 = 10',
    ...sink('k1', 'one'),
    ...sink('k2', 'two'),
    ...sink('k3', 'three'),
  );
  assert.equal(chains, [[['two:4141'], ['one:4141'], ['three:4141']]]);
  assert.equal(first, ['two:4141']);
});

test('members that share the load are one level', () => {
  const { chains } = facts(
    'sinks = k1 k2',
    'sinkgroups = g',
    'sinkgroups.g.sinks = k1 k2',
    'sinkgroups.g.processor.type = load_balance',
    ...sink('k1', 'one'),
    ...sink('k2', 'two'),
  );
  assert.equal(chains, [[['one:4141', 'two:4141']]]);
});

test('a sink with several hosts is a level of its own', () => {
  const { chains } = facts(
    'sinks = k1 k2',
    'sinkgroups = g',
    'sinkgroups.g.sinks = k1 k2',
    'sinkgroups.g.processor.type = failover',
    'sinkgroups.g.processor.priority.k1 = 2',
    'sinkgroups.g.processor.priority.k2 = 1',
    'sinks.k1.hosts = h1 h2',
    'sinks.k1.hosts.h1 = one:1',
    'sinks.k1.hosts.h2 = two:2',
    ...sink('k1', 'one'),
    ...sink('k2', 'three'),
  );
  assert.equal(chains, [[['one:1', 'two:2'], ['three:4141']]]);
});

test('sinks of no group are chains by channel', () => {
  const { chains } = facts(
    'sinks = k1 k2 k3 k4',
    ...sink('k1', 'one'),
    ...sink('k2', 'two'),
    ...sink('k3', 'three', 'other'),
    'sinks.k4.type = logger',
    'sinks.k4.port = 1',
  );
  assert.equal(chains, [[['one:4141', 'two:4141']], [['three:4141']]]);
});

test('a sink without a channel and a group without receivers', () => {
  assert.equal(facts('sinks = k', 'sinks.k.hostname = h', 'sinks.k.port = 1').chains, [[['h:1']]]);
  assert.equal(facts('sinkgroups = g', 'sinks = k').chains, []);
});

test('channels that survive a crash', () => {
  for (const type of ['file', 'FILE', 'jdbc', 'org.apache.flume.channel.kafka.KafkaChannel'])
    assert.ok(facts('channels = c', `channels.c.type = ${type}`).keepsOnDisk, type);
  for (const type of ['memory', 'SPILLABLEMEMORY', 'com.example.MyFileChannels'])
    assert.not(facts('channels = c', `channels.c.type = ${type}`).keepsOnDisk, type);
  assert.not(facts('channels = c').keepsOnDisk);
});

test('the ports of its sources', () => {
  assert.equal(facts('sources = r s', 'sources.r.port = 4141', 'sources.s.type = TAILDIR').ports, [
    '4141',
  ]);
});

test.run();
