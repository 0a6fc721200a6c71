import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { artifactsOf, sinkOf } from '../../support/compile-text.js';

/** A -> B -> C with two nodes in B and C; what is given replaces the defaults. */
function flow(parts: {
  readonly head?: string;
  readonly b?: string;
  readonly c?: string;
  readonly more?: string;
  readonly ab?: string;
  readonly bc?: string;
  readonly edges?: string;
  readonly reliable?: string;
}): string {
  return `version: 1
flow: f
${parts.head ?? ''}
tiers:
  a: {nodes: a1, source: 'tail("/x")'}
  b: {nodes: [b1, b2]${parts.b ?? ''}}
  c: {nodes: [c1], sink: '${parts.c ?? 'collector(30000) { console }'}'}
${parts.more ?? ''}
edges:
  - {from: a, to: b${parts.ab ?? ''}}
  - {from: b, to: c${parts.bc ?? ''}}
${parts.edges ?? ''}
${parts.reliable === undefined ? 'reliable: [a -> b -> c]' : parts.reliable}
`;
}

const chainOfB = /< thriftSink\("b[12]", 35853\) \? thriftSink\("b[12]", 35853\) >/;

function withoutHosts(text: string): string {
  return text.replace(chainOfB, 'CHAIN');
}

test('the origin of a reliable path logs ahead, and sends behind the log', () => {
  assert.is(
    withoutHosts(sinkOf(flow({}), 'a1')),
    'ackedWriteAhead stubbornAppend insistentOpen CHAIN',
  );
});

test('batch stands before compression, inside the log, and a partial batch waits a second', () => {
  const text = flow({ ab: ', batch: 100, compression: gzip' });
  assert.is(
    withoutHosts(sinkOf(text, 'a1')),
    'ackedWriteAhead batch(100, 1000) gzip stubbornAppend insistentOpen CHAIN',
  );
});

test('a batch of one is no batch', () => {
  assert.not.match(sinkOf(flow({ ab: ', batch: 1' }), 'a1'), 'batch');
});

test('a relay unpacks, processes, packs and retries, and never acknowledges', () => {
  const text = flow({
    b: `, process: ['value("k", "v")']`,
    ab: ', batch: {events: 5, every: 2s}, compression: gzip',
    bc: ', batch: {events: 50, every: 500ms}, compression: gzip',
  });
  assert.is(
    sinkOf(text, 'b1'),
    'gunzip unbatch value("k", "v") batch(50, 500) gzip insistentAppend stubbornAppend insistentOpen thriftSink("c1", 35853)',
  );
});

test('a collector unpacks by itself unless something stands between', () => {
  const packed = ', batch: 5, compression: gzip';
  assert.is(sinkOf(flow({ bc: packed }), 'c1'), 'collector(30000) { console }');
  const stamped = flow({ head: 'provenance: true', bc: packed });
  assert.is(
    sinkOf(stamped, 'c1'),
    'gunzip unbatch value("hop.c", "c1") collector(30000) { console }',
  );
});

test('a plug-in codec is unpacked even in front of a collector, which knows only gzip', () => {
  const text = flow({
    head: 'codecs: {lzo: {encode: lzoDeco, decode: unlzoDeco}}',
    bc: ', batch: 5, compression: lzo',
  });
  assert.match(sinkOf(text, 'b1'), 'batch(5, 1000) lzoDeco insistentAppend');
  assert.is(sinkOf(text, 'c1'), 'unlzoDeco collector(30000) { console }');
});

test('a sink that is no collector is unpacked for', () => {
  const text = flow({ c: 'console', bc: ', batch: 5', reliable: '' });
  assert.is(sinkOf(text, 'c1'), 'unbatch console');
});

test('off the reliable path events wait on the disk of their sender', () => {
  const text = flow({ reliable: '', bc: ', batch: 5' });
  assert.is(
    sinkOf(text, 'b1'),
    'batch(5, 1000) < lazyOpen stubbornAppend thriftSink("c1", 35853) ? diskFailover insistentAppend stubbornAppend insistentOpen thriftSink("c1", 35853) >',
  );
});

test('best effort opens lazily and falls back to null', () => {
  const text = flow({ reliable: '', bc: ', delivery: best-effort, compression: gzip' });
  assert.is(sinkOf(text, 'b1'), 'gzip < lazyOpen stubbornAppend thriftSink("c1", 35853) ? null >');
});

test('a best-effort branch beside a reliable one is masked at a relay and not at the origin', () => {
  const d = {
    more: '  d: {nodes: d1, sink: console}\n',
    edges:
      '  - {from: a, to: d, delivery: best-effort}\n  - {from: b, to: d, delivery: best-effort}',
  };
  assert.match(
    sinkOf(flow(d), 'b1'),
    '[ insistentAppend stubbornAppend insistentOpen thriftSink("c1", 35853), mask("AckTag", "AckType", "AckChecksum") < lazyOpen stubbornAppend thriftSink("d1", 35853) ? null > ]',
  );
  assert.match(
    sinkOf(flow(d), 'a1'),
    ', < lazyOpen stubbornAppend thriftSink("d1", 35853) ? null > ]',
  );
});

test('a disk-failover branch beside a reliable one is masked too', () => {
  const text = flow({
    more: '  d: {nodes: d1, sink: console}\n',
    edges: '  - {from: b, to: d}',
  });
  assert.match(
    sinkOf(text, 'b1'),
    'mask("AckTag", "AckType", "AckChecksum") < lazyOpen stubbornAppend thriftSink("d1", 35853) ? diskFailover',
  );
});

test('the sink of a tier that a reliable path only passes can neither fail nor acknowledge', () => {
  assert.match(
    sinkOf(flow({ b: ', sink: console' }), 'b1'),
    '[ < mask("AckTag", "AckType", "AckChecksum") console ? null >, insistentAppend',
  );
});

test('beside the collector that ends a reliable path other branches are masked', () => {
  const text = flow({
    more: '  d: {nodes: d1, sink: console}\n',
    edges: '  - {from: c, to: d, delivery: best-effort}',
  });
  assert.is(
    sinkOf(text, 'c1'),
    '[ collector(30000) { console }, mask("AckTag", "AckType", "AckChecksum") < lazyOpen stubbornAppend thriftSink("d1", 35853) ? null > ]',
  );
});

test('a path that ends inside the graph is acknowledged there and its attributes taken off', () => {
  const text = flow({ reliable: 'reliable: [a -> b]', bc: ', delivery: best-effort' });
  assert.is(
    sinkOf(text, 'b1'),
    'ackChecker mask("AckTag", "AckType", "AckChecksum") < lazyOpen stubbornAppend thriftSink("c1", 35853) ? null >',
  );
});

test('a path that starts inside the graph has its log there', () => {
  const text = flow({ reliable: 'reliable: [b -> c]' });
  assert.is(
    sinkOf(text, 'b1'),
    'ackedWriteAhead stubbornAppend insistentOpen thriftSink("c1", 35853)',
  );
});

test('nodes listen where their tier says, or they themselves', () => {
  const text = `version: 1
flow: f
tiers:
  a: {nodes: a1, source: 'tail("/x")'}
  b: {port: 4000, sink: console, nodes: [b1, {name: b2, port: 4001}]}
edges: [{from: a, to: b, delivery: best-effort}]
`;
  const { a1, b1, b2 } = artifactsOf(text);
  assert.is(b1?.parts['source']?.shown, 'thriftSource(4000)');
  assert.is(b2?.parts['source']?.shown, 'thriftSource(4001)');
  assert.match(a1?.parts['sink']?.shown ?? '', 'thriftSink("b1", 4000)');
  assert.match(a1?.parts['sink']?.shown ?? '', 'thriftSink("b2", 4001)');
});

for (const wire of ['thrift', 'rpc', 'avro']) {
  test(`wire: ${wire} is spoken at both ends`, () => {
    const artifacts = artifactsOf(flow({ head: `wire: ${wire}` }));
    assert.is(artifacts['c1']?.parts['source']?.shown, `${wire}Source(35853)`);
    assert.match(artifacts['b1']?.parts['sink']?.shown ?? '', `${wire}Sink("c1", 35853)`);
  });
}

test('a choke stands before packing, has its limit on the host, and an edge overrides its tier', () => {
  const text = flow({ b: ', choke: 1MB/s', bc: ', batch: 5, choke: 64' });
  const { b1, a1 } = artifactsOf(text);
  assert.is(
    b1?.parts['sink']?.shown,
    'choke("b1-c") batch(5, 1000) insistentAppend stubbornAppend insistentOpen thriftSink("c1", 35853)',
  );
  assert.equal(b1?.chokes, { 'b1-c': 64 });
  assert.equal(a1?.chokes, {});
  assert.equal(artifactsOf(flow({ b: ', choke: 1MB/s' }))['b2']?.chokes, { 'b2-c': 1024 });
});

test('every hop stamps its own attribute, before the log and the retries', () => {
  const artifacts = artifactsOf(flow({ head: 'provenance: true' }));
  assert.match(
    artifacts['a1']?.parts['sink']?.shown ?? '',
    /^value\("hop.a", "a1"\) ackedWriteAhead/,
  );
  assert.match(
    artifacts['b2']?.parts['sink']?.shown ?? '',
    /^value\("hop.b", "b2"\) insistentAppend/,
  );
});

test('node and host are filled in, a doubled dollar is a literal', () => {
  const text = flow({
    c: 'collector(30000) { escapedFormatDfs("file:///out/${node}/${host}/$${node}", "%{rolltag}") }',
  });
  assert.is(
    sinkOf(text, 'c1'),
    'collector(30000) { escapedFormatDfs("file:///out/c1/c1/${node}", "%{rolltag}") }',
  );
});

test('a secret is shown by its name, and revealed escaped only when asked for', () => {
  const text = flow({
    c: 'collector(30000) { escapedFormatDfs("file:///${secret.KEY}", "%{rolltag}") }',
  });
  const readSecret = (name: string) => (name === 'KEY' ? 'p"\\q' : undefined);
  const sink = artifactsOf(text, { readSecret })['c1']?.parts['sink'];
  assert.is(
    sink?.shown,
    'collector(30000) { escapedFormatDfs("file:///${secret.KEY}", "%{rolltag}") }',
  );
  assert.equal(sink?.secrets, ['KEY']);
  assert.is(
    sink?.reveal?.(),
    'collector(30000) { escapedFormatDfs("file:///p\\"\\\\q", "%{rolltag}") }',
  );
  assert.not.match(JSON.stringify(sink), 'p\\"');
});

test('a secret without a value is shown and cannot be revealed', () => {
  const text = flow({
    c: 'collector(30000) { escapedFormatDfs("file:///${secret.KEY}/${secret.OTHER}", "%{rolltag}") }',
  });
  const readSecret = (name: string) => (name === 'KEY' ? 'k' : undefined);
  const sink = artifactsOf(text, { readSecret })['c1']?.parts['sink'];
  assert.equal(sink?.secrets, ['KEY', 'OTHER']);
  assert.is(sink?.reveal, undefined);
});

test('an artifact says where the node runs and whom it sends to', () => {
  const { b1 } = artifactsOf(
    flow({ more: '  d: {nodes: d1, sink: console}\n', edges: '  - {from: b, to: d}' }),
  );
  assert.equal(
    { ...b1, parts: undefined },
    {
      flow: 'f',
      tier: 'b',
      node: 'b1',
      host: 'b1',
      target: 'flume-0.9',
      parts: undefined,
      chokes: {},
      sendsTo: ['c1', 'd1'],
    },
  );
});

test.run();
