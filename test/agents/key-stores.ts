import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Stores for TLS between agents, with the password of both. */
export interface KeyStores {
  readonly keystore: string;
  readonly truststore: string;
  readonly password: string;
}

/** Makes a key store with a certificate of its own, and a trust store that trusts it. */
export function makeKeyStores(folder: string): KeyStores {
  const [keystore, truststore, file] = ['keys.p12', 'trust.p12', 'agent.pem'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const password = 'a \\ secret';
  const store = (path: string) => [
    '-keystore',
    path,
    '-storetype',
    'PKCS12',
    '-storepass',
    password,
  ];
  const keytool = (...args: readonly string[]) => execFileSync('keytool', args, { stdio: 'pipe' });
  const names = ['-alias', 'agent', '-dname', 'CN=agent', '-keyalg', 'RSA', '-validity', '2'];
  keytool('-genkeypair', ...names, ...store(keystore));
  keytool('-exportcert', '-rfc', '-alias', 'agent', '-file', file, ...store(keystore));
  keytool('-importcert', '-noprompt', '-alias', 'agent', '-file', file, ...store(truststore));
  return { keystore, truststore, password };
}
