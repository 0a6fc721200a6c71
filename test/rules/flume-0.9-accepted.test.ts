import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { collectorSink, oneTier, placed, threeTiers, tiersOf } from './flume-0.9-topologies.js';
import { codes } from './rule-harness.js';

test('agents with hand-written chains to collectors of another flow', () => {
  assert.equal(placed(oneTier('agentE2EChain("c1:35853", "c1:35853")')), []);
  assert.equal(placed(oneTier('agentDFOChain("c1")')), []);
  assert.equal(placed(oneTier('agentBEChain("c1")')), []);
  assert.equal(
    placed(oneTier('agentE2ESink("c1", 35853, batchCount=100, batchMillis=500, compression=true)')),
    [],
  );
  assert.equal(
    placed(oneTier('{ batch(100, 1000) => { gzip => agentDFOSink("c1", 35853) } }')),
    [],
  );
});

test('the shapes of the reference', () => {
  assert.equal(
    placed(
      oneTier(
        'ackedWriteAhead batch(3, 300) gzip stubbornAppend insistentOpen < thriftSink("c1", 35853) ? thriftSink("c1", 35853) >',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      oneTier(
        '[ insistentAppend stubbornAppend insistentOpen thriftSink("c1", 35853), < mask("AckTag", "AckType", "AckChecksum") lazyOpen stubbornAppend thriftSink("c1", 35853) ? null > ]',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      oneTier(
        '< lazyOpen stubbornAppend thriftSink("c1", 35853) ? diskFailover insistentAppend stubbornAppend insistentOpen thriftSink("c1", 35853) >',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: 'collector(3000) { escapedFormatDfs("file:///c/", "c1-%{rolltag}", raw) }'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        relay: `process: ['value("hop.relay", "r1")']`,
        archive: `sink: 'collector(30000) { [ escapedFormatDfs("hdfs://nn/a/%{hop.relay}/", "x-%{rolltag}", seqfile("gzip")), escapedFormatDfs("hdfs://nn/b/", "x-%{rolltag}", avrojson) ] }'`,
      }),
    ),
    [],
  );
});

test('collectors that bucket by what agents set', () => {
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['value("kind", "web")', 'regex("^(\\\\S+)", 1, "client")']`,
        archive: `sink: 'collectorSink("hdfs://nn/%{kind}/%Y-%m-%d/%H00/", "%{host}-", 30000)'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['regex("(\\\\d+-\\\\d+-\\\\d+)", 1, "day")', 'exDate("day", "yyyy-MM-dd", "d_")']`,
        archive: `sink: 'collector(30000) { escapedFormatDfs("hdfs://nn/%{d_year}/%{d_month}/%{d_day}/", "x-%{rolltag}", raw) }'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: 'collector(30000) { regex("(\\\\d+-\\\\d+-\\\\d+)", 1, "day") exDate("day", "yyyy-MM-dd", "d_") mask("AckTag", "AckType", "AckChecksum") escapedFormatDfs("hdfs://nn/%{d_year}/", "x-%{rolltag}", avrojson) }'`,
      }),
    ),
    [],
  );
});

test('a collector with a local disk behind HDFS', () => {
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: '< collectorSink("hdfs://nn/a/", "a-") ? collectorSink("file:///spool/", "a-") >'`,
      }),
    ),
    [],
  );
});

test('a collector that samples what it shows', () => {
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: 'collector(30000) { [ escapedFormatDfs("hdfs://nn/a/", "x-%{rolltag}", raw), intervalSampler(100) console("json") ] }'`,
      }),
    ),
    [],
  );
});

test('relays that keep a local copy', () => {
  assert.equal(
    placed(
      threeTiers({
        relay: `sink: 'roll(60000) { escapedFormatDfs("file:///copy/%Y-%m-%d/", "x-%{rolltag}", raw) }'`,
      }),
    ),
    [],
  );
  assert.equal(placed(threeTiers({ relay: 'sink: counter("seen")' })), []);
  assert.equal(
    placed(threeTiers({ relay: `sink: '[ counter("seen"), accumulator("bytes") ]'` })),
    [],
  );
});

test('origins that keep a local copy', () => {
  assert.equal(
    placed(
      threeTiers({
        web: `sink: 'roll(60000) { escapedFormatDfs("file:///copy/", "x-%{rolltag}", raw) }'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(threeTiers({ web: `sink: '< lazyOpen stubbornAppend syslogTcp("loghost") ? null >'` })),
    [],
  );
});

test('origins that filter before the log', () => {
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['probSampler(0.1)', 'mask("tailSrcFile")', 'format("%{host} %{body}")', 'digest("SHA-1", "sum", base64=true)']`,
      }),
    ),
    [],
  );
});

test('origins that listen for agents outside of the installation', () => {
  assert.equal(
    placed(
      tiersOf(
        '  gate: {nodes: g1, source: collectorSource(35900), process: [gunzip, unbatch]}',
        `  archive: {nodes: a1, ${collectorSink}}`,
        'edges: [{from: gate, to: archive}]',
        'reliable: [gate -> archive]',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        '  gate: {nodes: g1, source: syslogUdp(5140)}',
        `  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/%{syslogfacility}/", "a-")'}`,
        'edges: [{from: gate, to: archive}]',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        '  gate: {nodes: g1, source: scribe}',
        `  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/%{scribe.category}/", "a-")'}`,
        'edges: [{from: gate, to: archive}]',
      ),
    ),
    [],
  );
});

test('best effort beside a reliable path, with steps of its own', () => {
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        `  relay: {nodes: r1, process: ['regex("level=(\\\\w+)", 1, "level")']}`,
        `  archive: {nodes: a1, ${collectorSink}}`,
        `  search: {nodes: s1, process: ['intervalSampler(10)', 'format("%{level} %{body}")'], sink: 'collector(30000) { console }'}`,
        'edges: [{from: web, to: relay}, {from: relay, to: archive}, {from: relay, to: search, delivery: best-effort}]',
        'reliable: [web -> relay -> archive]',
      ),
    ),
    [],
  );
});

test('durable hop by hop, each with its own log', () => {
  assert.equal(
    codes(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        '  relay: {nodes: r1}',
        `  archive: {nodes: a1, ${collectorSink}}`,
        'edges: [{from: web, to: relay}, {from: relay, to: archive}]',
        'reliable: [web -> relay, relay -> archive]',
      ),
    ),
    [],
  );
});

test.run();
