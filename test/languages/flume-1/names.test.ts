import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isAgentName, isComponentName } from '../../../src/languages/flume-1/names.js';

test('names are letters, digits, hyphen and underscore', () => {
  for (const name of ['a', 'web-01', 'Collector_src0', '0', '-', '_'])
    assert.is(isComponentName(name), true, name);
  for (const name of ['', 'a.b', 'a b', 'a,b', 'k*1', 'a:b', 'a=b', 'kü', 'a"', 'a?', 'a\n', 'a\t'])
    assert.is(isComponentName(name), false, name);
});

test('an agent is named like a component, but not like a folder of the store', () => {
  assert.is(isAgentName('web-01'), true);
  assert.is(isAgentName('web-01.example.org'), false);
  for (const name of ['logicalnodes', 'physicalnodes', '_flumec'])
    assert.is(isAgentName(name), false, name);
});

test.run();
