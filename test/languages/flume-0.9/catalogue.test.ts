import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Trait } from '../../../src/languages/flume-0.9/catalogue/component.js';
import { builtInCatalogue, type Catalogue } from '../../../src/languages/flume-0.9/catalogue.js';
import { usage } from '../../../src/languages/flume-0.9/check/usage.js';
import { isName } from '../../../src/languages/flume-0.9/identifier.js';

const catalogue = builtInCatalogue();

test('it holds all components of Flume 0.9, each with a sentence', () => {
  const counts = (['source', 'sink', 'decorator', 'format', 'special'] as const).map(
    (role) => catalogue[role].size,
  );
  assert.equal(counts, [31, 38, 36, 10, 2]);
  for (const role of ['source', 'sink', 'decorator', 'format'] as const)
    for (const [key, { name, summary }] of catalogue[role]) {
      assert.is(key, name);
      assert.ok(isName(name), name);
      assert.match(summary, /\.$/);
    }
});

test('required parameters come before optional ones, and only the last repeats', () => {
  for (const components of Object.values<Catalogue['sink']>(catalogue))
    for (const { name, parameters, isVariadic } of components.values()) {
      const optional = parameters.map((one) => one.isOptional);
      assert.equal(optional, [...optional].sort(), name);
      if (isVariadic) assert.ok(parameters.length > 0, name);
    }
});

test('signatures are shown with optional parts in brackets', () => {
  const shown = (role: 'source' | 'sink' | 'decorator' | 'format', name: string) => {
    const component = catalogue[role].get(name);
    return component && usage(component);
  };
  assert.is(shown('sink', 'null'), 'null');
  assert.is(shown('source', 'tail'), 'tail(filename[, startFromEnd][, delim=][, delimMode=])');
  assert.is(shown('source', 'synth'), 'synth([count][, size])');
  assert.is(shown('decorator', 'mask'), 'mask(attr[, ...])');
  assert.is(shown('source', 'stdin'), 'stdin(...)');
  assert.is(shown('format', 'avrodata'), 'avrodata([codec][, level])');
  assert.is(shown('sink', 'thriftSink'), 'thriftSink([host][, port])');
});

test('what listens has its port first, and what connects its host and port', () => {
  for (const component of catalogue.source.values())
    if (component.traits.has('listens') || component.traits.has('listens-udp'))
      assert.is(component.parameters[0]?.name, 'port', component.name);
  for (const component of catalogue.sink.values())
    if (component.traits.has('connects'))
      assert.equal(
        component.parameters.slice(0, 2).map((one) => one.name),
        ['host', 'port'],
        component.name,
      );
});

test('traits name what the rules ask for', () => {
  const having = (role: 'source' | 'sink' | 'decorator', trait: Trait) =>
    [...catalogue[role].values()].filter((one) => one.traits.has(trait)).map((one) => one.name);
  assert.equal(having('source', 'listens').sort(), [
    'avroSource',
    'collectorSource',
    'rpcSource',
    'scribe',
    'syslogTcp',
    'syslogTcp1',
    'thriftSource',
    'tpriosource',
  ]);
  assert.equal(having('source', 'listens-udp'), ['syslogUdp']);
  assert.equal(having('decorator', 'write-ahead-log'), ['ackedWriteAhead']);
  assert.equal(having('decorator', 'acknowledges'), ['ackChecker']);
  assert.equal(having('sink', 'acknowledges'), ['collectorSink']);
  assert.equal(having('decorator', 'sets-attribute').sort(), [
    'digest',
    'exDate',
    'regex',
    'regexAll',
    'split',
    'value',
  ]);
  assert.equal(having('decorator', 'breaks-acks').sort(), [
    'format',
    'intervalDroppyAppend',
    'intervalSampler',
    'mult',
    'probSampler',
    'reservoirSampler',
    'select',
  ]);
});

test('ports know their defaults', () => {
  const portOf = (name: string) =>
    catalogue.source.get(name)?.parameters.find((one) => one.name === 'port')?.defaultValue;
  assert.is(portOf('collectorSource'), 35853);
  assert.is(portOf('syslogUdp'), 514);
  assert.is(portOf('scribe'), 1463);
  assert.is(portOf('thriftSource'), undefined);
});

test('parameters know whether escapes are expanded in them', () => {
  const expanding = [...catalogue.sink.values()].flatMap(({ name, parameters }) =>
    parameters.filter((one) => one.expandsEscapes).map((one) => `${name}.${one.name}`),
  );
  assert.equal(expanding, [
    'dfs.path',
    'escapedFormatDfs.path',
    'escapedFormatDfs.filename',
    'escapedCustomDfs.path',
    'escapedCustomDfs.filename',
    'collectorSink.dir',
    'collectorSink.prefix',
  ]);
});

test.run();
