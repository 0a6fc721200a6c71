import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonPieces } from '../../../src/cli/render/json-pieces.js';

const joined = (value: object) => [...jsonPieces(value)].join('');

test('the pieces together are what JSON.stringify gives', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
      assert.is(joined(value), JSON.stringify(value, undefined, 2));
    }),
  );
});

test('members that are not set are left out, in objects of lists too', () => {
  const value = { a: undefined, list: [{ b: undefined, c: 'x\ny' }, undefined], d: [] };
  assert.is(joined(value), JSON.stringify(value, undefined, 2));
  assert.is(joined({}), '{}');
  assert.is(joined({ a: undefined }), '{}');
});

test('each item of a list is a piece of its own', () => {
  assert.equal(
    [...jsonPieces({ n: [1, 2] })],
    ['{\n  "n": ', '[\n    1', ',\n    2', '\n  ]', '\n}'],
  );
});

test.run();
