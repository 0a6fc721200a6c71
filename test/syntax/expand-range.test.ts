import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { expandRange } from '../../src/syntax/expand-range.js';
import { wholeText } from '../../src/text/located-text.js';
import { source } from '../../src/text/source.js';

function expand(pattern: string): readonly string[] | string {
  const expansion = expandRange(wholeText(source('x', pattern)));
  if (expansion.kind === 'names') return expansion.names;
  const { message, span } = expansion.finding;
  return `${span?.start}-${span?.end} ${message}`;
}

test('a name without brackets is itself', () => {
  assert.equal(expand('web-7'), ['web-7']);
});

test('numbers keep the width they are written with', () => {
  assert.equal(expand('w[8-11]'), ['w8', 'w9', 'w10', 'w11']);
  assert.equal(expand('w[08-11]'), ['w08', 'w09', 'w10', 'w11']);
  assert.equal(expand('w[0-2]'), ['w0', 'w1', 'w2']);
  assert.equal(expand('w[007]'), ['w007']);
});

test('lists and ranges mix, blanks do not matter', () => {
  assert.equal(expand('w[1-2, 9]'), ['w1', 'w2', 'w9']);
});

test('of several ranges the last varies fastest', () => {
  assert.equal(expand('r[1-2]-n[1-2].x'), ['r1-n1.x', 'r1-n2.x', 'r2-n1.x', 'r2-n2.x']);
});

test('what is no range says where and why', () => {
  assert.is(expand('w[5-1]'), '1-6 The range 5-1 runs backwards');
  assert.is(expand('w[5'), '1-2 "[" in "w[5" has no partner');
  assert.is(expand('w5]'), '2-3 "]" in "w5]" has no partner');
  assert.is(expand('w[a-b]'), '1-6 "[a-b]" is no range of numbers');
  assert.is(expand('w[1--2]'), '1-7 "[1--2]" is no range of numbers');
  assert.is(expand('w[1-2,2]'), '1-8 "[1-2,2]" names 2 twice');
  assert.is(
    expand('w[1-99999999999999999]'),
    '1-22 The range 1-99999999999999999 has too many digits',
  );
  assert.is(expand('w[1-9000000]'), '1-12 The range 1-9000000 stands for more than 2000000 names');
  assert.is(
    expand('w[01-100]'),
    '1-9 The range 01-100 is padded with zeros to two widths: write both ends with the same number of digits',
  );
  assert.is(
    expand('w[1-2000]x[1-2000]'),
    '0-18 "w[1-2000]x[1-2000]" stands for more than 2000000 names',
  );
});

test('a range gives each number once, in order', () => {
  const range = fc.tuple(fc.nat(5000), fc.nat(300), fc.nat(3));
  fc.assert(
    fc.property(range, ([first, more, pad]) => {
      const width = String(first + more).length + pad;
      const pattern = `n[${String(first).padStart(width, '0')}-${String(first + more).padStart(width, '0')}]`;
      const names = expand(pattern) as readonly string[];
      assert.is(names.length, more + 1);
      assert.is(new Set(names).size, more + 1);
      assert.equal([...names].sort(), names);
      assert.ok(names.every((name) => name.length === width + 1));
    }),
  );
});

test.run();
