import { readFile } from 'node:fs/promises';
import type { ConnectionOptions } from 'node:tls';
import { ZooKeeperError } from './zookeeper-error.js';

/** How to speak TLS: whom to trust, who we are. PEM texts, or files with them; without a CA the system's. */
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

/** The options as Node takes them, with the files read; throws TLS_FAILED where one cannot be. */
export async function readTlsOptions(tls: TlsOptions): Promise<ConnectionOptions> {
  const ca = await pem(tls.ca, tls.caFile);
  const cert = await pem(tls.cert, tls.certFile);
  const key = await pem(tls.key, tls.keyFile);
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(tls.passphrase === undefined ? {} : { passphrase: tls.passphrase }),
    ...(tls.serverName === undefined ? {} : { servername: tls.serverName }),
    ...(tls.checkHostName === false ? { checkServerIdentity: () => undefined } : {}),
  };
}

async function pem(
  text: string | Buffer | undefined,
  file: string | undefined,
): Promise<string | Buffer | undefined> {
  if (text !== undefined || file === undefined) return text;
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ZooKeeperError(`Cannot read "${file}" for TLS: ${(cause as Error).message}`, {
      code: 'TLS_FAILED',
      outcome: 'not-sent',
      cause,
    });
  }
}
