import { StoreError } from '../../reconcile/store-error.js';

/** Where all of it stands, below the chroot (DESIGN 5). */
export const basePath = '/flume';

/** One folder a logical node: `source`, `sink` and `group` are flumec's, everything else the node's own. */
export const logicalNodesPath = `${basePath}/logicalnodes`;

/** One folder a physical node: `host`, `lns/<logical node>`, `chokes/<id>`. */
export const physicalNodesPath = `${basePath}/physicalnodes`;

/** What flumec remembers. */
export const ownPath = `${basePath}/_flumec`;

/** Ephemeral: who is applying, from where, since when. */
export const lockPath = `${ownPath}/lock`;

/** Which run wrote last, and how far it came. */
export const runPath = `${ownPath}/run`;

/** The key of the fingerprints of secret texts. */
export const keyPath = `${ownPath}/key`;

/** One folder a flow. */
export const flowsPath = `${ownPath}/flows`;

/** One record a node, in sixteen folders, so that other tools can list them. */
export const recordsPath = `${ownPath}/nodes`;

const agentless = ['logicalnodes', 'physicalnodes', '_flumec'];

/** Whether a child of the base is a place for agents' texts and not a folder of the layout. */
export function isAgentName(name: string): boolean {
  return !agentless.includes(name);
}

/** The folder of a logical node. */
export function logicalNodePath(node: string): string {
  return `${logicalNodesPath}/${znodeName(node)}`;
}

/** Where a part of a node stands: a Flume 1.x agent's `properties` where such agents look for it (flume-1.x.md 1.2). */
export function partPath(node: string, part: string): string {
  if (part !== 'properties') return `${logicalNodePath(node)}/${znodeName(part)}`;
  if (!isAgentName(node))
    throw new StoreError('refused', `No agent can be called "${node}" in ZooKeeper`);
  return `${basePath}/${znodeName(node)}`;
}

/** Where the flow of a Flume 0.9 node is told to nodes and other tools. */
export function groupPath(node: string): string {
  return `${logicalNodePath(node)}/group`;
}

/** Where the node's own state stands, where it tells one. */
export function statePath(node: string): string {
  return `${logicalNodePath(node)}/state`;
}

/** The sixteen folders of records. */
export const recordFolders: readonly string[] = Array.from(
  '0123456789abcdef',
  (digit) => `${recordsPath}/${digit}`,
);

/** What flumec last applied to a node: found without knowing whose node it is, and there once. */
export function recordPath(node: string): string {
  return `${recordsPath}/${spread(node)}/${znodeName(node)}`;
}

/** The folder of a physical node. */
export function hostPath(host: string): string {
  return `${physicalNodesPath}/${znodeName(host)}`;
}

/** The folder of the logical nodes on a host. */
export function mappingsPath(host: string): string {
  return `${hostPath(host)}/lns`;
}

/** That the logical node runs on the host. */
export function mappingPath(host: string, node: string): string {
  return `${mappingsPath(host)}/${znodeName(node)}`;
}

/** The folder of a host's bandwidth limits. */
export function chokesPath(host: string): string {
  return `${hostPath(host)}/chokes`;
}

/** A bandwidth limit in kilobytes a second. */
export function chokePath(host: string, id: string): string {
  return `${chokesPath(host)}/${znodeName(id)}`;
}

/** A flow's applied revision and the apply under way. */
export function flowPath(flow: string): string {
  return `${flowsPath}/${znodeName(flow)}`;
}

/** The folder of a flow's revisions. */
export function revisionsPath(flow: string): string {
  return `${flowPath(flow)}/revisions`;
}

/** A revision; below it stands in pieces what it found. */
export function revisionPath(flow: string, number: number): string {
  return `${revisionsPath(flow)}/${String(number).padStart(10, '0')}`;
}

/** The name where it can be a znode's; otherwise throws `refused`, so that no name leads to another place. */
function znodeName(name: string): string {
  if (name !== '' && name !== '.' && name !== '..' && !name.includes('/')) return name;
  throw new StoreError('refused', `"${name}" cannot be a name in ZooKeeper`);
}

/** A hexadecimal digit that spreads names evenly: of their FNV-1a hash, all bits folded together. */
function spread(name: string): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 16;
  hash ^= hash >>> 8;
  return ((hash ^ (hash >>> 4)) & 15).toString(16);
}
