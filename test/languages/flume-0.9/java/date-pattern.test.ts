import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { datePatternFault } from '../../../../src/languages/flume-0.9/java/date-pattern.js';

test('patterns of SimpleDateFormat are taken', () => {
  for (const pattern of [
    '',
    'yyyy-MM-dd HH:mm:ss,SSS Z',
    "dd/MMM/yyyy'T'HH:mm''ss",
    "''",
    "'Anything; goes''here'",
    'GyMwWDdFEaHkKhmsSzZYuXL',
    'XXX',
    "XX''XX",
    'é 漢 123',
  ])
    assert.is(datePatternFault(pattern), undefined, pattern);
});

test('letters without a meaning, open quotes and long zones are refused', () => {
  assert.is(datePatternFault('yyyy-MM-ddThh'), 'the letter "T" has no meaning');
  assert.is(datePatternFault("yyyy 'at"), 'a quote is not closed');
  assert.is(datePatternFault("'''"), 'a quote is not closed');
  assert.is(datePatternFault('XXXX'), '"X" stands at most three times in a row');
});

test.run();
