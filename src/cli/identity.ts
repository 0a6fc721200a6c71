import { execFileSync } from 'node:child_process';
import { hostname, userInfo } from 'node:os';
import type { LockRequest } from '../reconcile/store.js';

/** Who runs this: `user@host`, the host and the process, as the lock and the history name them. */
export function thisRun(): LockRequest {
  const host = hostname();
  return { who: `${userName()}@${host}`, host, pid: process.pid };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}

/** The git commit of the folder, with `-dirty` where files differ from it; undefined outside a repository or without git. */
export function gitCommit(folder: string): string | undefined {
  try {
    const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], options).trim();
    const changes = execFileSync('git', ['status', '--porcelain', '--', '.'], options);
    return changes === '' ? commit : `${commit}-dirty`;
  } catch {
    return undefined;
  }
}
