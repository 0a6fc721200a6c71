import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  diffProperties,
  maskedProperties,
} from '../../../src/review/properties/diff-properties.js';

type Properties = Readonly<Record<string, string>>;

function map(properties: Properties): ReadonlyMap<string, string> {
  return new Map(Object.entries(properties));
}

function told(before: Properties, after: Properties): readonly string[] {
  return diffProperties(map(before), map(after)).flatMap(({ edits }) =>
    edits.map(({ mark, text }) => `${mark} ${text}`),
  );
}

test('keys come, change and go, sorted', () => {
  assert.equal(told({ b: '1', c: '2' }, { a: '0', c: '3' }), [
    '+ a = 0',
    '- b = 1',
    '~ c = 2 -> 3',
  ]);
  assert.equal(told({ a: '1' }, { a: '1' }), []);
  assert.equal(told({ a: '' }, {}), ['- a = ']);
});

test('lists of components tell what comes and goes in them', () => {
  assert.equal(told({ sinks: 'k1 k2' }, { sinks: 'k1 k2 k3' }), ['~ sinks = k1 k2 + k3']);
  assert.equal(told({ 'sources.r.channels': 'a  b c' }, { 'sources.r.channels': 'b d' }), [
    '~ sources.r.channels = - a b - c + d',
  ]);
  assert.equal(told({ sources: 'a' }, { sources: 'b' }), ['~ sources = a -> b']);
  assert.equal(told({ 'sources.r.hosts': 'a b' }, { 'sources.r.hosts': 'a c' }), [
    '~ sources.r.hosts = a b -> a c',
  ]);
});

test('which receivers exactly does not count for the likeness', () => {
  const likeness = (from: string, to: string) =>
    diffProperties(
      map({ 'sinks.k.hostname': from, 'sinks.k.type': 'avro' }),
      map({ 'sinks.k.hostname': to, 'sinks.k.type': 'thrift' }),
    ).map((group) => group.likeness);
  assert.equal(likeness('a', 'b'), likeness('c', 'd'));
  assert.is.not(likeness('a', 'b').join(), likeness('a', 'a').join());
});

test('the form of an agent has no receivers', () => {
  assert.is(
    maskedProperties(
      map({
        'sinks.k.hostname': 'h',
        'sinks.k.port': '1',
        'sinks.k.hosts.h1': 'x:1',
        'sinkgroups.g.processor.priority.k': '1',
        channels: 'c',
      }),
    ),
    'channels = c\nsinkgroups.g.processor.priority.k\nsinks.k.hostname\nsinks.k.hosts.h1\nsinks.k.port',
  );
});

test.run();
