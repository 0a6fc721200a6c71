import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { builtInCatalogue } from '../../../src/languages/flume-0.9/catalogue.js';
import { checkSink } from '../../../src/languages/flume-0.9/check/check-sink.js';
import { checkSource } from '../../../src/languages/flume-0.9/check/check-source.js';
import { extendCatalogue } from '../../../src/languages/flume-0.9/extend-catalogue.js';
import { parseSource } from '../../../src/languages/flume-0.9/parse/parse-source.js';
import { line, parsed, sinkOf, text } from './parsing.js';

const base = builtInCatalogue();
const extended = extendCatalogue(base, [
  {
    kind: 'sink',
    name: 'hbase',
    args: [
      { name: 'table', type: 'string' },
      { name: 'buffer', type: 'int', optional: true },
    ],
    keywords: [{ name: 'writeToWal', type: 'boolean', optional: true }],
    traits: ['acknowledges'],
  },
  { kind: 'decorator', name: 'lzoDeco' },
  { kind: 'source', name: 'tail', args: [{ name: 'path', type: 'string' }], variadic: true },
  { kind: 'sink', name: 'counter', args: [{ name: 'name', type: 'string' }], open: true },
]);

const check = (written: string) => checkSink(sinkOf(written), extended).map(line);

test('a plug-in is known by its kind and its arguments', () => {
  assert.equal(check('lzoDeco hbase("t", 5, writeToWal=true)'), []);
  assert.equal(check('hbase("t", "x", writeToWal=yes, w=1)'), [
    'error component-arguments: "buffer" of "hbase" is "x": a whole number up to 2147483647 was expected ["x"]',
    'error component-arguments: "writeToWal" of "hbase" is a bare word, which Flume reads as "yes []" [yes] help: quote it: "yes"',
    'error known-component: "hbase" has no keyword argument "w": Flume ignores it [w] help: write hbase(table[, buffer][, writeToWal=])',
  ]);
  assert.equal([...(extended.sink.get('hbase')?.traits ?? [])], ['acknowledges']);
});

test('without a list of arguments, or when it is open, more are taken', () => {
  assert.equal(check('lzoDeco(1, x, k=2) null'), []);
  assert.equal(check('counter("c", 1, k=2)'), []);
  assert.equal(check('counter'), [
    'error component-arguments: "counter" takes at least 1 argument, not none [counter] help: write counter(name)',
  ]);
});

test('a plug-in replaces a component of its kind and name only', () => {
  const tail = parsed(parseSource(text('tail("a", "b", "c")')));
  assert.equal(checkSource(tail, extended), []);
  assert.is(checkSource(tail, base).length, 2);
  assert.is(extended.format, base.format);
  assert.ok(!base.sink.has('hbase'));
});

test.run();
