import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseHost } from '../../../../src/languages/flume-0.9/parse/parse-host.js';
import { parsed, text } from '../parsing.js';
import { refusal } from './refused.js';

test('a name comes without the blanks and comments around it', () => {
  for (const name of ['n', 'a.b-c_d', '10.0.0.1', 'null', 'truex'])
    assert.is(parsed(parseHost(text(` /* c */ ${name}\n`))), name);
});

test('other texts are refused', () => {
  assert.is(refusal(parseHost, 'a b'), '"b" follows the name, which is complete before it [b]');
  assert.is(
    refusal(parseHost, '1.2.3'),
    '"1.2.3" is not a number [1.2.3] help: an address has four decimal numbers without leading zeros',
  );
  assert.is(
    refusal(parseHost, 'roll'),
    `"roll" stands where a logical node's name was expected [roll] help: "roll" is a reserved word`,
  );
});

test.run();
