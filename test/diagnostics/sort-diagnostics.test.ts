import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Diagnostic, error, warning } from '../../src/diagnostics/diagnostic.js';
import { compareDiagnostics, sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.js';
import { type Source, source, span } from '../../src/text/source.js';

const a = source('a.yaml', 'abcdefghij');
const b = source('b.yaml', 'abcdefghij');
const upper = source('B.yaml', 'abcdefghij');

function at(of: Source, [start, end]: readonly [number, number], code = 'x') {
  return error(code, { message: 'm', span: span(of, start, end) });
}

test('findings come by file in code units, place, code and message; those without a place first', () => {
  const sorted = [
    error('z', { message: 'no place' }),
    at(upper, [9, 9]),
    at(a, [1, 2]),
    at(a, [1, 3], 'c'),
    at(a, [1, 3], 'd'),
    error('d', { message: 'n', span: span(a, 1, 3) }),
    at(a, [2, 2]),
    at(b, [0, 1]),
  ];
  assert.equal(sortDiagnostics(sorted.toReversed()), sorted);
  assert.equal(sortDiagnostics(sorted), sorted);
});

test('two without a place come by code, then by message', () => {
  const sorted = [
    warning('a', { message: '2' }),
    error('b', { message: '1' }),
    error('b', { message: '2' }),
  ];
  assert.equal(sortDiagnostics(sorted.toReversed()), sorted);
});

test('a finding that comes twice is kept once', () => {
  const one = at(a, [1, 2]);
  assert.equal(sortDiagnostics([one, at(a, [3, 4]), { ...one }, one]), [one, at(a, [3, 4])]);
});

test('findings that differ in anything are all kept', () => {
  const one = at(a, [1, 2]);
  const other = { message: 'the other place', span: span(a, 5, 6) };
  const findings: readonly Diagnostic[] = [
    one,
    { ...one, severity: 'warning' },
    { ...one, help: 'do it' },
    { ...one, related: [other] },
    { ...one, related: [{ ...other, span: span(a, 5, 7) }] },
    { ...one, related: [other, other] },
  ];
  assert.equal(sortDiagnostics(findings), findings);
});

test('findings that compare alike stay in their order, and the input is left alone', () => {
  const one: Diagnostic = { ...at(a, [1, 2]), help: 'first' };
  const two: Diagnostic = { ...at(a, [1, 2]), help: 'second' };
  const input = [two, one];
  assert.equal(sortDiagnostics(input), [two, one]);
  assert.equal(input, [two, one]);
  assert.is(compareDiagnostics(one, two), 0);
});

test('the order does not depend on the order they come in', () => {
  const findings = fc.array(
    fc
      .tuple(fc.constantFrom(a, b, upper), fc.nat(3), fc.nat(3), fc.constantFrom('p', 'q'))
      .map(([of, start, length, code]) => at(of, [start, start + length], code)),
  );
  fc.assert(
    fc.property(findings, (some) => {
      assert.equal(sortDiagnostics(some.toReversed()), sortDiagnostics(some));
    }),
  );
});

test.run();
