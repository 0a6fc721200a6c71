import type { NodeWrite } from '../../reconcile/node-write.js';
import { ownValue } from '../../reconcile/sorted-record.js';
import { stableJson } from '../../reconcile/stable-json.js';
import type { AclPolicy } from './acl-policy.js';
import { drop, type Edit, ensure, keep, put } from './edit.js';
import { partsOf } from './stored-node.js';
import { groupPath, logicalNodePath, partPath, recordPath } from './znode-paths.js';
import type { Znodes } from './znodes.js';

/** Where everything stands that a write of the node reads or touches. */
export function writePlaces(node: string) {
  return {
    data: [
      logicalNodePath(node),
      groupPath(node),
      recordPath(node),
      ...partsOf(node).map((part) => partPath(node, part)),
    ],
    children: [logicalNodePath(node)],
  };
}

/** What to do for a node's texts, its group and its record; mappings and limits stand by host. */
export function* nodeEdits(write: NodeWrite, znodes: Znodes, acl: AclPolicy): Generator<Edit> {
  const { node, record } = write;
  const folder = logicalNodePath(node);
  const staying = stayingParts(write, znodes);
  const hasGroup = record?.target === 'flume-0.9';
  if (hasGroup || staying.some((part) => part !== 'properties'))
    yield* ensure(znodes, { path: folder, acl: acl.shared, node });
  for (const part of new Set([...partsOf(node), ...Object.keys(write.parts)]))
    yield* partEdits(part, write, { znodes, acl });
  if (hasGroup)
    yield put(znodes, { path: groupPath(node), text: record.flow, acl: acl.shown, node });
  else yield* drop(znodes, groupPath(node), node);
  if (record)
    yield put(znodes, {
      path: recordPath(node),
      text: stableJson(record),
      acl: acl.shown,
      node,
    });
  else yield* drop(znodes, recordPath(node), node);
  if (!hasGroup && isEmptied(folder, staying, znodes)) yield* drop(znodes, folder, node);
}

interface Surroundings {
  readonly znodes: Znodes;
  readonly acl: AclPolicy;
}

function* partEdits(
  part: string,
  { node, parts, removedParts }: NodeWrite,
  { znodes, acl }: Surroundings,
): Generator<Edit> {
  const path = partPath(node, part);
  const text = ownValue(parts, part);
  if (text !== undefined) yield put(znodes, { path, text, acl: acl.shown, node });
  else if (!removedParts.includes(part)) yield* keep(znodes, path, node);
  // Below it stands what another put there; an empty text stops the agent as well (flume-1.x.md 1.2).
  else if (znodes.data.get(path)?.stat.numChildren)
    yield put(znodes, { path, text: '', acl: acl.shown, node });
  else yield* drop(znodes, path, node);
}

function stayingParts({ node, parts, removedParts }: NodeWrite, { data }: Znodes): string[] {
  return partsOf(node).filter(
    (part) =>
      Object.hasOwn(parts, part) ||
      (data.has(partPath(node, part)) && !removedParts.includes(part)),
  );
}

/** Whether nothing is left in the node's folder: what the node or another tool has put there stays, and the folder with it. */
function isEmptied(folder: string, staying: readonly string[], znodes: Znodes): boolean {
  const ours = ['source', 'sink', 'group'];
  const isOthers = (name: string) => !ours.includes(name) || staying.includes(name);
  const found = znodes.data.get(folder);
  return found?.text === '' && !(znodes.children.get(folder) ?? []).some(isOthers);
}
