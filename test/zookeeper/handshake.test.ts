import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  noSession,
  readGrantedSession,
  type SessionRequest,
  sessionRequestFrame,
} from '../../src/zookeeper/handshake.js';
import { encodeRecord } from '../../src/zookeeper/jute-writer.js';
import type { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';

const asking: SessionRequest = {
  identity: noSession,
  sessionTimeoutMs: 5000,
  lastZxid: 0x102n,
  mayBeReadOnly: true,
};
const known: SessionRequest = {
  ...asking,
  identity: { sessionId: 5n, password: Buffer.alloc(16, 7) },
};

/** A connect response; before 3.4 it ends without the flag for read-only. */
function response(timeoutMs: number, sessionId: bigint, isReadOnly?: boolean): Buffer {
  return encodeRecord((to) => {
    to.int(0);
    to.int(timeoutMs);
    to.long(sessionId);
    to.bytes(Buffer.alloc(16, 9));
    if (isReadOnly !== undefined) to.bool(isReadOnly);
  });
}

test('the first frame asks for a session', () => {
  assert.is(
    sessionRequestFrame(asking).toString('hex'),
    `0000002d${'00000000'}${'0000000000000102'}${'00001388'}${'00'.repeat(8)}${'00000010'}${'00'.repeat(16)}01`,
  );
  assert.is(
    sessionRequestFrame({ ...known, mayBeReadOnly: false }).toString('hex'),
    `0000002d${'00000000'}${'0000000000000102'}${'00001388'}${'0000000000000005'}${'00000010'}${'07'.repeat(16)}00`,
  );
});

test('the answer grants one', () => {
  const granted = { sessionId: 3n, password: Buffer.alloc(16, 9), sessionTimeoutMs: 4000 };
  assert.equal(readGrantedSession(response(4000, 3n, true), asking), {
    ...granted,
    isReadOnly: true,
  });
  assert.equal(readGrantedSession(response(4000, 3n), asking), { ...granted, isReadOnly: false });
});

const refusals: readonly (readonly [string, Buffer, SessionRequest, string])[] = [
  ['an empty session for a known one', response(0, 0n), known, 'SESSION_EXPIRED'],
  ['no timeout', response(0, 5n), known, 'SESSION_EXPIRED'],
  ['an empty session for a new one', response(0, 0n), asking, 'PROTOCOL_ERROR'],
  ['a bare reply', Buffer.from(`${'00'.repeat(12)}ffffff89`, 'hex'), asking, 'NOT_READ_ONLY'],
  ['another bare reply', Buffer.from(`${'00'.repeat(12)}fffffc19`, 'hex'), asking, 'UNKNOWN_-999'],
  ['too few bytes', Buffer.alloc(15), asking, 'PROTOCOL_ERROR'],
];

for (const [name, frame, request, code] of refusals)
  test(`${name} is ${code}`, () => {
    assert.throws(
      () => readGrantedSession(frame, request),
      (error: ZooKeeperError) => error.code === code,
    );
  });

test.run();
