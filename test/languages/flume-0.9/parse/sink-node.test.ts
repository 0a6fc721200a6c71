import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSink } from '../../../../src/languages/flume-0.9/parse/parse-sink.js';
import { refusal } from './refused.js';

const refused = (written: string) => refusal(parseSink, written);

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

test.run();
