import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openStore } from '../../src/cli/open-store.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { type ZooKeeperFlagValues, zooKeeperAccess } from '../../src/cli/zookeeper-options.js';
import { creatorPolicy, openPolicy } from '../../src/stores/zookeeper/acl-policy.js';
import { removeFolder, temporaryFolder } from '../support/java-process.js';

const access = (url: string, flags: ZooKeeperFlagValues = {}, env: NodeJS.ProcessEnv = {}) =>
  zooKeeperAccess(url, flags, env);

function mistake(work: () => unknown): UsageError {
  try {
    work();
  } catch (error) {
    assert.instance(error, UsageError);
    return error as UsageError;
  }
  throw new Error('nothing was wrong');
}

test('a URL alone: no credentials, no TLS, open to everybody', () => {
  assert.equal(access('zk://h1:2181,h2:2181/prod'), {
    connectString: 'h1:2181,h2:2181/prod',
    acl: openPolicy,
    auth: [],
  });
});

test('credentials come from the environment, or from a file that wins over it', () => {
  const folder = temporaryFolder('auth-');
  const file = join(folder, 'auth');
  writeFileSync(file, 'file:pw:with:colons\nnot this\n');
  const env = { FLUMEC_ZK_AUTH: 'env:pw' };
  const credential = (flags: ZooKeeperFlagValues) => access('zk://h', flags, env).auth;
  assert.equal(credential({}), [{ scheme: 'digest', credential: 'env:pw' }]);
  assert.equal(credential({ 'zk-auth-file': file }), [
    { scheme: 'digest', credential: 'file:pw:with:colons' },
  ]);
  assert.equal(access('zk://h', {}, { FLUMEC_ZK_AUTH: '' }).auth, []);
  removeFolder(folder);
});

test('no message repeats a credential', () => {
  const inUrl = mistake(() => access('zk://ann:hunter2@h1:2181/prod'));
  const inVariable = mistake(() => access('zk://h', {}, { FLUMEC_ZK_AUTH: 'hunter2' }));
  for (const { message, help } of [inUrl, inVariable]) {
    assert.not.match(message, 'hunter2');
    assert.not.match(help ?? '', 'hunter2');
  }
  assert.match(inUrl.help ?? '', 'FLUMEC_ZK_AUTH');
  assert.is(
    inVariable.message,
    'The variable FLUMEC_ZK_AUTH holds no credentials, expected user:password',
  );
});

test('a file of credentials that is none, or is not there, is named', () => {
  const folder = temporaryFolder('auth-');
  const file = join(folder, 'auth');
  writeFileSync(file, 'hunter2\n');
  const wrong = mistake(() => access('zk://h', { 'zk-auth-file': file }));
  assert.is(wrong.message, `File "${file}" holds no credentials, expected user:password`);
  const missing = mistake(() => access('zk://h', { 'zk-auth-file': `${file}.no` }));
  assert.is(missing.message, `The file of credentials "${file}.no" cannot be read: ENOENT`);
  removeFolder(folder);
});

test('digest needs somebody who may write', () => {
  const acl = { acl: 'digest' };
  assert.is(access('zk://h', acl, { FLUMEC_ZK_AUTH: 'a:b' }).acl, creatorPolicy);
  const certificate = { ...acl, 'zk-cert-file': 'c.pem', 'zk-key-file': 'k.pem' };
  assert.is(access('zks://h', certificate).acl, creatorPolicy);
  assert.match(mistake(() => access('zk://h', acl)).message, 'and there are none');
  assert.match(mistake(() => access('zk://h', certificate)).message, 'and there are none');
});

test('zks takes the files of TLS, and a certificate with its key only', () => {
  const flags = {
    'zk-ca-file': 'ca.pem',
    'zk-cert-file': 'c.pem',
    'zk-key-file': 'k.pem',
    'zk-server-name': 'zk.example',
  };
  assert.equal(access('zks://h', flags, { FLUMEC_ZK_KEY_PASSPHRASE: 'p' }).tls, {
    caFile: 'ca.pem',
    certFile: 'c.pem',
    keyFile: 'k.pem',
    passphrase: 'p',
    serverName: 'zk.example',
  });
  assert.equal(access('zks://h').tls, {});
  assert.is(access('zk://h', flags).tls, undefined);
  const half = mistake(() => access('zks://h', { 'zk-cert-file': 'c.pem' }));
  assert.is(half.message, 'A client certificate needs both --zk-cert-file and --zk-key-file');
});

test('a wrong connection string is a mistake of the command line', () => {
  for (const url of ['zk://', 'zk://h:99999', 'zk://h/a/', 'zk://h1,,h2']) {
    const { help } = mistake(() => access(url));
    assert.is(help, 'write zk://host:2181,host:2181/chroot (zks:// with TLS)');
  }
});

test('a store is opened by its URL, and nothing is connected yet', async () => {
  const store = await openStore('zk://h1.invalid:2181/prod');
  assert.is(store.name, 'zk://h1.invalid:2181/prod');
  await store.close();
  const secure = await openStore('zks://h1.invalid:2281');
  assert.is(secure.name, 'zks://h1.invalid:2281');
  await secure.close();
});

test.run();
