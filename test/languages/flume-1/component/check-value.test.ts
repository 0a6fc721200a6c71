import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findingsOf } from '../component-of.js';

const avro = (entries: Parameters<typeof findingsOf>[2]) =>
  findingsOf('sink', 'avro', { hostname: 'h', port: 4141, ...entries });

test('a number has its range, its unit and what comes of it', () => {
  assert.equal(avro({ port: '4141x' }), [
    'error [4141x] "port" is "4141x", expected a whole number from 1 to 65535: Flume drops the sink -> write the number alone',
  ]);
  assert.equal(avro({ port: 0 }), [
    'error [0] "port" is "0", expected a whole number from 1 to 65535: the sink starts, but does not work',
  ]);
  assert.equal(avro({ port: 65536 }).length, 1);
  assert.equal(avro({ 'request-timeout': '20s' }), [
    'error [20s] "request-timeout" is "20s", expected a whole number of milliseconds, 1000 or more: Flume takes 20000 -> write the number alone: it counts milliseconds',
  ]);
  assert.equal(avro({ 'connect-timeout': 999 }), [
    'error [999] "connect-timeout" is "999", expected a whole number of milliseconds, 1000 or more: Flume takes 20000',
  ]);
  assert.equal(avro({ 'batch-size': 0 }), [
    'error [0] "batch-size" is "0", expected a whole number, 1 or more: Flume takes 100',
  ]);
  assert.equal(avro({ 'compression-type': 'deflate', 'compression-level': 10 }), [
    'error [10] "compression-level" is "10", expected a whole number from 0 to 9: the sink starts, but does not work',
  ]);
  assert.equal(avro({ 'reset-connection-interval': -1 }), [
    'error [-1] "reset-connection-interval" is "-1", expected a whole number of seconds, 0 or more: Flume takes no notice',
  ]);
});

test('a number that is likely meant in another unit is warned about', () => {
  assert.equal(findingsOf('channel', 'memory', { 'keep-alive': 3000 }), [
    'warning [3000] "keep-alive" is "3000", expected seconds, rarely more than 999',
  ]);
  assert.equal(findingsOf('source', 'exec', { command: 'x', restartThrottle: 10 }), [
    'warning [10] "restartThrottle" is "10", expected milliseconds, rarely less than 100',
  ]);
});

test('a number of 64 bits is one where Flume reads it so', () => {
  assert.equal(findingsOf('source', 'seq', { totalEvents: '9223372036854775807' }), []);
  assert.equal(findingsOf('source', 'seq', { batchSize: '2147483648' }).length, 1);
});

test('a boolean is true or false', () => {
  assert.equal(avro({ ssl: 'TRUE', 'trust-all-certs': 'False' }), []);
  assert.equal(avro({ ssl: 'yes' }), [
    'error [yes] "ssl" is "yes", expected "true" or "false": Flume takes it for "false" -> write "true"',
  ]);
  assert.equal(avro({ ssl: 'nope' }), [
    'error [nope] "ssl" is "nope", expected "true" or "false": Flume takes it for "false"',
  ]);
});

test('a choice is one of its words, in any case, or a known class', () => {
  assert.equal(
    findingsOf('source', 'spooldir', {
      spoolDir: '/s',
      consumeOrder: 'OLDEST',
      deletePolicy: 'nver',
    }),
    [
      'error [nver] "deletePolicy" is "nver", expected one of "never", "immediate": the source starts, but does not work -> did you mean "never"?',
    ],
  );
  const roll = { 'sink.directory': '/d', 'sink.serializer': 'header_and_text' };
  assert.equal(
    findingsOf('sink', 'file_roll', {
      ...roll,
      'sink.pathManager': 'org.apache.flume.formatter.output.RollTimePathManager$Builder',
    }),
    [],
  );
  assert.equal(findingsOf('sink', 'file_roll', { ...roll, 'sink.pathManager': 'x.Y' }), [
    'error [x.Y] "sink.pathManager" is "x.Y", expected one of "DEFAULT", "ROLLTIME" or a known class: Flume drops the sink',
  ]);
});

test('a class is a known one', () => {
  assert.equal(
    findingsOf('source', 'http', { port: 80, handler: 'org.apache.flume.source.http.JsonHandler' }),
    [
      'error [org.apache.flume.source.http.JsonHandler] "handler" is "org.apache.flume.source.http.JsonHandler", expected the name of a known class: Flume drops the source -> did you mean "org.apache.flume.source.http.JSONHandler"?',
    ],
  );
  assert.equal(findingsOf('source', 'http', { port: 80, handler: 'com.example.Handler' }), [
    'error [com.example.Handler] "handler" is "com.example.Handler", expected the name of a known class: Flume drops the source -> add the class to "plugins"',
  ]);
});

test('a character set and a regular expression are those of Java', () => {
  assert.equal(findingsOf('source', 'exec', { command: 'x', charset: 'UTF8x' }), [
    'error [UTF8x] "charset" is "UTF8x", expected a character set such as "UTF-8": Flume drops the source',
  ]);
  assert.equal(
    findingsOf('source', 'spooldir', {
      spoolDir: '/s',
      ignorePattern: '*.tmp',
      includePattern: '^.*$',
    }),
    [
      'error [*.tmp] "ignorePattern" is "*.tmp", expected a regular expression of Java: the source starts, but does not work',
    ],
  );
});

test('a path is no glob and knows no home', () => {
  assert.equal(
    findingsOf('source', 'TAILDIR', {
      filegroups: 'f',
      'filegroups.f': '/var/log/*.log',
      positionFile: '~/p.json',
    }),
    [
      'error [/var/log/*.log] "filegroups.f" is "/var/log/*.log", expected a path whose last part is a regular expression of Java: the source starts, but does not work -> a regular expression is no glob: write ".*" for "*"',
      'warning [~/p.json] "positionFile" is "~/p.json", expected a path without "~", which Flume leaves as it is',
    ],
  );
});

test('a host has no port, no blank and, where it is remote, no IPv6 literal', () => {
  assert.equal(avro({ hostname: 'h:4141' }), [
    'error [h:4141] "hostname" is "h:4141", expected a host name or address: the sink starts, but does not work -> the port has a key of its own: "port"',
  ]);
  assert.equal(avro({ hostname: '::1' }), [
    'error [::1] "hostname" is "::1", expected a host name or address: the sink starts, but does not work -> use a name for an IPv6 address: the client cuts the host at the first colon',
  ]);
  assert.equal(avro({ hostname: 'http://h' }), [
    'error [http://h] "hostname" is "http://h", expected a host name or address: the sink starts, but does not work',
  ]);
  assert.equal(avro({ hostname: 'h1 h2' }).length, 1);
  assert.equal(findingsOf('source', 'avro', { bind: '::', port: 1 }), []);
  assert.equal(findingsOf('source', 'avro', { bind: 'a,b', port: 1 }).length, 1);
});

test('an address has a host and a port', () => {
  const hosts = (address: string) =>
    avro({ 'client.type': 'default_failover', hosts: 'a', 'hosts.a': address });
  assert.equal(hosts('h:4141'), []);
  for (const address of ['h', 'h:', 'h:0', 'h:x', '::1:4141', 'a b:1'])
    assert.equal(hosts(address), [
      `error [${address}] "hosts.a" is "${address}", expected a host and a port such as "host:4141": the sink starts, but does not work`,
    ]);
});

test('a list has one blank between its words, or commas', () => {
  const protocols = (list: string) => avro({ 'exclude-protocols': list });
  assert.equal(protocols('SSLv3 TLSv1'), []);
  assert.equal(protocols('SSLv3,TLSv1'), [
    'error [SSLv3,TLSv1] "exclude-protocols" is "SSLv3,TLSv1", expected words with one blank between them: Flume takes no notice',
  ]);
  for (const list of ['SSLv3  TLSv1', 'SSLv3\tTLSv1'])
    assert.equal(protocols(list), [
      `error [${list}] "exclude-protocols" is "${list}", expected words with one blank between them`,
    ]);
  const kafka = (servers: string) =>
    findingsOf('sink', 'org.apache.flume.sink.kafka.KafkaSink', {
      'kafka.bootstrap.servers': servers,
    });
  assert.equal(kafka('k1:9092,[::1]:9092, k3'), []);
  assert.equal(kafka('k1:9092 k2:9092').length, 1);
  assert.equal(kafka('k1:x').length, 1);
});

test('a list of ports has ports', () => {
  const ports = (list: string) => findingsOf('source', 'multiport_syslogtcp', { ports: list });
  assert.equal(ports('5140 5141'), []);
  assert.equal(ports('5140 x'), [
    'error [5140 x] "ports" is "5140 x", expected ports from 1 to 65535: Flume drops the source',
  ]);
  assert.equal(ports('70000'), [
    'error [70000] "ports" is "70000", expected ports from 1 to 65535: the source starts, but does not work',
  ]);
});

test('a URL is one that the sink can post to', () => {
  const sink = (endpoint: string) =>
    findingsOf('sink', 'http', { endpoint, 'rollback.2XX': false });
  assert.equal(sink('https://h:8443/x'), []);
  assert.equal(sink('h/x'), [
    'error [h/x] "endpoint" is "h/x", expected a URL such as "http://host:8080/path": Flume drops the sink',
  ]);
  assert.equal(sink('ftp://h/x'), [
    'error [ftp://h/x] "endpoint" is "ftp://h/x", expected a URL that starts with "http:" or "https:": the sink starts, but does not work',
  ]);
});

test('a long value is shortened', () => {
  const [found = ''] = avro({ port: 'x'.repeat(200) });
  assert.ok(found.includes(`"port" is "${'x'.repeat(79)}…", expected`));
});

test.run();
