import { count, object, oneOf } from '../../reconcile/shape.js';
import { stableJson } from '../../reconcile/stable-json.js';
import { StoreError } from '../../reconcile/store-error.js';
import type { MultiOperation, ZooKeeperClient } from '../../zookeeper/index.js';
import type { AclPolicy } from './acl-policy.js';
import { parseZnode } from './parse-znode.js';
import {
  basePath,
  flowsPath,
  logicalNodesPath,
  ownPath,
  physicalNodesPath,
  recordFolders,
  recordsPath,
} from './znode-paths.js';
import { readZnodes, type Znode } from './znodes.js';
import { isMoved } from './zookeeper-errors.js';

/** The version of the layout below `_flumec`. */
export const layoutVersion = 1;

/** Throws where what stands below `_flumec` is another tool's (`foreign`), a newer flumec's (`newer`), or `damaged`. */
export function checkLayout(own: Znode | undefined): void {
  if (!own) return;
  if (!isOurs(own.text)) {
    const message = `Znode "${ownPath}" is not flumec's`;
    throw new StoreError('foreign', message, { help: 'give a chroot of its own in the store URL' });
  }
  const { version } = parseZnode(layoutShape, ownPath, own.text);
  if (version <= layoutVersion) return;
  const message = `What stands in znode "${ownPath}" has version ${version}; this flumec knows ${layoutVersion}`;
  throw new StoreError('newer', message, { help: 'use the newer flumec that wrote it' });
}

/** Throws `refused` where the chroot does not exist: nothing is created outside of it. */
export async function checkRoot(client: ZooKeeperClient, store: string): Promise<void> {
  if ((await client.exists('/')) !== undefined) return;
  const chroot = store.slice(store.indexOf('/', 'zks://'.length));
  const message = `Store "${store}" cannot be used: ZooKeeper has no znode "${chroot}"`;
  throw new StoreError('refused', message, { help: `create "${chroot}", or give another chroot` });
}

/** Creates what is missing of the folders, at once and with these permissions. */
export async function ensureLayout(
  client: ZooKeeperClient,
  acl: AclPolicy,
  store: string,
): Promise<void> {
  for (let left = 5; ; left--) {
    const { data } = await readZnodes(client, { data: folders });
    checkLayout(data.get(ownPath));
    if (!data.has(basePath)) await checkRoot(client, store);
    const missing = folders.filter((path) => !data.has(path));
    if (missing.length === 0) return;
    try {
      await client.multi(missing.map((path) => creation(path, acl)));
      return;
    } catch (error) {
      // Another run does the same, or this one did and heard nothing of it.
      if (!isMoved(error) || left === 1) throw error;
    }
  }
}

/** Parents before children. */
const folders: readonly string[] = [
  basePath,
  ownPath,
  flowsPath,
  recordsPath,
  ...recordFolders,
  logicalNodesPath,
  physicalNodesPath,
];

function creation(path: string, acl: AclPolicy): MultiOperation {
  const data = path === ownPath ? stableJson({ format: 'flumec', version: layoutVersion }) : '';
  return { kind: 'create', path, data, acl: acl.shown };
}

function isOurs(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Reflect.get(value, 'format') === 'flumec';
  } catch {
    return false;
  }
}

const layoutShape = object({ format: oneOf('flumec'), version: count });
