import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSink } from '../../../../src/languages/flume-0.9/parse/parse-sink.js';
import { printSink } from '../../../../src/languages/flume-0.9/print.js';
import { line, sinkOf, text } from '../parsing.js';
import { withoutSpans } from '../without-spans.js';
import { refusal } from './refused.js';

const refused = (written: string) => refusal(parseSink, written);

test('every node knows where it was written', () => {
  const written = ' d(1) { e => [ a("x", k=raw), roll(5) { < b ? c > } ] } ';
  const places: string[] = [];
  collect(sinkOf(written), places);
  assert.equal(places, [
    'd(1) { e => [ a("x", k=raw), roll(5) { < b ? c > } ] }',
    'd(1)',
    'd',
    '1',
    '{ e => [ a("x", k=raw), roll(5) { < b ? c > } ] }',
    'e',
    'e',
    '[ a("x", k=raw), roll(5) { < b ? c > } ]',
    'a("x", k=raw)',
    'a',
    '"x"',
    'k=raw',
    'k',
    'raw',
    'raw',
    'roll(5) { < b ? c > }',
    '< b ? c >',
    'b',
    'b',
    'c',
    'c',
  ]);
});

/** The texts at all spans, a node's before those of its parts. */

function collect(tree: unknown, into: string[]): void {
  if (typeof tree !== 'object' || tree === null || 'source' in tree) return;
  for (const key of ['span', 'nameSpan']) {
    const span = (tree as Record<string, { source: { text: string }; start: number; end: number }>)[
      key
    ];
    if (span) into.push(span.source.text.slice(span.start, span.end));
  }
  for (const part of Object.values(tree)) collect(part, into);
}

test('placeholders are plain text of a string', () => {
  assert.equal(withoutSpans(sinkOf('a("x-${node}")')), {
    kind: 'call',
    name: 'a',
    args: [{ kind: 'string', value: 'x-${node}' }],
    keywords: [],
  });
});

test('what is legal and hardly meant is a warning', () => {
  const { value, diagnostics } = parseSink(text('a(010, "\\101\\60")'));
  assert.ok(value);
  assert.equal(diagnostics.map(line), [
    'warning expression-syntax: "010" starts with 0 and is read as octal: it means 8 [010] help: write 8',
    'warning expression-syntax: "\\1" is read as the plain digit 1: Flume has no octal escapes [\\1] help: write \\u and four hexadecimal digits, or double the backslash for a plain one',
  ]);
});

test('any text is parsed or refused at a place in it', () => {
  const pieces = [
    'a',
    'b(',
    ')',
    '"x"',
    '"',
    '\\\\',
    ',',
    '=',
    '=>',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '?',
  ];
  const words = [
    'roll',
    'collector(1)',
    'true',
    '0',
    '08',
    '1.5',
    '//',
    '/*',
    '*/',
    '\n',
    ' ',
    '#',
    'é',
  ];
  const texts = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        texts.map((all) => all.join('')),
      ),
      (written) => {
        const { value, diagnostics } = parseSink(text(written));
        const [first] = diagnostics;
        assert.is(value === undefined, first?.severity === 'error');
        if (first?.span)
          assert.ok(first.span.start <= first.span.end && first.span.end <= written.length);
        if (value) assert.ok(sinkOf(printSink(value)));
      },
    ),
    { numRuns: 1000 },
  );
});

test('500 levels are read, more are refused with a place', () => {
  const chain = (depth: number) => `${'nullDeco '.repeat(depth - 1)}null`;
  assert.ok(sinkOf(chain(500)));
  for (const deep of [
    chain(501),
    chain(100000),
    '['.repeat(100000),
    '{ d => '.repeat(100000),
    '< '.repeat(100000),
    'roll(1) { '.repeat(100000),
    `a(${'f('.repeat(100000)}`,
  ])
    assert.match(refused(deep) ?? '', /^The expression nests deeper than 500 levels \[/);
});

test.run();
