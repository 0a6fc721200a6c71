import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDecorators } from '../../../../src/languages/flume-0.9/parse/parse-decorators.js';
import { printDecorator } from '../../../../src/languages/flume-0.9/print.js';
import { parsed, text } from '../parsing.js';
import { refusal } from './refused.js';

test('one or more decorators stand in a row', () => {
  const decorators = parsed(parseDecorators(text('gunzip() unbatch value("k", "v")')));
  assert.equal(decorators.map(printDecorator), ['gunzip', 'unbatch', 'value("k", "v")']);
  assert.equal(new Set(decorators.map((one) => one.kind)), new Set(['decorator']));
});

test('anything else is refused', () => {
  assert.is(
    refusal(parseDecorators, '{ a => b }'),
    '"{" stands where a decorator was expected [{]',
  );
  assert.is(
    refusal(parseDecorators, 'a [ b ]'),
    '"[" follows the decorator, which is complete before it [[]',
  );
  assert.is(
    refusal(parseDecorators, '"a"'),
    'A string stands where a decorator was expected ["a"] help: a decorator is written without quotes',
  );
  assert.is(
    refusal(parseDecorators, ''),
    'The end of the text stands where a decorator was expected []',
  );
});

test.run();
