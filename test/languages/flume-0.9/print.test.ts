import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDecorators } from '../../../src/languages/flume-0.9/parse/parse-decorators.js';
import { parseDefinitions } from '../../../src/languages/flume-0.9/parse/parse-definitions.js';
import { parseSource } from '../../../src/languages/flume-0.9/parse/parse-source.js';
import {
  printDecorator,
  printDefinition,
  printDefinitions,
  printSink,
  printSource,
} from '../../../src/languages/flume-0.9/print.js';
import { definitions, sinks, sources } from './arbitrary-trees.js';
import { parsed, sinkOf, text } from './parsing.js';
import { withoutSpans } from './without-spans.js';

test('a printed sink parses to the same tree, and prints to the same text', () => {
  fc.assert(
    fc.property(sinks, (sink) => {
      const printed = printSink(sink);
      const tree = sinkOf(printed);
      assert.equal(withoutSpans(tree), sink);
      assert.is(printSink(tree), printed);
    }),
    { numRuns: 500 },
  );
});

test('a printed source parses to the same tree', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const tree = parsed(parseSource(text(printSource(source))));
      assert.equal(withoutSpans(tree), source);
    }),
  );
});

test('printed definitions parse to the same trees', () => {
  fc.assert(
    fc.property(fc.array(definitions, { maxLength: 3 }), (all) => {
      const tree = parsed(parseDefinitions(text(printDefinitions(all))));
      assert.equal(withoutSpans(tree), all);
    }),
  );
});

test('printed text is ASCII on one line', () => {
  fc.assert(fc.property(sinks, (sink) => assert.match(printSink(sink), /^[ -~]+$/)));
});

test('every kind of node has one form', () => {
  const forms = [
    'console',
    'console(raw)',
    'text("f", seqfile("gzip"), format=log4j)',
    'agentSink("h", 1, batchCount=10, compression=false)',
    'f(0x1F, 017, 1.5e3, .5, true)',
    'gunzip unbatch value("k", "v") null',
    '[ a, b, c d ]',
    '< a ? < b ? c > >',
    'collector(30000) { [ a, roll(500) { b } ] }',
    'ackedWriteAhead batch(100, 1000) gzip stubbornAppend insistentOpen < thriftSink("h", 1) ? thriftSink("i", 1) >',
  ];
  assert.equal(
    forms.map((form) => printSink(sinkOf(form))),
    forms,
  );
});

test('blanks, comments, braces around decorators and empty parentheses do not matter', () => {
  const printed = 'nullDeco [ a, b(raw) ]';
  for (const written of [
    '{nullDeco=>[a,b(raw())]}',
    'nullDeco() [\n a /* x */, // y\n b ( raw ) ]',
  ])
    assert.is(printSink(sinkOf(written)), printed);
});

test('a definition ends with a semicolon, and a file of them with an end of line', () => {
  const [one, two] = parsed(parseDefinitions(text('a:null|null;b:tail("f")|d console;')));
  if (!one || !two) throw new Error('two definitions were written');
  assert.is(printDefinition(one), 'a : null | null ;');
  assert.is(printDefinitions([one, two]), 'a : null | null ;\nb : tail("f") | d console ;\n');
  assert.is(printDefinitions([]), '');
});

test('a decorator prints without a sink', () => {
  const [batch] = parsed(parseDecorators(text('batch( 100,1000 )')));
  assert.is(batch && printDecorator(batch), 'batch(100, 1000)');
});

test.run();
