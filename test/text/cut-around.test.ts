import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Cell, cutAround } from '../../src/text/cut-around.js';

/** A cell for each word, as wide as the word, one offset each. */
function cells(words: string): readonly Cell[] {
  return words
    .split(' ')
    .map((text, start) => ({ text, columns: text.length, start, end: start + 1 }));
}

test('all cells are shown where they fit', () => {
  assert.equal(cutAround(cells('ab c def'), { start: 1, end: 3 }, 6), {
    line: 'abcdef',
    indent: '  ',
    carets: '^^^^',
  });
});

test('cells are cut whole, and the cut is marked on its side', () => {
  assert.equal(cutAround(cells('aa bb cc dd ee ff'), { start: 3, end: 4 }, 8), {
    line: '…ccddee…',
    indent: '   ',
    carets: '^^',
  });
  assert.equal(cutAround(cells('aa bb cc dd ee ff'), { start: 0, end: 1 }, 8), {
    line: 'aabbcc…',
    indent: '',
    carets: '^^',
  });
  assert.equal(cutAround(cells('aa bb cc dd ee ff'), { start: 5, end: 6 }, 8), {
    line: '…ddeeff',
    indent: '     ',
    carets: '^^',
  });
});

test('a marked cell without columns has one caret', () => {
  const drawn = [
    { text: 'a', columns: 1, start: 0, end: 1 },
    { text: '\u0301', columns: 0, start: 1, end: 2 },
    { text: 'b', columns: 1, start: 2, end: 3 },
  ];
  assert.equal(cutAround(drawn, { start: 1, end: 2 }, 8), {
    line: 'a\u0301b',
    indent: ' ',
    carets: '^',
  });
});

test('a range past the cells has one caret after them', () => {
  assert.equal(cutAround(cells('ab'), { start: 1, end: 1 }, 8), {
    line: 'ab',
    indent: '  ',
    carets: '^',
  });
  assert.equal(cutAround([], { start: 0, end: 0 }, 8), { line: '', indent: '', carets: '^' });
});

test('a cell wider than the room is left out, and so are the cells after it', () => {
  assert.equal(cutAround(cells('a bbbbbbbbbbbb c'), { start: 0, end: 1 }, 8), {
    line: 'a…',
    indent: '',
    carets: '^',
  });
  assert.equal(cutAround(cells('a bbbbbbbbbbbb c'), { start: 1, end: 2 }, 8), {
    line: 'a…',
    indent: ' ',
    carets: '^',
  });
});

test.run();
