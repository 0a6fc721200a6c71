import type { ZooKeeperClient } from '../../../src/zookeeper/index.js';

/** One znode of a tree. */
export interface TreeZnode {
  readonly path: string;
  readonly text: string;
  readonly version: number;
  readonly mzxid: bigint;
  readonly isEphemeral: boolean;
}

/** Every znode at and below the path, sorted by path. */
export async function znodeTree(
  client: ZooKeeperClient,
  path = '/',
): Promise<readonly TreeZnode[]> {
  const [found] = await client.multiRead([{ kind: 'get', path }]);
  if (found?.kind !== 'get') return [];
  const { children } = await client.children(path).catch(() => ({ children: [] }));
  const below = await Promise.all(
    children.map((name) => znodeTree(client, path === '/' ? `/${name}` : `${path}/${name}`)),
  );
  const { version, mzxid, ephemeralOwner } = found.stat;
  const isEphemeral = ephemeralOwner !== 0n;
  return [{ path, text: found.data.toString(), version, mzxid, isEphemeral }, ...below.flat()];
}

/** The tree as lines of path and content; numbers of flumec's runs are left out. */
export async function treeText(client: ZooKeeperClient, path = '/'): Promise<readonly string[]> {
  const tree = await znodeTree(client, path);
  return tree.map(({ path: at, text }) => (text === '' ? at : `${at} ${text}`));
}

/** Makes the znode hold the text, with parents where there are none. */
export async function putZnode(client: ZooKeeperClient, path: string, text = ''): Promise<void> {
  const stat = await client.exists(path);
  if (stat) await client.set(path, text);
  else {
    await client.ensure(path.slice(0, path.lastIndexOf('/')) || '/');
    await client.create(path, { data: text });
  }
}

/** Deletes the znode where there is one. */
export async function dropZnode(client: ZooKeeperClient, path: string): Promise<void> {
  if (await client.exists(path)) await client.delete(path);
}
