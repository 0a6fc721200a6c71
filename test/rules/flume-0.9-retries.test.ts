import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { oneTier, placed, threeTiers, twoSenders } from './flume-0.9-topologies.js';
import { findings } from './rule-harness.js';

test('what sets an attribute stands outside of retries', () => {
  assert.is(
    findings(oneTier('insistentAppend value("a", "1") console')),
    `t.yaml:4:65 error decorator-outside-retry: "value" sets an attribute inside "insistentAppend", which may bring the same event again; expected it outside
    4 | … source: 'tail("/a")', sink: 'insistentAppend value("a", "1") console'}
      |                                                ^^^^^
t.yaml:4:49 inside "insistentAppend"
help: put "value" in front of "insistentAppend"
`,
  );
  assert.equal(placed(oneTier('stubbornAppend regex("x", 0, "a") console')), [
    '4:64 error decorator-outside-retry: "regex" sets an attribute inside "stubbornAppend", which may bring the same event again; expected it outside -> put "regex" in front of "stubbornAppend"',
  ]);
  assert.equal(placed(oneTier('stubbornAppend delay(1) regexAll("(x)", "a") console')), [
    '4:73 error decorator-outside-retry: "regexAll" sets an attribute inside "stubbornAppend", which may bring the same event again; expected it outside -> put "regexAll" in front of "stubbornAppend"',
  ]);
  assert.equal(placed(oneTier('insistentOpen split(" ", 0, "a") console')), []);
  assert.equal(placed(oneTier('lazyOpen digest("MD5", "a") console')), []);
  assert.equal(placed(threeTiers({ relay: `process: [stubbornAppend, 'value("a", "1")']` })), [
    '5:49 error decorator-outside-retry: "value" sets an attribute inside "stubbornAppend", which may bring the same event again; expected it outside -> put "value" in front of "stubbornAppend"',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: ['value("a", "1")', stubbornAppend]` })), []);
  assert.equal(
    placed(oneTier('insistentAppend mine console').concat('plugins: {mine: {kind: decorator}}\n')),
    [],
  );
});

test('and outside of failovers', () => {
  assert.is(
    findings(oneTier('< value("a", "1") console ? value("a", "2") console >')),
    `t.yaml:4:51 error decorator-outside-retry: "value" sets an attribute inside a failover, which may bring the same event again; expected it outside
    4 | … source: 'tail("/a")', sink: '< value("a", "1") console ? value("a", "…
      |                                  ^^^^^
t.yaml:4:49 inside a failover
help: put "value" in front of the failover

t.yaml:4:77 error decorator-outside-retry: "value" sets an attribute inside a failover, which may bring the same event again; expected it outside
    4 | …("/a")', sink: '< value("a", "1") console ? value("a", "2") console >'}
      |                                              ^^^^^
t.yaml:4:49 inside a failover
help: put "value" in front of the failover
`,
  );
  assert.equal(placed(oneTier('< value("a", "1") console ? null >')), [
    '4:51 error decorator-outside-retry: "value" sets an attribute inside a failover, which may bring the same event again; expected it outside -> put "value" in front of the failover',
  ]);
  assert.equal(placed(oneTier('< console ? value("a", "1") console >')), [
    '4:61 error decorator-outside-retry: "value" sets an attribute inside a failover, which may bring the same event again; expected it outside -> put "value" in front of the failover',
  ]);
  assert.equal(placed(oneTier('value("a", "1") < console ? null >')), []);
});

test('behind a copy or a log it may stand', () => {
  assert.equal(placed(oneTier('stubbornAppend mask("x") value("a", "1") console')), []);
  assert.equal(placed(oneTier('stubbornAppend select("x") value("a", "1") console')), []);
  assert.equal(placed(oneTier('stubbornAppend format("x") value("a", "1") console')), []);
  assert.equal(placed(oneTier('< [ value("a", "1") console, console ] ? null >')), []);
  assert.equal(placed(oneTier('insistentAppend collector(1000) { value("a", "1") console }')), []);
  assert.equal(
    placed(oneTier('< null ? diskFailover value("a", "1") insistentAppend console >')),
    [],
  );
  assert.equal(
    placed(oneTier('stubbornAppend ackedWriteAhead value("a", "1") collector(1000) { console }')),
    [],
  );
  assert.equal(placed(oneTier('mask("x") stubbornAppend value("a", "1") console')), [
    '4:74 error decorator-outside-retry: "value" sets an attribute inside "stubbornAppend", which may bring the same event again; expected it outside -> put "value" in front of "stubbornAppend"',
  ]);
  assert.equal(placed(oneTier('stubbornAppend mask("x") < value("a", "1") console ? null >')), [
    '4:76 error decorator-outside-retry: "value" sets an attribute inside a failover, which may bring the same event again; expected it outside -> put "value" in front of the failover',
  ]);
});

test('a roll sets an attribute too', () => {
  assert.equal(placed(oneTier('insistentAppend roll(1000) { console }')), [
    '4:65 error decorator-outside-retry: "roll" sets an attribute inside "insistentAppend", which may bring the same event again; expected it outside -> put "roll" in front of "insistentAppend"',
  ]);
  assert.equal(placed(oneTier('insistentAppend mask("x") roll(1000) { console }')), []);
  assert.equal(placed(oneTier('< roll(1000) { console } ? null >')), []);
  assert.equal(placed(oneTier('< roll(1000) { console } ? roll(1000) { console } >')), [
    '4:51 error decorator-outside-retry: "roll" sets an attribute inside a failover, which may bring the same event again; expected it outside -> put "roll" in front of the failover',
    '4:76 error decorator-outside-retry: "roll" sets an attribute inside a failover, which may bring the same event again; expected it outside -> put "roll" in front of the failover',
  ]);
  assert.equal(
    placed(oneTier('< collectorSink("hdfs://nn/a/", "a") ? collectorSink("file:///a/", "a") >')),
    [],
  );
  assert.equal(placed(oneTier('insistentAppend < roll(1000) { console } ? null >')), [
    '4:67 error decorator-outside-retry: "roll" sets an attribute inside "insistentAppend", which may bring the same event again; expected it outside -> put "roll" in front of "insistentAppend"',
  ]);
  assert.equal(placed(oneTier('roll(1000) { value("a", "1") insistentAppend console }')), []);
});

test('retries stand in the branches of a fan-out', () => {
  assert.is(
    findings(oneTier('stubbornAppend insistentOpen [ console, console ]')),
    `t.yaml:4:49 error retry-around-fan-out: "stubbornAppend" stands around a fan-out, so that a retry repeats events in every branch; expected it in the branches
    4 | …ource: 'tail("/a")', sink: 'stubbornAppend insistentOpen [ console, co…
      |                              ^^^^^^^^^^^^^^
t.yaml:4:78 the fan-out
help: put it into the branches that need it

t.yaml:4:64 error retry-around-fan-out: "insistentOpen" stands around a fan-out, so that a retry repeats events in every branch; expected it in the branches
    4 | …tail("/a")', sink: 'stubbornAppend insistentOpen [ console, console ]'}
      |                                     ^^^^^^^^^^^^^
t.yaml:4:78 the fan-out
help: put it into the branches that need it
`,
  );
  assert.equal(placed(oneTier('insistentAppend delay(1) [ console, console ]')), [
    '4:49 error retry-around-fan-out: "insistentAppend" stands around a fan-out, so that a retry repeats events in every branch; expected it in the branches -> put it into the branches that need it',
  ]);
  assert.equal(placed(oneTier('insistentAppend < [ console, console ] ? null >')), [
    '4:49 error retry-around-fan-out: "insistentAppend" stands around a fan-out, so that a retry repeats events in every branch; expected it in the branches -> put it into the branches that need it',
  ]);
  assert.equal(placed(oneTier('[ insistentAppend console, stubbornAppend console ]')), []);
  assert.equal(placed(oneTier('insistentAppend console')), []);
  assert.equal(placed(oneTier('lazyOpen [ console, console ]')), []);
  assert.equal(placed(oneTier('collector(1000) { [ console, console ] }')), []);
  assert.equal(placed(oneTier('insistentAppend collector(1000) { [ console, console ] }')), []);
  assert.equal(
    placed(oneTier('insistentAppend ackedWriteAhead [ collector(1000) { console }, console ]')),
    [],
  );
  assert.equal(placed(oneTier('insistentAppend diskFailover [ console, console ]')), []);
  assert.equal(placed(oneTier('insistentAppend [ console ]')), []);
});

test('also around the branches that flumec writes', () => {
  assert.is(
    findings(twoSenders(`process: [insistentAppend], sink: console`)),
    `t.yaml:4:58 error retry-around-fan-out: "insistentAppend" stands around the branches of tier "web", so that a retry repeats events in every branch; expected it in the branches
    4 | …, w2], source: 'tail("/a")', process: [insistentAppend], sink: console}
      |                                         ^^^^^^^^^^^^^^^
help: take it out: edges retry by themselves
`,
  );
  assert.equal(placed(threeTiers({ relay: 'process: [stubbornAppend]' })), []);
});

test('a retry around several fan-outs is told once', () => {
  assert.equal(placed(oneTier('insistentAppend [ [ console, console ], [ console, console ] ]')), [
    '4:49 error retry-around-fan-out: "insistentAppend" stands around a fan-out, so that a retry repeats events in every branch; expected it in the branches -> put it into the branches that need it',
  ]);
});

test('a network sink waits for its receiver', () => {
  assert.is(
    findings(oneTier('thriftSink("c1", 35853)')),
    `t.yaml:4:49 error network-sink-retries: "thriftSink" fails while its receiver is down, and the node with it; expected insistentOpen in front of it, or a failover around it
    4 | …web: {nodes: w1, source: 'tail("/a")', sink: 'thriftSink("c1", 35853)'}
      |                                                ^^^^^^^^^^
help: write insistentAppend stubbornAppend insistentOpen thriftSink(..)
`,
  );
  assert.equal(placed(oneTier('lazyOpen thriftSink("c1", 35853)')), [
    '4:58 error network-sink-retries: "thriftSink" behind lazyOpen fails while its receiver is down, and the node with it; expected a failover around it -> write insistentAppend stubbornAppend insistentOpen thriftSink(..)',
  ]);
  assert.equal(placed(oneTier('stubbornAppend rpcSink("c1", 35853)')), [
    '4:64 error network-sink-retries: "rpcSink" fails while its receiver is down, and the node with it; expected insistentOpen in front of it, or a failover around it -> write insistentAppend stubbornAppend insistentOpen rpcSink(..)',
  ]);
  assert.equal(placed(oneTier('lazyOpen stubbornAppend syslogTcp("loghost")')), [
    '4:73 error network-sink-retries: "syslogTcp" behind lazyOpen fails while its receiver is down, and the node with it; expected a failover around it -> write insistentAppend stubbornAppend insistentOpen syslogTcp(..)',
  ]);
  assert.equal(placed(oneTier('insistentOpen thriftSink("c1", 35853)')), []);
  assert.equal(placed(oneTier('insistentAppend lazyOpen thriftSink("c1", 35853)')), []);
  assert.equal(placed(oneTier('ackedWriteAhead thriftSink("c1", 35853)')), []);
  assert.equal(placed(oneTier('< null ? diskFailover thriftSink("c1", 35853) >')), []);
  assert.equal(
    placed(oneTier('[ console, avroSink("c1") ]').replace('collectorSource', 'avroSource(35853)')),
    [
      '4:60 error network-sink-retries: "avroSink" fails while its receiver is down, and the node with it; expected insistentOpen in front of it, or a failover around it -> write insistentAppend stubbornAppend insistentOpen avroSink(..)',
    ],
  );
  assert.equal(placed(oneTier('< thriftSink("c1", 35853) ? null >')), []);
  assert.equal(placed(oneTier('< null ? thriftSink("c1", 35853) >')), []);
  assert.equal(placed(oneTier('< thriftSink("c1", 35853) ? thriftSink("c1", 35853) >')), [
    '4:51 error network-sink-retries: "thriftSink" fails while its receiver is down, and the node with it; expected insistentOpen in front of it, or a failover around it -> write insistentAppend stubbornAppend insistentOpen thriftSink(..)',
    '4:77 error network-sink-retries: "thriftSink" fails while its receiver is down, and the node with it; expected insistentOpen in front of it, or a failover around it -> write insistentAppend stubbornAppend insistentOpen thriftSink(..)',
  ]);
  assert.equal(
    placed(oneTier('< lazyOpen thriftSink("c1", 35853) ? lazyOpen thriftSink("c1", 35853) >')),
    [],
  );
  assert.equal(
    placed(oneTier('< lazyOpen thriftSink("c1", 35853) ? thriftSink("c1", 35853) >')),
    [],
  );
  assert.equal(placed(oneTier('agentBEChain("c1:35853")')), []);
  assert.equal(placed(twoSenders(`process: [insistentOpen], sink: 'thriftSink("c1", 35853)'`)), [
    '4:58 error retry-around-fan-out: "insistentOpen" stands around the branches of tier "web", so that a retry repeats events in every branch; expected it in the branches -> take it out: edges retry by themselves',
  ]);
});

test('beside edges it is told what to write there', () => {
  assert.equal(placed(twoSenders(`sink: 'thriftSink("c1", 35853)'`)), [
    '4:55 error network-sink-retries: "thriftSink" fails while its receiver is down, and the node with it; expected insistentOpen in front of it, or a failover around it -> beside the edges of tier "web" write < lazyOpen stubbornAppend thriftSink(..) ? null >',
  ]);
  assert.equal(
    placed(
      twoSenders(
        `sink: '< lazyOpen stubbornAppend thriftSink("c1", 35853) ? null >'`,
        '',
        'web -> archive',
      ),
    ),
    [],
  );
  assert.equal(placed(threeTiers({ relay: `sink: 'thriftSink("c1", 35853)'` })), []);
});

test('in a roll a network sink opens by its own patience', () => {
  assert.is(
    findings(oneTier('insistentOpen roll(1000) { thriftSink("c1", 35853) }')),
    `t.yaml:4:76 error network-sink-in-roll: "thriftSink" inside "roll" opens only once; expected insistentOpen or lazyOpen in front of it
    4 | …l("/a")', sink: 'insistentOpen roll(1000) { thriftSink("c1", 35853) }'}
      |                                              ^^^^^^^^^^
t.yaml:4:63 inside this roll
help: write insistentAppend stubbornAppend insistentOpen thriftSink(..)
`,
  );
  assert.equal(
    placed(
      oneTier('roll(1000) { [ rpcSink("c1", 35853), avroSink("h", 1), syslogTcp("loghost") ] }'),
    ),
    [
      '4:64 error network-sink-in-roll: "rpcSink" inside "roll" opens only once; expected insistentOpen or lazyOpen in front of it -> write insistentAppend stubbornAppend insistentOpen rpcSink(..)',
      '4:86 error network-sink-in-roll: "avroSink" inside "roll" opens only once; expected insistentOpen or lazyOpen in front of it -> write insistentAppend stubbornAppend insistentOpen avroSink(..)',
      '4:95 warning known-listener: "avroSink" sends to "h" port 1, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
      '4:104 error network-sink-in-roll: "syslogTcp" inside "roll" opens only once; expected insistentOpen or lazyOpen in front of it -> write insistentAppend stubbornAppend insistentOpen syslogTcp(..)',
    ],
  );
  assert.equal(placed(oneTier('collector(1000) { [ console, thriftSink("c1", 35853) ] }')), [
    '4:78 error network-sink-in-roll: "thriftSink" inside "collector" opens only once; expected insistentOpen or lazyOpen in front of it -> write insistentAppend stubbornAppend insistentOpen thriftSink(..)',
  ]);
  assert.equal(placed(oneTier('collector(1000) { insistentOpen thriftSink("c1", 35853) }')), []);
  assert.equal(placed(oneTier('collector(1000) { lazyOpen thriftSink("c1", 35853) }')), []);
  assert.equal(placed(oneTier('collector(1000) { < thriftSink("c1", 35853) ? null > }')), []);
  assert.equal(
    placed(oneTier('collector(1000) { < thriftSink("c1", 35853) ? thriftSink("c1", 35853) > }')),
    [
      '4:69 error network-sink-in-roll: "thriftSink" inside "collector" opens only once; expected insistentOpen or lazyOpen in front of it -> write insistentAppend stubbornAppend insistentOpen thriftSink(..)',
      '4:95 error network-sink-in-roll: "thriftSink" inside "collector" opens only once; expected insistentOpen or lazyOpen in front of it -> write insistentAppend stubbornAppend insistentOpen thriftSink(..)',
    ],
  );
  assert.equal(placed(oneTier('collector(1000) { agentBEChain("c1") }')), []);
  assert.equal(
    placed(oneTier('collector(1000) { mask("rolltag") roll(500) { thriftSink("c1", 35853) } }')),
    [
      '4:95 error network-sink-in-roll: "thriftSink" inside "roll" opens only once; expected insistentOpen or lazyOpen in front of it -> write insistentAppend stubbornAppend insistentOpen thriftSink(..)',
    ],
  );
});

test('a roll in a roll gets events without the mark', () => {
  assert.is(
    findings(oneTier('collector(1000) { roll(500) { console } }')),
    `t.yaml:4:67 error nested-roll: "roll" rolls events that "collector" around it has tagged; expected mask("rolltag") in between
    4 | …ource: 'tail("/a")', sink: 'collector(1000) { roll(500) { console } }'}
      |                                                ^^^^^^^^^^^^^^^^^^^^^
t.yaml:4:49 the outer one
help: put mask("rolltag") in front of "roll", or take one of the two out
`,
  );
  assert.equal(placed(oneTier('roll(1000) { collector(500) { console } }')), [
    '4:62 error nested-roll: "collector" rolls events that "roll" around it has tagged; expected mask("rolltag") in between -> put mask("rolltag") in front of "collector", or take one of the two out',
  ]);
  assert.equal(placed(oneTier('collector(1000) { collectorSink("file:///a/", "a") }')), [
    '4:67 error nested-roll: "collectorSink" rolls events that "collector" around it has tagged; expected mask("rolltag") in between -> put mask("rolltag") in front of "collectorSink", or take one of the two out',
  ]);
  assert.equal(placed(oneTier('roll(1000) { agentDFOSink("c1") }')), [
    '4:62 error nested-roll: "agentDFOSink" rolls events that "roll" around it has tagged; expected mask("rolltag") in between -> put mask("rolltag") in front of "agentDFOSink", or take one of the two out',
  ]);
  assert.equal(placed(oneTier('collector(1000) { agentE2EChain("c1") }')), [
    '4:67 error nested-roll: "agentE2EChain" rolls events that "collector" around it has tagged; expected mask("rolltag") in between -> put mask("rolltag") in front of "agentE2EChain", or take one of the two out',
  ]);
  assert.equal(placed(oneTier('collector(1000) { diskFailover console }')), [
    '4:67 error nested-roll: "diskFailover" rolls events that "collector" around it has tagged; expected mask("rolltag") in between -> put mask("rolltag") in front of "diskFailover", or take one of the two out',
  ]);
  assert.equal(placed(oneTier('collector(1000) { ackedWriteAhead collector(500) { console } }')), [
    '4:67 error nested-roll: "ackedWriteAhead" rolls events that "collector" around it has tagged; expected mask("rolltag") in between -> put mask("rolltag") in front of "ackedWriteAhead", or take one of the two out',
  ]);
  assert.equal(placed(oneTier('collector(1000) { delay(1) [ console, roll(500) { console } ] }')), [
    '4:87 error nested-roll: "roll" rolls events that "collector" around it has tagged; expected mask("rolltag") in between -> put mask("rolltag") in front of "roll", or take one of the two out',
  ]);
  assert.equal(placed(oneTier('collector(1000) { mask("rolltag") roll(500) { console } }')), []);
  assert.equal(placed(oneTier('collector(1000) { select("a") roll(500) { console } }')), []);
  assert.equal(placed(oneTier('collector(1000) { mask("rolltag") agentDFOSink("c1") }')), []);
  assert.equal(placed(oneTier('collector(1000) { agentBEChain("c1") }')), []);
  assert.equal(placed(oneTier('[ roll(1000) { console }, roll(1000) { console } ]')), []);
});

test('a log in a roll sends again at each roll', () => {
  assert.is(
    findings(oneTier('roll(1000) { mask("rolltag") agentE2ESink("c1") }')),
    `t.yaml:4:78 warning log-in-roll: "agentE2ESink" inside "roll" sends what is not acknowledged again at each roll
    4 | …tail("/a")', sink: 'roll(1000) { mask("rolltag") agentE2ESink("c1") }'}
      |                                                   ^^^^^^^^^^^^
t.yaml:4:49 inside this roll
help: end the reliable path at this tier and start another one here
`,
  );
  assert.equal(
    placed(
      oneTier(
        'collector(1000) { mask("rolltag") ackedWriteAhead stubbornAppend insistentOpen thriftSink("c1", 35853) }',
      ),
    ),
    [
      '4:83 warning log-in-roll: "ackedWriteAhead" inside "collector" sends what is not acknowledged again at each roll -> end the reliable path at this tier and start another one here',
    ],
  );
  assert.equal(placed(oneTier('agentE2ESink("c1")')), []);
});

test('no branch keeps the others waiting', () => {
  assert.is(
    findings(oneTier('[ agentBESink("c1"), console ]')),
    `t.yaml:4:51 error blocks-fan-out: "agentBESink" waits until its receiver is up and stops the branches beside it; expected < lazyOpen stubbornAppend .. ? null >
    4 | …odes: w1, source: 'tail("/a")', sink: '[ agentBESink("c1"), console ]'}
      |                                           ^^^^^^^^^^^
help: write an agentBEChain("host:port"), which opens lazily
`,
  );
  assert.equal(placed(oneTier('agentBESink("c1")')), []);
  assert.equal(placed(oneTier('[ < agentBestEffortSink("c1") ? null >, console ]')), [
    '4:53 error blocks-fan-out: "agentBestEffortSink" waits until its receiver is up and stops the branches beside it; expected < lazyOpen stubbornAppend .. ? null > -> write an agentBEChain("host:port"), which opens lazily',
  ]);
  assert.equal(placed(oneTier('[ diskFailover agentBESink("c1"), console ]')), []);
  assert.equal(placed(oneTier('collector(1000) { [ agentBESink("c1"), console ] }')), [
    '4:69 error blocks-fan-out: "agentBESink" waits until its receiver is up and stops the branches beside it; expected < lazyOpen stubbornAppend .. ? null > -> write an agentBEChain("host:port"), which opens lazily',
  ]);
  assert.equal(placed(oneTier('[ collector(1000) { agentBESink("c1") }, console ]')), []);
  assert.equal(placed(twoSenders(`sink: 'agentBESink("c1")'`)), [
    '4:55 error blocks-fan-out: "agentBESink" waits until its receiver is up and stops the branches beside it; expected < lazyOpen stubbornAppend .. ? null > -> write an agentBEChain("host:port"), which opens lazily',
  ]);
  assert.equal(placed(oneTier('[ agentBEChain("c1"), console ]')), []);
});

test('none waits beside a reliable branch', () => {
  assert.is(
    findings(
      twoSenders(
        `sink: 'stubbornAppend insistentOpen thriftSink("c1", 35853)'`,
        '',
        'web -> archive',
      ),
    ),
    `t.yaml:4:70 error blocks-fan-out: "insistentOpen" waits for its receiver and stops the reliable branch beside it; expected < lazyOpen stubbornAppend .. ? null >
    4 | …l("/a")', sink: 'stubbornAppend insistentOpen thriftSink("c1", 35853)'}
      |                                  ^^^^^^^^^^^^^
help: write < lazyOpen stubbornAppend .. ? null >
`,
  );
  assert.equal(placed(twoSenders(`sink: 'insistentAppend console'`, '', 'web -> archive')), [
    '4:55 error blocks-fan-out: "insistentAppend" waits for its receiver and stops the reliable branch beside it; expected < lazyOpen stubbornAppend .. ? null > -> write < lazyOpen stubbornAppend .. ? null >',
  ]);
  assert.equal(placed(twoSenders(`sink: 'insistentOpen thriftSink("c1", 35853)'`)), []);
  assert.equal(
    placed(
      twoSenders(
        `sink: '[ console, insistentOpen thriftSink("c1", 35853) ]'`,
        '',
        'web -> archive',
      ),
    ),
    [
      '4:66 error blocks-fan-out: "insistentOpen" waits for its receiver and stops the reliable branch beside it; expected < lazyOpen stubbornAppend .. ? null > -> write < lazyOpen stubbornAppend .. ? null >',
    ],
  );
  assert.equal(
    placed(
      twoSenders(
        `sink: 'collector(1000) { insistentOpen thriftSink("c1", 35853) }'`,
        '',
        'web -> archive',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      twoSenders(
        `sink: '< null ? diskFailover insistentOpen thriftSink("c1", 35853) >'`,
        '',
        'web -> archive',
      ),
    ),
    [],
  );
  assert.equal(placed(threeTiers({ relay: `sink: 'insistentOpen thriftSink("c1", 35853)'` })), [
    '5:29 error blocks-fan-out: "insistentOpen" waits for its receiver and stops the reliable branch beside it; expected < lazyOpen stubbornAppend .. ? null > -> write < lazyOpen stubbornAppend .. ? null >',
  ]);
  assert.equal(placed(twoSenders(`process: [insistentOpen]`, '', 'web -> archive')), []);
});

test('none waits beside the collector at the end of a path', () => {
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(1000) { console }, mask("AckTag", "AckType", "AckChecksum") insistentOpen thriftSink("c1", 35853) ]'`,
      }),
    ),
    [
      '6:103 error blocks-fan-out: "insistentOpen" waits for its receiver and stops the reliable branch beside it; expected < lazyOpen stubbornAppend .. ? null > -> write < lazyOpen stubbornAppend .. ? null >',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(1000) { console }, [ console, insistentAppend console ] ]'`,
      }),
    ),
    [
      '6:73 error blocks-fan-out: "insistentAppend" waits for its receiver and stops the reliable branch beside it; expected < lazyOpen stubbornAppend .. ? null > -> write < lazyOpen stubbornAppend .. ? null >',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '[ collector(1000) { console }, insistentAppend console ]'`,
        reliable: '',
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({ archive: `sink: '[ insistentOpen collector(1000) { console }, console ]'` }),
    ),
    [],
  );
});

test.run();
