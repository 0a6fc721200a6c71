import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from './checked.js';

test('bare words are no strings', () => {
  assert.equal(check('rpcSink(h, 1)'), [
    'component-arguments: "host" of "rpcSink" is a bare word, which Flume reads as "h []" [h] help: quote it: "h"',
  ]);
  assert.equal(check('counter(a("x", 1, b))'), [
    'component-arguments: "name" of "counter" is a bare word, which Flume reads as "a [x, 1, b []]" [a("x", 1, b)] help: quote it',
  ]);
  assert.equal(check('value("a", "b", escape=TRUE) null'), [
    'component-arguments: "escape" of "value" is a bare word, which Flume reads as "TRUE []" [TRUE] help: write true',
  ]);
});

test('numbers that Flume cannot decode are refused wherever they stand', () => {
  const fault = 'Flume cannot read "0XFF": it wants a small x [0XFF]';
  for (const written of [
    'counter(0XFF)',
    'fail(0XFF)',
    'console(0XFF)',
    'agentSink(compression=f(g(0XFF)))',
    'agentSink(compression=f(k=0XFF))',
    'console(syslog(0XFF))',
  ])
    assert.equal(check(written), [`component-arguments: ${fault}`], written);
  assert.equal(check('counter(0x8000000000000000) '), [
    'component-arguments: Flume cannot read "0x8000000000000000": it is above 9223372036854775807 [0x8000000000000000]',
  ]);
  assert.equal(check('counter(01000000000000000000000)'), [
    'component-arguments: Flume cannot read "01000000000000000000000": it is above 9223372036854775807 [01000000000000000000000]',
  ]);
});

test('values with a placeholder are only known for each node', () => {
  for (const written of [
    'thriftSink("${host}", "${var.PORT}")',
    'regex("(${node}", 1, "a") null',
    'console("${format}")',
    'bloomCheck(1, 2, "${sink}") null',
    'failChain("${format}", "nosuch")',
    'failChain("%s", "${sink}")',
    'agentSink("a\\"${host}")',
  ])
    assert.equal(check(written), [], written);
  assert.equal(check('failChain("%s", nosuch)'), [
    'component-arguments: "item" of "failChain" is a bare word, which Flume reads as "nosuch []" [nosuch] help: quote it: "nosuch"',
  ]);
});

test.run();
