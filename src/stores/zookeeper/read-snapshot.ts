import { setImmediate } from 'node:timers/promises';
import type { Snapshot, StoredNode } from '../../reconcile/snapshot.js';
import type { ZooKeeperClient } from '../../zookeeper/index.js';
import { flowNames, readFlows } from './flow-records.js';
import type { HostMappings, HostsOf } from './host-mappings.js';
import { checkLayout, checkRoot } from './layout.js';
import { chokePlaces, nodePlaces, recordOf, storedNode } from './stored-node.js';
import {
  basePath,
  flowsPath,
  isAgentName,
  keyPath,
  logicalNodesPath,
  ownPath,
  partPath,
  recordFolders,
  recordPath,
} from './znode-paths.js';
import { readZnodes, type Znodes } from './znodes.js';

/** Where the mappings come from, and the store's name for messages. */
export interface SnapshotSource {
  readonly mappings: HostMappings;
  readonly store: string;
}

/** All that stands in the store. Each node is as it was at one moment only where nobody writes meanwhile: see `atOneMoment`. */
export async function readSnapshot(
  client: ZooKeeperClient,
  { mappings, store }: SnapshotSource,
): Promise<Snapshot> {
  const folders = await readZnodes(client, {
    data: [ownPath, keyPath],
    children: [basePath, logicalNodesPath, flowsPath, ...recordFolders],
  });
  checkLayout(folders.data.get(ownPath));
  if (!folders.children.has(basePath)) await checkRoot(client, store);
  const hosts = await mappings.read(client);
  const key = folders.data.get(keyPath)?.text;
  return {
    nodes: await readNodesIn(client, folders, hosts),
    flows: await readFlows(client, flowNames(folders)),
    ...(key !== undefined && { fingerprintKey: key }),
  };
}

/** The named nodes as they stand; a node that does not stand is absent. */
export async function readStoredNodes(
  client: ZooKeeperClient,
  names: readonly string[],
  hosts: HostsOf,
): Promise<Map<string, StoredNode>> {
  const znodes = await readZnodes(client, { data: names.flatMap(nodePlaces) });
  return await storedNodes(client, names, { znodes, hosts });
}

async function readNodesIn(
  client: ZooKeeperClient,
  { children }: Znodes,
  hosts: HostsOf,
): Promise<Map<string, StoredNode>> {
  const logical = children.get(logicalNodesPath) ?? [];
  const agents = (children.get(basePath) ?? []).filter(isAgentName);
  const recorded = recordFolders.flatMap((folder) => children.get(folder) ?? []);
  const znodes = await readZnodes(client, {
    data: [
      ...logical.flatMap((node) => [partPath(node, 'source'), partPath(node, 'sink')]),
      ...agents.map((node) => partPath(node, 'properties')),
      ...recorded.map(recordPath),
    ],
  });
  const names = [...new Set([...logical, ...agents, ...recorded, ...hosts.keys()])];
  return await storedNodes(client, names, { znodes, hosts });
}

interface NodesFound {
  readonly znodes: Znodes;
  readonly hosts: HostsOf;
}

async function storedNodes(
  client: ZooKeeperClient,
  names: readonly string[],
  { znodes, hosts }: NodesFound,
): Promise<Map<string, StoredNode>> {
  const found = names.map((node) => ({
    node,
    hosts: hosts.get(node) ?? [],
    record: recordOf(node, znodes),
  }));
  const places = found.flatMap((one) => chokePlaces(one.record, one.hosts));
  const limits = await readZnodes(client, { data: places });
  const all = withData(znodes, limits);
  const nodes = new Map<string, StoredNode>();
  for (const [index, { node, ...standing }] of found.entries()) {
    // The session must give signs of life meanwhile.
    if (index % 1000 === 999) await setImmediate();
    const stored = storedNode(node, { ...standing, znodes: all });
    if (stored) nodes.set(node, stored);
  }
  return nodes;
}

/** Without a copy where there is nothing to add: few installations have limits, and some have many nodes. */
function withData(znodes: Znodes, { data }: Znodes): Znodes {
  return data.size === 0 ? znodes : { ...znodes, data: new Map([...znodes.data, ...data]) };
}
