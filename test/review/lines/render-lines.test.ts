import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderLines } from '../../../src/review/lines/render-lines.js';
import { tagPainter } from '../tag-painter.js';

test('a line has its depth, its mark, its title and its text', () => {
  assert.is(
    renderLines([
      { depth: 0, title: 'Flow', text: '' },
      { depth: 0, text: '' },
      { depth: 1, title: 'web', text: ': all' },
      { depth: 2, mark: '~', title: 'a', text: ' changes' },
      { depth: 2, mark: '-/+', text: 'b' },
    ]),
    'Flow\n\n  web: all\n    ~ a changes\n    -/+ b\n',
  );
});

test('no lines are no text', () => {
  assert.is(renderLines([]), '');
});

test('each mark has its colour, and titles are bold', () => {
  const marks = ['+', '~', '-', '-/+', '!'] as const;
  const lines = marks.map((mark) => ({ depth: 0, mark, title: 't', text: ' x' }));
  assert.is(
    renderLines(lines, { color: tagPainter }),
    [
      '<green>+</> <bold>t</> x',
      '<yellow>~</> <bold>t</> x',
      '<red>-</> <bold>t</> x',
      '<yellow>-/+</> <bold>t</> x',
      '<red>!</> <bold>t</> x',
      '',
    ].join('\n'),
  );
});

test('words go on two columns behind the start of the text', () => {
  assert.is(
    renderLines([{ depth: 1, mark: '!', text: 'one two three four' }], { width: 14 }),
    '  ! one two\n      three\n      four\n',
  );
  assert.is(
    renderLines([{ depth: 0, title: 'one two three', text: ' four five' }], { width: 8 }),
    'one two\n  three\n  four\n  five\n',
  );
});

test('wide characters count as wide', () => {
  assert.is(
    renderLines([{ depth: 0, title: '漢字', text: ' a b' }], { width: 6 }),
    '漢字 a\n  b\n',
  );
});

test('lines of an expression begin with what stands between its sinks', () => {
  const text = 'gzip < thriftSink("a", 1) ? < thriftSink("b", 2) ? null > >';
  assert.is(
    renderLines([{ depth: 0, text }], { width: 30 }),
    'gzip < thriftSink("a", 1)\n  ? < thriftSink("b", 2)\n  ? null > >\n',
  );
  assert.is(
    renderLines([{ depth: 0, text }], { width: 14 }),
    'gzip\n  < thriftSink("a", 1)\n  ? < thriftSink("b", 2)\n  ? null > >\n',
  );
});

test('what is too long for a line is broken at its words, and not behind brackets', () => {
  const text = 'a ? lazyOpen stubbornAppend thriftSink("a", 1) > >';
  assert.is(
    renderLines([{ depth: 0, text }], { width: 22 }),
    'a ? lazyOpen\n  stubbornAppend\n  thriftSink("a", 1) > >\n',
  );
});

test('what a terminal would obey is shown', () => {
  assert.is(renderLines([{ depth: 0, title: '\u001b', text: '\n\u0000' }]), '␛␊␀\n');
});

test.run();
