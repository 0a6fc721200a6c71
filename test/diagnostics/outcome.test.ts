import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { error, warning } from '../../src/diagnostics/diagnostic.js';
import { failure, hasErrors, type Outcome, success, then } from '../../src/diagnostics/outcome.js';

const wrong = error('wrong', { message: 'm' });
const odd = warning('odd', { message: 'm' });

test('a diagnostic carries its code and severity before the finding', () => {
  assert.is(JSON.stringify(wrong), '{"code":"wrong","severity":"error","message":"m"}');
  assert.is(JSON.stringify(odd), '{"code":"odd","severity":"warning","message":"m"}');
});

test('a success has its value and the warnings that travel along', () => {
  assert.equal(success(1), { value: 1, diagnostics: [] });
  assert.equal(success(1, [odd]), { value: 1, diagnostics: [odd] });
});

test('a failure has no value', () => {
  assert.equal(failure([wrong]), { diagnostics: [wrong] });
});

test('only errors are errors', () => {
  assert.is(hasErrors([]), false);
  assert.is(hasErrors([odd]), false);
  assert.is(hasErrors([odd, wrong]), true);
});

test('the next stage runs on the value and its diagnostics come after', () => {
  const next = (value: number) => success(value + 1, [warning('late', { message: 'm' })]);
  assert.equal(then(success(1, [odd]), next), {
    value: 2,
    diagnostics: [odd, warning('late', { message: 'm' })],
  });
});

test('the next stage does not run after an error, even where there is a value', () => {
  const never = (): Outcome<number> => {
    throw new Error('the next stage ran');
  };
  assert.equal(then(success(1, [wrong]), never), { diagnostics: [wrong] });
  assert.equal(then(failure<number>([odd]), never), { diagnostics: [odd] });
});

test('a stage may fail after one that succeeded', () => {
  const result = then(success(1, [odd]), () => failure<number>([wrong]));
  assert.equal(result, { diagnostics: [odd, wrong] });
});

test.run();
