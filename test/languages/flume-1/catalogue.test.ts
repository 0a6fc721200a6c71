import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Catalogue,
  type Component,
  type ComponentKind,
  flume1Catalogue,
} from '../../../src/languages/flume-1/catalogue.js';
import { checkValue } from '../../../src/languages/flume-1/component/check-value.js';
import { extendCatalogue } from '../../../src/languages/flume-1/extend-catalogue.js';
import { componentTypes, findComponent } from '../../../src/languages/flume-1/find-component.js';
import { findKey, isKeyPattern } from '../../../src/languages/flume-1/find-key.js';

const typeOf = (kind: ComponentKind, type: string, catalogue: Catalogue = flume1Catalogue) =>
  findComponent(catalogue, kind, type)?.type;

const component = (kind: ComponentKind, type: string): Component => {
  const found = findComponent(flume1Catalogue, kind, type);
  if (found === undefined) throw new Error(`no ${kind} ${type}`);
  return found;
};

test('it holds what Flume 1.11 brings along', () => {
  const count = (kind: ComponentKind) =>
    flume1Catalogue.components.filter((one) => one.kind === kind).length;
  assert.equal(
    (
      ['source', 'sink', 'channel', 'interceptor', 'sink-processor', 'channel-selector'] as const
    ).map(count),
    [15, 15, 6, 9, 3, 3],
  );
});

test('short names are found in any case, class names exactly', () => {
  assert.is(typeOf('source', 'TailDir'), 'TAILDIR');
  assert.is(typeOf('sink', 'NULL'), 'null');
  assert.is(typeOf('sink', 'org.apache.flume.sink.NullSink'), 'null');
  assert.is(typeOf('sink', 'org.apache.flume.sink.nullsink'), undefined);
  assert.is(typeOf('source', 'null'), undefined);
  assert.is(typeOf('source', 'kafka'), undefined);
  const kafka = 'org.apache.flume.source.kafka.KafkaSource';
  assert.is(typeOf('source', kafka), kafka);
  assert.is(typeOf('source', kafka.toUpperCase()), undefined);
  assert.is(typeOf('channel-selector', 'Replicating'), 'replicating');
});

test('what is gone is known, but not offered', () => {
  assert.match(component('sink', 'elasticsearch').gone ?? '', /removed in Flume 1\.10/);
  assert.match(component('channel-selector', 'load_balancing').gone ?? '', /FLUME-3412/);
  assert.not.ok(componentTypes(flume1Catalogue, 'sink').includes('elasticsearch'));
  assert.ok(componentTypes(flume1Catalogue, 'sink').includes('avro'));
});

test('keys are found by name, and by pattern with their rest', () => {
  const key = (type: string, name: string) => findKey(component('source', type), name)?.key;
  assert.is(key('avro', 'port'), 'port');
  assert.is(key('avro', 'Port'), undefined);
  assert.is(key('TAILDIR', 'filegroups'), 'filegroups');
  assert.is(key('TAILDIR', 'filegroups.f.1'), 'filegroups.<name>');
  assert.is(key('TAILDIR', 'headers.f.a.b'), 'headers.<group>.<key>');
  assert.is(key('TAILDIR', 'headers.f'), undefined);
  assert.is(key('TAILDIR', 'headers..x'), undefined);
  const kafka = 'org.apache.flume.source.kafka.KafkaSource';
  assert.is(key(kafka, 'kafka.consumer.max.poll.records'), 'kafka.consumer.*');
  assert.is(key(kafka, 'kafka.consumer.group.id'), 'kafka.consumer.group.id');
  assert.is(key(kafka, 'kafka.consumer.'), undefined);
  const file = component('channel', 'file');
  const passwords = 'encryption.keyProvider.keys.<key>.passwordFile';
  assert.is(findKey(file, 'encryption.keyProvider.keys.k1.passwordFile')?.key, passwords);
  assert.is(findKey(file, 'encryption.keyProvider.keys.k.1.passwordFile')?.key, undefined);
  assert.is(
    findKey(component('channel-selector', 'multiplexing'), 'mapping.a.b')?.key,
    'mapping.<value>',
  );
});

test('a plug-in is a component like the others', () => {
  const catalogue = extendCatalogue(flume1Catalogue, [
    {
      kind: 'sink',
      type: 'com.example.Sink',
      keys: ['url', { key: 'size', value: { kind: 'integer' } }],
    },
    { kind: 'source', type: 'com.example.Source', traits: { replays: true } },
    { kind: 'class', type: 'com.example.Serializer' },
    { kind: 'sink', type: 'null', keys: ['mine'] },
  ]);
  const sink = findComponent(catalogue, 'sink', 'com.example.Sink');
  assert.equal(
    sink?.keys.map(({ key, value }) => [key, value.kind]),
    [
      ['url', 'text'],
      ['size', 'integer'],
    ],
  );
  assert.is(findComponent(catalogue, 'sink', 'com.example.sink'), undefined);
  const source = findComponent(catalogue, 'source', 'com.example.Source');
  assert.is(source && findKey(source, 'any.key')?.key, '*');
  assert.is(source?.traits.replays, true);
  assert.ok(catalogue.classes.includes('com.example.Serializer'));
  assert.is(findComponent(catalogue, 'sink', 'null')?.keys[0]?.key, 'mine');
  assert.is(findComponent(flume1Catalogue, 'sink', 'com.example.Sink'), undefined);
});

test('types, classes and keys are each there once', () => {
  const names = flume1Catalogue.components.map(({ kind, type }) => `${kind} ${type.toUpperCase()}`);
  assert.is(new Set(names).size, names.length);
  for (const { type, keys } of flume1Catalogue.components)
    assert.is(new Set(keys.map(({ key }) => key)).size, keys.length, type);
});

test('what a component does without is right for its key', () => {
  for (const { kind, type, keys } of flume1Catalogue.components) {
    for (const spec of keys.filter((one) => one.default !== undefined)) {
      const verdict = checkValue(flume1Catalogue, spec, String(spec.default));
      const isRight = verdict === undefined || verdict.effect === 'odd';
      assert.ok(isRight, `${kind} ${type} ${spec.key}: ${verdict?.expected}`);
    }
  }
});

test('limits say what comes of them, and required keys have no pattern and no default', () => {
  for (const { type, keys } of flume1Catalogue.components) {
    for (const { key, value, outOfRange, required, default: fallback } of keys) {
      const hasLimit = value.kind === 'integer' && (value.min ?? value.max) !== undefined;
      if (hasLimit) assert.ok(outOfRange, `${type} ${key}`);
      if (required) assert.not.ok(isKeyPattern(key) || fallback !== undefined, `${type} ${key}`);
    }
  }
});

test('batch keys are keys of their component', () => {
  for (const one of flume1Catalogue.components) {
    const { batchKey } = one.traits;
    if (batchKey !== undefined) assert.is(findKey(one, batchKey)?.key, batchKey, one.type);
  }
});

test.run();
