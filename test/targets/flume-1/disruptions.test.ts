import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { disruptionsOf } from '../../../src/targets/flume-1/disruptions.js';
import { artifactsOf } from '../../support/compile-text.js';

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => `a.${line.trim()}\n`)
    .join('');

const between = (before: string, after: string) =>
  disruptionsOf({ agent: 'a', before: lines(before), after: lines(after) });

const memory = `channels = m
channels.m.type = memory`;

const file = `channels = f
channels.f.type = file
channels.f.checkpointDir = d/c
channels.f.dataDirs = d/d`;

const source = (name: string, rest: string) => `sources = ${name}
sources.${name}.type = avro
sources.${name}.${rest}`;

test('a memory channel that goes or changes loses its backlog, and the plan says so', () => {
  assert.equal(between(memory, 'channels = n\nchannels.n.type = memory'), [
    'The memory channel "m" goes, and what it holds is lost',
  ]);
  assert.equal(between(memory, 'channels = m\nchannels.m.type = file'), [
    'The memory channel "m" becomes "file", and what it holds is lost',
  ]);
  assert.equal(
    between('channels = m\nchannels.m.type = SPILLABLEMEMORY\nchannels.m.dataDirs = d', memory),
    ['The memory channel "m" becomes "memory", and what it holds is lost'],
  );
});

test('a memory channel that keeps name and type keeps its backlog, whatever its size', () => {
  assert.equal(between(memory, `${memory}\nchannels.m.capacity = 7`), []);
  assert.equal(between(memory, 'channels = m\nchannels.m.type = MEMORY'), []);
});

test('a file channel that goes, moves or changes leaves its backlog behind', () => {
  assert.equal(between(file, memory), [
    'The channel "f" goes, and what it holds stays in d/c d/d, delivered by nobody',
  ]);
  assert.equal(between(file, file.replace('d/c', 'e/c')), [
    'The channel "f" moves, and what it holds stays in d/c d/d, delivered by nobody',
  ]);
  assert.equal(between(file, 'channels = f\nchannels.f.type = memory'), [
    'The channel "f" becomes "memory", and what it holds stays in d/c d/d, delivered by nobody',
  ]);
  assert.equal(between(file, file), []);
});

test('what is told is in the order of the names, whatever the order of the lists', () => {
  const two = (names: string) => `channels = ${names}
channels.m.type = memory
channels.n.type = memory
sources = z y
sources.z.port = 2
sources.y.port = 1`;
  const told = between(two('n m'), 'channels = c');
  assert.equal(told, between(two('m n'), 'channels = c'));
  assert.equal(
    told.map((sentence) => /"(\w)"/.exec(sentence)?.[1]),
    ['m', 'n', 'y', 'z'],
  );
});

test('a channel that keeps its events elsewhere is not missed', () => {
  const kafka = 'channels = k\nchannels.k.type = org.apache.flume.channel.kafka.KafkaChannel';
  assert.equal(between(kafka, memory), []);
});

test('a port that nobody listens on any more is told', () => {
  assert.equal(between(source('in', 'port = 4141'), source('in', 'port = 4142')), [
    'The source "in" is no longer reached on port 4141 (plain): it listens on port 4142 (plain). Senders fail until they have their new text',
  ]);
  assert.equal(between(source('in', 'port = 4141'), memory), [
    'The source "in" is no longer reached on port 4141 (plain). Senders fail until they have their new text',
  ]);
});

test('a port that speaks otherwise is told', () => {
  const at = (rest: string) => source('in', `port = 4141\nsources.in.${rest}`);
  assert.equal(between(at('compression-type = deflate'), at('ssl = true')), [
    'The source "in" is no longer reached on port 4141 (compressed): it listens on port 4141 (encrypted). Senders fail until they have their new text',
  ]);
  const both = at('ssl = TRUE\nsources.in.compression-type = DEFLATE');
  assert.equal(between(both, both.replaceAll('in', 'on')), []);
  assert.equal(between(at('ssl = true'), source('on', 'port = 4141')), [
    'The source "in" is no longer reached on port 4141 (encrypted): what comes in there is plain. Senders fail until they have their new text',
  ]);
});

test('another source at the same door and a new door are no matter', () => {
  assert.equal(between(source('in', 'port = 4141'), source('out', 'port = 4141')), []);
  assert.equal(between(memory, `${memory}\n${source('in', 'port = 1')}`), []);
  assert.equal(between(source('s', 'ports = 1 2'), source('s', 'ports = 1 2')), []);
  assert.equal(between(source('s', 'batchSize = 2'), memory), []);
});

test('texts that cannot be read say nothing', () => {
  assert.equal(disruptionsOf({ agent: 'a', before: 'a.channels = m\na.x = \\u12', after: '' }), []);
});

test('a compiled change of an edge is told by its receivers, and a new delivery by its senders', () => {
  const text = (edge: string) => `version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a1, source: {type: http, port: 8080}}
  b: {nodes: b1, sink: {type: logger}}
edges:
  - {from: a, to: b${edge}}
`;
  const change = (agent: string, first: string, second: string) => {
    const shown = (edge: string) =>
      artifactsOf(text(edge))[agent]?.parts['properties']?.shown ?? '';
    return disruptionsOf({ agent, before: shown(first), after: shown(second) });
  };
  assert.equal(change('b1', '', ', compression: gzip'), [
    'The source "in" is no longer reached on port 35853 (plain). Senders fail until they have their new text',
  ]);
  assert.equal(change('a1', '', ', compression: gzip'), []);
  assert.equal(change('a1', ', delivery: best-effort', ''), [
    'The memory channel "to-b" becomes "file", and what it holds is lost',
  ]);
  assert.equal(change('a1', '', ', delivery: best-effort'), [
    'The channel "to-b" becomes "memory", and what it holds stays in flume-data/a1/to-b/checkpoint flume-data/a1/to-b/data, delivered by nobody',
  ]);
  assert.equal(change('a1', '', ', batch: 7'), []);
});

test.run();
