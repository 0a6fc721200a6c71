import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { definition, sourceCall } from '../../../src/languages/flume-0.9/build.js';
import {
  equalCalls,
  equalDefinitions,
  equalSinks,
} from '../../../src/languages/flume-0.9/equal.js';
import { printSink } from '../../../src/languages/flume-0.9/print.js';
import { sinks } from './arbitrary-trees.js';
import { sinkOf } from './parsing.js';

test('a sink equals itself read from its printed text', () => {
  fc.assert(fc.property(sinks, (sink) => assert.ok(equalSinks(sink, sinkOf(printSink(sink))))));
});

test('two sinks are equal exactly when they print alike', () => {
  fc.assert(
    fc.property(sinks, sinks, (a, b) => {
      assert.is(equalSinks(a, b), printSink(a) === printSink(b));
    }),
  );
});

test('each difference counts', () => {
  const different = [
    'a', 'b', 'a("x")', 'a("y")', 'a(x)', 'a(x(1))', 'a(1)', 'a(0x1)', 'a(true)', 'a(false)', 'a("1")',
    'a(x=1)', 'a(y=1)', 'a(x=2)', 'a(1, 2)', 'd a', 'e a', 'd b', '[ a ]', '[ a, b ]', '[ b, a ]',
    '< a ? b >', '< b ? a >', '< a ? a >', 'roll(1) { a }', 'roll(2) { a }', 'roll(1) { b }', 'collector(1) { a }',
  ].map(sinkOf); // biome-ignore format: a table
  for (const [i, a] of different.entries())
    for (const [j, b] of different.entries()) assert.is(equalSinks(a, b), i === j, `${i} ${j}`);
});

test('the form of writing does not count', () => {
  assert.ok(equalSinks(sinkOf('{ d() => { e => a } }'), sinkOf('d e a')));
});

test('definitions are compared by name, source and sink', () => {
  const one = definition('a', sourceCall('null'), sinkOf('null'));
  assert.ok(equalDefinitions(one, definition('a', sourceCall('null'), sinkOf('null'))));
  assert.not(equalDefinitions(one, definition('b', sourceCall('null'), sinkOf('null'))));
  assert.not(equalDefinitions(one, definition('a', sourceCall('stdin'), sinkOf('null'))));
  assert.not(equalDefinitions(one, definition('a', sourceCall('null'), sinkOf('console'))));
  assert.ok(equalCalls(sourceCall('tail', 'f'), sourceCall('tail', 'f')));
});

test.run();
