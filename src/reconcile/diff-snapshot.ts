import type { Artifact } from '../targets/artifact.js';
import { invariant } from '../text/invariant.js';
import type { Change } from './change.js';
import { chokeName } from './choke-name.js';
import { type DiffContext, diffNode } from './diff-node.js';
import { secretFinder } from './known-secrets.js';
import type { Snapshot } from './snapshot.js';

/**
 * What has to change so that the store holds the artifacts, sorted by node. `flows` is the scope: a node
 * they own that is among the artifacts no more is a delete; nodes of other flows and of none are left
 * alone unless an artifact has their name. Texts are compared as bytes: nodes and other tools read the
 * bytes, and a text that is spelled otherwise but means the same still has another fingerprint there.
 */
export function diffSnapshot(
  snapshot: Snapshot,
  artifacts: readonly Artifact[],
  flows: ReadonlySet<string>,
): readonly Change[] {
  const wanted = new Map(artifacts.map((artifact) => [artifact.node, artifact]));
  invariant(wanted.size === artifacts.length, 'two artifacts have the same node');
  const context: DiffContext = {
    key: snapshot.fingerprintKey,
    hasKnownSecret: secretFinder(snapshot, artifacts),
    neededChokes: neededChokes(snapshot, artifacts, flows),
  };
  const owned = [...snapshot.nodes].filter(([, { record }]) => record && flows.has(record.flow));
  return [...new Set([...wanted.keys(), ...owned.map(([node]) => node)])].sort().flatMap((node) => {
    const change = diffNode(
      { node, stored: snapshot.nodes.get(node), artifact: wanted.get(node) },
      context,
    );
    return change ? [change] : [];
  });
}

/** The limits that some node still wants once the artifacts stand. */
function neededChokes(
  { nodes }: Snapshot,
  artifacts: readonly Artifact[],
  flows: ReadonlySet<string>,
): ReadonlySet<string> {
  const replaced = new Set(artifacts.map(({ node }) => node));
  const staying = [...nodes].flatMap(([node, { record }]) =>
    record && !flows.has(record.flow) && !replaced.has(node) ? [record] : [],
  );
  return new Set(
    [...artifacts, ...staying].flatMap(({ host, chokes }) =>
      Object.keys(chokes).map((id) => chokeName(host, id)),
    ),
  );
}
