import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isHostName, isName } from '../../../src/languages/flume-0.9/identifier.js';

test('names start with a letter and are not reserved', () => {
  for (const name of ['a', 'A9', 'a-', 'a.', 'a..b--c__d', 'rolls', 'truex', 'Roll'])
    assert.ok(isName(name), name);
  for (const name of [
    '',
    '9a',
    '_a',
    '-a',
    '.a',
    'a b',
    'é',
    'a$',
    'true',
    'false',
    'roll',
    'collector',
    'a\n',
  ])
    assert.not(isName(name), name);
});

test('logical nodes may be named by four decimal numbers', () => {
  for (const name of ['n', '1.2.3.4', '0.0.0.0', '999.1.1.1']) assert.ok(isHostName(name), name);
  for (const name of ['1.2.3', '1.2.3.4.5', '01.1.1.1', '1.2.3.04', 'roll', '1.2.3.4a'])
    assert.not(isHostName(name), name);
});

test.run();
