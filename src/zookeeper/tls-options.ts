import { readFile } from 'node:fs/promises';
import { type ConnectionOptions, createSecureContext, type SecureContext } from 'node:tls';
import { ZooKeeperError } from './zookeeper-error.js';

/** How to speak TLS: whom to trust, who we are. PEM texts, or files with them; without a CA Node's own. */
export interface TlsOptions {
  readonly ca?: string | Buffer;
  readonly caFile?: string;
  /** The client certificate, with those that lead to its CA. */
  readonly cert?: string | Buffer;
  readonly certFile?: string;
  readonly key?: string | Buffer;
  readonly keyFile?: string;
  readonly passphrase?: string;
  /** The name the server's certificate must bear, instead of the host in the connection string. */
  readonly serverName?: string;
  /** Whether the certificate must bear the server's name; true unless turned off. */
  readonly checkHostName?: boolean;
}

/** The options as Node takes them, with the files read; throws TLS_FAILED where one cannot be read or used. */
export async function readTlsOptions(tls: TlsOptions): Promise<ConnectionOptions> {
  const pems = {
    ca: await readPem(tls.ca, tls.caFile),
    cert: await readPem(tls.cert, tls.certFile),
    key: await readPem(tls.key, tls.keyFile),
  };
  return {
    secureContext: secureContext({ ...pems, passphrase: tls.passphrase }),
    ...(tls.serverName === undefined ? {} : { servername: tls.serverName }),
    ...(tls.checkHostName === false ? { checkServerIdentity: () => undefined } : {}),
  };
}

async function readPem(
  text: string | Buffer | undefined,
  file: string | undefined,
): Promise<string | Buffer | undefined> {
  if (text !== undefined || file === undefined) return text;
  try {
    return await readFile(file);
  } catch (cause) {
    throw tlsError(`Cannot read "${file}" for TLS`, cause);
  }
}

function secureContext(parts: Parameters<typeof createSecureContext>[0]): SecureContext {
  try {
    return createSecureContext(parts);
  } catch (cause) {
    throw tlsError('Cannot use the CA, certificate or key given for TLS', cause);
  }
}

function tlsError(what: string, cause: unknown): ZooKeeperError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ZooKeeperError(`${what}: ${reason}`, {
    code: 'TLS_FAILED',
    outcome: 'not-sent',
    cause,
  });
}
