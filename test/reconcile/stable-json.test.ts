import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { stableJson } from '../../src/reconcile/stable-json.js';

test('keys are sorted at every depth, lists keep their order', () => {
  const value = { b: [{ d: 1, c: 2 }, 'x'], a: { z: null, y: true }, '10': 1, '9': 2 };
  assert.is(stableJson(value), '{"10":1,"9":2,"a":{"y":true,"z":null},"b":[{"c":2,"d":1},"x"]}');
});

test('functions and undefined members are left out', () => {
  assert.is(
    stableJson({ reveal: () => 'secret', shown: 'x', secrets: undefined }),
    '{"shown":"x"}',
  );
});

test('any JSON value comes back', () =>
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(JSON.parse(stableJson(value)), JSON.parse(JSON.stringify(value)));
    }),
  ));

test.run();
