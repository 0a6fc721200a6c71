import type { Stat, ZooKeeperClient } from '../../zookeeper/index.js';

/** A znode's content and what ZooKeeper keeps about it. */
export interface Znode {
  readonly text: string;
  readonly stat: Stat;
}

/** What to read: the content of some znodes, the names of the children of some. */
export interface Places {
  readonly data?: Iterable<string>;
  readonly children?: Iterable<string>;
}

/** What was read, by path; a znode that is not there is absent. */
export interface Znodes {
  readonly data: ReadonlyMap<string, Znode>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Reads any number of znodes; throws the `ZooKeeperError` of one that is there and may not be read. */
export async function readZnodes(client: ZooKeeperClient, places: Places): Promise<Znodes> {
  const reads = [
    ...Array.from(new Set(places.data), (path) => ({ kind: 'get', path }) as const),
    ...Array.from(new Set(places.children), (path) => ({ kind: 'children', path }) as const),
  ];
  const data = new Map<string, Znode>();
  const children = new Map<string, readonly string[]>();
  for (const result of await client.multiRead(reads)) {
    const { path } = result;
    if (result.kind === 'get') data.set(path, { text: result.data.toString(), stat: result.stat });
    else if (result.kind === 'children') children.set(path, result.children);
    else if (result.error.code !== 'NO_NODE') throw result.error;
  }
  return { data, children };
}

/**
 * Reads the same, and of what stands in the given folders of the third level (`/flume/logicalnodes/a`)
 * only what their listings show: of a new node nothing stands, and asking for each znode of it takes
 * longer than anything else.
 */
export async function readListed(
  client: ZooKeeperClient,
  { data = [], children = [] }: Places,
  folders: ReadonlySet<string>,
): Promise<Znodes> {
  const isInFolder = (path: string) => folders.has(thirdLevel(path));
  const first = await readZnodes(client, {
    data: [...data].filter((path) => !isInFolder(path)),
    children: [...[...children].filter((path) => !isInFolder(path)), ...folders],
  });
  const isListed = (path: string) => {
    const folder = thirdLevel(path);
    const names = folders.has(folder) ? first.children.get(folder) : undefined;
    const [name] = path.slice(folder.length + 1).split('/');
    return names !== undefined && (name === '' || names.includes(name ?? ''));
  };
  const second = await readZnodes(client, {
    data: [...data].filter(isListed),
    children: [...children].filter((path) => isListed(path) && !folders.has(path)),
  });
  return {
    data: new Map([...first.data, ...second.data]),
    children: new Map([...first.children, ...second.children]),
  };
}

function thirdLevel(path: string): string {
  return path.split('/', 4).join('/');
}
