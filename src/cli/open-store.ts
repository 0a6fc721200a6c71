import { randomUUID } from 'node:crypto';
import type { Store } from '../reconcile/store.js';
import { UsageError } from './usage-error.js';
import type { ZooKeeperFlagValues } from './zookeeper-options.js';

/**
 * Opens the store that a URL names, with what the flags say of it; throws a `UsageError` for a URL that
 * names none. The module of a kind of store is loaded only when it is asked for.
 */
export async function openStore(url: string, flags: ZooKeeperFlagValues = {}): Promise<Store> {
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/.exec(url) ?? [];
  if (scheme === 'file' && rest !== '') {
    const { openFileStore } = await import('../stores/file/file-store.js');
    return openFileStore({ path: rest, now: () => new Date(), randomId: () => randomUUID() });
  }
  if (url.startsWith('zk://') || url.startsWith('zks://')) {
    const { zooKeeperAccess } = await import('./zookeeper-options.js');
    const { openZooKeeperStore } = await import('../stores/zookeeper/zookeeper-store.js');
    const access = zooKeeperAccess(url, flags, process.env);
    return openZooKeeperStore({ ...access, now: () => new Date(), randomId: () => randomUUID() });
  }
  throw new UsageError(
    `"${url}" names no store`,
    'write file:PATH, or zk://host:2181,host:2181/chroot (zks:// with TLS)',
  );
}
