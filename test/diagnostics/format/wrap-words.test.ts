import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { wrapWords } from '../../../src/diagnostics/format/wrap-words.js';

test('a text that fits is left alone', () => {
  assert.is(wrapWords({ text: 'ab cd', taken: 5, indent: 2 }, 10), 'ab cd');
});

test('the word that would pass the width starts a new line', () => {
  assert.is(wrapWords({ text: 'ab cd', taken: 5, indent: 2 }, 9), 'ab\n  cd');
});

test('the first word goes to the next line where the prefix leaves no room', () => {
  assert.is(wrapWords({ text: 'abc d', taken: 8, indent: 2 }, 10), '\n  abc d');
});

test('the first word stays where the next line has no more room', () => {
  assert.is(wrapWords({ text: 'abcdefghijk l', taken: 2, indent: 2 }, 10), 'abcdefghijk\n  l');
});

test('an empty text is empty', () => {
  assert.is(wrapWords({ text: '', taken: 5, indent: 2 }, 10), '');
});

test.run();
