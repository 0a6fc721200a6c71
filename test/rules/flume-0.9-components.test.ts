import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { oneTier, placed, tiersOf } from './flume-0.9-topologies.js';
import { codes, findings } from './rule-harness.js';

test('names are known', () => {
  assert.is(
    findings(
      tiersOf(
        `  web: {nodes: w1, source: 'tial("/a")', process: ['valeu("a", "b")'], sink: consol}`,
      ),
    ),
    `t.yaml:4:29 error known-component: Unknown source "tial"
    4 |   web: {nodes: w1, source: 'tial("/a")', process: ['valeu("a", "b")'], …
      |                             ^^^^
help: did you mean "tail"?

t.yaml:4:53 error known-component: Unknown decorator "valeu"
    4 | …: w1, source: 'tial("/a")', process: ['valeu("a", "b")'], sink: consol}
      |                                         ^^^^^
help: did you mean "value"?

t.yaml:4:78 error known-component: Unknown sink "consol"
    4 | …: w1, source: 'tial("/a")', process: ['valeu("a", "b")'], sink: consol}
      |                                                                  ^^^^^^
help: did you mean "console"?
`,
  );
  assert.equal(placed(oneTier('collector(1000) { nosuch }')), [
    '4:67 error known-component: Unknown sink "nosuch" -> declare it under "plugins" if it is a plug-in of your installation',
  ]);
  assert.equal(placed(oneTier('collectorSink("file:///a/", "a", 30000, nosuch)')), [
    '4:89 error collector-sink-format: "collectorSink" ignores its format; expected a collector around a sink that takes one -> write collector(30000) { escapedFormatDfs("..", "..%{rolltag}", raw) }',
    '4:89 error known-component: Unknown format "nosuch" -> a format is one of avro, avrodata, avrojson, debug, default, json, log4j, raw, seqfile, syslog',
  ]);
  assert.equal(placed(oneTier('agentDFOSink("c1", batchcount=10)')), [
    '4:68 error known-component: "agentDFOSink" has no keyword argument "batchcount": Flume ignores it -> did you mean "batchCount"?',
  ]);
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: console2, sink: console}`,
        'plugins: {console2: {kind: source}}',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: [lzoDeco, unlzoDeco], sink: console}`,
        'codecs: {lzo: {encode: lzoDeco, decode: unlzoDeco}}',
      ),
    ),
    [
      '4:52 error packing-on-edges: "lzoDeco" in "process" of tier "web" packs events, which only edges do -> say "batch" and "compression" on the edge',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: [mine], sink: console}`,
        'plugins: {mine: {kind: sink}}',
      ),
    ),
    [
      '4:52 error known-component: "mine" is a sink, not a decorator -> only the last word of a chain is a sink; several sinks stand in brackets: [ a, b ]',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: [mine], sink: console}`,
        'plugins: {mine: {kind: decorator, target: flume-1}}',
      ),
    ),
    [
      '4:52 error known-component: Unknown decorator "mine" -> declare it under "plugins" if it is a plug-in of your installation',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: [mine], sink: console}`,
        'plugins: {mine: {kind: interceptor}}',
      ),
    ),
    [
      '4:52 error known-component: Unknown decorator "mine" -> declare it under "plugins" if it is a plug-in of your installation',
    ],
  );
});

test('arguments fit', () => {
  assert.is(
    findings(oneTier('batch(0) roll(100) { probSampler(2) console }')),
    `t.yaml:4:49 warning batch-latency: "batch" keeps a partial batch until it is full; expected a time after which it is sent
    4 | …1, source: 'tail("/a")', sink: 'batch(0) roll(100) { probSampler(2) co…
      |                                  ^^^^^
help: write batch(0, 1000)

t.yaml:4:55 error component-arguments: "count" of "batch" is 0: a whole number from 1 to 2147483647 was expected
    4 | …ource: 'tail("/a")', sink: 'batch(0) roll(100) { probSampler(2) consol…
      |                                    ^

t.yaml:4:82 error component-arguments: "probability" of "probSampler" is 2: a number from 0 to 1 was expected
    4 | …e: 'tail("/a")', sink: 'batch(0) roll(100) { probSampler(2) console }'}
      |                                                           ^

t.yaml:4:85 error packing-order: "console" gets packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends
    4 | …e: 'tail("/a")', sink: 'batch(0) roll(100) { probSampler(2) console }'}
      |                                                              ^^^^^^^
t.yaml:4:49 events are packed here
`,
  );
  assert.equal(
    placed(
      tiersOf(
        '  web: {nodes: w1, source: syslogTcp(70000), process: [intervalSampler(0)], sink: console}',
      ),
    ),
    [
      '4:38 error component-arguments: "port" of "syslogTcp" is 70000: a whole number from 1 to 65535 was expected',
      '4:72 error component-arguments: "interval" of "intervalSampler" is 0: a whole number from 1 to 2147483647 was expected',
    ],
  );
  assert.equal(placed(oneTier('rpcSink(h, 1)')), [
    '4:49 error network-sink-retries: "rpcSink" fails while its receiver is down, and the node with it; expected insistentOpen in front of it, or a failover around it -> write insistentAppend stubbornAppend insistentOpen rpcSink(..)',
    '4:57 error component-arguments: "host" of "rpcSink" is a bare word, which Flume reads as "h []" -> quote it: "h"',
  ]);
  assert.equal(placed(oneTier('text("/a", raw, raw)')), [
    '4:65 error component-arguments: "text" takes 1 or 2 arguments, not 3 -> write text(filename[, format][, format=])',
  ]);
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: ['mine(1, "x")'], sink: console}`,
        'plugins: {mine: {kind: decorator, args: [{name: count, type: int}]}}',
      ),
    ),
    ['4:61 error component-arguments: "mine" takes 1 argument, not 2 -> write mine(count)'],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: ['mine(1, "x")'], sink: console}`,
        'plugins: {mine: {kind: decorator, open: true}}',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: ['lzoDeco(1)'], sink: console}`,
        'codecs: {lzo: {encode: lzoDeco, decode: gunzip}}',
        'plugins: {lzoDeco: {kind: decorator, args: [{name: level, type: int}]}}',
      ),
    ),
    [
      '4:53 error packing-on-edges: "lzoDeco" in "process" of tier "web" packs events, which only edges do -> say "batch" and "compression" on the edge',
    ],
  );
});

test('warnings of arguments stay warnings', () => {
  assert.equal(placed(oneTier('regex("x", 0, "d") exDate("d", "yyyy", "p", true, 5) console')), [
    '4:99 warning component-arguments: Flume ignores this argument of "exDate" -> write exDate(attr, pattern[, prefix][, padding])',
  ]);
});

test('components of Flume 1.x are judged by their own catalogue', () => {
  assert.equal(
    codes(
      'version: 1\nflow: f\ntarget: flume-1\ntiers:\n  web: {nodes: w1, source: {type: nosuch}, sink: {type: logger}}\n',
    ),
    ['known-component'],
  );
  assert.equal(
    codes(
      tiersOf(
        '  web: {nodes: w1, source: {type: seq}, process: [{type: host}], sink: {type: logger}}',
      ),
    ),
    ['component-for-target'],
  );
});

test.run();
