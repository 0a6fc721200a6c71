import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codeFrame } from '../../src/text/code-frame.js';
import { displayWidth } from '../../src/text/display-width.js';
import { source, span } from '../../src/text/source.js';

/** The frame of what stands between `«` and `»` in the text. */
function frame(marked: string, width?: number): string {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return print(marked.replace(/[«»]/g, ''), [start, end], width);
}

function print(text: string, [start, end]: readonly [number, number], width?: number): string {
  const shown = codeFrame(span(source('a.yaml', text), start, end), width);
  return `${shown.gutter} ${shown.line}\n${shown.caretGutter} ${shown.indent}${shown.carets}`;
}

test('carets stand under the span', () => {
  assert.is(
    frame(`${'\n'.repeat(11)}    nodes: [relay-1, «web-07»]\n`),
    '   12 |     nodes: [relay-1, web-07]\n' + '      |                      ^^^^^^',
  );
});

test('the gutter grows with the number of the line', () => {
  assert.is(frame(`${'\n'.repeat(9_999)}«a»`), '10000 | a\n      | ^');
  assert.is(frame(`${'\n'.repeat(999_999)}«a»`), '1000000 | a\n        | ^');
});

test('an empty span has one caret', () => {
  assert.is(frame('ab«»cd'), '    1 | abcd\n      |   ^');
  assert.is(frame('«»abc'), '    1 | abc\n      | ^');
});

test('an empty span on a wide character has one caret', () => {
  assert.is(frame('日«»本'), '    1 | 日本\n      |   ^');
});

test('a span at the end of the file has one caret after the last character', () => {
  assert.is(frame('a: b«»'), '    1 | a: b\n      |     ^');
});

test('the end of a file that ends its last line is the start of an empty line', () => {
  assert.is(frame('a: b\n«»'), '    2 | \n      | ^');
});

test('an empty file has a frame', () => {
  assert.is(frame('«»'), '    1 | \n      | ^');
});

test('an offset past the end is the end', () => {
  assert.is(print('ab', [7, 9]), '    1 | ab\n      |   ^');
});

test('a span that ends before it starts counts as empty', () => {
  assert.is(print('abcd', [2, 1]), '    1 | abcd\n      |   ^');
});

test('a span over several lines marks the first to its end', () => {
  assert.is(frame('a: «b\n  c: d\n»e: f\n'), '    1 | a: b\n      |    ^');
  assert.is(frame('k: «[1,\r\n 2]»\r\n'), '    1 | k: [1,\n      |    ^^^');
});

test('a span that starts with a line end marks the place after the line', () => {
  assert.is(frame('ab«\n»c'), '    1 | ab\n      |   ^');
  assert.is(frame('ab\r«\n»c'), '    1 | ab\n      |   ^');
});

test('every kind of line end ends a line', () => {
  assert.is(frame('a\rb\r\nc\n«d»\re'), '    4 | d\n      | ^');
});

test('tabs are expanded to every fourth column', () => {
  assert.is(frame('\ta:\t«b»'), '    1 |     a:  b\n      |         ^');
  assert.is(frame('abc\t«d»'), '    1 | abc d\n      |     ^');
});

test('a tab that is marked is marked whole', () => {
  assert.is(frame('a«\t»b'), '    1 | a   b\n      |  ^^^');
});

test('wide characters have two carets, accents none of their own', () => {
  assert.is(frame('日本: «名前» x'), '    1 | 日本: 名前 x\n      |       ^^^^');
  assert.is(frame('👨‍👩‍👧 «👍🏽»'), '    1 | 👨‍👩‍👧 👍🏽\n      |    ^^');
  assert.is(frame('e\u0301e\u0301«e\u0301»'), '    1 | e\u0301e\u0301e\u0301\n      |   ^');
});

test('a span inside a character marks all of it', () => {
  assert.is(print('a👍b', [2, 3]), '    1 | a👍b\n      |  ^^');
  assert.is(print('e\u0301x', [1, 2]), '    1 | e\u0301x\n      | ^');
});

test('controls and marks that reorder text are shown', () => {
  assert.is(
    frame('a\u001b[31m\u202e«b»\u0007'),
    '    1 | a␛[31m<U+202E>b␇\n      |               ^',
  );
  assert.is(frame('a«\u202e»b'), '    1 | a<U+202E>b\n      |  ^^^^^^^^');
});

test('space at the end of the line is left out, also where it is marked', () => {
  assert.is(frame('a«  »'), '    1 | a\n      |  ^^');
});

const digits = '0123456789'.repeat(1000);

test('a long line is cut around the span', () => {
  assert.is(
    print(digits, [5000, 5004], 30),
    '    1 | …23456789012345678901…\n      |          ^^^^',
  );
});

test('a long line is cut after a span near its start', () => {
  assert.is(print(digits, [0, 2], 30), '    1 | 012345678901234567890…\n      | ^^');
  assert.is(print(digits, [5, 8], 30), '    1 | 012345678901234567890…\n      |      ^^^');
});

test('a long line is cut before a span near its end', () => {
  assert.is(
    print(digits, [9998, 10_000], 30),
    '    1 | …901234567890123456789\n      |                     ^^',
  );
});

test('a caret after a long line fits the width', () => {
  assert.is(
    print(digits, [10_000, 10_000], 30),
    '    1 | …01234567890123456789\n      |                      ^',
  );
});

test('a span too long for the width starts near the left and is marked to the cut', () => {
  assert.is(
    print(digits, [5000, 9000], 30),
    '    1 | …67890123456789012345…\n      |      ^^^^^^^^^^^^^^^^^',
  );
  assert.is(
    print(digits, [0, 10_000], 30),
    '    1 | 012345678901234567890…\n      | ^^^^^^^^^^^^^^^^^^^^^^',
  );
});

test('a line that just fits is not cut, one longer by a column is', () => {
  assert.is(
    print(digits.slice(0, 22), [21, 22], 30),
    `    1 | ${digits.slice(0, 22)}\n      | ${' '.repeat(21)}^`,
  );
  assert.is(print(digits.slice(0, 23), [0, 1], 30), '    1 | 012345678901234567890…\n      | ^');
  assert.is(
    print(digits.slice(0, 23), [22, 23], 30),
    '    1 | …234567890123456789012\n      |                      ^',
  );
});

test('wide characters are cut whole', () => {
  assert.is(
    print('日本'.repeat(500), [500, 502], 25),
    '    1 | …日本日本日本日…\n      |      ^^^^',
  );
});

test('80 columns are the default', () => {
  assert.is(codeFrame(span(source('a', digits), 5000, 5001)).line.length, 72);
});

test('a span of a million characters is marked to the cut, wherever it starts', () => {
  const long = digits.repeat(100);
  assert.is(
    print(long, [500_000, 1_000_000], 30),
    '    1 | …67890123456789012345…\n      |      ^^^^^^^^^^^^^^^^^',
  );
});

test('a span that reaches into the next line is marked to the end of a long one', () => {
  const long = `${digits}\nnext`;
  assert.is(
    print(long, [9990, 10_003], 30),
    '    1 | …901234567890123456789\n      |             ^^^^^^^^^^',
  );
});

test('a width too narrow for anything leaves eight columns', () => {
  assert.is(print(digits, [5000, 5002], 3), '    1 | …890123…\n      |    ^^');
});

test('a line of a million characters is cut as any other', () => {
  assert.is(
    print('[{"a":1}],'.repeat(100_000), [500_002, 500_005], 30),
    '    1 | …":1}],[{"a":1}],[{"a…\n      |          ^^^',
  );
});

test('a frame never grows past the width, and its carets stand under what is shown', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', '日', '👍', '\t', 'e\u0301', '\u001b', ' ', '…'),
  });
  const widths = fc.integer({ min: 17, max: 60 });
  fc.assert(
    fc.property(line, widths, fc.tuple(fc.nat(), fc.nat(9)), (text, width, [at, length]) => {
      const start = at % (text.length + 1);
      const shown = codeFrame(span(source('a', text), start, start + length), width);
      assert.ok(8 + displayWidth(shown.line) <= width);
      assert.ok(8 + shown.indent.length + shown.carets.length <= width);
      assert.ok(shown.carets.length > 0);
    }),
  );
});

test.run();
