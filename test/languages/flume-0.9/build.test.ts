import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  call,
  collector,
  decorate,
  decorator,
  definition,
  failover,
  fanOut,
  functionValue,
  keyword,
  roll,
  sourceCall,
} from '../../../src/languages/flume-0.9/build.js';
import { printDefinition, printSink, printSource } from '../../../src/languages/flume-0.9/print.js';

test('a call takes strings, numbers, booleans, function values and keywords', () => {
  const sink = call('a', 'x', 1, 0.5, 1e-7, true, functionValue('raw'), keyword('k', 5));
  assert.is(printSink(sink), 'a("x", 1, 0.5, 1e-7, true, raw, k=5)');
  assert.is(printSource(sourceCall('thriftSource', 35853)), 'thriftSource(35853)');
  assert.is(printSink(call('a', -0)), 'a(0)');
});

test('a chain of decorators stands around a sink, the first outermost', () => {
  const chain = [decorator('ackedWriteAhead'), decorator('batch', 100, 1000)];
  assert.is(printSink(decorate(chain, call('s'))), 'ackedWriteAhead batch(100, 1000) s');
  assert.is(printSink(decorate(decorator('gzip'), call('s'))), 'gzip s');
  assert.is(printSink(decorate([], call('s'))), 's');
});

test('a failover nests to the right in pairs', () => {
  const sinks = ['a', 'b', 'c'].map((name) => call(name));
  assert.is(printSink(failover(sinks)), '< a ? < b ? c > >');
  assert.is(printSink(failover(sinks.slice(0, 1))), 'a');
});

test('a fan-out of one sink is that sink', () => {
  assert.is(printSink(fanOut([call('a')])), 'a');
  assert.is(printSink(fanOut([call('a'), call('b')])), '[ a, b ]');
});

test('collector, roll and definition', () => {
  assert.is(
    printSink(collector(30000, roll(500, call('a')))),
    'collector(30000) { roll(500) { a } }',
  );
  assert.is(
    printDefinition(definition('10.0.0.1', sourceCall('null'), call('null'))),
    '10.0.0.1 : null | null ;',
  );
});

test('what cannot be printed is refused', () => {
  const refused: readonly (readonly [RegExp, () => unknown])[] = [
    [/"roll" cannot name a component/, () => call('roll', 1)],
    [/"a b" cannot name a component/, () => decorator('a b')],
    [/"_x" cannot name a component/, () => sourceCall('_x')],
    [/"true" cannot name a keyword argument/, () => keyword('true', 1)],
    [/"9a" cannot name a logical node/, () => definition('9a', sourceCall('null'), call('null'))],
    [/-1 cannot be written/, () => call('a', -1)],
    [/-0.5 cannot be written/, () => call('a', -0.5)],
    [/NaN cannot be written/, () => call('a', Number.NaN)],
    [/Infinity cannot be written/, () => call('a', Number.POSITIVE_INFINITY)],
    [/9007199254740992 cannot be written/, () => call('a', 2 ** 53)],
    [/1.5 cannot be written/, () => roll(1.5, call('a'))],
    [/-1 cannot be written/, () => collector(-1, call('a'))],
    [/positional argument after a keyword/, () => call('a', keyword('k', 1), 2)],
    [/a fan-out needs at least one sink/, () => fanOut([])],
    [/a failover needs at least one sink/, () => failover([])],
  ];
  for (const [pattern, build] of refused) assert.throws(build, pattern);
});

test.run();
