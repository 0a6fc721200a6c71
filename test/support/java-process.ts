import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Java program that can be started again and again in a folder of its own. */
export interface JavaProcess {
  readonly start: () => void;
  /** The id of the process that runs, or ran last. */
  readonly pid: () => number;
  /** Stops it with SIGSTOP and waits until it stands still. */
  readonly pause: () => Promise<void>;
  readonly resume: () => void;
  /** Ends it with SIGKILL and waits for that. */
  readonly kill: () => Promise<void>;
  /** Waits until the condition holds; throws with the end of the log when the process ends before. */
  readonly waitUntil: (condition: () => Promise<boolean>, timeoutMs: number) => Promise<void>;
}

const folders = new Set<string>();
const children = new Set<ChildProcess>();

/** A folder that is gone when this process is, however it ends. */
export function temporaryFolder(prefix: string): string {
  cleanUpOnExit();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  folders.add(folder);
  return folder;
}

/** Removes such a folder before that. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

/** A Java process with its output in `server.log` of the folder; it does not outlive this process. */
export function javaProcess(folder: string, javaArguments: readonly string[]): JavaProcess {
  const log = join(folder, 'server.log');
  let child: ChildProcess | undefined;
  const hasEnded = () => child?.exitCode !== null || child.signalCode !== null;
  return {
    start: () => {
      child = spawnJava(javaArguments, log);
    },
    pid: () => child?.pid ?? 0,
    pause: async () => {
      child?.kill('SIGSTOP');
      while (!isStopped(child?.pid ?? 0)) await sleep(5);
    },
    resume: () => void child?.kill('SIGCONT'),
    kill: async () => {
      if (child === undefined || hasEnded()) return;
      const exit = once(child, 'exit');
      child.ref();
      child.kill('SIGKILL');
      await exit;
    },
    waitUntil: async (condition, timeoutMs) => {
      const endMs = performance.now() + timeoutMs;
      while (!(await condition())) {
        const isLate = performance.now() > endMs;
        if (isLate || hasEnded()) throw new Error(`Java does not serve:\n${tail(log)}`);
        await sleep(20);
      }
    },
  };
}

function spawnJava(javaArguments: readonly string[], log: string): ChildProcess {
  cleanUpOnExit();
  const output = openSync(log, 'a');
  // Ends with this process even where that is killed and no exit handler runs.
  const withParent = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'KILL'] : [];
  const [command = 'java', ...rest] = [...withParent, 'java', ...javaArguments];
  const child = spawn(command, rest, { stdio: ['ignore', output, output] });
  closeSync(output);
  children.add(child);
  child.once('exit', () => children.delete(child));
  child.unref();
  return child;
}

/** Whether the process and each of its threads is in state T, so that none of them answers any more. */
function isStopped(pid: number): boolean {
  return readdirSync(`/proc/${pid}/task`).every((thread) =>
    /^State:\s+T/m.test(readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8')),
  );
}

function tail(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-20).join('\n');
}

const exitSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function cleanUpOnExit(): void {
  if (process.listeners('exit').includes(cleanUp)) return;
  process.once('exit', cleanUp);
  for (const signal of exitSignals) process.once(signal, () => process.exit(1));
}

function cleanUp(): void {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
