import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { error, warning } from '../../../src/diagnostics/diagnostic.js';
import { countDiagnostics, renderSummary } from '../../../src/diagnostics/format/summary.js';
import { source, span } from '../../../src/text/source.js';

const a = { message: 'm', span: span(source('a.yaml', 'x'), 0, 1) };
const b = { message: 'm', span: span(source('b.yaml', 'x'), 0, 1), related: [a] };
const nowhere = { message: 'm' };

test('findings are counted by severity, with the files they stand in', () => {
  const findings = [error('x', a), error('y', a), error('x', b), warning('z', b)];
  assert.is(renderSummary(findings), '3 errors and 1 warning in 2 files');
  assert.equal(countDiagnostics(findings), { errors: 3, warnings: 1, files: 2 });
});

test('one is not many', () => {
  assert.is(renderSummary([error('x', a)]), '1 error in 1 file');
  assert.is(renderSummary([warning('x', a)]), '1 warning in 1 file');
  assert.is(renderSummary([warning('x', a), warning('y', b)]), '2 warnings in 2 files');
});

test('a related place is no file of its own', () => {
  assert.is(renderSummary([error('x', b)]), '1 error in 1 file');
});

test('without a place there are no files', () => {
  assert.is(renderSummary([error('x', nowhere), warning('x', nowhere)]), '1 error and 1 warning');
});

test('nothing is said as such', () => {
  assert.is(renderSummary([]), 'no findings');
});

test.run();
