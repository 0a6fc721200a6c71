import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  collectorSink,
  oneTier,
  placed,
  threeTiers,
  tiersOf,
  twoSenders,
} from './flume-0.9-topologies.js';
import { findings } from './rule-harness.js';

test('flumec writes the log of a reliable path, and process none', () => {
  assert.equal(placed(threeTiers({ web: 'process: [ackedWriteAhead]' })), [
    '4:52 error one-write-ahead-log: "ackedWriteAhead" stands in "process" of tier "web"; expected a reliable path, for which flumec writes the log itself -> take it out, and let a path under "reliable" start with "web"',
  ]);
  assert.equal(placed(threeTiers({ relay: 'process: [ackInjector]' })), [
    '5:32 error one-write-ahead-log: "ackInjector" stands in "process" of tier "relay"; expected a reliable path, for which flumec writes the log itself -> take it out, and let a path under "reliable" start with "relay"',
  ]);
  assert.equal(placed(twoSenders('process: [ackedWriteAhead]')), [
    '4:58 error one-write-ahead-log: "ackedWriteAhead" stands in "process" of tier "web"; expected a reliable path, for which flumec writes the log itself -> take it out, and let a path under "reliable" start with "web"',
  ]);
});

test('events under a log do not come under another one', () => {
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: 'collector(30000) { mask("rolltag") ackedWriteAhead stubbornAppend insistentOpen thriftSink("c1", 35853) }'`,
      }),
    ),
    [
      '6:66 warning log-in-roll: "ackedWriteAhead" inside "collector" sends what is not acknowledged again at each roll -> end the reliable path at this tier and start another one here',
      '6:66 error one-write-ahead-log: "ackedWriteAhead" in tier "archive" puts events under a second write-ahead log: the write-ahead log of tier "web" has them already -> put mask("AckTag", "AckType", "AckChecksum") in front of it, behind the collector',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: 'collector(30000) { mask("rolltag", "AckTag", "AckType", "AckChecksum") agentE2ESink("c1") }'`,
      }),
    ),
    [
      '6:102 warning log-in-roll: "agentE2ESink" inside "collector" sends what is not acknowledged again at each roll -> end the reliable path at this tier and start another one here',
    ],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: '[ collector(30000) { console }, agentE2ESink("c1") ]'` })),
    [
      '6:63 error one-write-ahead-log: "agentE2ESink" in tier "archive" puts events under a second write-ahead log: the write-ahead log of tier "web" has them already -> put mask("AckTag", "AckType", "AckChecksum") in front of it, behind the collector',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(30000) { console }, mask("AckTag", "AckType", "AckChecksum") agentE2ESink("c1") ]'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: 'ackInjector collector(30000) { console }'` })),
    [
      '6:31 error one-write-ahead-log: "ackInjector" in tier "archive" puts events under a second write-ahead log: the write-ahead log of tier "web" has them already -> put mask("AckTag", "AckType", "AckChecksum") in front of it, behind the collector',
    ],
  );
  assert.equal(placed(threeTiers({ relay: `sink: 'agentE2ESink("c1")'` })), []);
  assert.equal(
    placed(
      threeTiers({
        relay: `sink: 'ackedWriteAhead ackedWriteAhead(10000, "b") collector(30000) { console }'`,
        reliable: '',
      }),
    ),
    [
      '5:45 error one-write-ahead-log: "ackedWriteAhead" in tier "relay" puts events under a second write-ahead log: "ackedWriteAhead" of tier "relay" has them already -> put mask("AckTag", "AckType", "AckChecksum") in front of it, behind the collector',
    ],
  );
});

test('the first log is shown', () => {
  assert.is(
    findings(
      threeTiers({ archive: `sink: '[ collector(30000) { console }, agentE2EChain("c1") ]'` }),
    ),
    `t.yaml:6:63 error one-write-ahead-log: "agentE2EChain" in tier "archive" puts events under a second write-ahead log: the write-ahead log of tier "web" has them already
    6 | …des: a1, sink: '[ collector(30000) { console }, agentE2EChain("c1") ]'}
      |                                                  ^^^^^^^^^^^^^
t.yaml:10:12 the first one
help: put mask("AckTag", "AckType", "AckChecksum") in front of it, behind the collector
`,
  );
});

test('a hand-written log in a foreign stream is let be', () => {
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: thriftSource(35853), process: ['select("AckTag", "a")'], sink: 'agentE2ESink("c1")'}`,
      ),
    ),
    [],
  );
});

test('two logs in one node have different names', () => {
  assert.is(
    findings(twoSenders(`sink: 'agentE2ESink("c1")'`, '', 'web -> archive')),
    `t.yaml:4:55 error one-write-ahead-log: The write-ahead log of "agentE2ESink" has the name "w1" on host "w1", as that of an edge has; expected a name of its own
    4 | …eb: {nodes: [w1, w2], source: 'tail("/a")', sink: 'agentE2ESink("c1")'}
      |                                                     ^^^^^^^^^^^^
t.yaml:7:5 the other log
help: name it: ackedWriteAhead(10000, "\${node}-2")
`,
  );
  assert.equal(placed(twoSenders(`sink: 'agentE2ESink("c1")'`, 'delivery: best-effort')), []);
  assert.equal(
    placed(
      twoSenders(
        `sink: 'ackedWriteAhead stubbornAppend insistentOpen thriftSink("c1", 35853)'`,
        'delivery: best-effort',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      twoSenders(
        `sink: 'ackedWriteAhead(10000, "$\{node}-2") stubbornAppend insistentOpen < thriftSink("c1", 35853) ? null >'`,
        '',
        'web -> archive',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      twoSenders(
        `sink: 'ackedWriteAhead(10000, "$\{node}") stubbornAppend insistentOpen thriftSink("c1", 35853)'`,
        '',
        'web -> archive',
      ),
    ),
    [
      '4:78 error one-write-ahead-log: The write-ahead log of "ackedWriteAhead" has the name "w1" on host "w1", as that of an edge has; expected a name of its own -> name it: ackedWriteAhead(10000, "${node}-2")',
    ],
  );
  assert.equal(placed(twoSenders(`sink: '[ agentE2ESink("c1"), agentE2EChain("c1:35853") ]'`)), [
    '4:77 error one-write-ahead-log: The write-ahead log of "agentE2EChain" has the name "w1" on host "w1", as that of "agentE2ESink" has; expected a name of its own -> name it: ackedWriteAhead(10000, "${node}-2")',
  ]);
});

test('two logs on one host have different names', () => {
  assert.equal(
    placed(
      twoSenders(
        `hosts: [h, h], sink: 'ackedWriteAhead(10000, "mine") stubbornAppend insistentOpen thriftSink("c1", 35853)'`,
      ),
    ),
    [
      '4:93 error one-write-ahead-log: The write-ahead log of "ackedWriteAhead" has the name "mine" on host "h", as that of "ackedWriteAhead" has; expected a name of its own -> name it: ackedWriteAhead(10000, "${node}-2")',
    ],
  );
  assert.equal(
    placed(
      twoSenders(
        `sink: 'ackedWriteAhead(10000, "mine") stubbornAppend insistentOpen thriftSink("c1", 35853)'`,
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      twoSenders(
        `hosts: [h, h], sink: 'ackedWriteAhead(10000, "$\{node}") stubbornAppend insistentOpen thriftSink("c1", 35853)'`,
      ),
    ),
    [],
  );
  assert.equal(
    placed([
      tiersOf(
        `  web: {nodes: w1, hosts: h, source: 'tail("/a")', sink: 'ackedWriteAhead(10000, "x") collector(30000) { console }'}`,
      ),
      tiersOf(
        `  app: {nodes: x, hosts: h, source: 'tail("/b")', sink: 'ackedWriteAhead collector(30000) { console }'}`,
      ).replace('flow: f', 'flow: g'),
    ]),
    [
      '4:58 error one-write-ahead-log: The write-ahead log of "ackedWriteAhead" has the name "x" on host "h", as that of "ackedWriteAhead" has; expected a name of its own -> name it: ackedWriteAhead(10000, "${node}-2")',
    ],
  );
});

test('the name of a log can be a directory', () => {
  assert.equal(placed(oneTier('ackedWriteAhead(10000, "a/b") collector(30000) { console }')), [
    '4:72 error one-write-ahead-log: The write-ahead log "a/b" cannot be a directory; expected a name without slashes',
  ]);
  assert.equal(placed(oneTier('ackedWriteAhead(10000, "") collector(30000) { console }')), [
    '4:72 error one-write-ahead-log: The write-ahead log "" cannot be a directory; expected a name without slashes',
  ]);
  assert.equal(placed(oneTier('ackedWriteAhead(10000, "..") collector(30000) { console }')), [
    '4:72 error one-write-ahead-log: The write-ahead log ".." cannot be a directory; expected a name without slashes',
  ]);
  assert.equal(placed(oneTier('ackedWriteAhead(10000, "a\\\\b") collector(30000) { console }')), [
    '4:72 error one-write-ahead-log: The write-ahead log "a\\b" cannot be a directory; expected a name without slashes',
  ]);
  assert.equal(placed(oneTier('ackedWriteAhead(10000, "a.b-c") collector(30000) { console }')), []);
});

test('a node has one disk failover', () => {
  assert.is(
    findings(twoSenders(`sink: 'agentDFOSink("c1")'`)),
    `t.yaml:4:55 error disk-failover-by-hand: "agentDFOSink" is a second disk failover in tier "web": an edge of the tier has one already, and a node has one
    4 | …eb: {nodes: [w1, w2], source: 'tail("/a")', sink: 'agentDFOSink("c1")'}
      |                                                     ^^^^^^^^^^^^
t.yaml:7:5 this edge
help: set "delivery: best-effort" on the edge
`,
  );
  assert.equal(placed(twoSenders(`sink: 'agentDFOSink("c1")'`, 'delivery: best-effort')), []);
  assert.equal(placed(twoSenders(`sink: 'agentDFOSink("c1")'`, '', 'web -> archive')), []);
  assert.is(
    findings(
      twoSenders(
        `sink: '[ agentDFOSink("c1"), agentDFOChain("c1"), agentFailoverSink("c1") ]'`,
        'delivery: best-effort',
      ),
    ),
    `t.yaml:4:77 error disk-failover-by-hand: "agentDFOChain" is a second disk failover in tier "web": there is one already, and a node has one
    4 | …ink: '[ agentDFOSink("c1"), agentDFOChain("c1"), agentFailoverSink("c1…
      |                              ^^^^^^^^^^^^^
t.yaml:4:57 the other one
help: keep one of the two

t.yaml:4:98 error disk-failover-by-hand: "agentFailoverSink" is a second disk failover in tier "web": there is one already, and a node has one
    4 | …'[ agentDFOSink("c1"), agentDFOChain("c1"), agentFailoverSink("c1") ]'}
      |                                              ^^^^^^^^^^^^^^^^^
t.yaml:4:57 the other one
help: keep one of the two
`,
  );
  assert.equal(placed(twoSenders('process: [diskFailover]')), [
    '4:58 error disk-failover-by-hand: "diskFailover" is a second disk failover in tier "web": an edge of the tier has one already, and a node has one -> set "delivery: best-effort" on the edge',
  ]);
  assert.equal(placed(twoSenders('process: [diskFailover]', 'delivery: best-effort')), []);
  assert.equal(
    placed(
      twoSenders(`sink: '< null ? diskFailover null >'`).replace('to: archive}', 'to: nowhere}'),
    ),
    ['7:21 error known-reference: No tier, group or node is named "nowhere"'],
  );
});

test('the roll ends in time, batches included', () => {
  assert.is(
    findings(
      threeTiers({
        first: 'batch: 10',
        second: 'batch: {events: 10, every: 20s}',
        archive: `sink: 'collector(30000) { console }'`,
      }),
    ),
    `t.yaml:6:31 error roll-before-retransmit: The collector rolls every 30000 ms and batches wait 21000 ms on the way, but the origin sends again after 60000 ms; expected a roll of 24000 ms at most
    6 |   archive: {nodes: a1, sink: 'collector(30000) { console }'}
      |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
t.yaml:10:12 the reliable path web -> relay -> archive
help: roll every 24000 ms
`,
  );
  assert.equal(
    placed(
      threeTiers({
        first: 'batch: 10',
        second: 'batch: {events: 10, every: 5s}',
        archive: `sink: 'collector(39000) { console }'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        first: 'batch: 10',
        second: 'batch: {events: 10, every: 5s}',
        archive: `sink: 'collector(39001) { console }'`,
      }),
    ),
    [
      '6:31 error roll-before-retransmit: The collector rolls every 39001 ms and batches wait 6000 ms on the way, but the origin sends again after 60000 ms; expected a roll of 39000 ms at most -> roll every 30000 ms',
    ],
  );
  assert.equal(
    placed(threeTiers({ first: 'batch: 1', archive: `sink: 'collector(45000) { console }'` })),
    [],
  );
  assert.equal(placed(threeTiers({ archive: `sink: 'collector(45001) { console }'` })), [
    '6:31 error roll-before-retransmit: The collector rolls every 45001 ms, but the origin sends again after 60000 ms; expected a roll of 45000 ms at most -> roll every 30000 ms',
  ]);
  assert.equal(
    placed(threeTiers({ archive: `sink: 'collectorSink("hdfs://nn/a/", "a-", 60000)'` })),
    [
      '6:67 error roll-before-retransmit: The collector rolls every 60000 ms, but the origin sends again after 60000 ms; expected a roll of 45000 ms at most -> roll every 30000 ms',
    ],
  );
  assert.equal(
    placed(threeTiers({ archive: collectorSink, second: 'batch: {events: 2, every: 15s}' })),
    [],
  );
  assert.equal(
    placed(threeTiers({ archive: collectorSink, second: 'batch: {events: 2, every: 16s}' })),
    [
      '6:31 error roll-before-retransmit: The collector rolls every 30000 ms and batches wait 16000 ms on the way, but the origin sends again after 60000 ms; expected a roll of 29000 ms at most -> roll every 29000 ms',
    ],
  );
  assert.equal(
    placed(threeTiers({ archive: collectorSink, second: 'batch: {events: 2, every: 1m}' })),
    [
      '6:31 error roll-before-retransmit: The collector rolls every 30000 ms and batches wait 60000 ms on the way, but the origin sends again after 60000 ms; expected batches that wait less -> lower "every" of the batches',
    ],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: 'collector(90000) { console }'`, reliable: '' })),
    [],
  );
  assert.equal(
    placed(
      threeTiers({ archive: `sink: 'collector(90000) { console }'`, reliable: 'web -> relay' }),
    ),
    [
      '10:19 warning reliable-path-terminal: The reliable path ends before a tier with a sink: after "relay", events can be lost on their way to "archive" -> lead it on to a tier with a sink: web -> relay -> archive',
    ],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: 'collectorSink("hdfs://nn/a/", "a-", "$\{node}")'` })),
    [],
  );
  assert.equal(
    placed(threeTiers({ archive: `sink: '[ ackChecker console, collector(50000) { console } ]'` })),
    [
      '6:33 error acknowledges-too-early: "ackChecker" in tier "archive" acknowledges before anything is stored; expected the collector at the end of the path to do it -> take it out',
      '6:53 error roll-before-retransmit: The collector rolls every 50000 ms, but the origin sends again after 60000 ms; expected a roll of 45000 ms at most -> roll every 30000 ms',
    ],
  );
});

test('of several paths the slowest counts', () => {
  assert.is(
    findings(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        `  app: {nodes: p1, source: 'tail("/b")'}`,
        `  archive: {nodes: a1, sink: 'collector(40000) { console }'}`,
        'edges: [{from: web, to: archive, batch: 5}, {from: app, to: archive, batch: {events: 5, every: 10s}}]',
        'reliable: [web -> archive, app -> archive]',
      ),
    ),
    `t.yaml:6:31 error roll-before-retransmit: The collector rolls every 40000 ms and batches wait 10000 ms on the way, but the origin sends again after 60000 ms; expected a roll of 35000 ms at most
    6 |   archive: {nodes: a1, sink: 'collector(40000) { console }'}
      |                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
t.yaml:8:28 the reliable path app -> archive
help: roll every 30000 ms
`,
  );
});

test.run();
