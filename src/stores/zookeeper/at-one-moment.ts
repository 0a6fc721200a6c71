import { StoreError } from '../../reconcile/store-error.js';
import type { ZooKeeperClient } from '../../zookeeper/index.js';
import { runPath } from './znode-paths.js';

/** How often a read is repeated that another run wrote into. */
const attempts = 20;

/**
 * Reads until no run has written from the read's begin to its end: the znode that every transaction of
 * flumec writes tells. Throws `conflict` where the store does not hold still.
 */
export async function atOneMoment<T>(client: ZooKeeperClient, read: () => Promise<T>): Promise<T> {
  await client.sync();
  let before = await lastWrite(client);
  for (let left = attempts; left > 0; left--) {
    const value = await read();
    const after = await lastWrite(client);
    if (after === before) return value;
    before = after;
  }
  const message =
    'Another run keeps writing to the store, so that it cannot be read as it is at one moment';
  throw new StoreError('conflict', message, { help: 'try again when that run has ended' });
}

async function lastWrite(client: ZooKeeperClient): Promise<bigint | undefined> {
  return (await client.exists(runPath))?.mzxid;
}
