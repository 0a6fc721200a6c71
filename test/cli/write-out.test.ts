import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inChunks } from '../../src/cli/write-out.js';

test('small pieces are joined, and nothing is lost', () => {
  const pieces = Array.from({ length: 5000 }, (_, index) => `line ${index} of a long text\n`);
  const chunks = [...inChunks(pieces)];
  assert.is(chunks.join(''), pieces.join(''));
  assert.ok(chunks.length < 5);
  assert.ok(chunks.slice(0, -1).every((chunk) => chunk.length >= 65_536));
});

test('nothing gives no chunk', () => {
  assert.equal([...inChunks([])], []);
  assert.equal([...inChunks(['', ''])], []);
});

test.run();
