import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { connectSettings } from '../../src/zookeeper/connect-options.js';

test('everything but the connection string has a default', () => {
  assert.equal(connectSettings({ connectString: 'zoo' }), {
    sessionTimeoutMs: 10_000,
    connectTimeoutMs: 10_000,
    requestTimeoutMs: 30_000,
    maxInFlight: 1000,
    maxRequestBytes: 1_048_575,
    maxReplyBytes: 268_435_456,
    readOnly: false,
    auth: [],
    hasMultiRead: true,
    random: Math.random,
  });
});

test('what is given counts', () => {
  const given = {
    sessionTimeoutMs: 1,
    connectTimeoutMs: 2,
    requestTimeoutMs: 3,
    maxInFlight: 4,
    maxRequestBytes: 5,
    maxReplyBytes: 6,
    readOnly: true,
    auth: [{ scheme: 'digest', credential: 'a:b' }],
    hasMultiRead: false,
    random: () => 0,
  };
  assert.equal(connectSettings({ connectString: 'zoo', ...given }), given);
});

test('no time is too long for a timer', () => {
  const { requestTimeoutMs, connectTimeoutMs } = connectSettings({
    connectString: 'zoo',
    requestTimeoutMs: Number.POSITIVE_INFINITY,
    connectTimeoutMs: 2 ** 40,
  });
  assert.equal([requestTimeoutMs, connectTimeoutMs], [2 ** 31 - 1, 2 ** 31 - 1]);
});

test.run();
