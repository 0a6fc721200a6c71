import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { artifactsOf, compileTexts } from '../../support/compile-text.js';
import { agentOf, agentsOf, linesOf, listenersOf, sendingsOf, wordsOf } from './agents.js';

/** a -> b -> c; what is given replaces the defaults. */
function flow(parts: {
  readonly head?: string;
  readonly a?: string;
  readonly source?: string;
  readonly b?: string;
  readonly nodesOfB?: string;
  readonly c?: string;
  readonly nodesOfC?: string;
  readonly sink?: string;
  readonly more?: string;
  readonly ab?: string;
  readonly bc?: string;
  readonly edges?: string;
  readonly reliable?: string;
}): string {
  return `version: 1
flow: f
target: flume-1
${parts.head ?? ''}
tiers:
  a: {nodes: a1, source: ${parts.source ?? '{type: http, port: 8080}'}${parts.a ?? ''}}
  b: {nodes: ${parts.nodesOfB ?? 'b1'}${parts.b ?? ''}}
  c: {nodes: ${parts.nodesOfC ?? 'c1'}, sink: ${parts.sink ?? '{type: hdfs, hdfs.path: "/x", hdfs.rollInterval: 300}'}${parts.c ?? ''}}
${parts.more ?? ''}
edges:
  - {from: a, to: b${parts.ab ?? ''}}
  - {from: b, to: c${parts.bc ?? ''}}
${parts.edges ?? ''}
${parts.reliable === undefined ? 'reliable: [a -> b -> c]' : parts.reliable}
`;
}

const branchToD = (more: string) => ({
  more: '  d: {nodes: d1, sink: {type: logger}}',
  edges: `  - {from: b, to: d${more}}`,
});

test('a relay listens, keeps on disk, and sends', () => {
  const text = artifactsOf(flow({}))['b1']?.parts['properties']?.shown;
  assert.is(
    text,
    `b1.channels = to-c
b1.channels.to-c.capacity = 1000000
b1.channels.to-c.checkpointDir = flume-data/b1/to-c/checkpoint
b1.channels.to-c.dataDirs = flume-data/b1/to-c/data
b1.channels.to-c.keep-alive = 3
b1.channels.to-c.transactionCapacity = 10000
b1.channels.to-c.type = file
b1.sinks = to-c-1
b1.sinks.to-c-1.batch-size = 100
b1.sinks.to-c-1.channel = to-c
b1.sinks.to-c-1.connect-timeout = 5000
b1.sinks.to-c-1.hostname = c1
b1.sinks.to-c-1.port = 35853
b1.sinks.to-c-1.request-timeout = 20000
b1.sinks.to-c-1.type = avro
b1.sources = in
b1.sources.in.bind = 0.0.0.0
b1.sources.in.channels = to-c
b1.sources.in.port = 35853
b1.sources.in.type = avro
`,
  );
});

test('an agent is an artifact of its own', () => {
  const { b1 } = artifactsOf(flow({ nodesOfB: '[{name: b1, host: h1}]' }));
  assert.is(b1?.target, 'flume-1');
  assert.is(b1?.flow, 'f');
  assert.is(b1?.tier, 'b');
  assert.is(b1?.host, 'h1');
  assert.equal(b1?.sendsTo, ['c1']);
  assert.equal(b1?.chokes, {});
  assert.equal(Object.keys(b1?.parts ?? {}), ['properties']);
});

test('the origin has the operator’s source, and a TAILDIR source a position file of its own', () => {
  const source = '{type: taildir, filegroups: f, filegroups.f: "/var/log/.*", headers.f.k: v}';
  assert.equal(linesOf(agentOf(flow({ source }), 'a1'), 'sources'), [
    'sources = own',
    'sources.own.channels = to-b',
    'sources.own.filegroups = f',
    'sources.own.filegroups.f = /var/log/.*',
    'sources.own.headers.f.k = v',
    'sources.own.positionFile = flume-data/a1/own/positions.json',
    'sources.own.type = taildir',
  ]);
});

test('a position file that the operator names stays', () => {
  const source =
    '{type: TAILDIR, filegroups: f, filegroups.f: /l, positionFile: "/p/${node}.json"}';
  assert.is(agentOf(flow({ source }), 'a1').get('sources.own.positionFile'), '/p/a1.json');
});

test('the end has the operator’s sink on a channel of its own', () => {
  const properties = agentOf(flow({}), 'c1');
  assert.equal(linesOf(properties, 'sinks', 'channels.own.type', 'sources.in.channels'), [
    'channels.own.type = file',
    'sinks = own',
    'sinks.own.channel = own',
    'sinks.own.hdfs.path = /x',
    'sinks.own.hdfs.rollInterval = 300',
    'sinks.own.type = hdfs',
    'sources.in.channels = own',
  ]);
});

test('a tier may listen and have a source of its own', () => {
  const properties = agentOf(
    flow({ b: ', source: {type: netcat, bind: 0.0.0.0, port: 99}' }),
    'b1',
  );
  assert.equal(wordsOf(properties, 'sources'), ['in', 'own']);
  assert.is(properties.get('sources.own.channels'), 'to-c');
});

test('off the reliable path events are kept on disk too', () => {
  const properties = agentOf(flow({ reliable: '' }), 'b1');
  assert.is(properties.get('channels.to-c.type'), 'file');
  assert.is(properties.get('sources.in.selector.optional'), undefined);
});

test('best effort is a memory channel that may refuse at once', () => {
  const properties = agentOf(flow({ reliable: '', bc: ', delivery: best-effort' }), 'b1');
  assert.equal(linesOf(properties, 'channels.', 'sources.in.selector'), [
    'channels.to-c.capacity = 10000',
    'channels.to-c.keep-alive = 0',
    'channels.to-c.transactionCapacity = 1000',
    'channels.to-c.type = memory',
    'sources.in.selector.optional = to-c',
    'sources.in.selector.type = replicating',
  ]);
});

test('what only best effort brings to a tier its sink keeps in memory', () => {
  const text = flow({
    reliable: '',
    ab: ', delivery: best-effort',
    bc: ', delivery: best-effort',
  });
  assert.is(agentOf(text, 'c1').get('channels.own.type'), 'memory');
  assert.is(agentOf(text, 'c1').get('channels.own.keep-alive'), '3');
  const mixed = flow({ reliable: '', ...branchToD(', delivery: best-effort') });
  assert.is(agentOf(mixed, 'd1').get('channels.own.type'), 'memory');
  assert.is(agentOf(mixed, 'c1').get('channels.own.type'), 'file');
});

test('a source of its own makes a best-effort tier keep on disk', () => {
  const text = flow({
    reliable: '',
    bc: ', delivery: best-effort',
    c: ', source: {type: netcat, bind: h, port: 99}',
  });
  assert.is(agentOf(text, 'c1').get('channels.own.type'), 'file');
});

test('beside a reliable branch every other is optional and waits for nothing', () => {
  for (const delivery of [', delivery: best-effort', ', delivery: disk-failover', '']) {
    const properties = agentOf(flow(branchToD(delivery)), 'b1');
    assert.is(properties.get('sources.in.channels'), 'to-c to-d');
    assert.is(properties.get('sources.in.selector.optional'), 'to-d');
    assert.is(properties.get('channels.to-d.keep-alive'), '0');
    assert.is(properties.get('channels.to-c.keep-alive'), '3');
    const type = delivery.includes('best') ? 'memory' : 'file';
    assert.is(properties.get('channels.to-d.type'), type);
  }
});

test('the sink of a tier that a reliable path only passes is optional, that of its end is not', () => {
  const text = flow({
    b: ', sink: {type: logger}',
    ...branchToD(''),
    edges: '  - {from: c, to: d}',
  });
  const relay = agentOf(text, 'b1');
  assert.is(relay.get('sources.in.selector.optional'), 'own');
  assert.is(relay.get('channels.own.type'), 'file');
  const end = agentOf(text, 'c1');
  assert.is(end.get('sources.in.channels'), 'own to-d');
  assert.is(end.get('sources.in.selector.optional'), 'to-d');
});

test('a path that ends inside the graph keeps nothing behind its end from being required', () => {
  const properties = agentOf(flow({ reliable: 'reliable: [a -> b]' }), 'b1');
  assert.is(properties.get('sources.in.selector.optional'), undefined);
  assert.is(properties.get('channels.to-c.keep-alive'), '3');
});

test('without a reliable branch all that is kept on disk is required, best effort is not', () => {
  const text = flow({
    reliable: '',
    b: ', sink: {type: logger}',
    more: `  d: {nodes: d1, sink: {type: logger}}
  e: {nodes: e1, sink: {type: logger}}`,
    edges: `  - {from: b, to: d}
  - {from: b, to: e, delivery: best-effort}`,
  });
  const properties = agentOf(text, 'b1');
  assert.is(properties.get('sources.in.channels'), 'own to-c to-d to-e');
  assert.is(properties.get('sources.in.selector.optional'), 'to-e');
});

test('however many channels are required, they wait less than the sender does', () => {
  for (const count of [1, 2, 5, 6, 8, 15, 16, 30]) {
    const names = Array.from({ length: count }, (_, index) => `t${index}`);
    const text = `version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a1, source: {type: http, port: 8080}}
${names.map((name) => `  ${name}: {nodes: ${name}n, sink: {type: logger}}`).join('\n')}
edges:
${names.map((name) => `  - {from: a, to: ${name}}`).join('\n')}
`;
    const properties = agentOf(text, 'a1');
    const waits = names.map((name) => Number(properties.get(`channels.to-${name}.keep-alive`)));
    assert.ok(waits.reduce((sum, one) => sum + one, 0) <= 15, `${waits}`);
    if (count === 1) assert.equal(waits, [3]);
    if (count === 6) assert.equal(waits, [2, 2, 2, 2, 2, 2]);
  }
});

test('the batch of an edge is what its sink takes, and fits into every channel behind', () => {
  const text = flow({
    ab: ', batch: 25000',
    bc: ', batch: 7',
    ...branchToD(', delivery: best-effort'),
  });
  assert.is(agentOf(text, 'a1').get('sinks.to-b-1.batch-size'), '25000');
  assert.is(agentOf(text, 'a1').get('channels.to-b.transactionCapacity'), '25000');
  const relay = agentOf(text, 'b1');
  assert.is(relay.get('sinks.to-c-1.batch-size'), '7');
  assert.equal(
    linesOf(relay, 'channels.to-c.', 'channels.to-d.').filter((line) => /apacity/.test(line)),
    [
      'channels.to-c.capacity = 1000000',
      'channels.to-c.transactionCapacity = 25000',
      'channels.to-d.capacity = 250000',
      'channels.to-d.transactionCapacity = 25000',
    ],
  );
  assert.is(agentOf(text, 'c1').get('channels.own.transactionCapacity'), '10000');
});

test('an enormous batch makes room for itself', () => {
  const properties = agentOf(flow({ ab: ', batch: 1000000' }), 'b1');
  assert.is(properties.get('channels.to-c.transactionCapacity'), '1000000');
  assert.is(properties.get('channels.to-c.capacity'), '10000000');
});

test('the batches of the operator’s own source and sink fit too, and so do their defaults', () => {
  const kafka =
    '{type: org.apache.flume.source.kafka.KafkaSource, kafka.bootstrap.servers: "k:1", kafka.topics: t';
  const best = { reliable: '', ab: ', delivery: best-effort', bc: ', delivery: best-effort' };
  const transaction = (source: string) =>
    agentOf(flow({ ...best, source }), 'a1').get('channels.to-b.transactionCapacity');
  assert.is(transaction(`${kafka}}`), '1000');
  assert.is(transaction(`${kafka}, batchSize: 1500}`), '1500');
  const sink =
    '{type: hive, hive.metastore: "thrift://h:1", hive.database: d, hive.table: t, serializer: DELIMITED}';
  const end = agentOf(flow({ sink }), 'c1');
  assert.is(end.get('channels.own.transactionCapacity'), '15000');
});

test('a plug-in’s batches are not known', () => {
  const head = 'plugins: {com.x.S: {kind: source}}';
  const properties = agentOf(flow({ head, source: '{type: com.x.S, batchSize: 50000}' }), 'a1');
  assert.is(properties.get('channels.to-b.transactionCapacity'), '10000');
});

test('a compressed edge has a port of its own, and both ends say deflate', () => {
  const text = flow({ bc: ', compression: gzip' });
  assert.equal(listenersOf(agentOf(text, 'c1')), new Map([[35854, 'deflate false']]));
  assert.equal(sendingsOf(agentOf(text, 'b1')), [
    { sink: 'to-c-1', host: 'c1', port: 35854, wire: 'deflate false', batchSize: 100 },
  ]);
  assert.equal(wordsOf(agentOf(text, 'c1'), 'sources'), ['in-deflate']);
});

test('“none” is no compression', () => {
  assert.equal(
    listenersOf(agentOf(flow({ bc: ', compression: none' }), 'c1')),
    new Map([[35853, 'none false']]),
  );
});

test('TLS has its key store at the receiver and its trust store at the sender', () => {
  const text = flow({
    bc: ', encryption: {keystore: "/k/${host}.jks", keystore-password: "${secret.K}", keystore-type: PKCS12, truststore: "/t/${host}.jks", truststore-password: "${secret.T}"}',
    nodesOfC: '[{name: c1, host: hc}]',
    nodesOfB: '[{name: b1, host: hb}]',
  });
  assert.equal(linesOf(agentOf(text, 'c1'), 'sources.'), [
    'sources.in-tls.bind = 0.0.0.0',
    'sources.in-tls.channels = own',
    'sources.in-tls.keystore = /k/hc.jks',
    'sources.in-tls.keystore-password = ${secret.K}',
    'sources.in-tls.keystore-type = PKCS12',
    'sources.in-tls.port = 35855',
    'sources.in-tls.ssl = true',
    'sources.in-tls.type = avro',
  ]);
  assert.equal(
    linesOf(agentOf(text, 'b1'), 'sinks.to-c-1.ssl', 'sinks.to-c-1.t', 'sinks.to-c-1.k'),
    [
      'sinks.to-c-1.ssl = true',
      'sinks.to-c-1.truststore = /t/hb.jks',
      'sinks.to-c-1.truststore-password = ${secret.T}',
      'sinks.to-c-1.type = avro',
    ],
  );
});

test('encryption without stores leaves them to the hosts, and “false” is none', () => {
  const on = flow({ bc: ', encryption: true' });
  assert.equal(linesOf(agentOf(on, 'b1'), 'sinks.to-c-1.ssl', 'sinks.to-c-1.trust'), [
    'sinks.to-c-1.ssl = true',
  ]);
  assert.equal(
    listenersOf(agentOf(flow({ bc: ', encryption: false' }), 'c1')),
    new Map([[35853, 'none false']]),
  );
});

test('each kind of edge has a port that no other edge moves', () => {
  const kinds = [
    ['', 35853, 'none false'],
    [', compression: gzip', 35854, 'deflate false'],
    [', encryption: {keystore: /k}', 35855, 'none true'],
    [', compression: gzip, encryption: {truststore: /t}', 35856, 'deflate true'],
  ] as const;
  for (let wanted = 1; wanted < 16; wanted++) {
    const some = kinds.filter((_, index) => wanted & (1 << index));
    const text = `version: 1
flow: f
target: flume-1
tiers:
${some.map((_, i) => `  s${i}: {nodes: n${i}, source: {type: http, port: 8080}}`).join('\n')}
  z: {nodes: z1, sink: {type: logger}}
edges:
${some.map(([how], i) => `  - {from: s${i}, to: z${how}}`).join('\n')}
`;
    assert.equal(
      listenersOf(agentOf(text, 'z1')),
      new Map(some.map(([, port, wire]) => [port, wire])),
    );
    for (const [index, [, port, wire]] of some.entries()) {
      const [sending] = sendingsOf(agentOf(text, `n${index}`));
      assert.is(sending?.port, port);
      assert.is(sending?.wire, wire);
    }
  }
});

test('a node’s own port is where its ports begin', () => {
  const text = flow({
    nodesOfC: '[c1, {name: c2, port: 9000}]',
    c: ', port: 5000',
    bc: ', compression: gzip',
  });
  assert.equal([...listenersOf(agentOf(text, 'c1')).keys()], [5001]);
  assert.equal([...listenersOf(agentOf(text, 'c2')).keys()], [9001]);
  const ports = sendingsOf(agentOf(text, 'b1')).map(({ host, port }) => `${host}:${port}`);
  assert.equal([...ports].sort(), ['c1:5001', 'c2:9001']);
});

test('all edges into a tier show one key store', () => {
  const text = flow({
    ab: ', encryption: {keystore: /k, keystore-password: "${secret.K}"}',
    more: '  x: {nodes: x1, source: {type: http, port: 8081}}',
    edges: '  - {from: x, to: b, compression: gzip, encryption: {truststore: /t}}',
  });
  const properties = agentOf(text, 'b1');
  assert.is(properties.get('sources.in-tls.keystore'), '/k');
  assert.is(properties.get('sources.in-tls-deflate.keystore'), '/k');
  assert.is(properties.get('sources.in-tls-deflate.keystore-password'), '${secret.K}');
});

test('receivers of one cost share the load in a group', () => {
  const properties = agentOf(flow({ nodesOfC: '[c1, c2, c3]' }), 'b1');
  assert.equal(linesOf(properties, 'sinkgroups'), [
    'sinkgroups = to-c',
    'sinkgroups.to-c.processor.backoff = true',
    'sinkgroups.to-c.processor.selector = round_robin',
    'sinkgroups.to-c.processor.type = load_balance',
    'sinkgroups.to-c.sinks = to-c-1 to-c-2 to-c-3',
  ]);
  const hosts = sendingsOf(properties).map(({ host }) => host);
  assert.equal([...hosts].sort(), ['c1', 'c2', 'c3']);
  assert.is(properties.get('sinks.to-c-1.client.type'), undefined);
});

test('receivers of different costs stand in line', () => {
  const nodesOfC = '[{name: c1, cost: 20}, c2, {name: c3, cost: 5}]';
  const properties = agentOf(flow({ nodesOfC }), 'b1');
  assert.equal(linesOf(properties, 'sinkgroups'), [
    'sinkgroups = to-c',
    'sinkgroups.to-c.processor.priority.to-c-1 = 3',
    'sinkgroups.to-c.processor.priority.to-c-2 = 2',
    'sinkgroups.to-c.processor.priority.to-c-3 = 1',
    'sinkgroups.to-c.processor.type = failover',
    'sinkgroups.to-c.sinks = to-c-1 to-c-2 to-c-3',
  ]);
  assert.equal(
    sendingsOf(properties).map(({ sink, host }) => `${sink} ${host}`),
    ['to-c-1 c2', 'to-c-2 c3', 'to-c-3 c1'],
  );
});

test('mixed costs stand in line, a sink for each cost, whose client shares the load', () => {
  const nodesOfC = '[{name: c1, host: h1}, c2, {name: c3, cost: 5, port: 99}]';
  const properties = agentOf(flow({ nodesOfC, bc: ', compression: gzip' }), 'b1');
  assert.equal(linesOf(properties, 'sinkgroups.to-c.processor'), [
    'sinkgroups.to-c.processor.priority.to-c-1 = 2',
    'sinkgroups.to-c.processor.priority.to-c-2 = 1',
    'sinkgroups.to-c.processor.type = failover',
  ]);
  assert.equal(
    linesOf(properties, 'sinks.to-c-1').filter((line) => !/hosts\.|hostname/.test(line)),
    [
      'sinks.to-c-1.backoff = true',
      'sinks.to-c-1.batch-size = 100',
      'sinks.to-c-1.channel = to-c',
      'sinks.to-c-1.client.type = default_loadbalance',
      'sinks.to-c-1.compression-type = deflate',
      'sinks.to-c-1.connect-timeout = 5000',
      'sinks.to-c-1.host-selector = round_robin',
      'sinks.to-c-1.hosts = h1 h2',
      'sinks.to-c-1.port = 35854',
      'sinks.to-c-1.request-timeout = 20000',
      'sinks.to-c-1.type = avro',
    ],
  );
  const addresses = sendingsOf(properties).map(({ host, port }) => `${host}:${port}`);
  assert.equal([...addresses.slice(0, 2)].sort(), ['c2:35854', 'h1:35854']);
  assert.is(addresses[2], 'c3:100');
  const [first] = addresses;
  assert.is(`${properties.get('sinks.to-c-1.hostname')}:35854`, first);
  assert.is(properties.get('sinks.to-c-2.client.type'), undefined);
});

test('receivers of different weight stand in line as the chain has them, since Flume shares evenly', () => {
  const text = flow({ nodesOfC: '[c1, {name: c2, weight: 3}]' });
  const properties = agentOf(text, 'b1');
  assert.is(properties.get('sinkgroups.to-c.processor.type'), 'failover');
  const even = agentOf(flow({ nodesOfC: '[{name: c1, weight: 3}, {name: c2, weight: 3}]' }), 'b1');
  assert.is(even.get('sinkgroups.to-c.processor.type'), 'load_balance');
});

test('a sender that prefers its zone leaves it only when nobody is left there', () => {
  const nodesOfC = '[{name: c1, zone: x}, {name: c2, zone: x}, {name: c3, zone: y}]';
  const text = flow({
    nodesOfB: '[{name: b1, zone: x}, {name: b2, zone: y}, b3]',
    nodesOfC,
    bc: ', prefer: same-zone',
  });
  const near = agentOf(text, 'b1');
  assert.is(near.get('sinkgroups.to-c.processor.type'), 'failover');
  const levels = sendingsOf(near).map(({ sink, host }) => `${sink} ${host}`);
  assert.equal([...levels].sort(), ['to-c-1 c1', 'to-c-1 c2', 'to-c-2 c3']);
  const [first, ...others] = sendingsOf(agentOf(text, 'b2')).map(({ host }) => host);
  assert.is(first, 'c3');
  assert.equal([...others].sort(), ['c1', 'c2']);
  const nowhere = agentOf(text, 'b3');
  assert.is(nowhere.get('sinkgroups.to-c.processor.type'), 'load_balance');
});

test('a group’s costs add to those of its nodes, and its channel has the group’s name', () => {
  const text = flow({
    head: 'groups: {any: [{tier: c, cost: 10}, {tier: d, cost: 10}, {node: e1, cost: 50}]}',
    more: `  d: {nodes: [d1, {name: d2, cost: 1}], sink: {type: logger}}
  e: {nodes: e1, sink: {type: logger}}`,
    reliable: '',
    edges: '',
    bc: '',
  }).replace('{from: b, to: c}', '{from: b, to: any, failover: 5}');
  const properties = agentOf(text, 'b1');
  assert.equal(wordsOf(properties, 'sinks'), ['to-any-1', 'to-any-2', 'to-any-3']);
  const sent = sendingsOf(properties).map(({ sink, host }) => `${sink} ${host}`);
  assert.equal([...sent].sort(), ['to-any-1 c1', 'to-any-1 d1', 'to-any-2 d2', 'to-any-3 e1']);
});

test('an edge to a node has a channel that no tier’s can be taken for', () => {
  const text = flow({ reliable: '', edges: '', nodesOfC: '[c1, c2]' }).replace(
    '{from: b, to: c}',
    '{from: b, to: {node: c2}}',
  );
  assert.equal(linesOf(agentOf(text, 'b1'), 'channels =', 'sinks ='), []);
  assert.is(agentOf(text, 'b1').get('channels'), 'node-c2');
  assert.is(agentOf(text, 'b1').get('sinks'), 'node-c2-1');
  const twice = `version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a1, source: {type: http, port: 8080}}
  c: {nodes: x1, sink: {type: logger}}
  d: {nodes: c, sink: {type: logger}}
edges:
  - {from: a, to: {tier: c}}
  - {from: a, to: {node: c}}
`;
  assert.is(agentOf(twice, 'a1').get('channels'), 'node-c to-c');
});

test('process becomes interceptors of every source, in order', () => {
  const process =
    ', process: [{type: timestamp}, {type: regex_extractor, regex: "^(\\\\d+)", serializers: s, serializers.s.name: n}]';
  const text = flow({
    b: `${process}, source: {type: netcat, bind: h, port: 99}`,
    ab: ', compression: gzip',
  });
  const properties = agentOf(text, 'b1');
  const of = (source: string) =>
    linesOf(properties, `sources.${source}.interceptors`).map((line) =>
      line.slice(source.length + 9),
    );
  assert.equal(of('own'), [
    'interceptors = step-1 step-2',
    'interceptors.step-1.type = timestamp',
    'interceptors.step-2.regex = ^(\\d+)',
    'interceptors.step-2.serializers = s',
    'interceptors.step-2.serializers.s.name = n',
    'interceptors.step-2.type = regex_extractor',
  ]);
  assert.equal(of('in-deflate'), of('own'));
});

test('a source’s own interceptors come first and keep their names', () => {
  const source =
    '{type: http, port: 8080, interceptors: i step-1, interceptors.i.type: timestamp, interceptors.step-1.type: host}';
  const text = flow({ source, a: ', process: [{type: static, key: k, value: v}]' });
  const properties = agentOf(text, 'a1');
  assert.is(properties.get('sources.own.interceptors'), 'i step-1 x-step-1');
  assert.is(properties.get('sources.own.interceptors.step-1.type'), 'host');
  assert.is(properties.get('sources.own.interceptors.x-step-1.type'), 'static');
});

test('provenance stamps a node, a time and a host under names that no other hop uses', () => {
  const text = flow({ head: 'provenance: true', b: ', process: [{type: timestamp}]' });
  assert.equal(linesOf(agentOf(text, 'b1'), 'sources.in.interceptors'), [
    'sources.in.interceptors = hop-node hop-at hop-host step-1',
    'sources.in.interceptors.hop-at.headerName = rcvd.b.at',
    'sources.in.interceptors.hop-at.type = timestamp',
    'sources.in.interceptors.hop-host.hostHeader = rcvd.b.host',
    'sources.in.interceptors.hop-host.type = host',
    'sources.in.interceptors.hop-host.useIP = false',
    'sources.in.interceptors.hop-node.key = rcvd.b.node',
    'sources.in.interceptors.hop-node.preserveExisting = false',
    'sources.in.interceptors.hop-node.type = static',
    'sources.in.interceptors.hop-node.value = b1',
    'sources.in.interceptors.step-1.type = timestamp',
  ]);
});

test('values go through Java unharmed', () => {
  const value = 'C:\\\\flume\\\\new # ! = : é 漢 ${node} $${x} %{y}';
  const text = flow({ a: `, process: [{type: static, key: k, value: "${value}"}]` });
  assert.is(
    agentOf(text, 'a1').get('sources.own.interceptors.step-1.value'),
    'C:\\flume\\new # ! = : é 漢 a1 ${x} %{y}',
  );
  assert.match(
    artifactsOf(text)['a1']?.parts['properties']?.shown ?? '',
    'C:\\\\flume\\\\new # ! = : \\u00E9 \\u6F22 a1 ${x} %{y}\n',
  );
});

test('nested keys, lists, numbers and booleans become properties', () => {
  const sink = '{type: hdfs, hdfs: {path: /x, rollInterval: 0, useLocalTimeStamp: true}}';
  const text = flow({ sink });
  assert.equal(linesOf(agentOf(text, 'c1'), 'sinks.own.hdfs'), [
    'sinks.own.hdfs.path = /x',
    'sinks.own.hdfs.rollInterval = 0',
    'sinks.own.hdfs.useLocalTimeStamp = true',
  ]);
  const source = '{type: TAILDIR, filegroups: [f1, f2], filegroups.f1: /a, filegroups.f2: /b}';
  assert.is(agentOf(flow({ source }), 'a1').get('sources.own.filegroups'), 'f1 f2');
});

test('secrets are shown by name and written by value', () => {
  const text = flow({ bc: ', encryption: {keystore: /k, keystore-password: "${secret.K}"}' });
  const properties = artifactsOf(text, { readSecret: () => 'a\\b' })['c1']?.parts['properties'];
  assert.equal(properties?.secrets, ['K']);
  assert.match(properties?.shown ?? '', 'keystore-password = ${secret.K}\n');
  assert.match(properties?.reveal?.() ?? '', 'keystore-password = a\\\\b\n');
  assert.is(artifactsOf(text)['b1']?.parts['properties']?.secrets, undefined);
});

test('a secret that no properties text can hold is refused by the key it stands in', () => {
  const text = flow({ bc: ', encryption: {keystore: /k, keystore-password: "${secret.K}"}' });
  for (const value of ['', ' ', 'x\n', ' x', '\0']) {
    const properties = artifactsOf(text, { readSecret: () => value })['c1']?.parts['properties'];
    assert.throws(
      () => properties?.reveal?.(),
      /^The secret in "sources\.in-tls\.keystore-password" of agent "c1" makes a value that is empty or has a blank at an end; Flume would take it off$/,
    );
  }
});

test('agents of a tier have the same components, whoever they send to first', () => {
  const agents = agentsOf(flow({ nodesOfB: '"b[1-9]"', nodesOfC: '"c[1-5]"' }));
  const names = (node: string) =>
    ['sources', 'channels', 'sinks', 'sinkgroups'].map((key) => agents[node]?.get(key));
  for (const node of ['b2', 'b5', 'b9']) assert.equal(names(node), names('b1'));
});

test('one document can be written for both generations', () => {
  const both = (target: string) => `version: 1
flow: f
target: ${target}
tiers:
  a:
    nodes: a1
    source: {flume-0.9: 'tail("/x")', flume-1: {type: TAILDIR, filegroups: f, filegroups.f: /x}}
  b:
    nodes: b1
    sink: {flume-0.9: 'collectorSink("/y", "z")', flume-1: {type: hdfs, hdfs.path: /y, hdfs.rollInterval: 9}}
edges:
  - {from: a, to: b, batch: {events: 10, every: 1s}, compression: gzip}
reliable: [a -> b]
`;
  const old = compileTexts([both('flume-0.9')]);
  assert.equal(old.diagnostics, []);
  assert.equal(Object.keys(old.value?.artifacts[0]?.parts ?? {}), ['source', 'sink']);
  const { value, diagnostics } = compileTexts([both('flume-1')]);
  assert.equal(diagnostics, []);
  assert.equal(Object.keys(value?.artifacts[0]?.parts ?? {}), ['properties']);
});

test.run();
