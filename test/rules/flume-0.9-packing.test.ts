import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { oneTier, placed, twoSenders } from './flume-0.9-topologies.js';
import { findings } from './rule-harness.js';

test('edges pack, process does not', () => {
  assert.is(
    findings(twoSenders(`process: ['batch(100, 1000)', gzip]`)),
    `t.yaml:4:59 error packing-on-edges: "batch" in "process" of tier "web" packs events, which only edges do
    4 | …s: [w1, w2], source: 'tail("/a")', process: ['batch(100, 1000)', gzip]}
      |                                                ^^^^^
help: say "batch" and "compression" on the edge

t.yaml:4:78 error packing-on-edges: "gzip" in "process" of tier "web" packs events, which only edges do
    4 | …s: [w1, w2], source: 'tail("/a")', process: ['batch(100, 1000)', gzip]}
      |                                                                   ^^^^
help: say "batch" and "compression" on the edge
`,
  );
  assert.equal(placed(twoSenders(`process: [gzip]`, 'compression: gzip')), [
    '4:58 error packing-on-edges: "gzip" in "process" of tier "web" packs events, which only edges do -> say "batch" and "compression" on the edge',
  ]);
  assert.equal(placed(twoSenders('process: [gunzip, unbatch]')), []);
  assert.equal(
    placed(
      twoSenders('process: [lzoDeco]').replace(
        'edges:',
        'codecs: {lzo: {encode: lzoDeco, decode: unlzoDeco}}\nedges:',
      ),
    ),
    [
      '4:58 error packing-on-edges: "lzoDeco" in "process" of tier "web" packs events, which only edges do -> say "batch" and "compression" on the edge',
    ],
  );
  assert.equal(
    placed(
      twoSenders('process: [lzoDeco]').replace(
        'edges:',
        'plugins: {lzoDeco: {kind: decorator}}\nedges:',
      ),
    ),
    [],
  );
  assert.equal(placed(twoSenders(`process: ['batch(100, 1000)']`, '', 'web -> archive')), [
    '4:59 error packing-on-edges: "batch" in "process" of tier "web" packs events, which only edges do -> say "batch" and "compression" on the edge',
  ]);
  assert.equal(placed(twoSenders('', 'batch: 100, compression: gzip', 'web -> archive')), []);
});

test('batch stands before gzip, each once', () => {
  assert.is(
    findings(oneTier('gzip batch(10, 100) agentDFOChain("c1")')),
    `t.yaml:4:54 error packing-order: "batch" stands behind a compression; expected batch, then gzip, once each, right in front of what sends
    4 | … source: 'tail("/a")', sink: 'gzip batch(10, 100) agentDFOChain("c1")'}
      |                                     ^^^^^
t.yaml:4:49 events are packed here
`,
  );
  assert.equal(placed(oneTier('batch(10, 100) gzip agentDFOChain("c1")')), []);
  assert.equal(placed(oneTier('batch(10, 100) batch(10, 100) agentDFOChain("c1")')), [
    '4:64 error packing-order: "batch" packs a second time; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('gzip gzip agentDFOChain("c1")')), [
    '4:54 error packing-order: "gzip" packs a second time; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('batch(10, 100) unbatch batch(10, 100) agentDFOChain("c1")')), []);
  assert.equal(
    placed(oneTier('batch(10, 100) < agentBEChain("c1") ? batch(10, 100) agentBEChain("c1") >')),
    [
      '4:87 error packing-order: "batch" packs a second time; expected batch, then gzip, once each, right in front of what sends',
    ],
  );
  assert.equal(
    placed(
      oneTier('gzip [ batch(10, 100) agentBEChain("c1"), batch(10, 100) agentBEChain("c1") ]'),
    ),
    [
      '4:56 error packing-order: "batch" stands behind a compression; expected batch, then gzip, once each, right in front of what sends',
      '4:91 error packing-order: "batch" stands behind a compression; expected batch, then gzip, once each, right in front of what sends',
    ],
  );
  assert.equal(
    placed(
      oneTier(
        'batch(10, 100) gzip insistentAppend stubbornAppend insistentOpen thriftSink("c1", 35853)',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      `${oneTier('lzoDeco batch(10, 100) agentBEChain("c1")').replace('---', 'codecs: {lzo: {encode: lzoDeco, decode: unlzoDeco}}\n---')}`,
    ),
    [
      '4:57 error packing-order: "batch" stands behind a compression; expected batch, then gzip, once each, right in front of what sends',
    ],
  );
  assert.equal(placed(oneTier('gzip batch(10, 100) [ agentBEChain("c1"), agentBEChain("c1") ]')), [
    '4:54 error packing-order: "batch" stands behind a compression; expected batch, then gzip, once each, right in front of what sends',
  ]);
});

test('packing stands behind the log', () => {
  assert.is(
    findings(
      oneTier(
        'batch(10, 100) ackedWriteAhead stubbornAppend insistentOpen thriftSink("c1", 35853)',
      ),
    ),
    `t.yaml:4:64 error packing-order: "ackedWriteAhead" checks packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends
    4 | …")', sink: 'batch(10, 100) ackedWriteAhead stubbornAppend insistentOpe…
      |                             ^^^^^^^^^^^^^^^
t.yaml:4:49 events are packed here
`,
  );
  assert.equal(placed(oneTier('gzip agentE2EChain("c1")')), [
    '4:54 error packing-order: "agentE2EChain" checks packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('gzip ackInjector collector(1000) { console }')), [
    '4:54 error packing-order: "ackInjector" checks packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(
    placed(
      oneTier(
        'ackedWriteAhead batch(10, 100) gzip stubbornAppend insistentOpen thriftSink("c1", 35853)',
      ),
    ),
    [],
  );
});

test('packed events have no bodies to read or to write', () => {
  assert.equal(placed(oneTier('batch(10, 100) console')), [
    '4:64 error packing-order: "console" gets packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('gzip escapedFormatDfs("file:///d/", "x")')), [
    '4:54 error packing-order: "escapedFormatDfs" gets packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('gzip [ console, agentBEChain("c1") ]')), [
    '4:56 error packing-order: "console" gets packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(
    placed(oneTier('batch(10, 100) regex("x", 0, "a") split(" ", 0, "b") agentBEChain("c1")')),
    [
      '4:64 error packing-order: "regex" reads packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
      '4:83 error packing-order: "split" reads packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
    ],
  );
  assert.equal(placed(oneTier('gzip digest("MD5", "a") format("%{body}") agentBEChain("c1")')), [
    '4:54 error packing-order: "digest" reads packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
    '4:73 error packing-order: "format" reads packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('gzip regexAll("(x)", "a") gunzip console')), [
    '4:54 error packing-order: "regexAll" reads packed events, whose bodies are empty; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('gzip value("a", "b") agentBEChain("c1")')), []);
  assert.equal(placed(oneTier('batch(10, 100) collector(1000) { console }')), []);
  assert.equal(placed(oneTier('gzip collectorSink("file:///d/", "x")')), []);
  assert.equal(placed(oneTier('gzip null')), []);
  assert.equal(placed(`${oneTier('gzip mine')}plugins: {mine: {kind: sink}}\n`), []);
});

test('agent sinks pack by themselves', () => {
  assert.equal(
    placed(oneTier('batch(10, 100) agentDFOSink("c1", batchCount=10, batchMillis=100)')),
    [
      '4:64 error packing-order: "agentDFOSink" packs a second time; expected batch, then gzip, once each, right in front of what sends',
    ],
  );
  assert.equal(placed(oneTier('gzip agentDFOSink("c1", compression=true)')), [
    '4:54 error packing-order: "agentDFOSink" packs a second time; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('gzip agentDFOSink("c1", batchCount=10, batchMillis=100)')), [
    '4:54 error packing-order: "agentDFOSink" packs a second time; expected batch, then gzip, once each, right in front of what sends',
  ]);
  assert.equal(placed(oneTier('batch(10, 100) agentDFOSink("c1", compression=true)')), []);
  assert.equal(placed(oneTier('batch(10, 100) agentDFOSink("c1", batchCount=1)')), []);
  assert.equal(
    placed(oneTier('agentDFOSink("c1", batchCount=10, batchMillis=100, compression=true)')),
    [],
  );
});

test('a partial batch is sent after a time', () => {
  assert.is(
    findings(oneTier('batch(10) agentBEChain("c1")')),
    `t.yaml:4:49 warning batch-latency: "batch" keeps a partial batch until it is full; expected a time after which it is sent
    4 | …{nodes: w1, source: 'tail("/a")', sink: 'batch(10) agentBEChain("c1")'}
      |                                           ^^^^^
help: write batch(10, 1000)
`,
  );
  assert.equal(placed(oneTier('batch(10, 0) agentBEChain("c1")')), [
    '4:49 warning batch-latency: "batch" keeps a partial batch until it is full; expected a time after which it is sent -> write batch(10, 1000)',
  ]);
  assert.equal(placed(oneTier('agentDFOSink("c1", batchCount=10)')), [
    '4:49 warning batch-latency: "agentDFOSink" keeps a partial batch until it is full; expected a time after which it is sent -> write batchCount=10, batchMillis=1000',
  ]);
  assert.equal(placed(oneTier('agentDFOSink("c1", batchCount=10, batchMillis=0)')), [
    '4:49 warning batch-latency: "agentDFOSink" keeps a partial batch until it is full; expected a time after which it is sent -> write batchCount=10, batchMillis=1000',
  ]);
  assert.equal(placed(oneTier('agentDFOSink("c1", batchCount=1)')), []);
  assert.equal(placed(oneTier('batch(10, "${node}") agentBEChain("c1")')), []);
});

test('compression given is compression switched on', () => {
  assert.is(
    findings(oneTier('agentDFOSink("c1", compression=false)')),
    `t.yaml:4:68 error compression-keyword: "agentDFOSink" compresses whenever "compression" is given, whatever its value
    4 | …1, source: 'tail("/a")', sink: 'agentDFOSink("c1", compression=false)'}
      |                                                     ^^^^^^^^^^^^^^^^^
help: leave the argument out
`,
  );
  assert.equal(placed(oneTier('agentE2ESink("c1", compression="none")')), [
    '4:68 error compression-keyword: "agentE2ESink" compresses whenever "compression" is given, whatever its value -> leave the argument out',
  ]);
  assert.equal(placed(oneTier('agentE2ESink("c1", compression="OFF")')), [
    '4:68 error compression-keyword: "agentE2ESink" compresses whenever "compression" is given, whatever its value -> leave the argument out',
  ]);
  assert.equal(placed(oneTier('agentE2ESink("c1", compression=true)')), []);
  assert.equal(placed(oneTier('agentE2ESink("c1", compression="gzip")')), []);
});

test('a choke is written on the tier or the edge', () => {
  assert.is(
    findings(oneTier('choke("wan") console')),
    `t.yaml:4:49 error choke-limit: "choke" is written by hand, so that nothing sets its limit; expected "choke" of the tier or the edge
    4 |   web: {nodes: w1, source: 'tail("/a")', sink: 'choke("wan") console'}
      |                                                 ^^^^^
help: write choke: 500KB/s
`,
  );
  assert.equal(placed(twoSenders(`process: ['choke("wan")']`)), [
    '4:59 error choke-limit: "choke" is written by hand, so that nothing sets its limit; expected "choke" of the tier or the edge -> write choke: 500KB/s',
  ]);
  assert.equal(placed(twoSenders('choke: 100')), []);
});

test.run();
