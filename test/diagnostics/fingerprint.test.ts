import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { error, warning } from '../../src/diagnostics/diagnostic.js';
import { fingerprints } from '../../src/diagnostics/fingerprint.js';
import { source, span } from '../../src/text/source.js';

function at(offset: number, code = 'no-cycle', message = 'm') {
  const of = source('a.yaml', `${'\n'.repeat(offset)}x`);
  return error(code, { message, span: span(of, offset, offset + 1) });
}

test('a fingerprint is a hash and a number', () => {
  const one = at(0);
  assert.equal([...fingerprints([one])], [[one, '29bda6a5cbcfb872:1']]);
});

test('it stays when the line moves, the severity or the help changes', () => {
  const one = at(0);
  const moved = { ...at(7), severity: 'warning' as const, help: 'do it' };
  assert.is(fingerprints([one]).get(one), fingerprints([moved]).get(moved));
});

test('code, file and message tell findings apart', () => {
  const findings = [
    at(0),
    at(0, 'reachable'),
    at(0, 'no-cycle', 'n'),
    error('no-cycle', { message: 'm', span: span(source('b.yaml', 'x'), 0, 1) }),
    error('no-cycle', { message: 'm' }),
  ];
  const names = [...fingerprints(findings).values()];
  assert.is(new Set(names).size, findings.length);
  for (const name of names) assert.match(name, /^[0-9a-f]{16}:1$/);
});

test('parts do not run into one another', () => {
  const [a, b] = [error('a', { message: 'b"c' }), error('a', { message: 'b","c' })];
  const names = fingerprints([a, b]);
  assert.is.not(names.get(a), names.get(b));
});

test('those alike are counted down the file, whatever the order they come in', () => {
  const [upper, lower, last] = [at(1), at(5), at(9)];
  const names = fingerprints([last, upper, lower]);
  const hash = fingerprints([upper]).get(upper)?.slice(0, -2);
  assert.equal(
    [upper, lower, last].map((one) => names.get(one)),
    [`${hash}:1`, `${hash}:2`, `${hash}:3`],
  );
});

test('a finding that is there twice has one name', () => {
  const one = warning('x', { message: 'm' });
  assert.is(fingerprints([one, one]).get(one)?.slice(-2), ':1');
});

test.run();
