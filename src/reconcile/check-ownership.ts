import { type Diagnostic, error } from '../diagnostics/diagnostic.js';
import type { Artifact } from '../targets/artifact.js';
import { nameList } from './name-list.js';
import type { Snapshot, StoredNode } from './snapshot.js';

/** One finding for each owner that is not in scope and has nodes the artifacts want; none once adoption is asked for. */
export function checkOwnership(
  { nodes }: Snapshot,
  artifacts: readonly Artifact[],
  flows: ReadonlySet<string>,
): readonly Diagnostic[] {
  const byOwner = new Map<string, string[]>();
  for (const artifact of artifacts) {
    const stored = nodes.get(artifact.node);
    const owner = stored && foreignOwner(stored, artifact, flows);
    if (owner === undefined) continue;
    const known = byOwner.get(owner) ?? [];
    byOwner.set(owner, known);
    known.push(artifact.node);
  }
  return [...byOwner]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([owner, taken]) => notOwned(owner, taken));
}

const nobody = '';

function foreignOwner(
  { live, record }: StoredNode,
  artifact: Artifact,
  flows: ReadonlySet<string>,
): string | undefined {
  if (record) return flows.has(record.flow) ? undefined : record.flow;
  const hasPart = Object.keys(artifact.parts).some(
    (part) => live && Object.hasOwn(live.parts, part),
  );
  return hasPart || (live?.hosts.length ?? 0) > 0 ? nobody : undefined;
}

function notOwned(owner: string, nodes: readonly string[]): Diagnostic {
  const one = nodes.length === 1;
  const who = `${one ? 'Node' : 'Nodes'} ${nameList(nodes)}`;
  const message =
    owner === nobody
      ? `${who} ${one ? 'is' : 'are'} in the store already and ${one ? 'belongs' : 'belong'} to no flow`
      : `${who} ${one ? 'belongs' : 'belong'} to flow "${owner}", which is not among the files`;
  return error('not-owned', { message, help: `give --adopt to take ${one ? 'it' : 'them'} over` });
}
