import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from './checked.js';

test('numbers are read as Java reads them, and ranges are checked', () => {
  const port = 'a whole number from 1 to 65535 was expected';
  assert.equal(check('thriftSink("h", 0)'), [
    `component-arguments: "port" of "thriftSink" is 0: ${port} [0]`,
  ]);
  assert.equal(check('thriftSink("h", "70000")'), [
    `component-arguments: "port" of "thriftSink" is "70000": ${port} ["70000"]`,
  ]);
  assert.equal(check('thriftSink("h", 1.5)'), [
    `component-arguments: "port" of "thriftSink" is 1.5: ${port} [1.5]`,
  ]);
  assert.equal(check('thriftSink("h", 0x10000)'), [
    `component-arguments: "port" of "thriftSink" is 65536: ${port} [0x10000]`,
  ]);
  assert.equal(check('batch(0) null'), [
    'component-arguments: "count" of "batch" is 0: a whole number from 1 to 2147483647 was expected [0]',
  ]);
  assert.equal(check('ackedWriteAhead(99999999999999999999) null'), [
    'component-arguments: "maxMillis" of "ackedWriteAhead" is 99999999999999999999: a whole number up to 9223372036854775807 was expected [99999999999999999999]',
  ]);
  assert.equal(check('probSampler(1.5) flakeyAppend("NaN") probSampler(true) null'), [
    'component-arguments: "probability" of "probSampler" is 1.5: a number from 0 to 1 was expected [1.5]',
    'component-arguments: "probability" of "flakeyAppend" is "NaN": a number from 0 to 1 was expected ["NaN"]',
    'component-arguments: "probability" of "probSampler" is true: a number from 0 to 1 was expected [true]',
  ]);
});

test('booleans and choices are one of their values', () => {
  assert.equal(check('value("a", "b", escape="yes") null'), [
    'component-arguments: "escape" of "value" is "yes": true or false was expected ["yes"]',
  ]);
  assert.equal(check('value("a", "b", escape="False") null'), []);
  assert.equal(check('ganglia("a", "b", "float")'), [
    'component-arguments: "type" of "ganglia" is "float": one of int, long, double, string was expected ["float"]',
  ]);
  assert.equal(check('digest("sha256x", "a") null'), [
    'component-arguments: "algorithm" of "digest" is "sha256x": one of MD2, MD5, SHA-1, SHA-224, SHA-256, SHA-384, SHA-512 was expected ["sha256x"] help: did you mean "SHA-256"?',
  ]);
  for (const name of ['md5', 'SHA', 'sha3-512', 'OID.1.3.14.3.2.26', 'SHA-512/256'])
    assert.equal(check(`digest("${name}", "a") null`), []);
});

test('patterns are those of Java', () => {
  assert.equal(check('regex("\\\\d{2,1}", 1, "a") null'), [
    'component-arguments: "regex" of "regex" is "\\\\d{2,1}": not a regular expression of Java, for the numbers of repetitions in "{...}" make no range ["\\\\d{2,1}"]',
  ]);
  assert.equal(check('exDate("a", "yyyyT") null'), [
    'component-arguments: "pattern" of "exDate" is "yyyyT": not a date pattern of Java, for the letter "T" has no meaning ["yyyyT"]',
  ]);
});

test('hosts that are pasted into an expression stay in their quotes', () => {
  const fault = 'a host without quotes and backslashes was expected';
  assert.equal(check('agentSink("a\\"b", 1)'), [
    `component-arguments: "host" of "agentSink" is "a\\"b": ${fault} ["a\\"b"]`,
  ]);
  assert.equal(check('agentBEChain("a\\\\q:1")'), [
    `component-arguments: "hostport" of "agentBEChain" is "a\\\\q:1": ${fault} ["a\\\\q:1"]`,
  ]);
  assert.equal(check('rpcSink("a\\"b", 1)'), []);
});

test('each of a chain of receivers is a host with perhaps a port', () => {
  assert.equal(check('agentE2EChain("a:x", ":", "b:70000", "c::5")'), [
    'component-arguments: "hostport" of "agentE2EChain" is "a:x": a whole number from 1 to 65535 was expected ["a:x"]',
    'component-arguments: "hostport" of "agentE2EChain" is ":": host:port was expected [":"]',
    'component-arguments: "hostport" of "agentE2EChain" is "b:70000": a whole number from 1 to 65535 was expected ["b:70000"]',
    'component-arguments: "hostport" of "agentE2EChain" is "c::5": a whole number from 1 to 65535 was expected ["c::5"]',
  ]);
});

test.run();
