import { chokeName } from '../../reconcile/choke-name.js';
import type { NodeWrite } from '../../reconcile/node-write.js';
import type { AclPolicy } from './acl-policy.js';
import { check, drop, type Edit, ensure, put } from './edit.js';
import type { HostsOf } from './host-mappings.js';
import { chokePath, chokesPath, hostPath, mappingPath, mappingsPath } from './znode-paths.js';
import type { Znodes } from './znodes.js';

/** What a transaction does to one physical node. */
export interface HostChange {
  readonly host: string;
  /** The logical nodes to map to it, to take away from it, and those that stay though something of them is written. */
  readonly mapped: ReadonlySet<string>;
  readonly unmapped: ReadonlySet<string>;
  readonly staying: ReadonlySet<string>;
  readonly limits: ReadonlyMap<string, number>;
  readonly unlimited: ReadonlySet<string>;
}

interface HostDraft extends HostChange {
  readonly mapped: Set<string>;
  readonly unmapped: Set<string>;
  readonly staying: Set<string>;
  readonly limits: Map<string, number>;
  readonly unlimited: Set<string>;
}

/** What the writes do to physical nodes, by their names: several logical nodes may run on one. */
export function hostChanges(writes: readonly NodeWrite[], hostsOf: HostsOf): readonly HostChange[] {
  const drafts = new Map<string, HostDraft>();
  const at = (host: string): HostDraft => {
    const known = drafts.get(host) ?? emptyDraft(host);
    drafts.set(host, known);
    return known;
  };
  const set = new Set(
    writes.flatMap(({ limits }) => limits.map(({ host, id }) => chokeName(host, id))),
  );
  for (const { node, mapTo, unmapFrom, limits, unlimited } of writes) {
    for (const host of hostsOf.get(node) ?? []) at(host).staying.add(node);
    for (const host of mapTo) at(host).mapped.add(node);
    for (const host of unmapFrom) at(host).unmapped.add(node);
    for (const { host, id, limit } of limits) at(host).limits.set(id, limit);
    for (const { host, id } of unlimited)
      if (!set.has(chokeName(host, id))) at(host).unlimited.add(id);
  }
  return [...drafts.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
}

function emptyDraft(host: string): HostDraft {
  return {
    host,
    mapped: new Set(),
    unmapped: new Set(),
    staying: new Set(),
    limits: new Map(),
    unlimited: new Set(),
  };
}

/** The change without taking away limits that are still needed, by `chokeName`. */
export function withoutNeeded(change: HostChange, needed: ReadonlySet<string>): HostChange {
  const { host, unlimited } = change;
  const left = [...unlimited].filter((id) => !needed.has(chokeName(host, id)));
  return { ...change, unlimited: new Set(left) };
}

/** Where everything stands that the change reads or touches. */
export function hostPlaces(change: HostChange) {
  const { host, mapped, unmapped, staying, limits, unlimited } = change;
  const nodes = [...mapped, ...unmapped, ...staying];
  const ids = [...limits.keys(), ...unlimited];
  const folders = [hostPath(host), mappingsPath(host), chokesPath(host)];
  return {
    data: [
      ...folders,
      hostNamePath(host),
      ...nodes.map((node) => mappingPath(host, node)),
      ...ids.map((id) => chokePath(host, id)),
    ],
    children: folders,
  };
}

/** What to do for a physical node's mappings and limits; the last mapping takes along what flumec has put there. */
export function* hostEdits(change: HostChange, znodes: Znodes, acl: AclPolicy): Generator<Edit> {
  const { host, mapped, unmapped, limits, unlimited } = change;
  if (mapped.size > 0 || limits.size > 0) yield* folderEdits(change, znodes, acl);
  for (const node of mapped)
    yield put(znodes, { path: mappingPath(host, node), acl: acl.shown, node });
  for (const node of change.staying)
    if (!unmapped.has(node)) yield check(znodes, mappingPath(host, node), node);
  for (const [id, limit] of limits)
    yield put(znodes, { path: chokePath(host, id), text: String(limit), acl: acl.shown });
  for (const id of unlimited) yield* drop(znodes, chokePath(host, id));
  for (const node of unmapped) yield* drop(znodes, mappingPath(host, node), node);
  if (unmapped.size > 0 && isLeft(change, znodes))
    for (const path of [chokesPath(host), mappingsPath(host), hostNamePath(host), hostPath(host)])
      yield* drop(znodes, path);
}

function* folderEdits(
  { host, mapped, limits }: HostChange,
  znodes: Znodes,
  acl: AclPolicy,
): Generator<Edit> {
  yield* ensure(znodes, { path: hostPath(host), acl: acl.shared });
  yield* ensure(znodes, { path: hostNamePath(host), text: host, acl: acl.shown });
  if (mapped.size > 0) yield* ensure(znodes, { path: mappingsPath(host), acl: acl.shown });
  if (limits.size > 0) yield* ensure(znodes, { path: chokesPath(host), acl: acl.shown });
}

/** Whether nobody but flumec has put anything there and nothing of it is needed any more. */
function isLeft(change: HostChange, { data, children }: Znodes): boolean {
  const { host, mapped, unmapped, limits, unlimited } = change;
  const others = (path: string, ours: (name: string) => boolean) =>
    (children.get(path) ?? []).some((name) => !ours(name));
  return (
    mapped.size === 0 &&
    limits.size === 0 &&
    !others(mappingsPath(host), (node) => unmapped.has(node)) &&
    !others(chokesPath(host), (id) => unlimited.has(id)) &&
    !others(hostPath(host), (name) => ['host', 'lns', 'chokes'].includes(name)) &&
    data.get(hostPath(host))?.text === '' &&
    [undefined, host].includes(data.get(hostNamePath(host))?.text)
  );
}

function hostNamePath(host: string): string {
  return `${hostPath(host)}/host`;
}
