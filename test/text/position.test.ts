import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lineAt, positionAt } from '../../src/text/position.js';
import { source } from '../../src/text/source.js';

const lines = source('a.yaml', 'one\ntwo\r\nthree\rfour');

test('positions count lines and columns from 1 over every kind of line end', () => {
  assert.equal(positionAt(lines, 0), { line: 1, column: 1 });
  assert.equal(positionAt(lines, 4), { line: 2, column: 1 });
  assert.equal(positionAt(lines, 11), { line: 3, column: 3 });
  assert.equal(positionAt(lines, 15), { line: 4, column: 1 });
});

test('an offset past the end is the end', () => {
  assert.equal(positionAt(lines, 999), { line: 4, column: 5 });
});

test('lines come without their ends, and a missing line is empty', () => {
  assert.equal(
    [1, 2, 3, 4, 5].map((line) => lineAt(lines, line)),
    ['one', 'two', 'three', 'four', ''],
  );
});

test.run();
