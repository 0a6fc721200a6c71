import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

const codecs = [
  'codecs:',
  '  lzo: {encode: lzoDeco, decode: unlzoDeco}',
  '  lzo-best: {encode: lzoBestDeco, decode: unlzoDeco}',
  '  snappy: {encode: snappyDeco, decode: unsnappyDeco}',
];

/** Two senders and a receiver, with the properties of the two edges. */
function merge(first: string, second: string): string {
  return flow(
    ...codecs,
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    `  api: {nodes: i1, source: 'tail("/b")'}`,
    '  archive: {nodes: a1, sink: console}',
    'edges:',
    `  - {from: web, to: archive${first}}`,
    `  - {from: api, to: archive${second}}`,
  );
}

test('an unknown compression is refused with the nearest one, or with all of them', () => {
  assert.is(
    findings(merge(', compression: snapy', ', compression: zstandard')),
    `t.yaml:12:43 error known-codec: No compression is named "snapy"
   12 |   - {from: web, to: archive, compression: snapy}
      |                                           ^^^^^
help: did you mean "snappy"?

t.yaml:13:43 error known-codec: No compression is named "zstandard"
   13 |   - {from: api, to: archive, compression: zstandard}
      |                                           ^^^^^^^^^
help: known are "gzip", "none", "lzo", "lzo-best" and "snappy"; others are declared under "codecs"
`,
  );
});

test('built-in compressions need no declaration and mix', () => {
  for (const first of ['', ', compression: none', ', compression: gzip', ', batch: 10']) {
    assert.is(findings(merge(first, ', compression: gzip')), '');
    assert.is(findings(merge(first, '')), '');
  }
});

test('a codec has no built-in name', () => {
  const text = merge('', '').replace('lzo-best:', 'gzip:').replace('snappy:', 'none:');
  assert.is(
    findings(text),
    `t.yaml:5:3 error known-codec: Codec "gzip" has the name of a built-in compression
    5 |   gzip: {encode: lzoBestDeco, decode: unlzoDeco}
      |   ^^^^
help: give it another name

t.yaml:6:3 error known-codec: Codec "none" has the name of a built-in compression
    6 |   none: {encode: snappyDeco, decode: unsnappyDeco}
      |   ^^^^
help: give it another name
`,
  );
});

test('a plug-in codec and uncompressed events do not meet at one tier', () => {
  assert.is(
    findings(merge(', compression: lzo', '')),
    `t.yaml:13:5 error known-codec: Tier "archive" receives uncompressed events from "api" and "lzo" from "web"; the decoder of "lzo" takes nothing else
   13 |   - {from: api, to: archive}
      |     ^^^^^^^^^^^^^^^^^^^^^^^^
t.yaml:12:5 the other edge
help: use "lzo" on both, or receive one of them in a tier of its own
`,
  );
});

test('the edge without the codec is the odd one, also when it comes first', () => {
  const odd =
    'known-codec: Tier "archive" receives uncompressed events from "web" and "lzo" from "api"; the decoder of "lzo" takes nothing else';
  assert.equal(messages(merge('', ', compression: lzo')), [odd]);
  assert.equal(messages(merge(', compression: none', ', compression: lzo')), [odd]);
});

test('a plug-in codec meets neither gzip nor another plug-in codec', () => {
  assert.equal(messages(merge(', compression: gzip', ', compression: lzo')), [
    'known-codec: Tier "archive" receives "gzip" from "web" and "lzo" from "api"; the decoder of "lzo" takes nothing else',
  ]);
  assert.equal(messages(merge(', compression: lzo', ', compression: snappy')), [
    'known-codec: Tier "archive" receives "snappy" from "api" and "lzo" from "web"; the decoder of "lzo" takes nothing else',
  ]);
});

test('codecs with the same decoder meet, and so does one codec with itself', () => {
  assert.is(findings(merge(', compression: lzo', ', compression: lzo-best')), '');
  assert.is(findings(merge(', compression: lzo, batch: 5', ', compression: lzo')), '');
});

test('an unknown compression is not also a mixture', () => {
  assert.equal(messages(merge(', compression: lzo', ', compression: lz')), [
    'known-codec: No compression is named "lz"',
  ]);
});

test('codecs are different at tiers that are different', () => {
  const text = merge(', compression: lzo', ', compression: snappy')
    .replace('edges:', '  store: {nodes: s1, sink: console}\nedges:')
    .replace('from: api, to: archive', 'from: api, to: store');
  assert.is(findings(text), '');
});

test('a flow for Flume 1.x has gzip and none', () => {
  const text = flow(
    'target: flume-1',
    ...codecs,
    'tiers:',
    '  web: {nodes: w1, source: {type: seq}}',
    '  archive: {nodes: a1, sink: {type: logger}}',
    'edges:',
    '  - {from: web, to: archive, compression: lzo}',
  );
  assert.is(
    findings(text),
    `t.yaml:12:43 error known-codec: Codec "lzo" is made of Flume 0.9 decorators; a flow for flume-1 has "gzip" or "none"
   12 |   - {from: web, to: archive, compression: lzo}
      |                                           ^^^
help: write "gzip" or "none"
`,
  );
  assert.is(findings(text.replace('compression: lzo', 'compression: gzip')), '');
  assert.is(
    findings(text.replace('compression: lzo', 'compression: deflate')).split('\n').at(-2),
    'help: known are "gzip" and "none"',
  );
});

test.run();
