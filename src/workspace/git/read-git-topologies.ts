import { isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { type Diagnostic, error } from '../../diagnostics/diagnostic.js';
import { failure, hasErrors, type Outcome, success } from '../../diagnostics/outcome.js';
import type { Inventory, ReadInventory } from '../../syntax/reading.js';
import type { Source } from '../../text/source.js';
import { decodeSource } from '../read-source.js';
import type { GitFile, GitTree } from './open-git-tree.js';

/** A revision's files, and how they are named: `REVISION:PATH`, as git itself writes them. */
export interface GitVersion {
  readonly revision: string;
  readonly tree: GitTree;
}

/** The topologies that a revision has under the paths, and the paths under which it has none. */
export interface GitTopologies {
  readonly sources: Outcome<readonly Source[]>;
  readonly missing: readonly string[];
}

/**
 * What `readTopologies` gives for the paths of the working tree, as it was in the revision. A path that
 * is not there is missing, not wrong: what stands in it now is new. Findings: `unreadable-file`.
 */
export function readGitTopologies(version: GitVersion, paths: readonly string[]): GitTopologies {
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const missing: string[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const files = filesUnder(version.tree, pathInTree(version.tree, path));
    if (files.length === 0) missing.push(path);
    for (const file of files.filter((one) => !seen.has(one))) {
      seen.add(file);
      const read = readFile(version, file);
      diagnostics.push(...read.diagnostics);
      if (read.value) sources.push(read.value);
    }
  }
  const wrong = hasErrors(diagnostics);
  return { sources: wrong ? failure(diagnostics) : success(sources), missing };
}

/** Reads inventories of the revision beside the topologies that name them; like there, a path stays inside the repository. */
export function gitInventoryReader(version: GitVersion): ReadInventory {
  return (path, from) => {
    const refuse = (problem: string): Inventory => ({ status: 'refused', problem });
    const own = from.name.slice(version.revision.length + 1);
    const file = posix.join(posix.dirname(own), path);
    if (isAbsolute(path) || isOutside(file)) {
      return refuse(`The inventory "${path}" lies outside the repository`);
    }
    const { value, diagnostics } = readFile(version, file);
    if (value) return { status: 'read', source: value };
    return refuse(diagnostics.map((one) => one.message).join());
  };
}

/** From the top of the repository; empty for the top itself. */
function pathInTree({ top, folder }: GitTree, path: string): string {
  const whole = isAbsolute(path)
    ? relative(top, path).split(sep).join('/')
    : posix.join(folder, path.split(sep).join('/'));
  return whole.replace(/\/+$/, '').replace(/^\.$/, '');
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

/** The file itself, or the topologies under a folder as `readTopologies` finds them. */
function filesUnder({ files }: GitTree, path: string): readonly string[] {
  if (files.has(path)) return [path];
  const start = path === '' ? '' : `${path}/`;
  return [...files.keys()].filter((file) => {
    if (!file.startsWith(start) || !/\.ya?ml$/i.test(file)) return false;
    const below = file.slice(start.length).split('/');
    return !below.some((name) => name.startsWith('.') || name === 'node_modules');
  });
}

function readFile({ revision, tree }: GitVersion, path: string): Outcome<Source> {
  const name = `${revision}:${path}`;
  const file = followLinks(tree, path, 10);
  if (file) return decodeSource(name, tree.read(file));
  const message = `"${name}" cannot be read: there is no such file`;
  return failure([error('unreadable-file', { message })]);
}

/** The file that a path leads to inside the repository, through at most so many links. */
function followLinks(tree: GitTree, path: string, most: number): GitFile | undefined {
  const file = tree.files.get(path);
  if (!file?.isLink) return file;
  const target = resolve('/', posix.dirname(path), tree.read(file).toString('utf8')).slice(1);
  return most === 0 ? undefined : followLinks(tree, target, most - 1);
}
