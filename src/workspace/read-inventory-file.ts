import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Inventory, ReadInventory } from '../syntax/reading.js';
import type { Source } from '../text/source.js';
import { readSource } from './read-source.js';

/**
 * Reads inventories beside the topologies that name them. A path is relative to the topology and
 * stays inside the project: the folder given, or the topology's own where that lies elsewhere.
 */
export function inventoryReader(projectFolder: string): ReadInventory {
  return (path, from) => readInventoryFile({ path, from, projectFolder });
}

interface Request {
  readonly path: string;
  readonly from: Source;
  readonly projectFolder: string;
}

function readInventoryFile({ path, from, projectFolder }: Request): Inventory {
  if (isAbsolute(path)) {
    return refuse(`The inventory "${path}" is no relative path; expected one inside the project`);
  }
  const folder = dirname(resolve(from.name));
  const root = isInside(folder, resolve(projectFolder)) ? resolve(projectFolder) : folder;
  const file = resolve(folder, path);
  if (
    !isInside(file, root) ||
    (existsSync(file) && !isInside(realpathSync(file), realpathSync(root)))
  ) {
    return refuse(`The inventory "${path}" lies outside the project`);
  }
  const { value, diagnostics } = readSource(shownPath(from, path));
  if (value) return { status: 'read', source: value };
  return refuse(diagnostics[0]?.message ?? `The inventory "${path}" cannot be read`);
}

function refuse(problem: string): Inventory {
  return { status: 'refused', problem };
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The path as a person at the same place as the command would write it. */
function shownPath(from: Source, path: string): string {
  return join(dirname(from.name), path);
}
