import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { listNames, listSome } from '../../../src/rules/wording/list-names.js';

test('names are listed as in a sentence', () => {
  assert.is(listNames([]), '');
  assert.is(listNames(['a']), '"a"');
  assert.is(listNames(['a', 'b']), '"a" and "b"');
  assert.is(listNames(['a', 'b', 'c', 'd']), '"a", "b", "c" and "d"');
});

test('more than three names are counted', () => {
  assert.is(listSome(['a', 'b', 'c']), '"a", "b" and "c"');
  assert.is(listSome(['a', 'b', 'c', 'd']), '"a" and 3 more');
});

test.run();
