import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseDefinitions } from '../../../../src/languages/flume-0.9/parse/parse-definitions.js';
import { printDefinition } from '../../../../src/languages/flume-0.9/print.js';
import { parsed, text } from '../parsing.js';
import { refusal } from './refused.js';

const refused = (written: string) => refusal(parseDefinitions, written);

test('definitions come in order, a name perhaps twice, and there may be none', () => {
  const read = (written: string) => parsed(parseDefinitions(text(written))).map(printDefinition);
  assert.equal(read('// c\n'), []);
  assert.equal(read('a:null|null;/* x */10.1.2.3\n: tail("f") | d console ; a : null | null;'), [
    'a : null | null ;',
    '10.1.2.3 : tail("f") | d console ;',
    'a : null | null ;',
  ]);
});

test('a definition and its name know their places', () => {
  const [, two] = parsed(parseDefinitions(text('a : null | null ; bc : null | d e ; ')));
  const texts = [two?.span, two?.hostSpan].map((one) => one?.source.text.slice(one.start, one.end));
  assert.equal(texts, ['bc : null | d e ;', 'bc']);
});

test('each part has to be there', () => {
  const semicolon = 'help: every definition ends with ";", the last one too';
  assert.is(
    refused('a : null | null'),
    `The end of the text stands where ";" was expected [] ${semicolon}`,
  );
  assert.is(
    refused('a : null | null | null ;'),
    `"|" stands where ";" was expected [|] ${semicolon}`,
  );
  assert.is(refused('a : null ;'), '";" stands where "|" and the sink was expected [;]');
  assert.is(
    refused('a null | null ;'),
    '"null" stands where ":" and the source was expected [null]',
  );
  assert.is(refused(': null | null ;'), `":" stands where a logical node's name was expected [:]`);
  assert.is(
    refused('a : null | null ;;'),
    `";" stands where a logical node's name was expected [;]`,
  );
});

test('names are plain words or addresses', () => {
  assert.is(
    refused('"n" : null | null ;'),
    `A string stands where a logical node's name was expected ["n"] help: a name is written without quotes`,
  );
  assert.is(
    refused('true : null | null ;'),
    `"true" stands where a logical node's name was expected [true] help: "true" is a reserved word`,
  );
  assert.is(
    refused('9a : null | null ;'),
    '"9a" is not a number [9a] help: names start with a letter; quote it to make it a string: "9a"',
  );
});

test.run();
