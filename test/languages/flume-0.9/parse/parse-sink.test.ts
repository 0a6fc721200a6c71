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

test('a roll period means the same however its number is spelled', () => {
  for (const period of ['1000', '"1000"', '"+1000"', '0x3e8', '01750'])
    assert.equal(withoutSpans(sinkOf(`roll(${period}) { a }`)), {
      kind: 'roll',
      millis: 1000,
      body: { kind: 'call', name: 'a', args: [], keywords: [] },
    });
});

test('placeholders are plain text of a string', () => {
  assert.equal(withoutSpans(sinkOf('a("x-${node}")')), {
    kind: 'call',
    name: 'a',
    args: [{ kind: 'string', value: 'x-${node}' }],
    keywords: [],
  });
});

test('what follows a complete sink is refused, because Flume would ignore it', () => {
  assert.is(
    refused('console;'),
    '";" follows the sink, which is complete before it [;] help: take out the ";": it ends a definition, not an expression',
  );
  assert.is(
    refused('console, null'),
    '"," follows the sink, which is complete before it [,] help: several sinks stand in brackets: [ a, b ]',
  );
  assert.is(
    refused('a ? b'),
    '"?" follows the sink, which is complete before it [?] help: a failover stands in angle brackets: < a ? b >',
  );
  assert.is(
    refused('a => b'),
    '"=>" follows the sink, which is complete before it [=>] help: a decorator with an arrow stands in braces: { decorator => sink }',
  );
  assert.is(
    refused('a(1)(2)'),
    '"(" follows the sink, which is complete before it [(] help: a component has one list of arguments',
  );
  for (const sign of [')', ']', '}', '>'])
    assert.is(
      refused(`a ${sign}`),
      `"${sign}" follows the sink, which is complete before it [${sign}] help: nothing is open here that it could close`,
    );
  assert.is(
    refused('null | null'),
    '"|" follows the sink, which is complete before it [|] help: a source and a sink are two expressions',
  );
  assert.is(refused('a "x"'), 'A string follows the sink, which is complete before it ["x"]');
  assert.is(refused('a = 5'), '"=" follows the sink, which is complete before it [=]');
});

test('failovers have exactly two sinks', () => {
  assert.is(
    refused('< a ? b ? c >'),
    'A failover has more than two sinks: Flume builds exactly two [?] help: nest it in pairs: < a ? < b ? c > >',
  );
  assert.is(
    refused('< a >'),
    '">" stands where "?" and the backup sink was expected [>] help: a failover is written < a ? b >',
  );
  assert.is(refused('< a ? b'), 'The end of the text stands where ">" was expected []');
});

test('roll and collector have exactly a roll period, and braces', () => {
  const help = (word: string) => `help: write ${word}(30000) { sink }`;
  assert.is(
    refused('collector() { a }'),
    `"collector" has no roll period: Flume writes collector { ... } back, which it cannot read [()] ${help('collector')}`,
  );
  assert.is(
    refused('roll { a }'),
    `"{" stands where the roll period of "roll" was expected [{] ${help('roll')}`,
  );
  for (const list of ['(1, 2)', '(1, trigger=time)', '(trigger=time)'])
    assert.is(
      refused(`roll${list} { a }`),
      `"roll" takes exactly one argument, its roll period: Flume cannot write others back [${list}] ${help('roll')}`,
    );
  for (const period of [
    '1.5',
    '"x"',
    'time',
    'true',
    '"-1"',
    '"0x10"',
    '9007199254740992',
    '"1000 "',
  ])
    assert.is(
      refused(`roll(${period}) { a }`),
      `The roll period of "roll" is not a whole number of milliseconds [(${period})] ${help('roll')}`,
    );
  assert.is(
    refused('roll(1000) a'),
    `"a" stands where "{" and the sink of "roll" was expected [a] ${help('roll')}`,
  );
  assert.is(
    refused('{ roll(1000) => a }'),
    '"roll" stands where a decorator was expected [roll] help: "roll" is no decorator: write roll(30000) { sink }',
  );
  assert.is(refused('roll(1000) { a'), 'The end of the text stands where "}" was expected []');
});

test('braces hold one decorator and one sink', () => {
  assert.is(
    refused('{ a b => c }'),
    '"b" stands where "=>" was expected [b] help: braces hold one decorator: write { a => { b => sink } }, or a b sink without braces',
  );
  assert.is(
    refused('{ a }'),
    '"}" stands where "=>" and the decorated sink was expected [}] help: braces hold a decorator and its sink: { decorator => sink }',
  );
  assert.is(refused('{ => a }'), '"=>" stands where a decorator was expected [=>]');
  assert.is(refused('{ a => b'), 'The end of the text stands where "}" was expected []');
});

test('fan-outs have sinks between commas', () => {
  assert.is(refused('[ a; b ]'), '";" stands where "," or "]" was expected [;]');
  assert.is(
    refused('[ a, ]'),
    '"]" stands where a sink was expected []] help: take out the comma before it',
  );
  assert.is(refused('[ a, b'), 'The end of the text stands where "," or "]" was expected []');
});

test('a sink starts with a name or an opening sign', () => {
  assert.is(refused(''), 'The end of the text stands where a sink was expected []');
  assert.is(
    refused('true'),
    '"true" stands where a sink was expected [true] help: "true" is a reserved word and names no component',
  );
  assert.is(
    refused('"console"'),
    'A string stands where a sink was expected ["console"] help: a sink is written without quotes',
  );
  assert.is(
    refused('(a)'),
    '"(" stands where a sink was expected [(] help: take out the parentheses: { } group a decorator, [ ] a fan-out, < > a failover',
  );
  assert.is(refused('5'), '"5" stands where a sink was expected [5]');
});

test('arguments are literals or words between commas', () => {
  assert.is(
    refused('a(10.0.0.1)'),
    '"10.0.0.1" stands where an argument was expected [10.0.0.1] help: quote the address: "10.0.0.1"',
  );
  assert.is(
    refused('a("x" 1)'),
    '"1" stands where "," or ")" was expected [1] help: put a comma between two arguments',
  );
  assert.is(
    refused('a(1,)'),
    '")" stands where an argument was expected [)] help: take out the comma before it',
  );
  assert.is(refused('a(,1)'), '"," stands where an argument was expected [,]');
  assert.is(
    refused('a(k=1, "x"(2))'),
    'A positional argument stands after a keyword argument ["x"] help: put the arguments without a name before those with one',
  );
  assert.is(
    refused('a(k => 1)'),
    '"=>" stands where "," or ")" was expected [=>] help: a keyword argument is written name=value',
  );
  assert.is(
    refused('a(roll)'),
    '"roll" stands where an argument was expected [roll] help: "roll" is a reserved word; quote it to make it a string',
  );
  assert.is(
    refused('a(k=collector)'),
    '"collector" stands where an argument was expected [collector] help: "collector" is a reserved word; quote it to make it a string',
  );
  assert.is(
    refused('a(["x"])'),
    '"[" stands where an argument was expected [[] help: there are no lists: give the values one by one',
  );
  assert.is(refused('a(1'), 'The end of the text stands where "," or ")" was expected []');
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
