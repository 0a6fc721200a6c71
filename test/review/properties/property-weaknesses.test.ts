import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { propertyWeaknesses } from '../../../src/review/properties/property-weaknesses.js';

function weaknesses(before: Readonly<Record<string, string>>, after: typeof before) {
  return propertyWeaknesses(new Map(Object.entries(before)), new Map(Object.entries(after)));
}

/** A sink that has the properties. */
function sink(properties: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(properties).map(([key, value]) => [`sinks.k.${key}`, value]);
  return { 'sinks.k.type': 'avro', ...Object.fromEntries(entries) };
}

test('equal properties weaken nothing', () => {
  const all = { ...sink({ ssl: 'true' }), channels: 'c', 'channels.c.type': 'file' };
  assert.equal(weaknesses(all, all), []);
});

test('encryption that goes', () => {
  assert.equal(weaknesses(sink({ ssl: 'true' }), sink({})), ['encryption']);
  assert.equal(weaknesses(sink({ ssl: 'TRUE' }), sink({ ssl: 'false' })), ['encryption']);
  assert.equal(weaknesses(sink({}), sink({ ssl: 'true' })), []);
});

test('a certificate that is not checked any more', () => {
  const [checked, trusting] = [{ ssl: 'true' }, { ssl: 'true', 'trust-all-certs': 'true' }];
  assert.equal(weaknesses(sink(checked), sink(trusting)), ['certificate']);
  assert.equal(weaknesses(sink({}), sink(trusting)), []);
  assert.equal(weaknesses(sink(trusting), sink(checked)), []);
});

test('compression that goes', () => {
  assert.equal(weaknesses(sink({ 'compression-type': 'deflate' }), sink({})), ['compression']);
  assert.equal(
    weaknesses(
      sink({ 'kafka.producer.compression.type': 'gzip' }),
      sink({ 'kafka.producer.compression.type': 'none' }),
    ),
    ['compression'],
  );
  assert.equal(weaknesses(sink({ 'compression-type': 'none' }), sink({})), []);
});

test('a component that goes is not missed', () => {
  assert.equal(weaknesses(sink({ ssl: 'true', 'compression-type': 'deflate' }), {}), []);
});

test('a channel that survives no crash any more, under its name or another', () => {
  const channel = (name: string, type: string) => ({
    channels: name,
    [`channels.${name}.type`]: type,
  });
  assert.equal(weaknesses(channel('c', 'file'), channel('c', 'memory')), ['durable-channel']);
  assert.equal(weaknesses(channel('c', 'file'), channel('d', 'memory')), ['durable-channel']);
  assert.equal(weaknesses(channel('c', 'memory'), channel('c', 'file')), []);
  assert.equal(weaknesses(channel('c', 'file'), channel('d', 'file')), []);
  const two = { ...channel('c', 'file'), channels: 'c d', 'channels.d.type': 'file' };
  assert.equal(weaknesses(two, { ...two, 'channels.d.type': 'memory' }), ['durable-channel']);
});

test('a disk that is not waited for', () => {
  const channel = { channels: 'c', 'channels.c.type': 'file' };
  const careless = { ...channel, 'channels.c.fsyncPerTransaction': 'false' };
  assert.equal(weaknesses(channel, careless), ['sync']);
  assert.equal(weaknesses(careless, channel), []);
});

test('replicas that are not waited for', () => {
  const acks = (value: string) => sink({ 'kafka.producer.acks': value });
  assert.equal(weaknesses(acks('all'), acks('1')), ['replica-acks']);
  assert.equal(weaknesses(acks('-1'), sink({})), ['replica-acks']);
  assert.equal(weaknesses(acks('-1'), acks('all')), []);
});

test('a channel that a source may leave out', () => {
  const source = { sources: 'r', 'sources.r.channels': 'c d' };
  const optional = (names: string) => ({ ...source, 'sources.r.selector.optional': names });
  assert.equal(weaknesses(source, optional('d')), ['optional-channel']);
  assert.equal(weaknesses(optional('d'), optional('c d')), ['optional-channel']);
  assert.equal(weaknesses(optional('d'), optional('d')), []);
  assert.equal(weaknesses(source, optional('e')), []);
});

test.run();
