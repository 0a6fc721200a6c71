import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { serverErrorMeaning } from '../../src/zookeeper/server-error-codes.js';

const known: readonly (readonly [number, string, boolean])[] = [
  [-1, 'SYSTEM_ERROR', false],
  [-2, 'RUNTIME_INCONSISTENCY', false],
  [-4, 'CONNECTION_LOSS', false],
  [-5, 'MARSHALLING_ERROR', false],
  [-6, 'UNIMPLEMENTED', true],
  [-7, 'OPERATION_TIMEOUT', false],
  [-8, 'BAD_ARGUMENTS', true],
  [-100, 'API_ERROR', true],
  [-101, 'NO_NODE', true],
  [-102, 'NO_AUTH', true],
  [-103, 'BAD_VERSION', true],
  [-108, 'NO_CHILDREN_FOR_EPHEMERALS', true],
  [-110, 'NODE_EXISTS', true],
  [-111, 'NOT_EMPTY', true],
  [-112, 'SESSION_EXPIRED', true],
  [-114, 'INVALID_ACL', true],
  [-115, 'AUTH_FAILED', true],
  [-118, 'SESSION_MOVED', true],
  [-119, 'NOT_READ_ONLY', true],
  [-124, 'SESSION_CLOSED_REQUIRE_SASL_AUTH', true],
  [-125, 'QUOTA_EXCEEDED', true],
  [-127, 'THROTTLED_OP', true],
];

for (const [number, code, isRefusal] of known)
  test(`${number} is ${code}, ${isRefusal ? 'a refusal' : 'no proof of anything'}`, () => {
    const meaning = serverErrorMeaning(number);
    assert.equal([meaning.code, meaning.isRefusal], [code, isRefusal]);
    assert.match(meaning.meaning, /^[a-z].*[a-z]$/);
  });

test('a number that nobody knows keeps its number', () => {
  assert.equal(serverErrorMeaning(-126), {
    code: 'UNKNOWN_-126',
    meaning: 'the server answers with error -126, which this client does not know',
    isRefusal: true,
  });
  assert.is(serverErrorMeaning(5).code, 'UNKNOWN_5');
  assert.is(serverErrorMeaning(-50).isRefusal, false);
});

test.run();
