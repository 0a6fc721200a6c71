import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { call, decorate, decorator } from '../../../../src/languages/flume-0.9/build.js';
import { builtInCatalogue } from '../../../../src/languages/flume-0.9/catalogue.js';
import { checkSink } from '../../../../src/languages/flume-0.9/check/check-sink.js';
import { line, sinkOf } from '../parsing.js';

const catalogue = builtInCatalogue();

/** The findings in lines without their severity, which is an error unless a line says otherwise. */
const check = (written: string) =>
  checkSink(sinkOf(written), catalogue).map((one) => line(one).replace(/^error /, ''));

test('a sink that Flume builds has no findings', () => {
  for (const written of [
    'ackedWriteAhead batch(100, 1000) gzip stubbornAppend insistentOpen < thriftSink("a", 1) ? thriftSink("b", 65535) >',
    'collector(30000) { [ escapedFormatDfs("hdfs://nn/%Y", "x-%{rolltag}", seqfile("gzip")), console ] }',
    'value("k", "v", escape=true) text("f", raw, format=log4j)',
    'failChain("{ lazyOpen => %s }", "thriftSink(\\"a\\", 1)", "null")',
    'agentE2EChain("a:1", "b", ":5", "", "c:1:9", "d::")',
    'agentSink("h", "35853", batchCount=0x10, compression=gzip(1, 2))',
    'regexAll("(?<a>\\\\d+)[a-z&&[^x]]*+", "k") digest("sha-1", 5) exDate("k", "yyyy") null',
    'console("avrodata") ',
    'console(avrodata("deflate", 3))',
    'fail(1, two, 3)',
    'logicalSink("n", more)',
    'benchreport("b", "[ null, console ]") null',
    'flakeyAppend(.5, 1) probSampler("1") null',
  ])
    assert.equal(check(written), [], written);
});

test('unknown names come with what was probably meant', () => {
  assert.equal(check('thritSink("h", 1)'), [
    'known-component: Unknown sink "thritSink" [thritSink] help: did you mean "thriftSink"?',
  ]);
  assert.equal(check('insistantOpen null'), [
    'known-component: Unknown decorator "insistantOpen" [insistantOpen] help: did you mean "insistentOpen"?',
  ]);
  assert.equal(check('writeAhead null'), [
    'known-component: Unknown decorator "writeAhead" [writeAhead] help: write "ackedWriteAhead" to keep events until they are acknowledged, "diskFailover" to keep them while receivers are down',
  ]);
  assert.equal(check('kafka("t")'), [
    'known-component: Unknown sink "kafka" [kafka] help: declare it under "plugins" if it is a plug-in of your installation',
  ]);
});

test('names of another kind are told apart', () => {
  assert.equal(check('gzip'), [
    'known-component: "gzip" is a decorator, not a sink [gzip] help: a decorator stands before a sink: gzip sink',
  ]);
  assert.equal(check('console null'), [
    'known-component: "console" is a sink, not a decorator [console] help: only the last word of a chain is a sink; several sinks stand in brackets: [ a, b ]',
  ]);
  assert.equal(check('tail("f")'), ['known-component: "tail" is a source, not a sink [tail]']);
  assert.equal(check('thriftSource(5)'), [
    'known-component: "thriftSource" is a source, not a sink [thriftSource] help: did you mean "thriftSink"?',
  ]);
});

test('bodies of roll and collector, branches and chains are all looked at', () => {
  assert.equal(
    check('a [ collector(1) { b }, < c ? roll(1) { d } > ]').map((one) => one.split(' help')[0]),
    [
      'known-component: Unknown decorator "a" [a]',
      'known-component: Unknown sink "b" [b]',
      'known-component: Unknown sink "c" [c]',
      'known-component: Unknown sink "d" [d]',
    ],
  );
});

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

test('formats are known, in function values and in strings', () => {
  assert.equal(check('console(avrojjson)'), [
    'known-component: Unknown format "avrojjson" [avrojjson] help: did you mean "avrojson"?',
  ]);
  assert.equal(check('console("RAW")'), [
    'known-component: Unknown format "RAW" ["RAW"] help: did you mean "raw"?',
  ]);
  assert.equal(check('console(5)'), [
    'known-component: Unknown format "5" [5] help: a format is one of avro, avrodata, avrojson, debug, default, json, log4j, raw, seqfile, syslog',
  ]);
  assert.equal(check('console(gzip)'), [
    'known-component: "gzip" is a decorator, not a format [gzip] help: a format is one of avro, avrodata, avrojson, debug, default, json, log4j, raw, seqfile, syslog',
  ]);
  assert.equal(check('console(raw(1))'), [
    'component-arguments: "raw" takes no arguments, not 1 [1] help: write raw',
  ]);
  assert.equal(check('console(seqfile("lzo"))'), [
    'component-arguments: "codec" of "seqfile" is "lzo": one of None, DefaultCodec, GzipCodec, BZip2Codec was expected ["lzo"]',
  ]);
  assert.equal(check('console(raw(fmt="x"))'), [
    'known-component: "raw" has no keyword argument "fmt": Flume ignores it [fmt] help: write raw',
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

test('sinks inside strings are checked at the place of the string', () => {
  assert.equal(check('bloomCheck(100, 2, "nosuch") null'), [
    'known-component: In "reportSink" of "bloomCheck": Unknown sink "nosuch" ["nosuch"] help: declare it under "plugins" if it is a plug-in of your installation',
  ]);
  assert.equal(check('benchreport("b", "null )") null'), [
    'expression-syntax: In "reportSink" of "benchreport": ")" follows the sink, which is complete before it ["null )"] help: nothing is open here that it could close',
  ]);
  assert.equal(check('failChain("{ lazyOpn => %s }", "null", "consol")'), [
    'known-component: In the sink "{ lazyOpn => null }": Unknown decorator "lazyOpn" ["null"] help: did you mean "lazyOpen"?',
    'known-component: In the sink "{ lazyOpn => consol }": Unknown decorator "lazyOpn" ["consol"] help: did you mean "lazyOpen"?',
    'known-component: In the sink "{ lazyOpn => consol }": Unknown sink "consol" ["consol"] help: did you mean "console"?',
  ]);
  assert.equal(check('failChain("%d", "null", "console")'), [
    'component-arguments: "specFormat" of "failChain": "%d" cannot format a string ["%d"]',
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

test('built trees have findings without places', () => {
  const sink = decorate(decorator('gzp', 1), call('thriftSink', 'h', 0));
  assert.equal(
    checkSink(sink, catalogue).map(({ span, message }) => `${span} ${message}`),
    [
      'undefined Unknown decorator "gzp"',
      'undefined "port" of "thriftSink" is 0: a whole number from 1 to 65535 was expected',
    ],
  );
  assert.equal(
    checkSink(
      decorate(decorator('benchreport', 'b', 'nosuch'), call('console', 'x')),
      catalogue,
    ).map(({ span, message }) => `${span} ${message}`),
    [
      'undefined In "reportSink" of "benchreport": Unknown sink "nosuch"',
      'undefined Unknown format "x"',
    ],
  );
});

test.run();
