import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSink } from '../../../../src/languages/flume-0.9/parse/parse-sink.js';
import { sinkOf } from '../parsing.js';
import { withoutSpans } from '../without-spans.js';
import { refusal } from './refused.js';

const refused = (written: string) => refusal(parseSink, written);

test('a roll period means the same however its number is spelled', () => {
  for (const period of ['1000', '"1000"', '"+1000"', '0x3e8', '01750'])
    assert.equal(withoutSpans(sinkOf(`roll(${period}) { a }`)), {
      kind: 'roll',
      millis: 1000,
      body: { kind: 'call', name: 'a', args: [], keywords: [] },
    });
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

test.run();
