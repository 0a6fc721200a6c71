import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSource } from '../../../../src/languages/flume-0.9/parse/parse-source.js';
import { parsed, text } from '../parsing.js';
import { withoutSpans } from '../without-spans.js';
import { refusal } from './refused.js';

const refused = (written: string) => refusal(parseSource, written);

test('a source is one call', () => {
  assert.equal(withoutSpans(parsed(parseSource(text('tail("f", delim="x")')))), {
    kind: 'source',
    name: 'tail',
    args: [{ kind: 'string', value: 'f' }],
    keywords: [{ kind: 'keyword', name: 'delim', value: { kind: 'string', value: 'x' } }],
  });
});

test('there are no decorated, multiple or quoted sources', () => {
  for (const written of ['{ a => b }', '[ a, b ]', '< a ? b >'])
    assert.is(
      refused(written),
      `A source is a single component: Flume has no source decorators and no multiple sources [${written[0]}] help: decorate the sink instead, or use one logical node for each source`,
    );
  assert.is(
    refused('gunzip tail("f")'),
    '"tail" follows the source, which is complete before it [tail] help: a logical node has exactly one source',
  );
  assert.is(
    refused('"null"'),
    'A string stands where a source was expected ["null"] help: a source is written without quotes',
  );
});

test('a source has a name that is not reserved', () => {
  assert.is(refused(''), 'The end of the text stands where a source was expected []');
  assert.is(
    refused('collector(1)'),
    '"collector" stands where a source was expected [collector] help: "collector" is a reserved word',
  );
  assert.is(refused('10.0.0.1'), '"10.0.0.1" stands where a source was expected [10.0.0.1]');
});

test.run();
