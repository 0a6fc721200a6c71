import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { StoreError } from '../../../src/reconcile/store-error.js';
import type { ZooKeeperStoreOptions } from '../../../src/stores/zookeeper/zookeeper-store.js';
import { connect, type TlsOptions, type ZooKeeperClient } from '../../../src/zookeeper/index.js';
import { apply, refused } from '../../contracts/harness.js';
import { ann, artifact } from '../../reconcile/samples.js';
import { freePorts } from '../../support/free-ports.js';
import { removeFolder, temporaryFolder } from '../../support/java-process.js';
import { startTcpProxy } from '../../support/tcp-proxy.js';
import { type Certificates, makeCertificates } from '../../support/zookeeper-certificates.js';
import { startLoneMember } from '../../support/zookeeper-ensemble.js';
import { startZooKeeper, tlsConfig, type ZooKeeperServer } from '../../support/zookeeper-server.js';
import { zooKeeperStore } from './zookeeper-harness.js';

const test = suite('ZooKeeper store and its world');

interface World {
  readonly folder: string;
  readonly ours: Certificates;
  readonly theirs: Certificates;
  readonly server: ZooKeeperServer;
  readonly client: ZooKeeperClient;
  readonly securePort: number;
}

const started: { world?: World } = {};

test.before(async () => {
  const folder = temporaryFolder('certificates-');
  const [ours, theirs] = [makeCertificates(folder, 'ours'), makeCertificates(folder, 'theirs')];
  const [securePort = 0] = await freePorts(1);
  const server = await startZooKeeper({
    config: tlsConfig(securePort, ours.server, ours.ca),
    properties: { 'zookeeper.enforceQuota': 'true' },
  });
  const client = await connect({ connectString: server.connectString });
  started.world = { folder, ours, theirs, server, client, securePort };
});

test.after(async () => {
  const { client, server, folder } = world();
  await client.close();
  await server.stop();
  removeFolder(folder);
});

function world(): World {
  assert.ok(started.world);
  return started.world as World;
}

const hasty = { connectTimeoutMs: 700, requestTimeoutMs: 1000, patienceMs: 700 };

type Options = Partial<ZooKeeperStoreOptions>;

async function failedRead(connectString: string, options: Options = {}): Promise<StoreError> {
  const store = zooKeeperStore(connectString, { ...hasty, ...options });
  try {
    return await refused(options.tls || options.auth ? 'refused' : 'unreachable', store.read());
  } finally {
    await store.close();
  }
}

function withClientCertificate(other: TlsOptions = {}): TlsOptions {
  const { ours } = world();
  return { caFile: ours.ca, certFile: ours.clientCert, keyFile: ours.clientKey, ...other };
}

async function listening(onConnection: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('nothing listens', async () => {
  const [port = 0] = await freePorts(1);
  const error = await failedRead(`127.0.0.1:${port}`);
  assert.is(
    error.message,
    `Store "zk://127.0.0.1:${port}" cannot be read: Cannot connect to ZooKeeper within 700 ms: ZooKeeper at "127.0.0.1:${port}" cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}`,
  );
});

test('a wrong port: something that is not ZooKeeper, or never answers', async () => {
  const http = await listening((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  assert.match((await failedRead(http.address)).message, /perhaps it is not ZooKeeper$/);
  http.server.close();
  const mute = await listening(() => undefined);
  assert.match(
    (await failedRead(mute.address)).message,
    /gives no session: no answer within 7\d\d ms; perhaps it has no quorum, or wants TLS$/,
  );
  mute.server.close();
});

test('plain where TLS is spoken, and TLS where it is not', async () => {
  const { securePort, server, ours } = world();
  const plain = await failedRead(`127.0.0.1:${securePort}`);
  assert.match(plain.message, /gives no session: .*wants TLS$/);
  const store = zooKeeperStore(server.connectString, { ...hasty, tls: { caFile: ours.ca } });
  const error = await refused('unreachable', store.read());
  assert.match(error.message, /^Store "zks:.*does not finish the TLS handshake.*without TLS$/);
});

test('certificates that do not fit are refused at once, with what to give', async () => {
  const { securePort, theirs, ours } = world();
  const at = `localhost:${securePort}`;
  const failures = [
    [withClientCertificate({ caFile: theirs.ca }), /unable to verify the first certificate$/],
    [{ caFile: ours.ca }, /bad certificate$/],
    [withClientCertificate({ serverName: 'zk.example' }), /is not in the cert's altnames/],
    [withClientCertificate({ caFile: '/no/such.pem' }), /Cannot read "\/no\/such\.pem" for TLS/],
  ] as const;
  for (const [tls, message] of failures) {
    const error = await failedRead(at, { ...hasty, connectTimeoutMs: 20_000, tls });
    assert.match(error.message, message);
    assert.match(error.help ?? '', '--zk-ca-file');
  }
});

test('over TLS with a client certificate everything is as without', async () => {
  const { securePort, client } = world();
  await client.ensure('/tls');
  const store = zooKeeperStore(`localhost:${securePort}/tls`, { tls: withClientCertificate() });
  await apply(store, [artifact('a')]);
  assert.is((await store.read()).nodes.size, 1);
  assert.is(store.name, `zks://localhost:${securePort}/tls`);
  await store.close();
});

test('a chroot that is missing is named and not created', async () => {
  const { server, client } = world();
  const connectString = `${server.connectString}/no/such`;
  const store = zooKeeperStore(connectString);
  for (const work of [() => store.read(), () => store.lock(ann, { waitMs: 0 })]) {
    const error = await refused('refused', work());
    assert.is(
      error.message,
      `Store "zk://${connectString}" cannot be used: ZooKeeper has no znode "/no/such"`,
    );
    assert.is(error.help, 'create "/no/such", or give another chroot');
  }
  await store.close();
  assert.is(await client.exists('/no'), undefined);
});

test('without a quorum, or read-only, a server serves nobody', async () => {
  const lone = await startLoneMember();
  assert.match((await failedRead(lone.connectString)).message, /perhaps it has no quorum/);
  await lone.stop();
  const readOnly = await startLoneMember({
    properties: { 'readonlymode.enabled': 'true' },
    isStarted: async ({ mode }) => (await mode()) === 'read-only',
  });
  assert.match((await failedRead(readOnly.connectString)).message, /perhaps it has no quorum/);
  await readOnly.stop();
});

test('an authentication that the server does not know is refused', async () => {
  const { server } = world();
  const auth = [{ scheme: 'nosuch', credential: 'hunter2' }];
  const error = await failedRead(server.connectString, { auth });
  assert.match(error.message, /AUTH_FAILED, the server does not accept the authentication$/);
  assert.not.match(error.message, 'hunter2');
});

test('a quota that is used up refuses the write, and says where', async () => {
  const { server, client } = world();
  await client.ensure('/quota-1');
  await client.ensure('/zookeeper/quota/quota-1');
  const limits = 'count=-1,bytes=-1=;byteHardLimit=-1;countHardLimit=5';
  await client.create('/zookeeper/quota/quota-1/zookeeper_limits', { data: limits });
  await client.create('/zookeeper/quota/quota-1/zookeeper_stats', { data: 'count=1,bytes=0' });
  const store = zooKeeperStore(`${server.connectString}/quota-1`);
  const error = await refused('refused', store.lock(ann, { waitMs: 0 }));
  assert.match(
    error.message,
    /^Store "zk:.*\/quota-1" cannot be locked: .*QUOTA_EXCEEDED, the quota of a parent node is exceeded$/,
  );
  assert.match(error.help ?? '', 'quota');
  await store.close();
});

test('a store that cannot be reached any more says so within its patience, and comes back by itself', async () => {
  const { server, client } = world();
  await client.ensure('/away');
  const proxy = await startTcpProxy(server.port);
  const store = zooKeeperStore(`${proxy.connectString}/away`, { ...hasty, sessionTimeoutMs: 600 });
  await apply(store, [artifact('a')]);
  proxy.faults.isFrozen = true;
  const error = await refused('unreachable', store.read());
  assert.match(error.message, /^Store "zk:.*" cannot be read: /);
  proxy.faults.isFrozen = false;
  for (;;) {
    const size = await store.read().then(
      ({ nodes }) => nodes.size,
      () => undefined,
    );
    if (size !== undefined) {
      assert.is(size, 1);
      break;
    }
  }
  await store.close();
  await proxy.stop();
});

test.run();
