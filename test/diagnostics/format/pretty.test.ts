import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Diagnostic, error, warning } from '../../../src/diagnostics/diagnostic.js';
import type { Painter } from '../../../src/diagnostics/format/painter.js';
import { renderPretty } from '../../../src/diagnostics/format/pretty.js';
import { displayWidth } from '../../../src/text/display-width.js';
import { source, span } from '../../../src/text/source.js';
import { emptyFolder, hostileFinding, spanOf, twoTiers } from '../sample-findings.js';

/** Colours as tags, so that tests can read them. */
const tags: Painter = {
  red: (text) => `<red>${text}</>`,
  yellow: (text) => `<yellow>${text}</>`,
  cyan: (text) => `<cyan>${text}</>`,
  bold: (text) => `<bold>${text}</>`,
  dim: (text) => `<dim>${text}</>`,
};

test('a finding has its place, code, message, frame, the other end and help', () => {
  assert.is(
    renderPretty([twoTiers]),
    [
      'topologies/web.yaml:12:22 error one-tier-per-node: Node "web-07" is in tier "web" and in tier "relay"',
      '   12 |     nodes: [relay-1, web-07]',
      '      |                      ^^^^^^',
      'topologies/web.yaml:6:13 the other place',
      'help: take "web-07" out of one of the two tiers',
      '',
    ].join('\n'),
  );
});

test('no findings are no text', () => {
  assert.is(renderPretty([]), '');
});

test('a finding without a place has no frame', () => {
  assert.is(
    renderPretty([emptyFolder]),
    'warning no-empty-folder: Folder "topologies" has no topology\n',
  );
});

test('a blank line stands between findings, in the given order', () => {
  const short = error('short', { message: 'Short', help: 'grow' });
  assert.is(
    renderPretty([emptyFolder, short, emptyFolder]),
    [
      'warning no-empty-folder: Folder "topologies" has no topology',
      '',
      'error short: Short',
      'help: grow',
      '',
      'warning no-empty-folder: Folder "topologies" has no topology',
      '',
    ].join('\n'),
  );
});

test('an empty line has no space after its bar', () => {
  const file = source('a.yaml', 'a: 1\n');
  assert.is(
    renderPretty([error('x', { message: 'M', span: span(file, 5, 5) })]),
    'a.yaml:2:1 error x: M\n    2 |\n      | ^\n',
  );
});

test('every related place has a line', () => {
  const file = source('<stdin>', 'a\nb\nc\n');
  const finding = error('x', {
    message: 'M',
    span: spanOf(file, 'c'),
    related: [
      { message: 'first', span: spanOf(file, 'a') },
      { message: 'second', span: spanOf(file, 'b') },
    ],
  });
  assert.is(
    renderPretty([finding]),
    '<stdin>:3:1 error x: M\n    3 | c\n      | ^\n<stdin>:1:1 first\n<stdin>:2:1 second\n',
  );
});

test('long messages are wrapped between words, never inside a place', () => {
  assert.is(
    renderPretty([twoTiers, emptyFolder], { width: 50 }),
    [
      'topologies/web.yaml:12:22 error one-tier-per-node:',
      '    Node "web-07" is in tier "web" and in tier',
      '    "relay"',
      '   12 |     nodes: [relay-1, web-07]',
      '      |                      ^^^^^^',
      'topologies/web.yaml:6:13 the other place',
      'help: take "web-07" out of one of the two tiers',
      '',
      'warning no-empty-folder: Folder "topologies" has',
      '    no topology',
      '',
    ].join('\n'),
  );
});

test('in a narrow terminal every part is wrapped and the frame is cut', () => {
  assert.is(
    renderPretty([twoTiers], { width: 26 }),
    [
      'topologies/web.yaml:12:22 error one-tier-per-node:',
      '    Node "web-07" is in',
      '    tier "web" and in tier',
      '    "relay"',
      '   12 | …[relay-1, web-07]',
      '      |            ^^^^^^',
      'topologies/web.yaml:6:13',
      '    the other place',
      'help: take "web-07" out of',
      '    one of the two tiers',
      '',
    ].join('\n'),
  );
});

test('a word longer than the width stands alone', () => {
  const finding = error('x', { message: `a ${'b'.repeat(30)} c` });
  assert.is(renderPretty([finding], { width: 20 }), `error x: a\n    ${'b'.repeat(30)}\n    c\n`);
});

test('wide characters count two columns when lines are wrapped', () => {
  const finding = error('x', { message: '日本語 日本語 日本語' });
  assert.is(renderPretty([finding], { width: 22 }), 'error x: 日本語 日本語\n    日本語\n');
  assert.is(renderPretty([finding], { width: 21 }), 'error x: 日本語\n    日本語 日本語\n');
});

test('spaces in a row are kept', () => {
  const finding = error('x', { message: 'a  b', help: '' });
  assert.is(renderPretty([finding], { width: 60 }), 'error x: a  b\nhelp: \n');
});

test('colours mark place, severity, code, gutter, carets and help', () => {
  assert.is(
    renderPretty([twoTiers], { color: tags }),
    [
      '<bold>topologies/web.yaml:12:22</> <red>error</> <dim>one-tier-per-node:</> Node "web-07" is in tier "web" and in tier "relay"',
      '<dim>   12 |</>     nodes: [relay-1, web-07]',
      '<dim>      |</>                      <red>^^^^^^</>',
      '<bold>topologies/web.yaml:6:13</> the other place',
      '<cyan>help:</> take "web-07" out of one of the two tiers',
      '',
    ].join('\n'),
  );
});

test('a warning is yellow', () => {
  const file = source('a.yaml', 'ab');
  const finding = warning('x', { message: 'M', span: spanOf(file, 'b') });
  assert.is(
    renderPretty([finding], { color: tags }),
    '<bold>a.yaml:1:2</> <yellow>warning</> <dim>x:</> M\n<dim>    1 |</> ab\n<dim>      |</>  <yellow>^</>\n',
  );
});

test('colours do not change where lines are wrapped', () => {
  const untagged = renderPretty([twoTiers], { color: tags, width: 50 }).replace(/<\w*\/?>/g, '');
  assert.is(untagged, renderPretty([twoTiers], { width: 50 }));
});

test('nothing in a file, a name or a message reaches the terminal as a control', () => {
  assert.is(
    renderPretty([hostileFinding]),
    [
      'a, b:c%/日本"<&>␛[2J.yaml:1:4 error known-reference: Tier "a␍␊::error::]]>100%␛]0;x␇␀" <b>&amp;␉<U+200E>👍<U+D800> is unknown',
      '    1 | x: "␛[31mred<U+202E>"',
      '      |    ^^^^^^^^^^^^^^^^^^',
      'a, b:c%/日本"<&>␛[2J.yaml:2:1 [x](http://evil)␊::stop-commands::y',
      'help: write "::"␊not <U+202E>it<U+2028>\ufffe',
      '',
    ].join('\n'),
  );
});

test('whatever a message says, it takes one line, or lines within the width', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', ' ', '日', '\n', '\r', '\u001b', '👍', '"'),
  });
  fc.assert(
    fc.property(texts, fc.integer({ min: 20, max: 60 }), (message, width) => {
      const finding: Diagnostic = error('x', { message });
      assert.is(renderPretty([finding]).split('\n').length, 2);
      for (const line of renderPretty([finding], { width }).split('\n')) {
        const isOneWord = !line.trim().includes(' ');
        assert.ok(displayWidth(line) <= width || isOneWord);
      }
    }),
  );
});

test.run();
