import { hash } from 'node:crypto';
import type { LiveNode, NodeRecord, StoredNode } from '../../reconcile/snapshot.js';
import { parseZnode } from './parse-znode.js';
import { nodeRecordShape } from './stored-shapes.js';
import { chokePath, isAgentName, partPath, recordPath } from './znode-paths.js';
import type { Znode, Znodes } from './znodes.js';

/** The parts that a node can have in ZooKeeper; a name of a folder of the layout is no agent's. */
export function partsOf(node: string): readonly string[] {
  return isAgentName(node) ? ['source', 'sink', 'properties'] : ['source', 'sink'];
}

/** Where everything stands that only this node has, but for its mappings. */
export function nodePlaces(node: string): readonly string[] {
  return [...partsOf(node).map((part) => partPath(node, part)), recordPath(node)];
}

/** The node's record, where there is one. */
export function recordOf(node: string, { data }: Znodes): NodeRecord | undefined {
  const path = recordPath(node);
  const found = data.get(path);
  return found && parseZnode(nodeRecordShape, path, found.text);
}

/** Where the limits stand that the node's record names. */
export function chokePlaces(
  record: NodeRecord | undefined,
  hosts: readonly string[],
): readonly string[] {
  const host = chokeHost(record, hosts);
  return record && host !== undefined
    ? Object.keys(record.chokes).map((id) => chokePath(host, id))
    : [];
}

/** What was read of a node. */
export interface Standing {
  readonly znodes: Znodes;
  readonly hosts: readonly string[];
  readonly record: NodeRecord | undefined;
}

/** The node as it stands; undefined where nothing of it does. */
export function storedNode(
  node: string,
  { znodes, hosts, record }: Standing,
): StoredNode | undefined {
  const parts = partZnodes(node, znodes, record);
  const isLive = parts.length > 0 || hosts.length > 0;
  if (!isLive && !record) return undefined;
  const live = isLive && liveNode(parts, { hosts, chokes: liveChokes(znodes, record, hosts) });
  const revision = revisionOf([...parts, ['record', znodes.data.get(recordPath(node))]], hosts);
  return { revision, ...(live && { live }), ...(record && { record }) };
}

type NamedZnode = readonly [name: string, znode: Znode];

/** A folder below the base that has children is another tool's, not an agent's text. */
function partZnodes(
  node: string,
  { data }: Znodes,
  record: NodeRecord | undefined,
): readonly NamedZnode[] {
  return partsOf(node).flatMap((part) => {
    const found = data.get(partPath(node, part));
    const isFolder = part === 'properties' && record?.target !== 'flume-1';
    if (!found || (isFolder && found.stat.numChildren > 0)) return [];
    return [[part, found] as const];
  });
}

function liveNode(
  parts: readonly NamedZnode[],
  { hosts, chokes }: Pick<LiveNode, 'hosts' | 'chokes'>,
): LiveNode {
  const changed = Math.max(...parts.map(([, { stat }]) => stat.mtimeMs));
  return {
    parts: Object.fromEntries(parts.map(([part, { text }]) => [part, text])),
    hosts,
    chokes,
    ...(parts.length > 0 && { changedAt: new Date(changed).toISOString() }),
  };
}

function liveChokes(
  { data }: Znodes,
  record: NodeRecord | undefined,
  hosts: readonly string[],
): LiveNode['chokes'] {
  const host = chokeHost(record, hosts);
  if (!record || host === undefined) return {};
  const chokes = Object.keys(record.chokes).flatMap((id) => {
    const limit = readLimit(data.get(chokePath(host, id)));
    return limit === undefined ? [] : [[id, limit] as const];
  });
  return Object.fromEntries(chokes);
}

/** The host whose limits are the node's: the one that runs it. */
function chokeHost(record: NodeRecord | undefined, hosts: readonly string[]): string | undefined {
  return hosts.length === 1 ? hosts[0] : record?.host;
}

function readLimit(found: Znode | undefined): number | undefined {
  return found && /^\d{1,15}(\.\d+)?$/.test(found.text) ? Number(found.text) : undefined;
}

/** Tells this state of the node from any other: each write of a znode has a number of its own. */
function revisionOf(
  named: readonly (readonly [string, Znode | undefined])[],
  hosts: readonly string[],
): string {
  const writes = named.map(([name, znode]) => `${name} ${znode?.stat.mzxid ?? ''}`);
  return hash('sha256', [...writes, ...hosts].join('\n')).slice(0, 16);
}
