import { type WatchEvent, type ZooKeeperClient, ZooKeeperError } from '../../zookeeper/index.js';
import { type MappingIndex, mappingIndex } from './mapping-index.js';
import { mappingsPath, physicalNodesPath } from './znode-paths.js';
import { readZnodes } from './znodes.js';

/** The physical nodes each logical node is mapped to, sorted, by logical node. */
export type HostsOf = ReadonlyMap<string, readonly string[]>;

/** The mappings of the store, which stand by physical node there. */
export interface HostMappings {
  readonly read: (client: ZooKeeperClient) => Promise<HostsOf>;
  readonly end: () => Promise<void>;
}

/** Reads all mappings each time. */
export const plainMappings: HostMappings = {
  read: async (client) => (await readAll(client)).hostsOf,
  end: async () => {},
};

/** Reads all mappings once and then only where a watch tells of a change, so that each step of an apply sees every mapping there is. */
export function watchedMappings(): HostMappings {
  const state: { watched?: Promise<Watched> } = {};
  return {
    read: async (client) => {
      const last = await state.watched;
      if (last?.client !== client) {
        await last?.stop();
        state.watched = watch(client);
      }
      return (await refreshed(await (state.watched as Promise<Watched>))).hostsOf;
    },
    end: async () => {
      await (await state.watched)?.stop();
    },
  };
}

/** What was read over a client, and what its watch has told since. */
interface Watched {
  readonly client: ZooKeeperClient;
  index: MappingIndex | undefined;
  /** The physical nodes to read again. */
  readonly moved: Set<string>;
  /** Counts lost connections: of changes meanwhile nobody tells. */
  gaps: number;
  /** Whether the server watches at all; before 3.6 it cannot, and everything is read again. */
  isWatching: boolean;
  stop: () => Promise<void>;
}

async function watch(client: ZooKeeperClient): Promise<Watched> {
  const watched: Watched = {
    client,
    index: undefined,
    moved: new Set(),
    gaps: 0,
    isWatching: false,
    stop: async () => {},
  };
  const stopListening = client.onState(({ status }) => {
    if (status !== 'connected') forget(watched);
  });
  const stopWatching = await addWatch(client, (event) => hear(watched, event));
  watched.isWatching = stopWatching !== undefined;
  watched.stop = async () => {
    stopListening();
    await stopWatching?.();
  };
  return watched;
}

async function addWatch(client: ZooKeeperClient, onEvent: (event: WatchEvent) => void) {
  try {
    return await client.addWatch(physicalNodesPath, onEvent, { recursive: true });
  } catch (error) {
    if (error instanceof ZooKeeperError) return undefined;
    throw error;
  }
}

function hear(watched: Watched, { kind, path }: WatchEvent): void {
  const [host] = path.slice(physicalNodesPath.length + 1).split('/');
  if (kind === 'lost') forget(watched);
  else if (host) watched.moved.add(host);
}

function forget(watched: Watched): void {
  watched.index = undefined;
  watched.gaps++;
}

async function refreshed(watched: Watched): Promise<MappingIndex> {
  const { client, index, moved, gaps, isWatching } = watched;
  const again = [...moved];
  moved.clear();
  if (index && isWatching) {
    await readInto(index, client, again);
    return index;
  }
  const all = await readAll(client);
  if (watched.gaps === gaps) watched.index = all;
  return all;
}

async function readAll(client: ZooKeeperClient): Promise<MappingIndex> {
  const { children } = await readZnodes(client, { children: [physicalNodesPath] });
  const index = mappingIndex();
  await readInto(index, client, children.get(physicalNodesPath) ?? []);
  return index;
}

async function readInto(
  index: MappingIndex,
  client: ZooKeeperClient,
  hosts: readonly string[],
): Promise<void> {
  const { children } = await readZnodes(client, { children: hosts.map(mappingsPath) });
  for (const host of hosts) index.set(host, children.get(mappingsPath(host)) ?? []);
}
