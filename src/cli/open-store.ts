import { randomUUID } from 'node:crypto';
import type { Store } from '../reconcile/store.js';
import { UsageError } from './usage-error.js';

/** Opens the store that a URL names; throws a `UsageError` for a URL that names none. The module of a kind of store is loaded only when it is asked for. */
export async function openStore(url: string): Promise<Store> {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/.exec(url) ?? [];
  if (scheme === 'file' && rest !== '') {
    const { openFileStore } = await import('../stores/file/file-store.js');
    return openFileStore({ path: rest, now: () => new Date(), randomId: () => randomUUID() });
  }
  throw new UsageError(
    `"${url}" names no store`,
    'write file:PATH, or zk://host:2181,host:2181/chroot (zks:// with TLS)',
  );
}
