import { readFileSync } from 'node:fs';

/** A process of this host as a lock names it. */
export interface LockedProcess {
  readonly pid: number;
  /** When it started, in ticks since the machine did, where the system tells: another process may get its number. */
  readonly started?: string;
}

/** Whether the process still runs; one that ended and only waits for its parent does not. */
export function isProcessRunning({ pid, started }: LockedProcess): boolean {
  const stat = processStat(pid);
  if (stat?.state === 'Z' || stat?.state === 'X') return false;
  return (stat === undefined || started === undefined || stat.started === started) && isThere(pid);
}

/** When the process started (`LockedProcess.started`); undefined where the system does not tell. */
export function processStart(pid: number): string | undefined {
  return processStat(pid)?.started;
}

interface ProcessStat {
  readonly state: string | undefined;
  readonly started: string | undefined;
}

/** From Linux's `/proc`: the command's name stands in parentheses and may hold any character, so the fields count from the last one. */
function processStat(pid: number): ProcessStat | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], started: fields[19] };
  } catch {
    return undefined;
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
