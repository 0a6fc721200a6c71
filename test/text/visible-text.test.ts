import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { visibleText } from '../../src/text/visible-text.js';

test('controls become their pictures', () => {
  assert.is(visibleText('\u0000\u0007\t\n\r\u001b[31m\u007f'), '␀␇␉␊␍␛[31m␡');
});

test('what has no picture becomes its code point', () => {
  assert.is(visibleText('\u0085\u009b'), '<U+0085><U+009B>');
  assert.is(visibleText('\u2028\u2029'), '<U+2028><U+2029>');
  assert.is(visibleText('\ud800x\udfff'), '<U+D800>x<U+DFFF>');
});

test('marks that reorder or hide text are shown', () => {
  assert.is(
    visibleText('\u200e\u200f\u202a\u202e\u2066\u2069\u061c'),
    '<U+200E><U+200F><U+202A><U+202E><U+2066><U+2069><U+061C>',
  );
  assert.is(visibleText('\u00ad\u200b\u2060\ufeff'), '<U+00AD><U+200B><U+2060><U+FEFF>');
  assert.is(visibleText('\u{e0001}'), '<U+E0001>');
});

test('emoji, joiners, accents and right-to-left letters stay', () => {
  for (const text of ['👨‍👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️', 'e\u0301', 'می\u200cخواهم', 'שלום', '日本', '"<&>%'])
    assert.is(visibleText(text), text);
});

test('nothing that a terminal obeys is left, and a second pass changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visibleText(text);
      assert.not.match(shown, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      assert.is(visibleText(shown), shown);
    }),
  );
});

test.run();
