import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flume1Catalogue } from '../../../src/languages/flume-1/catalogue.js';
import { checkComponent } from '../../../src/languages/flume-1/check-component.js';
import { extendCatalogue } from '../../../src/languages/flume-1/extend-catalogue.js';
import { componentOf, findingsOf, shownFindings } from './component-of.js';

test('components that are right have no findings', () => {
  const right: readonly (readonly [
    'source' | 'sink' | 'channel',
    string,
    Parameters<typeof findingsOf>[2],
  ])[] = [
    [
      'source',
      'taildir',
      {
        filegroups: 'f1',
        'filegroups.f1': '/var/log/.*log',
        positionFile: '/var/lib/flume/p.json',
      },
    ],
    ['source', 'avro', { bind: '0.0.0.0', port: 4141 }],
    ['source', 'exec', { command: 'tail -F /var/log/app.log', restart: true, batchSize: '100' }],
    [
      'source',
      'org.apache.flume.source.kafka.KafkaSource',
      {
        'kafka.bootstrap.servers': 'k1:9092,k2:9092',
        'kafka.topics.regex': 't.*',
        'kafka.consumer.fetch.min.bytes': 1,
      },
    ],
    ['sink', 'null', {}],
    [
      'sink',
      'file_roll',
      { 'sink.directory': '/data', 'sink.rollInterval': 0, 'sink.serializer.appendNewline': false },
    ],
    [
      'sink',
      'hdfs',
      { 'hdfs.path': '/flume/%Y', 'hdfs.useLocalTimeStamp': true, 'hdfs.rollInterval': 300 },
    ],
    ['channel', 'memory', { capacity: 1000, transactionCapacity: 100 }],
    ['channel', 'file', { checkpointDir: '/c', dataDirs: '/d1,/d2' }],
  ];
  for (const [kind, type, entries] of right)
    assert.equal(findingsOf(kind, type, entries), [], type);
});

test('the codes are known-component for the type and component-arguments for the rest', () => {
  const codes = (type: string) =>
    checkComponent(componentOf(type, [['x', 1]]), { kind: 'sink', catalogue: flume1Catalogue }).map(
      ({ code }) => code,
    );
  assert.equal(codes('nul'), ['known-component']);
  assert.equal(codes('null'), ['component-arguments']);
});

test('an unknown type has a suggestion, a reason or the name to write', () => {
  const found = (kind: 'source' | 'sink' | 'channel', type: string) =>
    findingsOf(kind, type, {}).join();
  assert.is(
    found('source', 'avrro'),
    'error [avrro] Flume has no source type "avrro" -> did you mean "avro"?',
  );
  assert.is(
    found('source', 'spoolr-dir'),
    'error [spoolr-dir] Flume has no source type "spoolr-dir" -> did you mean "spooldir"?',
  );
  assert.is(
    found('sink', 'file-roll'),
    'error [file-roll] Flume has no sink type "file-roll" -> did you mean "file_roll"?',
  );
  assert.is(
    found('sink', 'kafka'),
    'error [kafka] Flume has no sink type "kafka" -> it has no short name: write "org.apache.flume.sink.kafka.KafkaSink"',
  );
  assert.is(
    found('source', 'Kafka_Source'),
    'error [Kafka_Source] Flume has no source type "Kafka_Source" -> it has no short name: write "org.apache.flume.source.kafka.KafkaSource"',
  );
  assert.is(
    found('channel', 'pseudotxnmemory'),
    'error [pseudotxnmemory] Flume has no channel type "pseudotxnmemory" -> it has no short name: write "org.apache.flume.channel.PseudoTxnMemoryChannel"',
  );
  assert.is(
    found('sink', 'elasticsearch'),
    'error [elasticsearch] The sink type "elasticsearch" cannot be used: the class was removed in Flume 1.10',
  );
  assert.is(
    found('source', 'logger'),
    'error [logger] Flume has no source type "logger" -> it is a sink',
  );
  assert.is(
    found('sink', 'org.apache.flume.sink.nullsink'),
    'error [org.apache.flume.sink.nullsink] Flume has no sink type "org.apache.flume.sink.nullsink" -> did you mean "org.apache.flume.sink.NullSink"?',
  );
  assert.is(
    found('sink', 'com.example.Sink'),
    'error [com.example.Sink] Flume has no sink type "com.example.Sink"',
  );
});

test('plug-ins of the installation are known', () => {
  const catalogue = extendCatalogue(flume1Catalogue, [
    { kind: 'sink', type: 'com.example.Sink', keys: ['url'] },
  ]);
  const found = (key: string) =>
    shownFindings(
      checkComponent(componentOf('com.example.Sink', [[key, 'x']]), { kind: 'sink', catalogue }),
    );
  assert.equal(found('url'), []);
  assert.equal(found('uri'), [
    'error [uri] The sink "com.example.Sink" has no key "uri": Flume takes no notice -> did you mean "url"?',
  ]);
});

test('an unknown key has a suggestion, also below a pattern', () => {
  assert.equal(findingsOf('sink', 'null', { 'batch-size': 5 }), [
    'error [batch-size] The sink "null" has no key "batch-size": Flume takes no notice -> did you mean "batchSize"?',
  ]);
  const tail = {
    filegroups: 'f',
    'filegroups.f': '/x',
    positionFile: '/p/q',
    'filegroup.f': '/y',
    'header.f.host': 'h',
  };
  assert.equal(findingsOf('source', 'TAILDIR', tail), [
    'error [filegroup.f] The source "TAILDIR" has no key "filegroup.f": Flume takes no notice -> did you mean "filegroups.f"?',
    'error [header.f.host] The source "TAILDIR" has no key "header.f.host": Flume takes no notice -> did you mean "headers.f.host"?',
  ]);
  assert.equal(findingsOf('sink', 'logger', { zzz: 5 }), [
    'error [zzz] The sink "logger" has no key "zzz": Flume takes no notice',
  ]);
});

test('what flumec writes itself is refused with a reason, once', () => {
  assert.equal(
    findingsOf('source', 'seq', {
      channels: 'c1',
      channel: 'c1',
      'selector.type': 'replicating',
      'selector.optional': 'c1',
    }),
    [
      'error [channels] "channels" cannot be set here: flumec makes the channels of a tier from its edges and names them',
      'error [channel] "channel" cannot be set here: flumec makes the channels of a tier from its edges and names them',
      'error [selector.type] "selector.type" cannot be set here: flumec writes the channel selector from the edges of the tier',
      'error [selector.optional] "selector.optional" cannot be set here: flumec writes the channel selector from the edges of the tier',
    ],
  );
  assert.equal(findingsOf('sink', 'null', { channel: 'c1', type: 'x' }), [
    'error [channel] "channel" cannot be set here: flumec makes the channel of a sink and names it',
    'error [type] "type" cannot be set here: the type stands beside the keys',
  ]);
});

test('required keys are missed, one of two where either does', () => {
  assert.equal(findingsOf('sink', 'avro', {}), [
    'error [avro] The sink "avro" has no "hostname": Flume drops the sink',
    'error [avro] The sink "avro" has no "port": Flume drops the sink',
  ]);
  assert.equal(
    findingsOf('source', 'org.apache.flume.source.kafka.KafkaSource', {
      'kafka.bootstrap.servers': 'k:1',
    }),
    [
      'error [org.apache.flume.source.kafka.KafkaSource] The source "org.apache.flume.source.kafka.KafkaSource" has neither "kafka.topics" nor "kafka.topics.regex": Flume drops the source',
    ],
  );
});

test('a text that no configuration can hold is one finding', () => {
  assert.equal(findingsOf('sink', 'avro', { hostname: '', port: ' 4141', 'client.type': 'x\0' }), [
    'error [] "hostname" is empty: Flume ignores the property',
    'error [ 4141] "port" starts or ends with a blank, which Flume takes off',
    'error [x\0] "client.type" has a NUL character, which no configuration can hold',
  ]);
});

test('lookups that ZooKeeper texts do not have are refused, but for a shell they may be right', () => {
  const help = 'use a variable of flumec, such as "$'.concat('{env.NAME}" or "$', '{secret.NAME}"');
  const finding = (severity: string, key: string, lookup: string) =>
    `${severity} [${lookup}] "${key}" has "${lookup}", which Flume leaves as it is in a text from ZooKeeper -> ${help}`;
  for (const lookup of ['$'.concat('{env:PORT}'), '$'.concat('{sys:user.home}')]) {
    const spool = findingsOf('source', 'spooldir', { spoolDir: lookup });
    assert.equal(spool, [finding('error', 'spoolDir', lookup)]);
    const exec = findingsOf('source', 'exec', { command: lookup });
    assert.equal(exec, [finding('warning', 'command', lookup)]);
  }
  for (const lookup of ['$'.concat("{f1['KEY']}"), '$'.concat('{f1[KEY]}')]) {
    const spool = findingsOf('source', 'spooldir', { spoolDir: lookup });
    assert.equal(spool, [finding('warning', 'spoolDir', lookup)]);
  }
  const plain = 'echo $'.concat('{HOME} $', '{a-b} $1 %{x}');
  assert.equal(findingsOf('source', 'exec', { command: plain }), []);
});

test('what is filled in later is not judged yet', () => {
  const open = ['${node}', '${host}', '${secret.KEY}', '${env.PORT}'];
  for (const text of open) {
    assert.equal(findingsOf('sink', 'avro', { hostname: text, port: text }), [], text);
  }
  assert.is(findingsOf('sink', 'avro', { hostname: 'h', port: '$${node}' }).length, 1);
});

test('a key that is set twice is found', () => {
  const twice = componentOf('null', [
    ['batchSize', 1],
    ['batchSize', 2],
  ]);
  const [found] = checkComponent(twice, { kind: 'sink', catalogue: flume1Catalogue });
  assert.is(found?.message, '"batchSize" is set twice');
  assert.equal(
    found?.related?.map(({ message, span }) => [message, span.start]),
    [['the other place', 11]],
  );
});

test('keys without effect and keys out of date are warned about', () => {
  assert.equal(findingsOf('source', 'http', { port: 8080, enableSSL: false }), [
    'warning [enableSSL] "enableSSL" is out of date -> write "ssl"',
  ]);
  assert.equal(findingsOf('sink', 'logger', { maxBytesToLog: 64 }), [
    'warning [maxBytesToLog] "maxBytesToLog" has no effect in Flume 1.11',
  ]);
});

test('numbers and booleans of YAML are values like their texts', () => {
  assert.equal(findingsOf('sink', 'null', { batchSize: 1.5, logEveryNEvents: true }), [
    'error [1.5] "batchSize" is "1.5", expected a whole number, 1 or more: Flume drops the sink',
    'error [true] "logEveryNEvents" is "true", expected a whole number, 1 or more: Flume drops the sink',
  ]);
});

test.run();
