import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from './checked.js';

test('keywords are known and given once', () => {
  assert.equal(check('agentSink("h", 1, batchcount=1)'), [
    'known-component: "agentSink" has no keyword argument "batchcount": Flume ignores it [batchcount] help: did you mean "batchCount"?',
  ]);
  assert.equal(check('digest("MD5", attr="a")').slice(0, 1), [
    'known-component: "digest" is a decorator, not a sink [digest] help: a decorator stands before a sink: digest sink',
  ]);
  assert.equal(check('digest("MD5", "a", attr="a") null'), [
    'known-component: "digest" has no keyword argument "attr": Flume ignores it [attr] help: give it by position: digest(algorithm, attr[, base64=])',
  ]);
  assert.equal(check('agentSink(batchCount=1, batchCount=2)'), [
    'warning component-arguments: "batchCount" of "agentSink" is given again: Flume takes the last one [batchCount]',
  ]);
  assert.equal(check('agentSink(batchCount="x")'), [
    'component-arguments: "batchCount" of "agentSink" is "x": a whole number up to 2147483647 was expected ["x"]',
  ]);
});

test.run();
