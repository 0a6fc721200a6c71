import { readFileSync } from 'node:fs';
import { type AclPolicy, creatorPolicy, openPolicy } from '../stores/zookeeper/acl-policy.js';
import {
  type Auth,
  parseConnectionString,
  type TlsOptions,
  ZooKeeperError,
} from '../zookeeper/index.js';
import { UsageError } from './usage-error.js';

/** What a command line says of a ZooKeeper store beside its URL. */
export interface ZooKeeperFlagValues {
  readonly acl?: string | undefined;
  readonly 'zk-auth-file'?: string | undefined;
  readonly 'zk-ca-file'?: string | undefined;
  readonly 'zk-cert-file'?: string | undefined;
  readonly 'zk-key-file'?: string | undefined;
  readonly 'zk-server-name'?: string | undefined;
}

/** Where a ZooKeeper store is and how to come in. */
export interface ZooKeeperAccess {
  readonly connectString: string;
  readonly acl: AclPolicy;
  readonly auth: readonly Auth[];
  readonly tls?: TlsOptions;
}

/**
 * The access that a `zk:` or `zks:` URL, the flags and the environment ask for; throws a `UsageError`
 * where they make no sense. No message repeats a credential.
 */
export function zooKeeperAccess(
  url: string,
  flags: ZooKeeperFlagValues,
  env: NodeJS.ProcessEnv,
): ZooKeeperAccess {
  const [, scheme, connectString = ''] = /^(zks?):\/\/(.*)$/s.exec(url) ?? [];
  checkConnectString(connectString);
  const auth = credentials(flags['zk-auth-file'], env);
  const isTls = scheme === 'zks';
  const acl = policy(flags.acl, auth.length > 0 || (isTls && flags['zk-cert-file'] !== undefined));
  return { connectString, acl, auth, ...(isTls && { tls: tlsOptions(flags, env) }) };
}

function checkConnectString(connectString: string): void {
  if (connectString.replace(/\/.*/s, '').includes('@'))
    throw new UsageError(
      'The store URL holds credentials, which others on this machine can see',
      'set FLUMEC_ZK_AUTH=user:password, or give --zk-auth-file',
    );
  try {
    parseConnectionString(connectString);
  } catch (error) {
    if (!(error instanceof ZooKeeperError)) throw error;
    const help = 'write zk://host:2181,host:2181/chroot (zks:// with TLS)';
    throw new UsageError(error.message, help);
  }
}

function credentials(file: string | undefined, env: NodeJS.ProcessEnv): readonly Auth[] {
  const given = file === undefined ? env['FLUMEC_ZK_AUTH'] : readCredential(file);
  if (given === undefined || given === '') return [];
  if (/^[^:]+:./.test(given)) return [{ scheme: 'digest', credential: given }];
  const where = file === undefined ? 'The variable FLUMEC_ZK_AUTH' : `File "${file}"`;
  throw new UsageError(`${where} holds no credentials, expected user:password`);
}

function readCredential(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n[\s\S]*$/, '');
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UsageError(`The file of credentials "${file}" cannot be read: ${why}`);
  }
}

function policy(name: string | undefined, hasIdentity: boolean): AclPolicy {
  if (name !== 'digest') return openPolicy;
  if (hasIdentity) return creatorPolicy;
  throw new UsageError(
    '"--acl digest" leaves write access to credentials, and there are none',
    'set FLUMEC_ZK_AUTH=user:password, or give --zk-auth-file',
  );
}

function tlsOptions(flags: ZooKeeperFlagValues, env: NodeJS.ProcessEnv): TlsOptions {
  const passphrase = env['FLUMEC_ZK_KEY_PASSPHRASE'];
  const [caFile, certFile] = [flags['zk-ca-file'], flags['zk-cert-file']];
  const [keyFile, serverName] = [flags['zk-key-file'], flags['zk-server-name']];
  if ((certFile === undefined) !== (keyFile === undefined))
    throw new UsageError('A client certificate needs both --zk-cert-file and --zk-key-file');
  return {
    ...(caFile !== undefined && { caFile }),
    ...(certFile !== undefined && { certFile }),
    ...(keyFile !== undefined && { keyFile }),
    ...(passphrase !== undefined && { passphrase }),
    ...(serverName !== undefined && { serverName }),
  };
}
