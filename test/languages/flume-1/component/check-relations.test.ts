import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingsOf } from '../component-of.js';

type Entries = Parameters<typeof findingsOf>[2];

const avroSource = (entries: Entries) =>
  findingsOf('source', 'avro', { bind: 'b', port: 4141, ...entries });
const avroSink = (entries: Entries) =>
  findingsOf('sink', 'avro', { hostname: 'h', port: 4141, ...entries });
const taildir = (entries: Entries) =>
  findingsOf('source', 'TAILDIR', { positionFile: '/var/p.json', ...entries });
const file = (entries: Entries) => findingsOf('channel', 'file', entries);

test('a TLS source needs a key store, from here or from the host', () => {
  assert.equal(avroSource({ ssl: true }), [
    'warning [ssl] "ssl" is "true" without "keystore", expected it here or in the environment of the host -> set "keystore", or FLUME_SSL_KEYSTORE_PATH on the host',
    'warning [ssl] "ssl" is "true" without "keystore-password", expected it here or in the environment of the host -> set "keystore-password", or FLUME_SSL_KEYSTORE_PASSWORD on the host',
  ]);
  assert.equal(
    avroSource({ ssl: true, keystore: '/k', 'keystore-password': 'p', 'keystore-type': 'pkcs12' }),
    [],
  );
  assert.equal(
    avroSource({ ssl: true, keystore: '/k', 'keystore-password': 'p', 'keystore-type': 'PEM' }),
    [
      'error [PEM] "keystore-type" is "PEM", expected one of "JKS", "PKCS12", "JCEKS", "DKS", "CaseExactJKS": Flume drops the source',
    ],
  );
});

test('TLS keys without TLS have no effect', () => {
  assert.equal(avroSource({ keystore: '/k' }), [
    'warning [keystore] "keystore" has no effect without "ssl" -> add "ssl = true"',
  ]);
  assert.equal(avroSink({ ssl: false, truststore: '/t' }), [
    'warning [truststore] "truststore" has no effect without "ssl" -> add "ssl = true"',
  ]);
});

test('the old TLS keys of the http source still count', () => {
  const http = (entries: Entries) => findingsOf('source', 'http', { port: 80, ...entries });
  assert.equal(http({ enableSSL: true, keystore: '/k', keystorePassword: 'p' }), [
    'warning [enableSSL] "enableSSL" is out of date -> write "ssl"',
    'warning [keystorePassword] "keystorePassword" is out of date -> write "keystore-password"',
  ]);
});

test('a TLS sink that trusts everyone, or compresses what is encrypted, is odd', () => {
  assert.equal(avroSink({ ssl: true, truststore: '/t' }), []);
  assert.equal(avroSink({ ssl: true, 'trust-all-certs': true, 'compression-type': 'deflate' }), [
    'warning [true] "trust-all-certs" is "true": any server is taken for the receiver',
    'warning [deflate] "compression-type" with "ssl" compresses what is encrypted already -> leave out one of the two',
  ]);
});

test('an ip filter has rules, and rules a filter', () => {
  assert.equal(avroSource({ ipFilter: true, ipFilterRules: 'allow:ip:127.*, deny:name:*' }), []);
  assert.equal(avroSource({ ipFilter: true }), [
    'error [ipFilter] "ipFilter" is "true" without "ipFilterRules": Flume drops the source',
  ]);
  assert.equal(avroSource({ ipFilterRules: 'allow:ip:*' }), [
    'warning [ipFilterRules] "ipFilterRules" has no effect without "ipFilter"',
  ]);
  const expected =
    'expected "allow" or "deny", "ip" or "name" and a pattern such as "allow:ip:127.*": Flume drops the source';
  assert.equal(avroSource({ ipFilter: true, ipFilterRules: 'permit:ip:*,,allow:ip' }), [
    `error [permit:ip:*,,allow:ip] "ipFilterRules" has the rule "permit:ip:*", ${expected}`,
    `error [permit:ip:*,,allow:ip] "ipFilterRules" has the rule "allow:ip", ${expected}`,
    `error [permit:ip:*,,allow:ip] "ipFilterRules" has an empty rule, ${expected}`,
  ]);
});

test('the client of an avro sink has the hosts that its type needs', () => {
  const two = { hosts: 'a b', 'hosts.a': 'h1:1', 'hosts.b': 'h2:2' };
  assert.equal(avroSink({ 'client.type': 'default_loadbalance', backoff: true, ...two }), []);
  assert.equal(avroSink({ 'client.type': 'DEFAULT_FAILOVER', 'max-attempts': 3, ...two }), []);
  assert.equal(avroSink({ 'client.type': 'default_loadbalance' }), [
    'error [default_loadbalance] "client.type" is "default_loadbalance" with one host, expected two hosts or more: the sink starts, but does not work',
  ]);
  assert.equal(avroSink({ 'client.type': 'default_loadbalance', hosts: 'a b', 'hosts.c': 'h:1' }), [
    'error [a b] "client.type" is "default_loadbalance" with no host, expected two hosts or more: the sink starts, but does not work',
    'error [a b] The host "a" has no address: Flume takes no notice -> add "hosts.a = HOST:PORT"',
    'error [a b] The host "b" has no address: Flume takes no notice -> add "hosts.b = HOST:PORT"',
    'error [hosts.c] The host "c" is not listed in "hosts": Flume takes no notice',
  ]);
  assert.equal(avroSink({ 'client.type': 'default_failover', hosts: 'a' }).slice(0, 1), [
    'error [a] "client.type" is "default_failover" without hosts: the sink starts, but does not work',
  ]);
});

test('hosts and their keys without a client type that uses them are found', () => {
  assert.equal(
    avroSink({
      hosts: 'a b',
      'hosts.a': 'h1:1',
      'hosts.b': 'h2:2',
      backoff: true,
      'max-attempts': 2,
    }),
    [
      'error [a b] Only the first of "hosts" is used, expected "client.type" to be "default_failover" or "default_loadbalance": Flume takes no notice',
      'warning [backoff] "backoff" has no effect, expected "client.type" to be "default_loadbalance"',
      'warning [max-attempts] "max-attempts" has no effect, expected "client.type" to be "default_failover"',
    ],
  );
  assert.equal(
    avroSink({ hosts: 'h1' }).map((line) => line.slice(0, 7)),
    ['warning'],
  );
});

test('file groups have paths, and headers belong to groups', () => {
  assert.equal(taildir({ filegroups: 'f', 'filegroups.f': '/x', 'headers.f.k': 'v' }), []);
  assert.equal(
    taildir({ filegroups: 'f g', 'filegroups.f': '/x', 'filegroups.h': '/y', 'headers.i.k': 'v' }),
    [
      'error [f g] The file group "g" has no path: Flume takes no notice -> add "filegroups.g"',
      'error [filegroups.h] The file group "h" is not listed in "filegroups": Flume takes no notice',
      'error [headers.i.k] "headers.i.k" is about "i", which is no file group: Flume takes no notice',
    ],
  );
  assert.equal(taildir({ filegroups: 'f' }), [
    'error [f] The file group "f" has no path: Flume drops the source -> add "filegroups.f"',
  ]);
  assert.equal(taildir({ filegroups: 'f', 'filegroups.f': '/x', 'headers.f': 'v' }), [
    'error [headers.f] The source "TAILDIR" has no key "headers.f": Flume takes no notice',
    'error [headers.f] "headers.f" names no header, expected "headers.GROUP.HEADER": Flume drops the source',
  ]);
});

test('a position file is a file of its own in a folder', () => {
  const groups = { filegroups: 'f', 'filegroups.f': '/x' };
  assert.equal(findingsOf('source', 'TAILDIR', groups), [
    'warning [TAILDIR] Without "positionFile" all TAILDIR sources of one user share one -> add a "positionFile" of its own',
  ]);
  for (const path of ['p.json', 'p/', '/'])
    assert.equal(taildir({ ...groups, positionFile: path }), [
      `error [${path}] "positionFile" is "${path}", expected a file in a folder: Flume drops the source`,
    ]);
  for (const path of ['/p.json', './p', 'a/b/'])
    assert.equal(taildir({ ...groups, positionFile: path }), []);
});

test('a transaction is no larger than its channel, by default or not', () => {
  assert.equal(findingsOf('channel', 'memory', { capacity: 50 }), [
    'error [50] "transactionCapacity" is 100 and "capacity" is 50, expected no more than that: Flume drops the channel',
  ]);
  assert.equal(file({ transactionCapacity: 2000000 }), [
    'error [2000000] "transactionCapacity" is 2000000 and "capacity" is 1000000, expected no more than that: Flume drops the channel',
  ]);
  const spill = (entries: Entries) => findingsOf('channel', 'SPILLABLEMEMORY', entries);
  assert.equal(spill({ overflowCapacity: 5000 }), [
    'error [5000] "transactionCapacity" is 10000 and "overflowCapacity" is 5000, expected no more than that: Flume drops the channel',
  ]);
  assert.equal(spill({ memoryCapacity: 0, overflowCapacity: 0 }), []);
  assert.equal(spill({ overflowCapacity: 0, transactionCapacity: 2000000 }).length, 1);
});

test('checkpoints have a backup of their own', () => {
  const dirs = { checkpointDir: '/c', dataDirs: '/d' };
  assert.equal(file({ ...dirs, useDualCheckpoints: true, backupCheckpointDir: '/b' }), []);
  assert.equal(file({ ...dirs, useDualCheckpoints: true }), [
    'error [useDualCheckpoints] "useDualCheckpoints" is "true" without "backupCheckpointDir": Flume drops the channel',
  ]);
  assert.equal(file({ ...dirs, useDualCheckpoints: true, backupCheckpointDir: '//c/' }), [
    'error [//c/] "backupCheckpointDir" is the directory of "checkpointDir": Flume drops the channel',
  ]);
  assert.equal(file({ ...dirs, backupCheckpointDir: '/b' }), [
    'warning [backupCheckpointDir] "backupCheckpointDir" has no effect without "useDualCheckpoints = true"',
  ]);
  assert.equal(file({ useDualCheckpoints: true, backupCheckpointDir: '/b' }), []);
});

test('checkpoints and data have directories of their own', () => {
  assert.equal(file({ checkpointDir: '/x', dataDirs: '/d,/x/' }), [
    'error [/d,/x/] "/x/" is the directory of the checkpoint too: the channel starts, but does not work',
  ]);
  assert.equal(file({ checkpointDir: '/x/c', dataDirs: '/d, /x' }), [
    'warning [/x/c] "checkpointDir" lies inside the data directory "/x"',
  ]);
  assert.equal(file({ checkpointDir: '/c', dataDirs: '/' }), [
    'warning [/c] "checkpointDir" lies inside the data directory "/"',
  ]);
});

test('encryption is complete or absent', () => {
  const provider = { 'encryption.keyProvider': 'JCEKSFILE' };
  assert.equal(
    file({
      ...provider,
      'encryption.activeKey': 'k',
      'encryption.cipherProvider': 'AESCTRNOPADDING',
      'encryption.keyProvider.keyStoreFile': '/k',
      'encryption.keyProvider.keyStorePasswordFile': '/p',
      'encryption.keyProvider.keys': 'k',
    }),
    [],
  );
  assert.equal(
    file({ ...provider, 'encryption.activeKey': 'k' }),
    [
      'encryption.cipherProvider',
      'encryption.keyProvider.keyStoreFile',
      'encryption.keyProvider.keyStorePasswordFile',
      'encryption.keyProvider.keys',
    ].map(
      (key) =>
        `error [encryption.keyProvider] "encryption.keyProvider" stands without "${key}": Flume drops the channel`,
    ),
  );
  assert.equal(file({ 'encryption.activeKey': 'k' }), [
    'error [encryption.activeKey] "encryption.activeKey" stands without "encryption.keyProvider": Flume drops the channel',
  ]);
});

test('file type and codec of an hdfs sink suit each other', () => {
  const hdfs = (entries: Entries) =>
    findingsOf('sink', 'hdfs', { 'hdfs.path': '/x', 'hdfs.rollCount': 0, ...entries });
  assert.equal(hdfs({ 'hdfs.fileType': 'CompressedStream', 'hdfs.codeC': 'gzip' }), []);
  assert.equal(hdfs({ 'hdfs.codeC': 'gzip' }), []);
  assert.equal(hdfs({ 'hdfs.fileType': 'compressedstream' }), [
    'error [compressedstream] "hdfs.fileType" is "CompressedStream" without "hdfs.codeC": Flume drops the sink',
  ]);
  assert.equal(hdfs({ 'hdfs.fileType': 'DataStream', 'hdfs.codeC': 'gzip' }), [
    'error [hdfs.codeC] "hdfs.codeC" stands with "hdfs.fileType = DataStream": Flume drops the sink',
  ]);
});

test('an hdfs sink knows the time for its paths, and rolls files of some size', () => {
  assert.equal(findingsOf('sink', 'hdfs', { 'hdfs.path': '/x/%Y', 'hdfs.filePrefix': '%{host}' }), [
    'warning [/x/%Y] "hdfs.path" has "%Y", which fails for events without a "timestamp" header -> set "hdfs.useLocalTimeStamp = true", or add a "timestamp" interceptor',
    'warning [hdfs] The sink rolls its files after 30 s, 1024 bytes and 10 events: they are tiny -> set "hdfs.rollInterval", "hdfs.rollSize", "hdfs.rollCount"',
  ]);
});

test('an http sink takes 200 for a success', () => {
  const http = (entries: Entries) =>
    findingsOf('sink', 'http', { endpoint: 'http://h', ...entries });
  for (const key of ['rollback.200', 'rollback.2XX', 'defaultRollback'])
    assert.equal(http({ [key]: false }), [], key);
  assert.equal(http({}), [
    'warning [http] The sink rolls back events that were answered with 200 and sends them again, for ever -> set "rollback.2XX = false", "backoff.2XX = false" and "incrementMetrics.2XX = true"',
  ]);
  assert.is(http({ 'rollback.200': true, 'rollback.2XX': false }).length, 1);
});

test('a thrift source has both a principal and a key tab', () => {
  const thrift = (entries: Entries) =>
    findingsOf('source', 'thrift', { bind: 'b', port: 1, ...entries });
  assert.equal(thrift({ 'agent-principal': 'p', 'agent-keytab': '/k' }), []);
  assert.equal(thrift({ 'agent-principal': 'p' }), [
    'error [agent-principal] "agent-principal" stands without "agent-keytab": Flume drops the source',
  ]);
  assert.equal(thrift({ 'agent-keytab': '/k' }), [
    'error [agent-keytab] "agent-keytab" stands without "agent-principal": Flume drops the source',
  ]);
});

test('the character set of a port is about a port', () => {
  assert.equal(
    findingsOf('source', 'multiport_syslogtcp', {
      ports: '1',
      'charset.port.1': 'UTF-8',
      'charset.port.x': 'UTF-8',
    }),
    [
      'error [charset.port.x] "charset.port.x" is about "x", expected a port: Flume drops the source',
    ],
  );
});

test.run();
