import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { connect, type TlsOptions } from '../../src/zookeeper/index.js';
import { freePorts } from '../support/free-ports.js';
import { removeFolder, temporaryFolder } from '../support/java-process.js';
import { sharedZooKeeper } from '../support/shared-zookeeper.js';
import { startTcpProxy } from '../support/tcp-proxy.js';
import { type Certificates, makeCertificates } from '../support/zookeeper-certificates.js';
import { startZooKeeper, tlsConfig, type ZooKeeperServer } from '../support/zookeeper-server.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf, until } from './outcome-of.js';

interface TlsWorld {
  readonly folder: string;
  readonly ours: Certificates;
  readonly theirs: Certificates;
  readonly server: ZooKeeperServer;
  readonly securePort: number;
}
const started: { world?: Promise<TlsWorld> } = {};

async function startWorld(): Promise<TlsWorld> {
  const folder = temporaryFolder('certificates-');
  const [ours, theirs] = [makeCertificates(folder, 'ours'), makeCertificates(folder, 'theirs')];
  const [securePort = 0] = await freePorts(1);
  const config = tlsConfig(securePort, ours.server, ours.ca);
  return { folder, ours, theirs, server: await startZooKeeper({ config }), securePort };
}

function world(): Promise<TlsWorld> {
  started.world ??= startWorld();
  return started.world;
}

test.after.each(closeClients);
test.after(async () => {
  const { folder, server } = await world();
  await server.stop();
  removeFolder(folder);
});

const patient = { connectTimeoutMs: 20_000, requestTimeoutMs: 20_000 };

async function asClient(certificates?: Certificates): Promise<TlsOptions> {
  const { ours } = await world();
  const { clientCert, clientKey } = certificates ?? ours;
  return { caFile: ours.ca, certFile: clientCert, keyFile: clientKey };
}

test('with the right CA and a client certificate everything is as without TLS', async () => {
  const { securePort } = await world();
  for (const host of ['localhost', '127.0.0.1']) {
    const connectString = `${host}:${securePort}/tls`;
    const client = await openClient({ connectString, ...patient, tls: await asClient() });
    await client.ensure('/');
    await client.create(`/${host}`, { data: Buffer.alloc(300_000, 'x') });
    assert.is((await client.get(`/${host}`)).data.length, 300_000);
    await client.close();
  }
});

test('certificates can be given as texts', async () => {
  const { ours, securePort } = await world();
  const tls = {
    ca: readFileSync(ours.ca),
    cert: readFileSync(ours.clientCert, 'utf8'),
    key: readFileSync(ours.clientKey, 'utf8'),
  };
  const client = await openClient({ connectString: `localhost:${securePort}`, ...patient, tls });
  await client.sync();
});

test('a connection over TLS is made again', async () => {
  const { securePort } = await world();
  const proxy = await startTcpProxy(securePort);
  const client = await openClient({
    connectString: `localhost:${proxy.port}`,
    ...patient,
    tls: await asClient(),
  });
  const before = client.state();
  proxy.drop('reset');
  await until(() => client.state() !== before);
  await client.connected(20_000);
  await client.sync();
  await client.close();
  await proxy.stop();
});

test('a server whose CA is not trusted is refused at once', async () => {
  const { theirs, securePort } = await world();
  const connectString = `localhost:${securePort}`;
  const { caFile: _, ...withoutCa } = await asClient();
  for (const tls of [{ ...withoutCa, caFile: theirs.ca }, withoutCa]) {
    const error = await failureOf(connect({ connectString, ...patient, tls }));
    assert.equal([error.code, error.outcome], ['TLS_FAILED', 'not-sent']);
    assert.match(
      error.message,
      /ZooKeeper at "localhost:\d+" and this client do not agree on TLS: unable to verify the first certificate$/,
    );
  }
});

test('a server with another name is refused, unless the name is said or not checked', async () => {
  const { securePort } = await world();
  const connectString = `localhost:${securePort}`;
  const tls = await asClient();
  const wrong = { ...tls, serverName: 'elsewhere.example' };
  const error = await failureOf(connect({ connectString, ...patient, tls: wrong }));
  assert.is(error.code, 'TLS_FAILED');
  assert.match(error.message, /do not agree on TLS: .*elsewhere\.example.* is not in the cert/i);
  const unchecked = { ...wrong, checkHostName: false };
  await openClient({ connectString, ...patient, tls: unchecked });
  const said = { ...tls, serverName: 'localhost' };
  await openClient({ connectString: `127.0.0.1:${securePort}`, ...patient, tls: said });
});

test('without a client certificate, or with one of another CA, a server that wants one refuses', async () => {
  const { ours, theirs, securePort } = await world();
  const connectString = `localhost:${securePort}`;
  for (const tls of [{ caFile: ours.ca }, await asClient(theirs)]) {
    const error = await failureOf(connect({ connectString, ...patient, tls }));
    assert.equal([error.code, error.outcome], ['TLS_FAILED', 'not-sent']);
    assert.match(
      error.message,
      /do not agree on TLS: sslv3 alert (bad certificate|certificate unknown)$/,
    );
  }
});

test('a client without TLS on a TLS port is told at its deadline', async () => {
  const { securePort } = await world();
  const connectString = `localhost:${securePort}`;
  const error = await failureOf(connect({ connectString, connectTimeoutMs: 500 }));
  assert.is(error.code, 'CONNECT_FAILED');
  assert.match(error.message, /gives no session: .*; perhaps it has no quorum, or wants TLS$/);
});

test('a client with TLS on a port without is told', async () => {
  const { port } = await sharedZooKeeper();
  const connectString = `127.0.0.1:${port}`;
  const tls = await asClient();
  const error = await failureOf(connect({ connectString, connectTimeoutMs: 500, tls }));
  assert.equal([error.code, error.outcome], ['CONNECT_FAILED', 'not-sent']);
  assert.match(error.message, 'does not finish the TLS handshake: ');
  assert.match(error.message, '; perhaps this port is without TLS');
});

test('a file that cannot be read is named', async () => {
  const tls = { caFile: '/no/such/ca.pem' };
  const error = await failureOf(connect({ connectString: '127.0.0.1:1', tls }));
  assert.equal([error.code, error.outcome], ['TLS_FAILED', 'not-sent']);
  assert.match(error.message, /^Cannot read "\/no\/such\/ca\.pem" for TLS: ENOENT/);
});

test('a certificate that is none is an error before anything is sent', async () => {
  for (const tls of [{ cert: 'nonsense' }, { key: 'nonsense' }]) {
    const error = await failureOf(connect({ connectString: '127.0.0.1:1', tls }));
    assert.equal([error.code, error.outcome], ['TLS_FAILED', 'not-sent']);
    assert.match(error.message, /^Cannot use the CA, certificate or key given for TLS: /);
  }
});

test.run();
