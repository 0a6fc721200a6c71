import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonText } from '../../../src/diagnostics/format/json-text.js';

test('values are indented and end with one newline', () => {
  assert.is(jsonText({ a: [1, 'b'], c: undefined }), '{\n  "a": [\n    1,\n    "b"\n  ]\n}\n');
});

test('what is invisible or reorders text is escaped, in keys too', () => {
  assert.is(jsonText('\u001b\u007f\u009b\u2028'), '"\\u001b\\u007f\\u009b\\u2028"\n');
  assert.is(jsonText('\u200e\u202e\u2066\ufeff'), '"\\u200e\\u202e\\u2066\\ufeff"\n');
  assert.is(jsonText('\u{e0001}\ud800'), '"\\udb40\\udc01\\ud800"\n');
  assert.is(jsonText({ '\u202e': 1 }), '{\n  "\\u202e": 1\n}\n');
});

test('letters, emoji and joiners stay as they are', () => {
  assert.is(jsonText('日本 é 👨‍👩‍👧 \u200c'), '"日本 é 👨‍👩‍👧 \u200c"\n');
});

test.run();
