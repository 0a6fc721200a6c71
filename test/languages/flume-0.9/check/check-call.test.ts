import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from './checked.js';

test('arguments are counted', () => {
  assert.equal(check('null(1, 2)'), [
    'component-arguments: "null" takes no arguments, not 2 [1] help: write null',
  ]);
  assert.equal(check('counter'), [
    'component-arguments: "counter" takes 1 argument, not none [counter] help: write counter(name)',
  ]);
  assert.equal(check('value("a") null'), [
    'component-arguments: "value" takes 2 arguments, not 1 [value("a")] help: write value(attr, value[, escape=])',
  ]);
  assert.equal(check('batch(1, 2, 3) null'), [
    'component-arguments: "batch" takes 1 or 2 arguments, not 3 [3] help: write batch(count[, maxLatencyMs])',
  ]);
  assert.equal(check('escapedFormatDfs'), [
    'component-arguments: "escapedFormatDfs" takes 1 to 3 arguments, not none [escapedFormatDfs] help: write escapedFormatDfs(path[, filename][, format])',
  ]);
  assert.equal(check('mult(1, 2) null'), [
    'component-arguments: "mult" takes at most 1 argument, not 2 [2] help: write mult([count])',
  ]);
  assert.equal(check('mask null'), [
    'component-arguments: "mask" takes at least 1 argument, not none [mask] help: write mask(attr[, ...])',
  ]);
  assert.equal(check('logicalSink'), [
    'component-arguments: "logicalSink" takes at least 1 argument, not none [logicalSink] help: write logicalSink(logicalNode)',
  ]);
  assert.equal(check('exDate("a", "y", "p", true, "more") null'), [
    'warning component-arguments: Flume ignores this argument of "exDate" ["more"] help: write exDate(attr, pattern[, prefix][, padding])',
  ]);
});

test.run();
