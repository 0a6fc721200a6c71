import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placed } from './flume-0.9-topologies.js';
import { alone, relayed } from './flume-1-topologies.js';
import { codes, messages } from './rule-harness.js';

test('Flume 1.x has no choke, on a tier or on an edge', () => {
  assert.equal(placed(relayed({ relay: 'choke: 5MB/s', second: 'choke: 7' })), [
    '6:29 error choke-on-flume-1: Tier "relay" has a choke, and Flume 1.x cannot limit bandwidth -> take it out, and limit the bandwidth outside of Flume',
    '10:39 error choke-on-flume-1: The edge from "relay" to "archive" has a choke, and Flume 1.x cannot limit bandwidth -> take it out, and limit the bandwidth outside of Flume',
  ]);
});

test('compression and encryption do not go together', () => {
  assert.equal(codes(relayed({ first: 'compression: gzip', second: 'encryption: true' })), []);
  assert.equal(codes(relayed({ first: 'compression: none, encryption: true' })), []);
  assert.equal(codes(relayed({ first: 'compression: gzip, encryption: false' })), []);
  assert.equal(codes(relayed({ first: 'compression: gzip, encryption: {truststore: /t}' })), [
    'compressed-encryption',
  ]);
});

test('compressions are gzip and none', () => {
  assert.equal(messages(relayed({ first: 'compression: lzo' })), [
    'known-codec: No compression is named "lzo"',
  ]);
  const head = 'codecs: {lzo: {encode: e, decode: d}}';
  assert.equal(messages(relayed({ head, first: 'compression: lzo' })), [
    'known-codec: Codec "lzo" is made of Flume 0.9 decorators; a flow for flume-1 has "gzip" or "none"',
  ]);
});

test('a password or type belongs to a store', () => {
  assert.equal(placed(relayed({ first: 'encryption: {truststore-password: "${secret.T}"}' })), [
    '9:41 error encryption-stores: "truststore-password" stands without "truststore" -> add "truststore", or take it out and let the hosts name both',
  ]);
  assert.equal(messages(relayed({ first: 'encryption: {keystore-type: JKS}' })), [
    'encryption-stores: "keystore-type" stands without "keystore"',
  ]);
  assert.equal(messages(relayed({ first: 'encryption: {keystore: /k}' })), []);
  assert.equal(messages(relayed({ first: 'encryption: {truststore: /t}' })), []);
  assert.equal(messages(relayed({ first: 'encryption: true' })), []);
  assert.equal(messages(relayed({ first: 'encryption: {}' })), []);
});

test('a store has a type that Java knows', () => {
  const of = (type: string) =>
    messages(relayed({ first: `encryption: {keystore: /k, keystore-type: ${type}}` }));
  for (const type of ['JKS', 'pkcs12', 'JCEKS']) assert.equal(of(type), []);
  assert.equal(of('PEM'), [
    'encryption-stores: "keystore-type" is "PEM", expected one of "JKS", "PKCS12", "JCEKS"',
  ]);
});

test('a store’s settings are values that a properties text can hold', () => {
  assert.equal(messages(relayed({ first: 'encryption: {keystore: "/k "}' })), [
    'encryption-stores: "keystore" is empty or has a blank at an end, which Flume takes off',
  ]);
});

test('a tier has one key store, whatever edge names it', () => {
  const two = (one: string, other: string) =>
    relayed({
      first: `encryption: {${one}}`,
      tiers: ['  app: {nodes: p1, source: {type: http, port: 8081}}'],
      edges: [`  - {from: app, to: relay, encryption: {${other}}}`],
    });
  assert.equal(messages(two('keystore: /k', 'keystore: /k')), []);
  assert.equal(messages(two('keystore: /k', 'truststore: /t')), []);
  assert.equal(messages(two('truststore: /t', 'truststore: /u')), []);
  assert.equal(placed(two('keystore: /k', 'keystore: /j')), [
    '12:51 error encryption-stores: Tier "relay" receives with two values of "keystore": its nodes have one key store -> write the same on both edges, or leave it out on one of them',
  ]);
  assert.equal(
    messages(two('keystore: /k, keystore-type: JKS', 'keystore: /k, keystore-type: PKCS12')),
    [
      'encryption-stores: Tier "relay" receives with two values of "keystore-type": its nodes have one key store',
    ],
  );
});

test('passwords are secrets, in stores and components', () => {
  const store = (password: string) =>
    codes(relayed({ first: `encryption: {keystore: /k, keystore-password: "${password}"}` }));
  assert.equal(store('changeit'), ['plain-password']);
  assert.equal(store('${secret.K}'), []);
  assert.equal(store('${env.K}'), []);
  const irc = (password: string) =>
    placed(
      alone('{type: seq}', `{type: irc, hostname: h, nick: n, chan: c, password: ${password}}`),
    );
  assert.equal(irc('x'), [
    '5:100 warning plain-password: "password" is written down -> write "${secret.NAME}" for it',
  ]);
  assert.equal(irc('"${secret.P}"'), []);
  const kafka = (jaas: string) =>
    codes(
      alone(
        '{type: seq}',
        `{type: org.apache.flume.sink.kafka.KafkaSink, kafka.bootstrap.servers: "k:1", kafka.producer.sasl.jaas.config: '${jaas}'}`,
      ),
    );
  assert.equal(kafka('x required username="u" password="p";'), ['plain-password']);
  assert.equal(kafka('x required username="u" password="${secret.P}";'), []);
  assert.equal(kafka('x required useKeyTab=true;'), []);
});

test('a file with a password is no password', () => {
  const plugins = 'plugins: {com.x.F: {kind: source}}';
  assert.equal(
    codes(
      alone(
        '{type: jms, initialContextFactory: com.x.F, providerURL: "tcp://q:1", destinationName: d, destinationType: QUEUE, userName: u, passwordFile: /p}',
      ) + plugins,
    ),
    [],
  );
});

test('agents of one host have a port for each kind of edge', () => {
  const shared = (port: number, second: string) =>
    messages(
      relayed({ first: 'compression: gzip', second, relay: 'hosts: h' }).replace(
        'archive: {nodes: a1,',
        `archive: {nodes: a1, hosts: h, port: ${port},`,
      ),
    );
  assert.equal(shared(35853, ''), []);
  assert.equal(shared(35854, ''), [
    'unique-port-on-host: Nodes "r1" and "a1" both listen on port 35854 of host "h"',
  ]);
  assert.equal(shared(35853, 'compression: gzip'), [
    'unique-port-on-host: Nodes "r1" and "a1" both listen on port 35854 of host "h"',
  ]);
  assert.equal(shared(35852, 'encryption: true'), [
    'unique-port-on-host: Nodes "r1" and "a1" both listen on port 35854 of host "h"',
  ]);
});

test('a source of the operator’s may not listen where edges come in', () => {
  const relay = (port: number) => `source: {type: netcat, bind: 0.0.0.0, port: ${port}}`;
  assert.equal(codes(relayed({ relay: relay(35854) })), []);
  assert.equal(codes(relayed({ relay: relay(35854), first: 'compression: gzip' })), [
    'unique-port-on-host',
  ]);
});

test('every kind of edge has a port below the end', () => {
  const at = (port: number, first: string) => messages(relayed({ relay: `port: ${port}`, first }));
  assert.equal(at(65535, ''), []);
  assert.equal(at(65532, 'compression: gzip, encryption: true').length, 1);
  assert.equal(at(65533, 'encryption: true'), []);
  assert.equal(at(65534, 'encryption: true'), [
    'port-in-range: Node "r1" would listen for encrypted edges on port 65536, and there is none above 65535',
  ]);
  assert.equal(
    at(65533, 'compression: gzip, encryption: true'),
    [
      'compressed-encryption: The edge from "web" to "relay" compresses what is encrypted already',
      'port-in-range: Node "r1" would listen for compressed and encrypted edges on port 65536, and there is none above 65535',
    ]
      .sort()
      .reverse(),
  );
});

test('a node with a port of its own is told apart', () => {
  const text = relayed({ first: 'compression: gzip' }).replace(
    'nodes: r1',
    'nodes: [r1, {name: r2, port: 65535}]',
  );
  assert.equal(placed(text), [
    '6:30 error port-in-range: Node "r2" would listen for compressed edges on port 65536, and there is none above 65535 -> set "port: 65532" or lower',
  ]);
});

test.run();
