import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fitText } from '../../src/pictures/fit-text.js';
import { textWidth } from '../../src/pictures/text-width.js';

const room = (mostPx: number) => ({ face: 'regular' as const, sizePx: 10, mostPx });

test('a text is as wide as its letters, rounded up', () => {
  assert.is(textWidth('', 'regular', 12), 0);
  assert.is(textWidth('mi', 'regular', 100), 126);
  assert.is(textWidth('mi', 'bold', 100), 140);
  assert.is(textWidth('mi', 'mono', 100), 122);
  assert.is(textWidth('~', 'regular', 10), 9);
});

test('other characters count as wide ones, and those that join as one', () => {
  assert.is(textWidth('日', 'regular', 100), 125);
  assert.is(textWidth('日', 'mono', 100), 122);
  assert.is(textWidth('e\u0301', 'regular', 100), 125);
});

test('a text that fits stays, one that does not is cut', () => {
  assert.equal(fitText('abc', room(100)), { text: 'abc', widthPx: 19 });
  assert.equal(fitText('abcdefghij', room(40)), { text: 'abcd…', widthPx: 37 });
  assert.equal(fitText('a bcdefghij', room(24)), { text: 'a…', widthPx: 19 });
  assert.equal(fitText('abc', room(1)), { text: '…', widthPx: 13 });
});

test('what is cut fits, and one character more does not', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 13, max: 200 }), (text, mostPx) => {
      const fitted = fitText(text, room(mostPx));
      assert.ok(fitted.widthPx <= mostPx);
      assert.is(fitted.widthPx, textWidth(fitted.text, 'regular', 10));
      if (fitted.text !== text) assert.ok(text.startsWith(fitted.text.slice(0, -1)));
    }),
  );
});

test.run();
