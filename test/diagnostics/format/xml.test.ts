import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderXml } from '../../../src/diagnostics/format/xml.js';
import { parseXml } from './parse-xml.js';

test('elements are indented, texts are not', () => {
  assert.is(
    renderXml({
      name: 'a',
      attributes: { x: 1, y: 'z' },
      content: [
        { name: 'b', attributes: {}, content: [] },
        {
          name: 'c',
          attributes: {},
          content: [{ name: 'd', attributes: {}, content: 'one\n two' }],
        },
        { name: 'e', attributes: {}, content: '' },
      ],
    }),
    `<?xml version="1.0" encoding="UTF-8"?>
<a x="1" y="z">
  <b/>
  <c>
    <d>one
 two</d>
  </c>
  <e/>
</a>
`,
  );
});

test('marks of XML are escaped', () => {
  const text = `<b>&amp; "it's" ]]> <![CDATA[`;
  assert.is(
    renderXml({ name: 'a', attributes: { x: text }, content: text }),
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<a x="&lt;b&gt;&amp;amp; &quot;it\'s&quot; ]]&gt; &lt;![CDATA[">' +
      '&lt;b&gt;&amp;amp; "it\'s" ]]&gt; &lt;![CDATA[</a>\n',
  );
});

test('space survives in attributes, carriage returns in texts', () => {
  assert.is(
    renderXml({ name: 'a', attributes: { x: '\t\n\r' }, content: '\t\n\r' }),
    '<?xml version="1.0" encoding="UTF-8"?>\n<a x="&#9;&#10;&#13;">\t\n&#13;</a>\n',
  );
});

test('characters that XML 1.0 forbids become replacement characters', () => {
  const text = '\u0000\u0008\u000b\u000c\u000e\u001b\u001f\udfff\ud800\ufffe\uffff';
  const { text: read } = parseXml(renderXml({ name: 'a', attributes: {}, content: text }));
  assert.is(read, '\ufffd'.repeat(text.length));
});

test('characters at the edges of what is allowed stay', () => {
  const text = '\u0020\ud7ff\ue000\ufffd\u{10000}\u{10ffff}\u007f\u0085\u2028';
  const { text: read } = parseXml(renderXml({ name: 'a', attributes: {}, content: text }));
  assert.is(read, text);
});

test('a parser reads back any text that XML can hold', () => {
  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'<>&"\'\r\n\t ]'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(texts, (text) => {
      const held = text.replace(
        /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
        '\ufffd',
      );
      const read = parseXml(renderXml({ name: 'a', attributes: { x: text }, content: text }));
      assert.is(read.text, held);
      assert.is(read.attributes['x'], held);
    }),
  );
});

test.run();
