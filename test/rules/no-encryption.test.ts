import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

/** An edge with the given properties, and codecs. */
function edge(properties: string, codecs = 'codecs: {}'): string {
  return flow(
    codecs,
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  archive: {nodes: a1, sink: console}',
    'edges:',
    `  - {from: web, to: archive, ${properties}}`,
  );
}
const lzo = 'codecs: {lzo: {encode: lzoDeco, decode: unlzoDeco}}';
const sealed = 'codecs: {sealed: {encode: sealDeco, decode: unsealDeco, encrypts: true}}';

test('encryption without a codec is refused', () => {
  assert.is(
    findings(edge('encryption: true')),
    `t.yaml:8:42 error no-encryption: Flume 0.9 has no encryption between nodes; expected a codec that encrypts
    8 |   - {from: web, to: archive, encryption: true}
      |                                          ^^^^
help: declare a codec with "encrypts: true" and use it as compression, or take "encryption" out
`,
  );
});

test('the stores of TLS ask for encryption too', () => {
  assert.equal(messages(edge('encryption: {truststore: /etc/flume/trust.jks}')), [
    'no-encryption: Flume 0.9 has no encryption between nodes; expected a codec that encrypts',
  ]);
});

test('a compression that does not encrypt is named', () => {
  assert.equal(messages(edge('encryption: true, compression: gzip')), [
    'no-encryption: Compression "gzip" does not encrypt, and Flume 0.9 has no other encryption between nodes',
  ]);
  assert.equal(messages(edge('encryption: true, compression: lzo', lzo)), [
    'no-encryption: Compression "lzo" does not encrypt, and Flume 0.9 has no other encryption between nodes',
  ]);
});

test('a codec of the document that encrypts is proposed', () => {
  assert.is(
    findings(edge('encryption: true', sealed)).split('\n').at(-2),
    'help: set "compression: sealed", or take "encryption" out',
  );
});

test('a codec that encrypts will do', () => {
  assert.is(findings(edge('encryption: true, compression: sealed', sealed)), '');
});

test('encryption that is switched off asks for nothing', () => {
  assert.is(findings(edge('encryption: false')), '');
});

test('of an unknown compression nobody knows whether it encrypts', () => {
  assert.equal(messages(edge('encryption: true, compression: seald', sealed)), [
    'known-codec: No compression is named "seald"',
  ]);
});

test('Flume 1.x has TLS', () => {
  const text = flow(
    'target: flume-1',
    'tiers:',
    '  web: {nodes: w1, source: {type: seq}}',
    '  archive: {nodes: a1, sink: {type: logger}}',
    'edges:',
    '  - {from: web, to: archive, encryption: true}',
  );
  assert.ok(!findings(text).includes('no-encryption'));
});

test.run();
