import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose, findings, findingsOf, flow, messages } from './rule-harness.js';

/** web -> relay -> archive with the given nodes and whatever else of the two receiving tiers. */
function receivers(relay: string, archive: string): string {
  return flow(
    'tiers:',
    `  web: {nodes: 'w[1-3]', source: 'tail("/a")'}`,
    `  relay: {${relay}}`,
    `  archive: {${archive}, sink: console}`,
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: archive}',
  );
}

/** Tiers that listen by sources of their own, each on the host h. */
function sources(...written: readonly string[]): string {
  const tiers = written.map(
    (source, index) =>
      `  t${index}: {nodes: n${index}, hosts: h, source: '${source}', sink: console}`,
  );
  return flow('tiers:', ...tiers);
}

/** The same for Flume 1.x. */
function agents(...written: readonly string[]): string {
  const tiers = written.map(
    (source, index) =>
      `  t${index}: {nodes: n${index}, hosts: h, source: {${source}}, sink: {type: logger}}`,
  );
  return flow('target: flume-1', 'tiers:', ...tiers);
}

/** The messages of this rule alone. */
function clashes(text: string): readonly string[] {
  return diagnose(text).flatMap(({ code, message }) =>
    code === 'unique-port-on-host' ? [message] : [],
  );
}

test('two tiers on one host and port are refused', () => {
  assert.is(
    findings(receivers('nodes: r1, hosts: gw', 'nodes: a1, hosts: GW')),
    `t.yaml:6:20 error unique-port-on-host: Nodes "r1" and "a1" both listen on port 35853 of host "GW"
    6 |   archive: {nodes: a1, hosts: GW, sink: console}
      |                    ^^
t.yaml:5:18 the other one
help: give tier "archive" another "port"
`,
  );
});

test('many hosts of two tiers are one finding', () => {
  const text = receivers(
    "nodes: 'r[01-40]', hosts: 'gw[01-40]'",
    "nodes: 'a[01-40]', hosts: 'gw[01-40]'",
  );
  assert.equal(messages(text), [
    'unique-port-on-host: Nodes "r01" and "a01" both listen on port 35853 of host "gw01", as 39 more pairs do',
  ]);
});

test('two nodes of one tier on one host are told to differ', () => {
  assert.is(
    findings(receivers('nodes: [r1, r2], hosts: [gw, gw]', 'nodes: a1')),
    `t.yaml:5:23 error unique-port-on-host: Nodes "r1" and "r2" both listen on port 35853 of host "gw"
    5 |   relay: {nodes: [r1, r2], hosts: [gw, gw]}
      |                       ^^
t.yaml:5:19 the other one
help: give one of them a port of its own, such as {name: r2, port: 35854}
`,
  );
  assert.equal(messages(receivers('nodes: [r1, r2, r3], hosts: [gw, gw, gw]', 'nodes: a1')), [
    'unique-port-on-host: Nodes "r1" and "r2" both listen on port 35853 of host "gw", as 1 more pair does',
  ]);
});

test('the highest port is followed by none', () => {
  const text = receivers('nodes: [r1, r2], hosts: [gw, gw], port: 65535', 'nodes: a1');
  assert.is(
    findings(text).split('\n').at(-2),
    'help: give one of them a port of its own, such as {name: r2, port: 65534}',
  );
});

test("a tier's port and a node's own keep them apart", () => {
  assert.is(findings(receivers('nodes: r1, hosts: gw', 'nodes: a1, hosts: gw, port: 1')), '');
  const own = 'nodes: [{name: r1, host: gw}, {name: r2, host: gw, port: 35854}]';
  assert.is(findings(receivers(own, 'nodes: a1')), '');
  assert.equal(messages(receivers(own, 'nodes: a1, hosts: gw, port: 35854')), [
    'unique-port-on-host: Nodes "r2" and "a1" both listen on port 35854 of host "gw"',
  ]);
});

test('nodes that nothing sends to do not listen', () => {
  const text = receivers('nodes: r1, hosts: gw', 'nodes: a1').replace(
    "nodes: 'w[1-3]'",
    "nodes: 'w[1-3]', hosts: [gw, gw, gw]",
  );
  assert.is(findings(text), '');
});

test('flows of several files share hosts', () => {
  const one = receivers('nodes: r1', 'nodes: a1, hosts: store');
  const two = flow(
    'tiers:',
    `  shop: {nodes: s1, source: 'tail("/a")'}`,
    '  shelf: {nodes: b1, hosts: store, sink: console}',
    'edges:',
    '  - {from: shop, to: shelf}',
  ).replace('flow: f', 'flow: g');
  assert.is(
    findings([one, two]),
    `2.yaml:5:18 error unique-port-on-host: Nodes "a1" and "b1" both listen on port 35853 of host "store"
    5 |   shelf: {nodes: b1, hosts: store, sink: console}
      |                  ^^
1.yaml:6:20 the other one
help: give tier "shelf" another "port"
`,
  );
});

test('sources of Flume 0.9 that listen count, with their default ports', () => {
  assert.is(
    findingsOf('unique-port-on-host', sources('syslogTcp(5140)', 'syslogTcp1("5140")')),
    `t.yaml:5:49 error unique-port-on-host: Nodes "n0" and "n1" both listen on port 5140 of host "h"
    5 |   t1: {nodes: n1, hosts: h, source: 'syslogTcp1("5140")', sink: console}
      |                                                 ^^^^^^
t.yaml:4:48 the other one
help: let the source of tier "t1" listen on another port
`,
  );
  const both = (port: number) => `Nodes "n0" and "n1" both listen on port ${port} of host "h"`;
  assert.equal(clashes(sources('syslogTcp', 'syslogTcp(514)')), [both(514)]);
  assert.equal(clashes(sources('scribe', 'thriftSource(1463)')), [both(1463)]);
  assert.equal(clashes(sources('collectorSource', 'rpcSource(35853)')), [both(35853)]);
  assert.equal(clashes(sources('avroSource(0x1F90)', 'thriftSource(8080)')), [both(8080)]);
  assert.equal(clashes(sources('avroSource(017620)', 'thriftSource(8080)')), [both(8080)]);
});

test('TCP and UDP do not meet', () => {
  assert.equal(clashes(sources('syslogTcp(5140)', 'syslogUdp(5140)')), []);
  assert.equal(clashes(sources('syslogUdp', 'syslogUdp(514)')), [
    'Nodes "n0" and "n1" both listen on UDP port 514 of host "h"',
  ]);
});

test('sources that do not listen, and ports that are none, do not count', () => {
  assert.equal(clashes(sources('tail("/a")', 'tail("/b")')), []);
  assert.equal(clashes(sources('irc("h", 6667, "n", "c")', 'irc("h", 6667, "n", "c")')), []);
  assert.equal(clashes(sources('noSuch(5140)', 'syslogTcp(5140)')), []);
  for (const port of ['70000', '0', '1.5', 'true', '"x"', 'word']) {
    assert.equal(clashes(sources(`syslogTcp(${port})`, `syslogTcp(${port})`)), []);
  }
});

test('a port that is an unset environment variable is not known', () => {
  const unset = 'syslogTcp(${env.NO_SUCH_PORT})';
  assert.equal(clashes(sources(unset, unset)), []);
  assert.equal(clashes(sources('syslogTcp(1)', 'scribe(1)')), [
    'Nodes "n0" and "n1" both listen on port 1 of host "h"',
  ]);
});

test('a port that is a variable is known', () => {
  const text = sources('syslogTcp(${var.PORT})', 'scribe(7000)');
  assert.equal(clashes(text.replace('tiers:', 'variables: {PORT: 7000}\ntiers:')), [
    'Nodes "n0" and "n1" both listen on port 7000 of host "h"',
  ]);
});

test('where a plug-in listens is not known, whatever its name', () => {
  const text = sources('syslogTcp(5140)', 'syslogTcp(5140)');
  assert.equal(clashes(text.replace('tiers:', 'plugins: {syslogTcp: {kind: source}}\ntiers:')), []);
});

test('a source of one tier and edges into another meet', () => {
  const text = receivers('nodes: r1, hosts: gw', 'nodes: a1').replace(
    `nodes: 'w[1-3]', source: 'tail("/a")'`,
    'nodes: w1, hosts: gw, source: syslogTcp(35853)',
  );
  assert.is(
    findings(text),
    `t.yaml:5:18 error unique-port-on-host: Nodes "w1" and "r1" both listen on port 35853 of host "gw"
    5 |   relay: {nodes: r1, hosts: gw}
      |                  ^^
t.yaml:4:49 the other one
help: give tier "relay" another "port"
`,
  );
});

test('a source of Flume 0.9 that edges replace does not listen', () => {
  const text = receivers('nodes: r1, hosts: gw, source: syslogTcp(514)', 'nodes: a1').replace(
    `nodes: 'w[1-3]', source: 'tail("/a")'`,
    'nodes: w1, hosts: gw, source: syslogTcp(514)',
  );
  assert.equal(clashes(text), []);
});

test('sources of Flume 1.x that listen count, under any of their names', () => {
  const both = (port: number, kind = 'port') =>
    `Nodes "n0" and "n1" both listen on ${kind} ${port} of host "h"`;
  assert.is(
    findingsOf(
      'unique-port-on-host',
      agents('type: syslogtcp, port: 5140', 'type: netcat, bind: 0.0.0.0, port: 5140'),
    ),
    `t.yaml:6:73 error unique-port-on-host: Nodes "n0" and "n1" both listen on port 5140 of host "h"
    6 | …ource: {type: netcat, bind: 0.0.0.0, port: 5140}, sink: {type: logger}}
      |                                             ^^^^
t.yaml:5:61 the other one
help: let the source of tier "t1" listen on another port
`,
  );
  assert.equal(
    clashes(agents('type: SYSLOGUDP, port: "514"', 'type: netcatudp, bind: h, port: 514')),
    [both(514, 'UDP port')],
  );
  assert.equal(
    clashes(
      agents(
        'type: org.apache.flume.source.http.HTTPSource, port: 80',
        'type: avro, bind: 0.0.0.0, port: 80',
      ),
    ),
    [both(80)],
  );
  assert.equal(
    clashes(
      agents('type: multiport_syslogtcp, ports: [5140, 5141]', 'type: syslogtcp, port: 5141'),
    ),
    [both(5141)],
  );
  assert.equal(
    clashes(agents('type: thrift, bind: "::", port: 9', 'type: http, port: 9, bind: "${node}"')),
    [both(9)],
  );
});

test('sources of Flume 1.x on other addresses, or that do not listen, do not count', () => {
  assert.equal(
    clashes(
      agents('type: netcat, bind: 127.0.0.1, port: 7', 'type: netcat, bind: 10.0.0.1, port: 7'),
    ),
    [],
  );
  assert.equal(clashes(agents('type: seq', 'type: seq')), []);
  assert.equal(
    clashes(agents('type: com.example.Source, port: 7', 'type: syslogtcp, port: 7')),
    [],
  );
  assert.equal(clashes(agents('type: syslogtcp', 'type: syslogtcp')), []);
  const text = agents('type: http, port: 7', 'type: http, port: 7');
  assert.equal(clashes(text.replace('tiers:', 'plugins: {http: {kind: source}}\ntiers:')), []);
  assert.equal(clashes(text.replace(/\{type: http, port: 7\}/g, 'console')), []);
});

test('an agent that receives on the port of its own source listens there twice', () => {
  const text = flow(
    'target: flume-1',
    'tiers:',
    '  web: {nodes: w1, source: {type: seq}}',
    '  archive:',
    '    nodes: a1',
    '    source: {type: syslogtcp, port: 35853}',
    '    sink: {type: logger}',
    'edges:',
    '  - {from: web, to: archive}',
  );
  assert.is(
    findingsOf('unique-port-on-host', text),
    `t.yaml:8:37 error unique-port-on-host: Node "a1" listens on port 35853 of host "a1" for other nodes, and there by its source too
    8 |     source: {type: syslogtcp, port: 35853}
      |                                     ^^^^^
t.yaml:7:12 the other one
help: let the source of tier "archive" listen on another port
`,
  );
});

test('two thousand nodes on one host are one finding', () => {
  const hosts = Array.from({ length: 2000 }, () => 'gw').join(', ');
  assert.equal(messages(receivers(`nodes: 'r[1-2000]', hosts: [${hosts}]`, 'nodes: a1')), [
    'unique-port-on-host: Nodes "r1" and "r2" both listen on port 35853 of host "gw", as 1998 more pairs do',
  ]);
});

test.run();
