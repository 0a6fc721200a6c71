import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  splitBlanks,
  splitCommas,
  splitEachSpace,
  splitSpaces,
  type Word,
} from '../../../../src/languages/flume-1/java/split-list.js';

const shown = (words: readonly Word[]) =>
  words.map(({ text, start, end }) => `${text}@${start}-${end}`);

test('blanks of every kind and number separate words', () => {
  assert.equal(shown(splitBlanks('a  b\tc\u000bd')), ['a@0-1', 'b@3-4', 'c@5-6', 'd@7-8']);
  assert.equal(splitBlanks(''), []);
});

test('a tokenizer for the space alone keeps tabs', () => {
  assert.equal(shown(splitSpaces('a  b\tc')), ['a@0-1', 'b\tc@3-6']);
});

test('between two spaces stands an empty word', () => {
  assert.equal(shown(splitEachSpace('a  b c')), ['a@0-1', '@2-2', 'b@3-4', 'c@5-6']);
  assert.equal(shown(splitEachSpace('a,b\tc')), ['a,b\tc@0-5']);
});

test('words between commas are trimmed, and empty ones are none', () => {
  assert.equal(shown(splitCommas('a, b ,,c d')), ['a@0-1', 'b@3-4', 'c d@7-10']);
});

test.run();
