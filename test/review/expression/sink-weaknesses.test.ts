import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diffSpines } from '../../../src/review/expression/diff-spines.js';
import { sinkWeaknesses } from '../../../src/review/expression/sink-weaknesses.js';
import { spineOf } from '../../../src/review/expression/spine.js';
import { sinkOf } from '../../languages/flume-0.9/parsing.js';

function weaknesses(before: string, after: string) {
  return sinkWeaknesses(diffSpines(spineOf(sinkOf(before)), spineOf(sinkOf(after))));
}

const to = (host: string) => `thriftSink("${host}", 1)`;
const chain = `< ${to('a')} ? ${to('b')} >`;
const lazily = `< lazyOpen ${to('a')} ? < lazyOpen ${to('b')} ? null > >`;

test('nothing is weaker where nothing goes', () => {
  assert.equal(weaknesses(`batch(9) ${chain}`, `ackedWriteAhead gzip ${chain}`), []);
  assert.equal(weaknesses(`gzip batch(9) ${chain}`, `batch(9) gzip ${chain}`), []);
});

test('a write-ahead log that goes', () => {
  assert.equal(weaknesses(`ackedWriteAhead ${chain}`, chain), ['write-ahead']);
  assert.equal(weaknesses('agentE2ESink("a", 1)', 'agentBESink("a", 1)'), ['write-ahead']);
  assert.equal(weaknesses('agentSink("a", 1)', `ackedWriteAhead ${to('a')}`), []);
});

test('best effort in its place drops', () => {
  assert.equal(weaknesses(`ackedWriteAhead ${chain}`, lazily), ['write-ahead', 'drops']);
  assert.equal(weaknesses('console', 'null'), ['drops']);
  assert.equal(weaknesses('null', 'console'), []);
  assert.equal(weaknesses(lazily, chain), []);
});

test('a disk failover that goes', () => {
  const disk = `< ${chain} ? diskFailover insistentOpen ${chain} >`;
  assert.equal(weaknesses(disk, lazily), ['disk-failover', 'drops']);
  assert.equal(weaknesses(disk, `ackedWriteAhead ${chain}`), []);
});

test('an end that acknowledges no more, unless it sends on', () => {
  const end = 'collector(30000) { text("/a") }';
  assert.equal(weaknesses(end, 'text("/a")'), ['acknowledgement']);
  assert.equal(weaknesses('collectorSink("/a", "b")', 'console'), ['acknowledgement']);
  assert.equal(weaknesses(end, `insistentOpen ${to('a')}`), []);
});

test('packing that goes', () => {
  assert.equal(weaknesses(`gzip ${chain}`, chain), ['compression']);
  assert.equal(weaknesses(`lzoDeco ${chain}`, chain), ['compression']);
  assert.equal(weaknesses(`gzip ${chain}`, `lzoDeco ${chain}`), []);
  assert.equal(weaknesses(`aesCrypt gzip ${chain}`, `gzip ${chain}`), ['encryption']);
  assert.equal(weaknesses(`choke("x") ${chain}`, chain), ['bandwidth']);
});

test('unpacking that goes is none of it', () => {
  assert.equal(weaknesses(`gunzip unlzoDeco decryptDeco unbatch ${chain}`, chain), []);
});

test('a branch that goes takes its packing with it, but not the only write-ahead log', () => {
  const branch = `gzip ${to('x')}`;
  assert.equal(
    weaknesses(`[ ackedWriteAhead ${chain}, ${branch} ]`, `ackedWriteAhead ${chain}`),
    [],
  );
  assert.equal(weaknesses(`[ ackedWriteAhead ${chain}, ${branch} ]`, `[ ${branch} ]`), [
    'write-ahead',
  ]);
});

test.run();
