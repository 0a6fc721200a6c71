import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diffWords } from '../../../src/review/text/diff-words.js';

function told(before: string, after: string): readonly string[] {
  return diffWords(before, after).flatMap(({ edits }) =>
    edits.map(({ mark, text }) => `${mark} ${text}`),
  );
}

test('equal texts give no edit', () => {
  assert.equal(told('a b', 'a b'), []);
});

test('the words between what both begin and end with', () => {
  assert.equal(told('a b c d', 'a x y d'), ['- … b c …', '+ … x y …']);
  assert.equal(told('a b', 'a b c'), ['+ … c']);
  assert.equal(told('a b c', 'b c'), ['- a …']);
  assert.equal(told('a', 'b'), ['- a', '+ b']);
  assert.equal(told('', 'b'), ['+ b']);
  assert.equal(told('a a', 'a a a'), ['+ … a']);
});

test('blanks alone are said to differ', () => {
  assert.equal(told('a  b', 'a b'), ['~ only blanks differ']);
  assert.equal(told('', '\n'), ['~ only blanks differ']);
});

test.run();
