import { argumentError } from './zookeeper-error.js';

/**
 * The path as the server knows it, below the chroot; throws BAD_ARGUMENTS for a path that ZooKeeper refuses.
 */
export function serverPath(chroot: string, path: string): string {
  const problem = pathProblem(path);
  if (problem !== undefined) throw argumentError(`Path "${path}" ${problem}`, path);
  if (chroot === '') return path;
  return path === '/' ? chroot : chroot + path;
}

/** The same for a sequential node, whose path may end with a slash because the server appends a number. */
export function sequentialServerPath(chroot: string, path: string): string {
  if (path === '/') return `${chroot}/`;
  return path.endsWith('/')
    ? `${serverPath(chroot, path.slice(0, -1))}/`
    : serverPath(chroot, path);
}

/** The path as the caller knows it: a server's path without the chroot. */
export function clientPath(chroot: string, path: string): string {
  if (path === chroot) return '/';
  return path.startsWith(`${chroot}/`) ? path.slice(chroot.length) : path;
}

/** The path of a node's parent; the root is its own. */
export function parentPath(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** What makes ZooKeeper refuse a path, as the end of a sentence about it; undefined for a good one. */
export function pathProblem(path: string): string | undefined {
  if (!path.startsWith('/')) return 'is not absolute, expected a slash at its start';
  if (path === '/') return undefined;
  if (path.endsWith('/')) return 'ends with a slash, expected a name';
  if (path.includes('//')) return 'has an empty name in it, expected one slash between names';
  if (/\/\.{1,2}(?=\/|$)/.test(path)) return 'is relative, expected no "." or ".." in it';
  for (let at = 0; at < path.length; at++)
    if (isForbidden(path.charCodeAt(at)))
      return `has a character that ZooKeeper refuses, at ${at + 1}`;
  return undefined;
}

// Control characters, surrogates with the private use area, and the specials at the end: PathUtils.
function isForbidden(unit: number): boolean {
  return (
    unit <= 0x1f ||
    (unit >= 0x7f && unit <= 0x9f) ||
    (unit >= 0xd800 && unit <= 0xf8ff) ||
    unit >= 0xfff0
  );
}
