import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { collectorSink, oneTier, placed, threeTiers, tiersOf } from './flume-0.9-topologies.js';
import { codes, findings } from './rule-harness.js';

test('a reliable path ends at a sink that acknowledges', () => {
  assert.equal(placed(threeTiers({ archive: 'sink: console' })), [
    '6:30 error reliable-path-acknowledges: The sink of tier "archive" ends the reliable path web -> relay -> archive and does not acknowledge; expected collector(ms) { .. } or collectorSink -> put it into a collector: collector(30000) { .. }',
  ]);
  assert.equal(
    placed(threeTiers({ archive: `sink: '< console ? collectorSink("hdfs://nn/a/", "a-") >'` })),
    [
      '6:30 error reliable-path-acknowledges: The sink of tier "archive" ends the reliable path web -> relay -> archive and does not acknowledge; expected collector(ms) { .. } or collectorSink -> put it into a collector: collector(30000) { .. }',
    ],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: '< collectorSink("hdfs://nn/a/", "a-") ? null >'` })),
    [],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: '[ console, collectorSink("hdfs://nn/a/", "a-") ]'` })),
    [],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: 'delay(10) collector(30000) { console }'` })),
    [],
  );
  assert.equal(placed(threeTiers({ archive: `sink: 'roll(1000) { console }'` })), [
    '6:30 error reliable-path-acknowledges: The sink of tier "archive" ends the reliable path web -> relay -> archive and does not acknowledge; expected collector(ms) { .. } or collectorSink -> put it into a collector: collector(30000) { .. }',
  ]);
  assert.equal(placed(threeTiers({ archive: 'sink: console', reliable: '' })), []);
});

test('every path that ends there is named', () => {
  assert.is(
    findings(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        `  app: {nodes: p1, source: 'tail("/b")'}`,
        '  archive: {nodes: a1, sink: console}',
        'edges: [{from: web, to: archive}, {from: app, to: archive}]',
        'reliable: [web -> archive, app -> archive]',
      ),
    ),
    `t.yaml:6:30 error reliable-path-acknowledges: The sink of tier "archive" ends the reliable path web -> archive and does not acknowledge; expected collector(ms) { .. } or collectorSink
    6 |   archive: {nodes: a1, sink: console}
      |                              ^^^^^^^
t.yaml:8:12 the reliable path
t.yaml:8:28 the reliable path
help: put it into a collector: collector(30000) { .. }
`,
  );
});

test('a path may end at a group, of which each tier acknowledges', () => {
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        `  near: {nodes: n1, ${collectorSink}}`,
        '  far: {nodes: f1, sink: console}',
        'groups: {store: [{tier: near}, {tier: far, cost: 5}]}',
        'edges: [{from: web, to: store}]',
        'reliable: [web -> store]',
      ),
    ),
    [
      '6:26 error reliable-path-acknowledges: The sink of tier "far" ends the reliable path web -> store and does not acknowledge; expected collector(ms) { .. } or collectorSink -> put it into a collector: collector(30000) { .. }',
    ],
  );
});

test('a path that ends without a sink is acknowledged by flumec', () => {
  assert.equal(
    placed(
      threeTiers({
        archive: 'sink: console',
        reliable: 'web -> relay',
        relay: `process: ['mult(2)', 'batch(1)']`,
      }),
    ),
    [
      '5:44 error packing-on-edges: "batch" in "process" of tier "relay" packs events, which only edges do -> say "batch" and "compression" on the edge',
      '10:19 warning reliable-path-terminal: The reliable path ends before a tier with a sink: after "relay", events can be lost on their way to "archive" -> lead it on to a tier with a sink: web -> relay -> archive',
    ],
  );
});

test('a hand-written log needs a collector behind it', () => {
  assert.equal(placed(oneTier('ackedWriteAhead console')), [
    '4:49 error reliable-path-acknowledges: "ackedWriteAhead" waits for an acknowledgement that nothing behind it gives; expected a collector, or a sink that sends to one -> take it out, or put the sink behind it into collector(30000) { .. }',
  ]);
  assert.equal(placed(oneTier('ackInjector [ console, null ]')), [
    '4:49 error reliable-path-acknowledges: "ackInjector" waits for an acknowledgement that nothing behind it gives; expected a collector, or a sink that sends to one -> take it out, or put the sink behind it into collector(30000) { .. }',
  ]);
  assert.equal(placed(oneTier('ackedWriteAhead [ console, agentBEChain("c1") ]')), []);
  assert.equal(placed(oneTier('ackedWriteAhead collector(30000) { console }')), []);
  assert.equal(placed(`${oneTier('ackedWriteAhead mine')}plugins: {mine: {kind: sink}}\n`), []);
});

test('nothing acknowledges in the middle of a path', () => {
  assert.equal(placed(threeTiers({ relay: 'process: [ackChecker]' })), [
    '5:32 error acknowledges-too-early: "ackChecker" in tier "relay" acknowledges before anything is stored; expected the collector at the end of the path to do it -> take it out',
  ]);
  assert.equal(placed(threeTiers({ relay: `sink: 'collector(30000) { console }'` })), [
    '5:29 error acknowledges-too-early: "collector" acknowledges in tier "relay", through which the reliable path web -> relay -> archive goes on; expected its end to do it -> write files here with roll(30000) { .. }, or let the path end here',
  ]);
  assert.equal(
    placed(threeTiers({ relay: `sink: '[ console, collectorSink("hdfs://nn/b/", "a-") ]'` })),
    [
      '5:40 error acknowledges-too-early: "collectorSink" acknowledges in tier "relay", through which the reliable path web -> relay -> archive goes on; expected its end to do it -> write files here with roll(30000) { .. }, or let the path end here',
    ],
  );
  assert.equal(
    placed(threeTiers({ relay: `sink: 'ackChecker collectorSink("hdfs://nn/b/", "a-")'` })),
    [
      '5:29 error acknowledges-too-early: "ackChecker" acknowledges in tier "relay", through which the reliable path web -> relay -> archive goes on; expected its end to do it -> write files here with roll(30000) { .. }, or let the path end here',
    ],
  );
  assert.equal(placed(threeTiers({ relay: `sink: 'roll(30000) { console }'` })), []);
  assert.equal(
    placed(
      threeTiers({
        relay: `process: [ackChecker], sink: 'collector(30000) { console }'`,
        reliable: '',
      }),
    ),
    [],
  );
  assert.equal(
    placed(threeTiers({ web: `process: [ackChecker], sink: 'collector(30000) { console }'` })),
    [],
  );
});

test('an ackChecker at the end acknowledges before anything is stored', () => {
  assert.equal(placed(threeTiers({ archive: `process: [ackChecker], ${collectorSink}` })), [
    '6:34 error acknowledges-too-early: "ackChecker" in tier "archive" acknowledges before anything is stored; expected the collector at the end of the path to do it -> take it out',
  ]);
  assert.equal(placed(threeTiers({ archive: `sink: 'ackChecker console'` })), [
    '6:31 error acknowledges-too-early: "ackChecker" in tier "archive" acknowledges before anything is stored; expected the collector at the end of the path to do it -> take it out',
  ]);
  assert.equal(
    placed(threeTiers({ archive: `sink: 'ackChecker collectorSink("hdfs://nn/a/", "a-")'` })),
    [
      '6:31 error acknowledges-too-early: "ackChecker" in tier "archive" acknowledges before anything is stored; expected the collector at the end of the path to do it -> take it out',
    ],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: 'collector(30000) { ackChecker console }'` })),
    [],
  );
});

test('of two collectors side by side the first to roll acknowledges for both', () => {
  assert.is(
    findings(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, collectorSink("hdfs://nn/a/", "a-") ]'`,
      }),
    ),
    `t.yaml:6:63 error acknowledges-too-early: "collectorSink" acknowledges beside another branch that does; the first to roll does it for both
    6 | …[ collector(30000) { console }, collectorSink("hdfs://nn/a/", "a-") ]'}
      |                                  ^^^^^^^^^^^^^
t.yaml:6:33 the other branch
help: fan out inside one collector: collector(30000) { [ .., .. ] }, or put mask("AckTag", "AckType", "AckChecksum") in front of one
`,
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, mask("AckTag", "AckType", "AckChecksum") collectorSink("hdfs://nn/a/", "a-") ]'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '< collector(30000) { console } ? collectorSink("hdfs://nn/a/", "a-") >'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ < collector(30000) { console } ? null >, < collectorSink("hdfs://nn/a/", "a-") ? null > ]'`,
      }),
    ),
    [
      '6:76 error acknowledges-too-early: "collectorSink" acknowledges beside another branch that does; the first to roll does it for both -> fan out inside one collector: collector(30000) { [ .., .. ] }, or put mask("AckTag", "AckType", "AckChecksum") in front of one',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, collectorSink("hdfs://nn/a/", "a-") ]'`,
        reliable: '',
      }),
    ),
    [],
  );
});

test('what drops, repeats or changes events stands at the origin or in the collector', () => {
  assert.is(
    findings(threeTiers({ relay: `process: ['probSampler(0.5)']` })),
    `t.yaml:5:33 error keeps-acknowledgement: "probSampler" in tier "relay" on the reliable path web -> relay -> archive drops events, so that nothing is acknowledged any more
    5 |   relay: {nodes: r1, process: ['probSampler(0.5)']}
      |                                 ^^^^^^^^^^^
t.yaml:10:12 the reliable path
help: do it at the origin "web", or inside the collector at the end
`,
  );
  assert.equal(placed(threeTiers({ relay: `process: ['intervalSampler(10)']` })), [
    '5:33 error keeps-acknowledgement: "intervalSampler" in tier "relay" on the reliable path web -> relay -> archive drops events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: ['reservoirSampler(10)']` })), [
    '5:33 error keeps-acknowledgement: "reservoirSampler" in tier "relay" on the reliable path web -> relay -> archive drops events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: ['intervalDroppyAppend(3)']` })), [
    '5:33 error keeps-acknowledgement: "intervalDroppyAppend" in tier "relay" on the reliable path web -> relay -> archive drops events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: ['mult(2)']` })), [
    '5:33 error keeps-acknowledgement: "mult" in tier "relay" on the reliable path web -> relay -> archive repeats events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: ['format("%{body}")']` })), [
    '5:33 error keeps-acknowledgement: "format" in tier "relay" on the reliable path web -> relay -> archive changes the bodies of events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(placed(threeTiers({ archive: `process: ['mult(2)'], ${collectorSink}` })), [
    '6:35 error keeps-acknowledgement: "mult" in tier "archive" on the reliable path web -> relay -> archive repeats events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(
    placed(threeTiers({ archive: `sink: 'mult(2) collectorSink("hdfs://nn/a/", "a-")'` })),
    [
      '6:31 error keeps-acknowledgement: "mult" in tier "archive" on the reliable path web -> relay -> archive repeats events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['mult(2)', 'intervalSampler(10)', 'format("%{body}")', 'select("a")']`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: 'collector(30000) { mult(2) format("x") select("a") console }'`,
      }),
    ),
    [],
  );
  assert.equal(placed(threeTiers({ relay: `process: ['mult(2)']`, reliable: '' })), []);
  assert.equal(
    placed(threeTiers({ relay: `process: ['mult(2)']`, reliable: 'relay -> archive' })),
    [],
  );
});

test('beside the collector a branch may be sampled', () => {
  assert.equal(
    placed(
      threeTiers({ archive: `sink: '[ mult(2) console, collectorSink("hdfs://nn/a/", "a-") ]'` }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ intervalSampler(9) roll(9000) { console }, collectorSink("hdfs://nn/a/", "a-") ]'`,
      }),
    ),
    [],
  );
  assert.equal(placed(threeTiers({ relay: `sink: 'mult(2) console'` })), []);
});

test('the attributes of acknowledgement stay on', () => {
  assert.equal(placed(threeTiers({ relay: `process: ['select("a")']` })), [
    '5:33 error keeps-acknowledgement: "select" in tier "relay" on the reliable path web -> relay -> archive takes "AckTag", "AckType", "AckChecksum" off events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: ['select("a", "AckTag", "AckType")']` })), [
    '5:33 error keeps-acknowledgement: "select" in tier "relay" on the reliable path web -> relay -> archive takes "AckChecksum" off events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(
    placed(threeTiers({ relay: `process: ['select("a", "AckTag", "AckType", "AckChecksum")']` })),
    [],
  );
  assert.equal(placed(threeTiers({ relay: `process: ['mask("a", "AckTag")']` })), [
    '5:33 error keeps-acknowledgement: "mask" in tier "relay" on the reliable path web -> relay -> archive takes "AckTag" off events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
  ]);
  assert.equal(
    placed(threeTiers({ relay: `process: ['mask("AckTag", "AckType", "AckChecksum")']` })),
    [
      '5:33 error keeps-acknowledgement: "mask" in tier "relay" on the reliable path web -> relay -> archive takes "AckTag", "AckType", "AckChecksum" off events, so that nothing is acknowledged any more -> do it at the origin "web", or inside the collector at the end',
    ],
  );
  assert.equal(placed(threeTiers({ relay: `process: ['mask("a")']` })), []);
});

test('what does no harm is not refused', () => {
  assert.equal(
    placed(
      threeTiers({
        relay: `process: ['value("a", "b")', 'regex("a", 0, "x")', 'regexAll("(a)", "y")', 'split(" ", 0, "z")', 'digest("MD5", "d")', 'delay(10)', nullDeco]`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(threeTiers({ relay: `process: [mine]`, more: `plugins: {mine: {kind: decorator}}` })),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        relay: `process: ['mult(2)']`,
        more: `plugins: {mult: {kind: decorator, args: [{name: n, type: int}]}}`,
      }),
    ),
    [],
  );
});

test('packing on a reliable path is refused in process', () => {
  assert.equal(placed(threeTiers({ relay: `process: ['batch(10, 100)', gzip]` })), [
    '5:33 error keeps-acknowledgement: "batch" in tier "relay" on the reliable path web -> relay -> archive packs events, which only edges do -> say "batch" and "compression" on the edge',
    '5:50 error keeps-acknowledgement: "gzip" in tier "relay" on the reliable path web -> relay -> archive packs events, which only edges do -> say "batch" and "compression" on the edge',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: [gunzip, unbatch]` })), [
    '5:32 error keeps-acknowledgement: "gunzip" in tier "relay" on the reliable path web -> relay -> archive unpacks events, which flumec does by itself -> take it out',
    '5:40 error keeps-acknowledgement: "unbatch" in tier "relay" on the reliable path web -> relay -> archive unpacks events, which flumec does by itself -> take it out',
  ]);
  assert.equal(
    placed(
      threeTiers({
        relay: `process: [lzoDeco, unlzoDeco]`,
        more: 'codecs: {lzo: {encode: lzoDeco, decode: unlzoDeco}}',
      }),
    ),
    [
      '5:32 error keeps-acknowledgement: "lzoDeco" in tier "relay" on the reliable path web -> relay -> archive packs events, which only edges do -> say "batch" and "compression" on the edge',
      '5:41 error keeps-acknowledgement: "unlzoDeco" in tier "relay" on the reliable path web -> relay -> archive unpacks events, which flumec does by itself -> take it out',
    ],
  );
});

test('what the end of a path sends on is masked', () => {
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, < lazyOpen thriftSink("c1", 35853) ? null > ]'`,
      }),
    ),
    [
      '6:74 error masks-acknowledgement: "thriftSink" sends on events whose acknowledgement is still open, so that their receiver may give it; expected it masked -> put mask("AckTag", "AckType", "AckChecksum") in front of it',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, agentDFOSink("c1", 35853) ]'`,
      }),
    ),
    [
      '6:63 error masks-acknowledgement: "agentDFOSink" sends on events whose acknowledgement is still open, so that their receiver may give it; expected it masked -> put mask("AckTag", "AckType", "AckChecksum") in front of it',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, < mask("AckTag", "AckType", "AckChecksum") lazyOpen thriftSink("c1", 35853) ? null > ]'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, < select("a") lazyOpen thriftSink("c1", 35853) ? null > ]'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: 'collector(30000) { [ console, < lazyOpen thriftSink("c1", 35853) ? null > ] }'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, ackChecker < lazyOpen thriftSink("c1", 35853) ? null > ]'`,
      }),
    ),
    [
      '6:63 error acknowledges-too-early: "ackChecker" in tier "archive" acknowledges before anything is stored; expected the collector at the end of the path to do it -> take it out',
    ],
  );
  assert.equal(placed(threeTiers({ relay: `sink: 'lazyOpen thriftSink("c1", 35853)'` })), []);
  assert.equal(placed(threeTiers({ web: `sink: 'lazyOpen thriftSink("c1", 35853)'` })), [
    '4:58 error network-sink-retries: "thriftSink" behind lazyOpen fails while its receiver is down, and the node with it; expected a failover around it -> beside the edges of tier "web" write < lazyOpen stubbornAppend thriftSink(..) ? null >',
  ]);
  assert.equal(
    placed(threeTiers({ archive: `sink: 'stubbornAppend insistentOpen thriftSink("c1", 35853)'` })),
    [
      '6:30 error reliable-path-acknowledges: The sink of tier "archive" ends the reliable path web -> relay -> archive and does not acknowledge; expected collector(ms) { .. } or collectorSink -> put it into a collector: collector(30000) { .. }',
    ],
  );
});

test('a cycle and a broken path are left to the rules that speak of them', () => {
  assert.equal(
    codes(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        `  relay: {nodes: r1, process: ['mult(2)']}`,
        `  archive: {nodes: a1, sink: console}`,
        'edges: [{from: web, to: relay}, {from: relay, to: relay}, {from: relay, to: archive}]',
        'reliable: [web -> relay -> archive]',
      ),
    ),
    ['no-cycle', 'reliable-path-acknowledges'],
  );
  assert.equal(
    codes(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        `  relay: {nodes: r1, process: ['mult(2)']}`,
        `  archive: {nodes: a1, sink: console}`,
        'edges: [{from: web, to: relay}, {from: relay, to: archive}]',
        'reliable: [web -> relay -> nowhere]',
      ),
    ),
    ['known-reference'],
  );
});

test.run();
