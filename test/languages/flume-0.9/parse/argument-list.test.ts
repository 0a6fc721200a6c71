import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSink } from '../../../../src/languages/flume-0.9/parse/parse-sink.js';
import { refusal } from './refused.js';

const refused = (written: string) => refusal(parseSink, written);

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

test.run();
