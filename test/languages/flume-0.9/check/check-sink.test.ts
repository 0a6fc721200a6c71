import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { call, decorate, decorator } from '../../../../src/languages/flume-0.9/build.js';
import { builtInCatalogue } from '../../../../src/languages/flume-0.9/catalogue.js';
import { checkSink } from '../../../../src/languages/flume-0.9/check/check-sink.js';
import { check } from './checked.js';

const catalogue = builtInCatalogue();

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
