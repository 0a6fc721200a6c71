import { randomUUID } from 'node:crypto';
import type { LiveNode } from '../../../src/reconcile/snapshot.js';
import type { Store } from '../../../src/reconcile/store.js';
import {
  openZooKeeperStore,
  type ZooKeeperStoreOptions,
} from '../../../src/stores/zookeeper/zookeeper-store.js';
import { connect, type ZooKeeperClient } from '../../../src/zookeeper/index.js';
import type { StoreHarness } from '../../contracts/harness.js';
import { dropZnode, putZnode, znodeTree } from './znode-tree.js';

/** A ZooKeeper store in a chroot of its own. */
export interface ZooKeeperHarness extends StoreHarness {
  readonly connectString: string;
  /** Another hand's client, in the same chroot. */
  readonly client: ZooKeeperClient;
  /** Another opening of the store, with the world as it is unless told; closed with the harness. */
  readonly openWith: (options: Partial<ZooKeeperStoreOptions>) => Store;
}

/** A ZooKeeper store, with the world as it is unless told. */
export function zooKeeperStore(
  connectString: string,
  options: Partial<ZooKeeperStoreOptions> = {},
): Store {
  return openZooKeeperStore({
    connectString,
    now: () => new Date(),
    randomId: randomUUID,
    ...options,
  });
}

/** A store at a chroot that is there and empty. */
export async function zooKeeperHarness(connectString: string): Promise<ZooKeeperHarness> {
  const client = await connect({ connectString });
  const opened: Store[] = [];
  const openWith = (options: Partial<ZooKeeperStoreOptions>) => {
    const store = zooKeeperStore(connectString, options);
    opened.push(store);
    return store;
  };
  return {
    connectString,
    client,
    openWith,
    open: () => openWith({}),
    tamper: async (node, change) => {
      const store = zooKeeperStore(connectString);
      const live = (await store.read()).nodes.get(node)?.live;
      await store.close();
      await client.sync();
      await tamper(client, node, { before: live, after: change(live) });
    },
    loseLock: () => client.delete('/flume/_flumec/lock'),
    raw: async () => {
      await client.sync();
      const tree = await znodeTree(client);
      const lasting = tree.filter(({ path }) => !/\/_flumec\/(lock|run)$/.test(path));
      return lasting.map(({ path, text, mzxid }) => `${path} ${mzxid} ${text}`).join('\n');
    },
    done: async () => {
      await Promise.all([...opened, client].map((one) => one.close()));
    },
  };
}

interface Tampering {
  readonly before: LiveNode | undefined;
  readonly after: LiveNode | undefined;
}

async function tamper(
  client: ZooKeeperClient,
  node: string,
  { before, after }: Tampering,
): Promise<void> {
  for (const part of new Set([
    ...Object.keys(before?.parts ?? {}),
    ...Object.keys(after?.parts ?? {}),
  ])) {
    const path = part === 'properties' ? `/flume/${node}` : `/flume/logicalnodes/${node}/${part}`;
    const text = after?.parts[part];
    if (text === undefined) await dropZnode(client, path);
    else if (text !== before?.parts[part]) await putZnode(client, path, text);
  }
  for (const host of before?.hosts ?? [])
    if (!after?.hosts.includes(host))
      await dropZnode(client, `/flume/physicalnodes/${host}/lns/${node}`);
  for (const host of after?.hosts ?? [])
    if (!before?.hosts.includes(host))
      await putZnode(client, `/flume/physicalnodes/${host}/lns/${node}`);
}
