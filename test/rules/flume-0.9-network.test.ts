import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { oneTier, placed, tiersOf } from './flume-0.9-topologies.js';
import { findings, flow } from './rule-harness.js';

const elsewhere = (tier: string) => `version: 1\nflow: g\ntiers:\n  far: {${tier}}\n`;
const to = (sink: string) =>
  flow(
    'tiers:',
    `  web: {nodes: [w1, w2], hosts: [h1, h2], source: 'tail("/a")', sink: '${sink}'}`,
  );

test('a hand-written sink sends to a node that listens', () => {
  assert.is(
    findings([
      to('agentDFOSink("x", 35853)'),
      elsewhere('nodes: x, hosts: h9, source: thriftSource(35853), sink: console'),
    ]),
    `1.yaml:4:85 warning known-listener: "agentDFOSink" sends to "x" port 35853, where no node of the installation listens
    4 | …osts: [h1, h2], source: 'tail("/a")', sink: 'agentDFOSink("x", 35853)'}
      |                                                            ^^^
help: node "x" runs on host "h9": write that
`,
  );
  assert.equal(
    placed([
      to('agentDFOSink("h9", 35853)'),
      elsewhere('nodes: x, hosts: h9, source: thriftSource(35853), sink: console'),
    ]),
    [],
  );
  assert.equal(
    placed([
      to('agentDFOSink("H9")'),
      elsewhere('nodes: x, hosts: h9, source: collectorSource, sink: console'),
    ]),
    [],
  );
  assert.equal(
    placed([
      to('agentDFOSink("h9", 35854)'),
      elsewhere('nodes: x, hosts: h9, source: collectorSource, sink: console'),
    ]),
    [
      '4:85 warning known-listener: "agentDFOSink" sends to "h9" port 35854, where no node of the installation listens -> node "x" listens there on port 35853',
    ],
  );
  assert.equal(
    placed([
      to('agentDFOSink("h9", 35853)'),
      elsewhere('nodes: x, hosts: h9, source: syslogTcp, sink: console'),
    ]),
    [
      '4:85 warning known-listener: "agentDFOSink" sends to "h9" port 35853, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
    ],
  );
  assert.equal(
    placed([
      to('agentDFOSink("h9", 35853)'),
      elsewhere('nodes: h9, source: syslogTcp, sink: console'),
    ]),
    [
      '4:85 warning known-listener: "agentDFOSink" sends to "h9" port 35853, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
    ],
  );
  assert.equal(
    placed([
      to('agentDFOSink("h9", 35853)'),
      elsewhere(`nodes: h9, source: 'rpcSource("$\{node}")', sink: console`),
    ]),
    [
      '4:85 warning known-listener: "agentDFOSink" sends to "h9" port 35853, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
    ],
  );
  assert.equal(placed(to('agentDFOSink("elsewhere.example.com")')), [
    '4:85 warning known-listener: "agentDFOSink" sends to "elsewhere.example.com" port 35853, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
  ]);
  assert.equal(placed(to('agentBEChain("a", "b:35854")')), [
    '4:85 warning known-listener: "agentBEChain" sends to "a" port 35853, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
    '4:90 warning known-listener: "agentBEChain" sends to "b" port 35854, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
  ]);
  assert.equal(placed(to('agentBEChain("${secret.HOST}", "b:${secret.PORT}", ":1")')), []);
  assert.equal(placed(to('agentBESink')), []);
  assert.equal(placed(to('insistentOpen syslogTcp("loghost")')), []);
  assert.equal(placed(to('insistentOpen rpcSink("h9", "${node}")')), []);
});

test('the port and the host of each node are its own', () => {
  assert.equal(
    placed([
      to('agentDFOSink("${host}", 35854)'),
      elsewhere(
        'nodes: [x, y], hosts: [h1, h2], port: 1, source: thriftSource(35854), sink: console',
      ),
    ]),
    [],
  );
  assert.equal(
    placed([
      to('agentDFOSink("localhost", 35854)'),
      elsewhere('nodes: [x], hosts: [h1], source: thriftSource(35854), sink: console'),
    ]),
    [
      '4:85 warning known-listener: "agentDFOSink" sends to "h2" port 35854, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
    ],
  );
  assert.equal(
    placed([
      to('agentDFOSink("127.0.0.1", 35854)'),
      elsewhere('nodes: [x, y], hosts: [h1, h2], source: thriftSource(35854), sink: console'),
    ]),
    [],
  );
  assert.equal(
    placed([
      to('agentDFOSink("log-${node}", 35854)'),
      elsewhere('nodes: [x], hosts: [log-w1], source: thriftSource(35854), sink: console'),
    ]),
    [
      '4:85 warning known-listener: "agentDFOSink" sends to "log-w2" port 35854, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
    ],
  );
});

test('on the hosts of Flume 1.x anything may listen', () => {
  assert.equal(
    placed([
      to('agentDFOSink("h9", 35853)'),
      'version: 1\nflow: g\ntarget: flume-1\ntiers:\n  far: {nodes: x, hosts: h9, source: {type: avro, bind: 0.0.0.0, port: 1}, sink: {type: "null"}}\n',
    ]),
    [],
  );
});

test('in the same flow an edge says it', () => {
  assert.is(
    findings(
      tiersOf(
        `  web: {nodes: [w1, w2], source: 'tail("/a")', sink: 'agentBEChain("h3:35853", "h3:35854")'}`,
        '  relay: {nodes: r1, hosts: h2}',
        '  archive: {nodes: [{name: a1, host: h3, port: 35854}], sink: console}',
        'edges: [{from: web, to: relay}, {from: relay, to: archive}]',
      ),
    ),
    `t.yaml:4:68 warning known-listener: "agentBEChain" sends to "h3" port 35853, where no node of the installation listens
    4 | …2], source: 'tail("/a")', sink: 'agentBEChain("h3:35853", "h3:35854")'}
      |                                                ^^^^^^^^^^
help: node "a1" listens there on port 35854

t.yaml:4:80 error edge-by-hand: "agentBEChain" sends to "h3" port 35854, where node "a1" of tier "archive" in the same flow listens; expected an edge
    4 | …2], source: 'tail("/a")', sink: 'agentBEChain("h3:35853", "h3:35854")'}
      |                                                            ^^^^^^^^^^
t.yaml:6:3 the tier
help: write {from: web, to: archive} under "edges"
`,
  );
  assert.equal(
    placed(tiersOf(`  web: {nodes: w1, source: collectorSource, sink: 'agentBEChain("w1")'}`)),
    [
      '4:65 error edge-by-hand: "agentBEChain" sends to "w1" port 35853, where node "w1" of tier "web" in the same flow listens; expected an edge -> take it out: a tier does not send to itself',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: [w1, w2], hosts: [h1, h2], source: 'tail("/a")', sink: 'agentDFOSink("$\{host}", 35853)'}`,
        '  relay: {nodes: r1, hosts: h2, source: collectorSource, sink: console}',
      ),
    ),
    [
      '4:85 error edge-by-hand: "agentDFOSink" sends to "h2" port 35853, where node "r1" of tier "relay" in the same flow listens; expected an edge -> write {from: web, to: relay} under "edges"',
      '4:85 warning known-listener: "agentDFOSink" sends to "h1" port 35853, where no node of the installation listens -> see that something listens there, or declare the receiver and send to it by an edge',
    ],
  );
});

test('both ends speak the same', () => {
  assert.is(
    findings([
      to('insistentOpen avroSink("h9", 35853)'),
      elsewhere('nodes: x, hosts: h9, source: collectorSource, sink: console'),
    ]),
    `1.yaml:4:86 error same-protocol: "avroSink" speaks Avro, and node "x", to which it sends, Thrift
    4 | …h2], source: 'tail("/a")', sink: 'insistentOpen avroSink("h9", 35853)'}
      |                                                  ^^^^^^^^
2.yaml:4:3 the receiving tier
help: write thriftSink
`,
  );
  assert.equal(
    placed([
      to('insistentOpen thriftSink("h9", 35853)'),
      elsewhere('nodes: x, hosts: h9, source: avroSource(35853), sink: console'),
    ]),
    [
      '4:86 error same-protocol: "thriftSink" speaks Thrift, and node "x", to which it sends, Avro -> write avroSink',
    ],
  );
  assert.equal(
    placed([
      to('agentBEChain("h9:35853")'),
      elsewhere('nodes: x, hosts: h9, source: avroSource(35853), sink: console'),
    ]),
    [
      '4:72 error same-protocol: "agentBEChain" speaks Thrift, and node "x", to which it sends, Avro -> write avroSink',
    ],
  );
  assert.equal(
    placed([
      to('agentDFOSink("h9", 35853)'),
      elsewhere('nodes: x, hosts: h9, source: avroSource(35853), sink: console'),
    ]),
    [],
  );
  assert.equal(
    placed([
      to('insistentOpen avroSink("h9", 35853)'),
      elsewhere('nodes: x, hosts: h9, source: rpcSource(35853), sink: console'),
    ]),
    [],
  );
  assert.equal(
    placed([
      to('insistentOpen avroSink("h9", 35853)'),
      elsewhere('nodes: x, hosts: h9, source: avroSource(35853), sink: console'),
    ]),
    [],
  );
});

test('tiers that edges lead to listen with the wire of their flow', () => {
  assert.equal(
    placed([
      to('insistentOpen thriftSink("h9", 35853)'),
      'version: 1\nflow: g\nwire: avro\ntiers:\n  near: {nodes: n, source: syslogTcp}\n  far: {nodes: x, hosts: h9, sink: console}\nedges: [{from: near, to: far}]\n',
    ]),
    [
      '4:86 error same-protocol: "thriftSink" speaks Thrift, and node "x", to which it sends, Avro -> write avroSink',
    ],
  );
});

test('nothing is left to a master to fill in', () => {
  assert.is(
    findings(tiersOf('  web: {nodes: w1, source: autoCollectorSource, sink: autoE2EChain}')),
    `t.yaml:4:28 error no-translated-components: "autoCollectorSource" is a placeholder that only a single master fills in; expected an edge
    4 |   web: {nodes: w1, source: autoCollectorSource, sink: autoE2EChain}
      |                            ^^^^^^^^^^^^^^^^^^^
help: leave the source out: a tier that an edge leads to listens by itself

t.yaml:4:55 error no-translated-components: "autoE2EChain" is a placeholder that only a single master fills in; expected an edge
    4 |   web: {nodes: w1, source: autoCollectorSource, sink: autoE2EChain}
      |                                                       ^^^^^^^^^^^^
help: send by an edge to the tier of the collectors
`,
  );
  assert.equal(placed(oneTier('[ autoDFOChain, logicalSink("x") ]')), [
    '4:51 error no-translated-components: "autoDFOChain" is a placeholder that only a single master fills in; expected an edge -> send by an edge to the tier of the collectors',
    '4:65 error no-translated-components: "logicalSink" is a placeholder that only a single master fills in; expected an edge -> send by an edge to the tier of the collectors',
  ]);
  assert.equal(placed(tiersOf('  web: {nodes: w1, source: logicalSource, sink: console}')), [
    '4:28 error no-translated-components: "logicalSource" is a placeholder that only a single master fills in; expected an edge -> leave the source out: a tier that an edge leads to listens by itself',
  ]);
});

test('a node has not the name of another machine', () => {
  assert.is(
    findings(
      tiersOf(
        `  web: {nodes: [w1, w2], source: 'tail("/a")'}`,
        '  archive: {nodes: [{name: w1.x, host: a}, {name: w2.x, host: b}, {name: c, host: w1.x}, {name: d, host: w2.x}], sink: console}',
        'edges: [{from: web, to: archive}]',
      ),
    ),
    `t.yaml:5:28 error node-named-like-host: Node "w1.x" runs on host "a" and has the name of another host, as 1 more of tier "archive"; expected a name that no other host has
    5 |   archive: {nodes: [{name: w1.x, host: a}, {name: w2.x, host: b}, {name…
      |                            ^^^^
t.yaml:5:74 node "c" runs on that host
help: call it otherwise, such as "w1.x-archive"
`,
  );
  assert.equal(
    placed(tiersOf(`  web: {nodes: [a, b], hosts: [b, a], source: 'tail("/a")', sink: console}`)),
    [
      '4:17 error node-named-like-host: Node "a" runs on host "b" and has the name of another host, as 1 more of tier "web"; expected a name that no other host has -> call it otherwise, such as "a-web"',
    ],
  );
  assert.equal(
    placed(tiersOf(`  web: {nodes: [a, b], hosts: [a, a], source: 'tail("/a")', sink: console}`)),
    [],
  );
  assert.equal(
    placed(tiersOf(`  web: {nodes: a, hosts: A, source: 'tail("/a")', sink: console}`)),
    [],
  );
});

test.run();
