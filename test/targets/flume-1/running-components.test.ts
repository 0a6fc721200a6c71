import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type AgentMetrics,
  compareRunning,
} from '../../../src/targets/flume-1/running-components.js';
import { artifactsOf } from '../../support/compile-text.js';

const up = { StopTime: '0', StartTime: '1795345948969' };

const text = `a.channels = c
a.channels.c.type = file
a.sinks = k
a.sinks.k.channel = c
a.sinks.k.type = avro
a.sources = s
a.sources.s.channels = c
a.sources.s.type = avro
`;

const all: AgentMetrics = {
  'SOURCE.s': up,
  'CHANNEL.c': { ...up, Open: 'true', Unhealthy: '0' },
  'SINK.k': up,
};

const compare = (metrics: AgentMetrics, of = text) =>
  compareRunning({ agent: 'a', text: of, metrics });

test('an agent that runs just what it should has nothing to tell', () => {
  assert.equal(compare(all), []);
  assert.equal(compare({ ...all, 'JVM.x': up }), []);
});

test('what does not run, or runs no more, is told', () => {
  assert.equal(compare({}), [
    'The source "s" does not run',
    'The channel "c" does not run',
    'The sink "k" does not run',
  ]);
  assert.equal(compare({ ...all, 'SINK.k': { StopTime: '1795345949023' } }), [
    'The sink "k" does not run',
  ]);
});

test('what runs without being in the text is told; what ran before is not', () => {
  const metrics = { ...all, 'SINK.z': up, 'SINK.old': { StopTime: '1' }, 'CHANNEL.y': up };
  assert.equal(compare(metrics), [
    '"CHANNEL.y" runs, and the agent\'s text has nothing of that name',
    '"SINK.z" runs, and the agent\'s text has nothing of that name',
  ]);
});

test('a channel that is closed looks as if it ran, and is told', () => {
  const sentence = 'The channel "c" is closed: it could not open its directories';
  assert.equal(compare({ ...all, 'CHANNEL.c': { ...up, Open: 'false' } }), [sentence]);
  assert.equal(compare({ ...all, 'CHANNEL.c': { ...up, Open: 'true', Unhealthy: '1' } }), [
    sentence,
  ]);
});

test('components without counters are not missed, and neither are plug-ins', () => {
  const of = text
    .replace('a.sinks.k.type = avro', 'a.sinks.k.type = logger')
    .replace('a.sources.s.type = avro', 'a.sources.s.type = com.x.S');
  assert.equal(compare({ 'CHANNEL.c': up }, of), []);
  assert.equal(compare({ 'CHANNEL.c': up, 'SOURCE.s': up }, of), []);
});

test('every component that is compiled is looked for', () => {
  const artifacts = artifactsOf(`version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a1, source: {type: http, port: 8080}}
  b: {nodes: [b1, b2], sink: {type: logger}}
edges:
  - {from: a, to: b}
`);
  const shown = artifacts['a1']?.parts['properties']?.shown ?? '';
  assert.equal(compareRunning({ agent: 'a1', text: shown, metrics: {} }), [
    'The source "own" does not run',
    'The channel "to-b" does not run',
    'The sink "to-b-1" does not run',
    'The sink "to-b-2" does not run',
  ]);
});

test.run();
