import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { escapeMarkup } from '../../src/pictures/escape-markup.js';
import { parseXml } from '../diagnostics/format/parse-xml.js';

test('what means something to XML or HTML is an entity', () => {
  assert.is(escapeMarkup(`<a b="c" d='e'>&`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});

test('characters that XML forbids are replaced', () => {
  assert.is(escapeMarkup('a\u0000\u001b\ud800\ufffeb\t\n😀'), 'a\ufffd\ufffd\ufffd\ufffdb\t\n😀');
});

test('a parser reads the text again', () => {
  const text = `</text><script>alert("1" + '2')</script>&amp;`;
  assert.is(parseXml(`<x>${escapeMarkup(text)}</x>`).text, text);
  assert.is(parseXml(`<x y="${escapeMarkup(text)}"/>`).attributes['y'], text);
});

test.run();
