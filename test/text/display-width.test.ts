import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { displayWidth, graphemesOf } from '../../src/text/display-width.js';

const widths: readonly (readonly [string, number, string])[] = [
  ['', 0, 'nothing'],
  ['web-07', 6, 'ASCII'],
  ['é', 1, 'a letter of Latin 1'],
  ['e\u0301', 1, 'a letter and a combining accent'],
  ['\u0301', 0, 'a combining accent alone'],
  ['日本', 4, 'ideographs'],
  ['\u{20000}', 2, 'an ideograph beyond the first plane'],
  ['かな', 4, 'kana'],
  ['ｶﾞ', 2, 'half-width kana with its voicing mark'],
  ['ＡＢ', 4, 'full-width Latin'],
  ['한글', 4, 'Hangul syllables'],
  ['\u1112\u1161\u11ab', 2, 'a Hangul syllable in three parts'],
  ['👍', 2, 'an emoji'],
  ['👍🏽', 2, 'an emoji with a skin tone'],
  ['👨‍👩‍👧', 2, 'a family joined of three emoji'],
  ['🇩🇪', 2, 'a flag of two letters'],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2, 'a flag spelt with tags'],
  ['1️⃣', 2, 'a keycap'],
  ['❤', 1, 'a text heart'],
  ['❤️', 2, 'an emoji heart'],
  ['का', 2, 'a consonant with a spacing vowel sign'],
  ['שלום', 4, 'Hebrew'],
  ['‘’…', 3, 'punctuation of ambiguous width'],
];

for (const [text, width, what] of widths) {
  test(`${what} takes ${width} columns`, () => {
    assert.is(displayWidth(text), width);
  });
}

test('graphemes keep their offsets', () => {
  assert.equal(graphemesOf('a👍e\u0301b'), [
    { text: 'a', offset: 0 },
    { text: '👍', offset: 1 },
    { text: 'e\u0301', offset: 3 },
    { text: 'b', offset: 5 },
  ]);
});

test.run();
