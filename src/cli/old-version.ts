import { existsSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, resolve } from 'node:path';
import { hasErrors, type Outcome, success } from '../diagnostics/outcome.js';
import type { ReadInventory } from '../syntax/reading.js';
import type { Source } from '../text/source.js';
import { openGitTree } from '../workspace/git/open-git-tree.js';
import { gitInventoryReader, readGitTopologies } from '../workspace/git/read-git-topologies.js';
import { inventoryReader } from '../workspace/read-inventory-file.js';
import { readTopologies } from '../workspace/read-topologies.js';
import { UsageError } from './usage-error.js';

/** Another version of the topologies, to be compared with. */
export interface OldVersion {
  /** As the command line names it: `git:main`, or a folder. */
  readonly name: string;
  readonly sources: Outcome<readonly Source[]>;
  /** The paths that it does not have: what stands there now is new. */
  readonly missing: readonly string[];
  readonly readInventory: ReadInventory;
}

/**
 * The version that `--against` names: `git:REVISION`, or a folder, which is another checkout where it has
 * any of the paths, and holds the topologies itself otherwise. Throws a `UsageError` where there is none.
 */
export function readOldVersion(name: string, paths: readonly string[]): OldVersion {
  return name.startsWith('git:') ? fromGit(name, paths) : fromFolder(name, paths);
}

function fromGit(name: string, paths: readonly string[]): OldVersion {
  const revision = name.slice('git:'.length);
  if (revision === '') throw new UsageError('"--against git:" names no revision', usage);
  const opening = openGitTree(revision, '.');
  if (opening.status === 'refused') throw new UsageError(opening.problem, opening.help);
  const version = { revision, tree: opening.tree };
  const { sources, missing } = readGitTopologies(version, paths);
  return { name, sources, missing, readInventory: gitInventoryReader(version) };
}

const usage = 'write --against git:BRANCH, git:COMMIT, or a folder';

function fromFolder(name: string, paths: readonly string[]): OldVersion {
  if (!existsSync(name)) {
    throw new UsageError(`There is no folder "${name}" to compare with`, usage);
  }
  const isFolder = statSync(name).isDirectory();
  const there = isFolder
    ? paths.filter((path) => isInner(path) && existsSync(join(name, path)))
    : [];
  const isCheckout = there.length > 0;
  return {
    name,
    sources: readVersion(isCheckout ? there.map((path) => join(name, path)) : [name]),
    missing: isCheckout ? paths.filter((path) => !there.includes(path)) : [],
    readInventory: inventoryReader(resolve(isFolder ? name : '.')),
  };
}

function isInner(path: string): boolean {
  return !isAbsolute(path) && !normalize(path).startsWith('..');
}

function readVersion(paths: readonly string[]): Outcome<readonly Source[]> {
  const { value, diagnostics } = readTopologies(paths);
  const isEmpty =
    diagnostics.length > 0 && diagnostics.every((one) => one.code === 'no-topologies');
  return isEmpty
    ? success([])
    : { ...(value && !hasErrors(diagnostics) && { value }), diagnostics };
}
