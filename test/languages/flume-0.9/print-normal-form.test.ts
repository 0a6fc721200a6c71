import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDefinitions } from '../../../src/languages/flume-0.9/parse/parse-definitions.js';
import { parseSource } from '../../../src/languages/flume-0.9/parse/parse-source.js';
import {
  printNormalDefinitions,
  printNormalForm,
} from '../../../src/languages/flume-0.9/print-normal-form.js';
import { sinks } from './arbitrary-trees.js';
import { parsed, sinkOf, text } from './parsing.js';
import { withoutSpans } from './without-spans.js';

test('the normal form of any sink parses to the same tree', () => {
  fc.assert(
    fc.property(sinks, (sink) => {
      assert.equal(withoutSpans(sinkOf(printNormalForm(sink))), sink);
    }),
  );
});

test('it is worded as Flume words it', () => {
  const forms = [
    'console',
    'console( raw() )',
    'agentSink( "h", 1, compression=gzip(1, 2) )',
    '{ nullDeco => { mask( "c" ) => < { lazyOpen => rpcSink( "h", 1 ) } ? null > } }',
    '[ collector( 30000 ) { a }, roll( 5 ) { b( true, 0x1F ) } ]',
  ];
  assert.equal(
    forms.map((form) => printNormalForm(sinkOf(form))),
    forms,
  );
  assert.is(printNormalForm(parsed(parseSource(text('tail("f",true)')))), 'tail( "f", true )');
});

test('definitions stand one on a line without an end after the last', () => {
  const tree = parsed(parseDefinitions(text('a:null|null;b:null|d console(raw);')));
  assert.is(
    printNormalDefinitions(tree),
    'a : null | null;\nb : null | { d => console( raw() ) };',
  );
});

test.run();
