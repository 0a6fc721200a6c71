import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flume1Catalogue } from '../../../src/languages/flume-1/catalogue.js';
import {
  type AgentTextOptions,
  checkAgentText,
} from '../../../src/languages/flume-1/check-agent-text.js';
import { extendCatalogue } from '../../../src/languages/flume-1/extend-catalogue.js';
import { shownFindings } from './component-of.js';

/** An agent that is right, as keys and values without its name. */
const RIGHT: Readonly<Record<string, string>> = {
  sources: 's1',
  channels: 'c1',
  sinks: 'k1',
  'sources.s1.type': 'seq',
  'sources.s1.channels': 'c1',
  'channels.c1.type': 'memory',
  'sinks.k1.type': 'null',
  'sinks.k1.channel': 'c1',
};

function textOf(changes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries({ ...RIGHT, ...changes })
    .flatMap(([key, value]) => (value === undefined ? [] : [`a.${key} = ${value}\n`]))
    .join('');
}

const check = (text: string, options?: AgentTextOptions) =>
  checkAgentText({ name: 'a.properties', text }, 'a', options);

const found = (changes: Readonly<Record<string, string | undefined>>) =>
  shownFindings(check(textOf(changes)).diagnostics);

const SECOND_SINK = { sinks: 'k1 k2', 'sinks.k2.type': 'null', 'sinks.k2.channel': 'c1' };

test('an agent that is right has no findings and runs', () => {
  const { agent, diagnostics } = check(textOf({}));
  assert.equal(diagnostics, []);
  assert.equal(agent, {
    isRefused: false,
    channels: [
      { name: 'c1', type: 'memory', capacity: 100, transactionCapacity: 100, keepAliveSeconds: 3 },
    ],
    sources: [
      {
        name: 's1',
        type: 'seq',
        channels: ['c1'],
        selector: { type: 'replicating', required: ['c1'], optional: [] },
        interceptors: [],
        batchSize: 1,
      },
    ],
    sinks: [{ name: 'k1', type: 'null', channel: 'c1', batchSize: 100 }],
    groups: [],
  });
});

test('an RPC sink tells what its client gets', () => {
  const { agent } = check(
    textOf({
      'sinks.k1.type': 'avro',
      'sinks.k1.hostname': 'h',
      'sinks.k1.port': '+4141',
      'sinks.k1.hosts.b': 'h2:1',
    }),
  );
  assert.equal(
    [...(agent.sinks[0]?.client ?? [])],
    [
      ['hosts', 'h1'],
      ['hosts.h1', 'h:4141'],
      ['hosts.b', 'h2:1'],
    ],
  );
});

test('a malformed escape refuses the text', () => {
  const { agent, diagnostics } = check(`${textOf({})}a.x = \\u12`);
  assert.is(agent.isRefused, true);
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['properties-escape'],
  );
});

test('an unknown type refuses the text, and the other findings come along', () => {
  const { agent, diagnostics } = check(
    textOf({ 'sinks.k1.type': 'nul', 'sources.s1.batchSize': 'x' }),
  );
  assert.equal(agent, { isRefused: true, channels: [], sources: [], sinks: [], groups: [] });
  assert.equal(shownFindings(diagnostics), [
    'error [nul] Flume has no sink type "nul": Flume refuses the whole text -> did you mean "null"?',
    'error [x] "batchSize" is "x", expected a whole number, 1 or more: Flume drops the source',
  ]);
});

test('properties that Flume ignores are found', () => {
  const lines = [
    'orphan = 1',
    '.x = 1',
    'a. = 1',
    'a.source.s1.type = seq',
    'a.sinks.k1 = null',
    'a.channels = c1',
    'a.sources.s1.batchSize =',
  ];
  assert.equal(shownFindings(check(textOf({}) + lines.join('\n')).diagnostics), [
    'warning [a.channels] "a.channels" is set again below: Flume takes the last value',
    'warning [orphan] Flume ignores "orphan": its key starts with no agent',
    'warning [.x] Flume ignores ".x": its key starts with no agent',
    'warning [a.] Flume ignores "a.": its key ends after the agent',
    'warning [a.source.s1.type] Flume ignores "a.source.s1.type": "source" is none of "sources", "channels", "sinks", "sinkgroups", "configfilters" -> did you mean "sources"?',
    'warning [a.sinks.k1] Flume ignores "a.sinks.k1": its key ends after the name of the component',
    'warning [a.sources.s1.batchSize] Flume ignores "a.sources.s1.batchSize": its value is empty',
  ]);
});

test('of two keys that differ by blanks at the end alone, the hash decides', () => {
  const { agent, diagnostics } = check(`${textOf({})}a.sinks\\  = k2\n`);
  assert.equal(
    agent.sinks.map(({ name }) => name),
    ['k1'],
  );
  assert.equal(shownFindings(diagnostics), [
    'warning [a.sinks\\ ] Flume ignores "a.sinks ": another key sets the sinks already',
  ]);
});

test('other agents in the text are left aside, unless they refuse it', () => {
  const other = 'b.channels = c\nb.channels.c.type = memory\nb.sinkgroups = g\n';
  const warning =
    'warning [b.channels] Properties of agent "b" stand in the text of agent "a", which takes no notice of them';
  assert.equal(shownFindings(check(textOf({}) + other).diagnostics), [warning]);
  const { agent, diagnostics } = check(
    `${textOf({})}${other}b.sinkgroups.g.processor.type = failover\n`,
  );
  assert.is(agent.isRefused, true);
  assert.equal(shownFindings(diagnostics), [
    'error [b.channels] The agent "b" has a sink group without "sinks": Flume refuses the whole text, for agent "a" too',
  ]);
});

test('an agent of which nothing is said runs nothing', () => {
  const { agent, diagnostics } = check('');
  assert.equal([agent.isRefused, agent.channels], [false, []]);
  assert.equal(shownFindings(diagnostics), [
    'error [] The text says nothing about agent "a": the agent runs nothing',
  ]);
  const dotted = checkAgentText({ name: 'x', text: 'a.b.channels = c' }, 'a.b');
  assert.is(dotted.diagnostics.at(-1)?.help, "an agent's name ends at the first dot");
});

test('an agent without channels, or with neither sources nor sinks, is dropped', () => {
  assert.equal(
    found({ channels: undefined })[0],
    'error [a.sources] The agent "a" has no channels: Flume drops the whole agent',
  );
  assert.equal(found({ 'channels.c1.type': undefined }), [
    'error [a.sources] The agent "a" has no channel that is left: Flume drops the whole agent',
    'error [c1] The channel "c1" is listed, but has no properties: Flume drops the channel',
  ]);
  assert.equal(found({ 'sources.s1.type': undefined, 'sinks.k1.type': undefined }), [
    'error [a.sources] The agent "a" has neither a source nor a sink that is left: Flume drops the whole agent',
    'error [s1] The source "s1" has no "type": Flume drops the source',
    'error [k1] The sink "k1" has no "type": Flume drops the sink',
  ]);
});

test('what is listed and what is configured agree', () => {
  assert.equal(found({ sinks: 'k1 k9 out.k,x k1', 'sinks.sink.type': 'null' }), [
    'error [k9] The sink "k9" is listed, but has no properties: Flume drops the sink',
    'error [out.k,x] The sink "out.k,x" is listed, but has no properties: Flume drops the sink -> separate names by blanks',
    'warning [k1] "k1" comes twice in "sinks"',
    'warning [type] "sink" is not listed in "sinks": Flume takes no notice of it',
  ]);
  assert.equal(found({ sources: 's1 node.s2' }), [
    'error [node.s2] The source "node.s2" is listed, but has no properties: Flume drops the source -> a name ends at a dot: use letters, digits, "_" and "-"',
  ]);
  assert.equal(found({ sinks: 'k1 sinkx', 'sinks.sink.type': 'null' }).slice(0, 1), [
    'error [sinkx] The sink "sinkx" is listed, but has no properties: Flume drops the sink -> did you mean "sink"?',
  ]);
});

test('names that cost a component its metrics are warned about', () => {
  assert.equal(
    found({
      sinks: 'k*1',
      'sinks.k1.type': undefined,
      'sinks.k1.channel': undefined,
      'sinks.k*1.type': 'null',
      'sinks.k*1.channel': 'c1',
    }),
    [
      'warning [k*1] "k*1" is no good name, expected letters, digits, "_" and "-": others cost a component its metrics',
    ],
  );
});

test('a source without one of its channels, or without all, is found', () => {
  assert.equal(found({ 'sources.s1.channels': 'c1 c9' }), [
    'error [c9] The channel "c9" of source "s1" is not there: the source feeds the others only',
  ]);
  assert.equal(found({ 'sources.s1.channels': 'c1,c9' }), [
    'warning [c1] No source feeds the channel "c1"',
    'error [c1,c9] The channel "c1,c9" of source "s1" is not there: Flume drops the source -> separate names by blanks',
  ]);
  assert.equal(found({ 'sources.s1.channels': undefined, 'sources.s1.channel': 'c1' }).slice(1), [
    'error [channel] The source "s1" has no "channels": Flume drops the source -> write "channels" for "channel"',
  ]);
  assert.equal(found({ 'sources.s1.channels': undefined }).slice(0, 1), [
    'error [s1] The source "s1" has no "channels": Flume drops the source',
  ]);
});

test('a sink without its channel is found', () => {
  assert.equal(found({ 'sinks.k1.channel': 'ch1' }).slice(1), [
    'error [ch1] The sink "k1" has the channel "ch1", which is not there: Flume drops the sink -> did you mean "c1"?',
  ]);
  assert.equal(found({ 'sinks.k1.channel': 'c1 c2' }).slice(1), [
    'error [c1 c2] The sink "k1" has the channel "c1 c2", which is not there: Flume drops the sink -> a sink has one channel',
  ]);
  assert.equal(found({ 'sinks.k1.channel': undefined, 'sinks.k1.channels': 'c1' }).slice(1), [
    'error [channels] The sink "k1" has no "channel": Flume drops the sink -> write "channel" for "channels"',
  ]);
  assert.equal(found({ 'sinks.k1.channel': undefined }).slice(1), [
    'error [k1] The sink "k1" has no "channel": Flume drops the sink',
  ]);
});

test('a dropped channel takes what hangs on it along', () => {
  assert.equal(found({ 'channels.c1.capacity': '10' }), [
    'error [s1] None of the channels of source "s1" is left: Flume drops the source',
    'error [c1] The channel "c1" of sink "k1" is dropped: Flume drops the sink',
    'error [10] "transactionCapacity" is 100 and "capacity" is 10, expected no more than that: Flume drops the channel',
  ]);
});

test('batches are no larger than transactions', () => {
  const small = { 'channels.c1.transactionCapacity': '50' };
  assert.equal(found({ ...small, 'sources.s1.batchSize': '60' }).slice(1), [
    'error [k1] "batchSize" is 100 by default, expected no more than the transactionCapacity 50 of channel "c1": Flume drops the sink',
    'error [60] "batchSize" is 60, expected no more than the transactionCapacity 50 of channel "c1": Flume drops the source',
  ]);
  assert.equal(found({ ...small, 'sources.s1.batchSize': '50', 'sinks.k1.batchSize': '50' }), []);
});

test('channels that nothing fills or empties are warned about', () => {
  const second = { channels: 'c1 c2', 'channels.c2.type': 'memory' };
  assert.equal(found(second), [
    'warning [c2] The channel "c2" has neither a source nor a sink: Flume drops the channel',
  ]);
  assert.equal(found({ ...second, 'sources.s1.channels': 'c1 c2' }), [
    'warning [c2] No sink takes from the channel "c2": it fills, and then its sources are refused',
  ]);
});

test('agents without sources or without sinks are warned about', () => {
  assert.equal(found({ sources: undefined }).slice(0, 1), [
    'warning [a.channels] The agent "a" has no sources',
  ]);
  assert.equal(found({ sinks: undefined }).slice(0, 1), [
    'warning [a.sources] The agent "a" has no sinks',
  ]);
});

test('an optional channel is one of the source and does not wait', () => {
  const two = {
    channels: 'c1 c2',
    'channels.c2.type': 'memory',
    'sources.s1.channels': 'c1 c2',
    'sinks.k2.type': 'null',
    'sinks.k2.channel': 'c2',
    sinks: 'k1 k2',
  };
  assert.equal(
    found({ ...two, 'sources.s1.selector.optional': 'c2', 'channels.c2.keep-alive': '0' }),
    [],
  );
  assert.equal(found({ ...two, 'sources.s1.selector.optional': 'c2' }), [
    'warning [c2] The optional channel "c2" has a keep-alive of 3 s, which each batch waits when the channel is full -> set its "keep-alive" to 0',
  ]);
  assert.equal(found({ ...two, 'sources.s1.selector.optional': 'cx' }), [
    'error [cx] The optional channel "cx" is no channel of the source: every batch fails after the other channels have it, and is sent again -> did you mean "c1"?',
  ]);
  assert.equal(
    found({
      ...two,
      'channels.c1.keep-alive': '0',
      'channels.c2.keep-alive': '0',
      'sources.s1.selector.optional': 'c1 c2',
    }),
    ['warning [c1 c2] Every channel is optional: events may be lost although they are accepted'],
  );
});

test('a selector is known, and multiplexing knows its channels', () => {
  const by = (selector: Readonly<Record<string, string>>) =>
    found(
      Object.fromEntries(
        Object.entries(selector).map(([key, value]) => [`sources.s1.selector.${key}`, value]),
      ),
    ).filter((line) => !line.includes('No source feeds'));
  assert.equal(by({ type: 'multiplexing', header: 'h', 'mapping.x': 'c1', default: 'c1' }), []);
  assert.equal(by({ type: 'replicatin' }), [
    'error [replicatin] Flume has no channel selector type "replicatin": Flume drops the source -> did you mean "replicating"?',
  ]);
  assert.equal(by({ type: 'LOAD_BALANCING' }), [
    'error [LOAD_BALANCING] The selector "LOAD_BALANCING" of source "s1" is broken in Flume 1.10 and 1.11: Flume drops the source -> use several ungrouped sinks on one channel',
  ]);
  assert.equal(by({ type: 'x.Y', config: 'x' }), [
    'error [x.Y] "selector.config" of source "s1" is "x", expected none: Flume drops the source',
  ]);
  assert.equal(by({ type: 'multiplexing', 'mapping.x': 'c1  c1', default: 'c2', optional: 'c1' }), [
    'error [ ] "selector.mapping.x" has two blanks in a row: Flume drops the source -> separate channels by exactly one blank',
    'error [c2] "selector.default" has the channel "c2", which is none of the source: Flume drops the source',
    'warning [selector.optional] The channel selector "multiplexing" has no key "selector.optional": Flume takes no notice',
  ]);
  assert.equal(by({ type: 'multiplexing', 'mapping.x': 'c1' }), [
    'warning [multiplexing] Without "selector.default", events whose header has no mapping are dropped although they are accepted',
  ]);
});

test('a custom selector of a plug-in is taken as it is', () => {
  const catalogue = extendCatalogue(flume1Catalogue, [
    { kind: 'channel-selector', type: 'com.example.Selector' },
  ]);
  const { agent, diagnostics } = check(
    textOf({ 'sources.s1.selector.type': 'com.example.Selector', 'sources.s1.selector.x': '1' }),
    { catalogue },
  );
  assert.equal(diagnostics, []);
  assert.equal(agent.sources[0]?.selector, {
    type: 'com.example.Selector',
    required: ['c1'],
    optional: [],
  });
});

test('what listens and what is locked is had by one alone', () => {
  const netcat = { type: 'netcat', bind: '0.0.0.0', port: '4141', channels: 'c1' };
  const source = (name: string, keys: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(keys).map(([key, value]) => [`sources.${name}.${key}`, value]),
    );
  const two = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
    found({ sources: 's1 s2', ...source('s1', one), ...source('s2', other) });
  assert.equal(two(netcat, { ...netcat, bind: '10.0.0.1' }), [
    'error [4141] "s1" and "s2" share the TCP port 4141: only one of them can listen, the other tries for ever',
  ]);
  assert.equal(two({ ...netcat, bind: '10.0.0.2' }, { ...netcat, bind: '10.0.0.1' }), []);
  assert.equal(two(netcat, { type: 'syslogudp', port: '4141', channels: 'c1' }), []);
  assert.equal(two(netcat, { type: 'multiport_syslogtcp', ports: '4140 4141', channels: 'c1' }), [
    'error [4141] "s1" and "s2" share the TCP port 4141: only one of them can listen, the other tries for ever',
  ]);
  const tail = {
    type: 'TAILDIR',
    filegroups: 'f',
    'filegroups.f': '/x',
    positionFile: '/p/q',
    channels: 'c1',
  };
  assert.equal(two(tail, { ...tail, positionFile: '/p//q' }), [
    'error [/p//q] "s1" and "s2" share the position file "/p//q": each overwrites what the other has read',
  ]);
  const spool = { type: 'spooldir', spoolDir: '/s', channels: 'c1' };
  assert.equal(two(spool, spool), [
    'error [/s] "s1" and "s2" share the spool directory "/s": each fails on files that the other takes',
  ]);
});

test('file channels have directories of their own', () => {
  const second = {
    channels: 'c1 c2',
    'sources.s1.channels': 'c1 c2',
    'sinks.k2.type': 'null',
    'sinks.k2.channel': 'c2',
    sinks: 'k1 k2',
    'channels.c1.type': 'file',
  };
  assert.equal(found({ ...second, 'channels.c2.type': 'SPILLABLEMEMORY' }), [
    'error [c2] "c1" and "c2" share the directory "~/.flume/file-channel/checkpoint": only one of them can lock it, the other stays closed',
  ]);
  const own = {
    ...second,
    'channels.c2.type': 'file',
    'channels.c2.checkpointDir': '/c',
    'channels.c2.dataDirs': '/d1,/d2',
  };
  assert.equal(found(own), []);
  assert.equal(
    found({
      ...own,
      'channels.c1.checkpointDir': '/x',
      'channels.c1.dataDirs': '/y',
      'channels.c1.useDualCheckpoints': 'true',
      'channels.c1.backupCheckpointDir': '/d2/',
    }),
    [
      'error [/d2/] "c2" and "c1" share the directory "/d2/": only one of them can lock it, the other stays closed',
    ],
  );
});

test('lookups stay as they are, but for those of a config filter', () => {
  const filters = {
    configfilters: 'f1 f2 f3',
    'configfilters.f1.type': 'env',
    'configfilters.f2.type': 'envx',
  };
  assert.equal(
    found({
      ...filters,
      'sinks.k1.type': 'logger',
      'sinks.k1.x': "${f1['K']} ${f9['K']} ${env:X}",
    }),
    [
      'warning [f3] The config filter "f3" has no type: its references stay as they are',
      'warning [envx] Flume has no config filter type "envx": its references stay as they are -> did you mean "env"?',
      'warning [x] The sink "logger" has no key "x": Flume takes no notice',
      'warning [${f9[\'K\']}] "x" has "${f9[\'K\']}", which Flume leaves as it is in a text from ZooKeeper',
      'warning [${env:X}] "x" has "${env:X}", which Flume leaves as it is in a text from ZooKeeper',
    ],
  );
  const classed = {
    configfilters: 'f',
    'configfilters.f.type': 'org.apache.flume.configfilter.ExternalProcessConfigFilter',
  };
  assert.equal(found(classed), []);
});

test('"config" beside a type that is no short name is found', () => {
  assert.equal(found({ 'sinks.k1.type': 'x.Y', 'sinks.k1.config': 'x' }).slice(1), [
    'error [k1] The sink "k1" has the "config" "x", expected none: Flume drops the sink',
  ]);
  assert.equal(found({ 'sinks.k1.config': 'x' }), [
    'warning [config] The sink "null" has no key "config": Flume takes no notice',
  ]);
});

test('key stores may be missing, or come from the host', () => {
  const tls = textOf({
    'sources.s1.type': 'avro',
    'sources.s1.bind': 'b',
    'sources.s1.port': '4141',
    'sources.s1.ssl': 'true',
  });
  assert.is(check(tls).diagnostics.filter(({ severity }) => severity === 'error').length, 2);
  assert.equal(check(tls, { hasHostKeystore: true }).diagnostics, []);
  const stored = `${tls}a.sources.s1.keystore = /k\na.sources.s1.keystore-password = p\n`;
  assert.equal(check(stored).diagnostics, []);
  const missing = check(stored, { fileExists: (path) => path !== '/k' }).diagnostics;
  assert.equal(shownFindings(missing).slice(1), [
    'error [/k] The key store "/k" does not exist: Flume drops the source',
  ]);
});

test('sinks belong to one group, which has a processor for them', () => {
  const group = (
    keys: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ) =>
    found({
      ...SECOND_SINK,
      sinkgroups: 'g',
      ...Object.fromEntries(
        Object.entries(keys).map(([key, value]) => [`sinkgroups.g.${key}`, value]),
      ),
      ...more,
    }).filter((line) => !line.includes('No sink takes'));
  const failover = {
    sinks: 'k1 k2',
    'processor.type': 'failover',
    'processor.priority.k1': '2',
    'processor.priority.k2': '1',
  };
  assert.equal(group(failover), []);
  assert.equal(
    group({
      ...failover,
      'processor.priority.k2': '2',
      'processor.priority.k3': '1',
      x: '1',
      'processor.backoff': 'true',
    }),
    [
      'error [2] The sink "k2" has the priority of another member: it never takes over',
      'warning [processor.priority.k3] The sink "k3" has a priority, but is no member of the group',
      'warning [x] A sink group has no key "x": Flume takes no notice',
      'warning [processor.backoff] The sink processor "failover" has no key "processor.backoff": Flume takes no notice',
    ],
  );
  assert.equal(group({ sinks: 'k1', 'processor.type': 'failover' }), []);
  assert.equal(
    group({ sinks: 'k1 k2', 'processor.type': 'org.apache.flume.sink.LoadBalancingSinkProcessor' }),
    [
      'warning [org.apache.flume.sink.LoadBalancingSinkProcessor] "processor.type" is a class: Flume warns that "org.apache.flume.sink.LoadBalancingSinkProcessor" is a custom type -> write "load_balance"',
    ],
  );
  assert.equal(group({ sinks: 'k1 k2', 'processor.type': 'other' }), [
    'error [other] The sink group "g" has the processor "other": Flume drops the group and runs its sinks by themselves',
  ]);
  assert.equal(group({}), [
    'error [g] The sink group "g" is listed, but has no properties: Flume drops the group and runs its sinks by themselves',
  ]);
  assert.equal(group(failover, { sinkgroups: 'g,h' }).slice(-2), [
    'error [g,h] The sink group "g,h" is listed, but has no properties: Flume drops the group and runs its sinks by themselves -> separate names by single blanks',
    'warning [sinks] "g" is not listed in "sinkgroups": Flume takes no notice of it',
  ]);
  assert.equal(group({ 'processor.type': 'failover' }), [
    'error [g] The sink group "g" has no "sinks": Flume refuses the whole text',
  ]);
});

test('a member that cannot be configured empties the whole agent', () => {
  const { agent, diagnostics } = check(
    textOf({
      ...SECOND_SINK,
      sinkgroups: 'g',
      'sinkgroups.g.sinks': 'k1 k2',
      'sinkgroups.g.processor.type': 'load_balance',
      'sinks.k1.batchSize': 'x',
    }),
  );
  assert.equal([agent.isRefused, agent.channels, agent.sources], [false, [], []]);
  assert.equal(shownFindings(diagnostics), [
    'error [g] The sink "k1" of group "g" cannot be configured: Flume empties the whole agent',
    'error [x] "batchSize" is "x", expected a whole number, 1 or more: Flume drops the sink',
  ]);
});

test('a group with the name of a sink outside it keeps the sink from running', () => {
  const { agent, diagnostics } = check(
    textOf({
      ...SECOND_SINK,
      sinkgroups: 'k2',
      'sinkgroups.k2.sinks': 'k1',
      'sinkgroups.k2.processor.type': 'default',
    }),
  );
  assert.equal(
    agent.sinks.map(({ name }) => name),
    ['k1'],
  );
  assert.equal(shownFindings(diagnostics), [
    'error [k2] The group "k2" has the name of a sink outside it: Flume does not run the sink',
  ]);
});

test('findings about shared things point at the other place', () => {
  const text = textOf({ 'sources.s1.batchSize': '1' });
  const { diagnostics } = check(`${text}a.sources.s1.batchSize = 2\n`);
  assert.equal(
    diagnostics[0]?.related?.map(({ message, span }) => [message, span.start > 0]),
    [['the value that counts', true]],
  );
});

test.run();
