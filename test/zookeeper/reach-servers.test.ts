import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Attempt } from '../../src/zookeeper/attempt.js';
import type { Connection } from '../../src/zookeeper/connection.js';
import { reachServers } from '../../src/zookeeper/reach-servers.js';
import { ZooKeeperError, type ZooKeeperErrorCode } from '../../src/zookeeper/zookeeper-error.js';
import { failureOf, within } from './outcome-of.js';

const servers = ['a', 'b', 'c'].map((host) => ({ host, port: 1 }));

function failing(code: ZooKeeperErrorCode, host: string): ZooKeeperError {
  return new ZooKeeperError(`${host} says ${code}`, { code, outcome: 'not-sent' });
}

/** A reach over a, b and c that fail with the codes in turn and then connect; and whom it asked. */
function scriptedReach(codes: readonly ZooKeeperErrorCode[], connectTimeoutMs = 20_000) {
  const asked: string[] = [];
  const stop = new AbortController();
  const reach = reachServers({
    servers,
    signal: stop.signal,
    connectTimeoutMs,
    sessionTimeoutMs: 600,
    random: () => 0,
    open: async ({ server }: Attempt) => {
      const code = codes[asked.length];
      asked.push(server.host);
      if (code !== undefined) throw failing(code, server.host);
      return { server } as Connection;
    },
  });
  return { reach, asked, stop };
}

test('servers are tried in turn until one connects', async () => {
  const loss = 'CONNECTION_LOSS';
  const { reach, asked } = scriptedReach([loss, 'PROTOCOL_ERROR', 'NOT_READ_ONLY', loss]);
  assert.is((await within(20_000, reach.first())).server.host, 'b');
  assert.equal(asked, ['a', 'b', 'c', 'a', 'b']);
});

test('the next search goes on with the next server', async () => {
  const { reach, asked } = scriptedReach([]);
  await reach.first();
  await reach.again(true);
  await reach.again(false);
  assert.equal(asked, ['a', 'b', 'c']);
});

test('at the deadline the last word of each server is told', async () => {
  const codes = Array.from({ length: 99 }, () => 'CONNECTION_LOSS' as const);
  const { reach } = scriptedReach(codes, 200);
  const error = await failureOf(reach.first());
  assert.equal([error.code, error.outcome], ['CONNECT_FAILED', 'not-sent']);
  assert.is(
    error.message,
    'Cannot connect to ZooKeeper within 200 ms: a says CONNECTION_LOSS; b says CONNECTION_LOSS; c says CONNECTION_LOSS',
  );
});

test('when TLS is to blame with every server there is no point in waiting', async () => {
  const tls = 'TLS_FAILED';
  const { reach, asked } = scriptedReach([tls, 'CONNECTION_LOSS', tls, tls, tls, tls, tls]);
  assert.is((await failureOf(reach.first())).code, 'TLS_FAILED');
  assert.equal(asked, ['a', 'b', 'c', 'a', 'b']);
});

for (const code of ['AUTH_FAILED', 'SESSION_EXPIRED'] as const)
  test(`${code} ends the search at once`, async () => {
    for (const search of ['first', 'again'] as const) {
      const { reach, asked } = scriptedReach([code]);
      assert.is((await failureOf(reach[search](true))).message, `a says ${code}`);
      assert.equal(asked, ['a']);
    }
  });

test('a later search does not end by itself', async () => {
  const codes = Array.from({ length: 7 }, () => 'TLS_FAILED' as const);
  const { reach, asked } = scriptedReach(codes);
  await within(20_000, reach.again(true));
  assert.is(asked.length, 8);
});

test('a search that is stopped ends with the reason', async () => {
  const { reach, stop } = scriptedReach([]);
  const search = reach.again(true);
  stop.abort(failing('CLOSED', 'somebody'));
  assert.is((await failureOf(search)).message, 'somebody says CLOSED');
  assert.is((await failureOf(reach.again(true))).code, 'CLOSED');
});

test('what is wrong with this client is not taken for a failed attempt', async () => {
  const reach = reachServers({
    servers,
    signal: new AbortController().signal,
    connectTimeoutMs: 1000,
    sessionTimeoutMs: 1000,
    random: () => 0,
    open: () => Promise.reject(new TypeError('a mistake')),
  });
  const error = await reach.first().catch((cause: unknown) => cause);
  assert.instance(error, TypeError);
});

test.run();
