import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { connect } from '../../src/zookeeper/index.js';
import { startLoneMember } from '../support/zookeeper-ensemble.js';
import type { ZooKeeperServer } from '../support/zookeeper-server.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf } from './outcome-of.js';

const servers: ZooKeeperServer[] = [];

test.after.each(async () => {
  await closeClients();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function readOnlyServer(config: Record<string, string>): Promise<ZooKeeperServer> {
  const server = await startLoneMember({
    properties: { 'readonlymode.enabled': 'true' },
    config,
    isStarted: async ({ mode }) => (await mode()) === 'read-only',
  });
  servers.push(server);
  return server;
}

test('a read-only server grants no session that all servers would have to know', async () => {
  const { connectString } = await readOnlyServer({});
  const asking = { connectString, connectTimeoutMs: 1000 };
  const refused = await failureOf(connect({ ...asking, readOnly: true }));
  assert.is(refused.code, 'CONNECT_FAILED');
  assert.match(
    refused.message,
    'ZooKeeper grants no session: NOT_READ_ONLY, the server is read-only',
  );
  const closed = await failureOf(connect(asking));
  assert.match(closed.message, 'gives no session: it closes the connection');
});

test('a read-only server with local sessions serves reads, and refuses writes', async () => {
  const server = await readOnlyServer({ localSessionsEnabled: 'true' });
  const { connectString } = server;
  const client = await openClient({ connectString, connectTimeoutMs: 20_000, readOnly: true });
  const state = client.state();
  assert.is(state.status === 'connected' && state.isReadOnly, true);
  assert.equal((await client.children('/')).children, ['zookeeper']);
  const error = await failureOf(client.create('/a'));
  assert.equal([error.code, error.outcome, error.path], ['NOT_READ_ONLY', 'rejected', '/a']);
  const multi = await failureOf(client.multi([{ kind: 'create', path: '/a' }]));
  assert.equal([multi.code, multi.outcome], ['NOT_READ_ONLY', 'rejected']);
});

test('a server without a quorum grants no session', async () => {
  const server = await startLoneMember();
  servers.push(server);
  const { connectString } = server;
  const error = await failureOf(connect({ connectString, connectTimeoutMs: 1000 }));
  assert.equal([error.code, error.outcome], ['CONNECT_FAILED', 'not-sent']);
  assert.match(
    error.message,
    'gives no session: it closes the connection; perhaps it has no quorum',
  );
});

test.run();
