import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type ApplyTask, runTask, type TaskEnd } from './apply-task.js';

/** Somebody who applies: this process, or one that can be killed. */
export interface Applier {
  /** How it ended; undefined where it was killed. */
  readonly run: (task: ApplyTask) => Promise<TaskEnd | undefined>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it where it still runs. */
  readonly end: () => Promise<void>;
}

/** Applies in this process. */
export const ownApplier: Applier = {
  run: runTask,
  signal: () => {
    throw new Error('this process is not to be signalled');
  },
  end: async () => {},
};

/** Applies in a process of its own, which is ready. */
export async function childApplier(): Promise<Applier> {
  const child = fork(new URL(`apply-child.${extension()}`, import.meta.url));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  await once(child, 'message');
  return {
    run: (task) => taskEnd(child, task),
    signal: (signal) => void child.kill(signal),
    end: async () => {
      if (hasEnded()) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}

async function taskEnd(child: ChildProcess, task: ApplyTask): Promise<TaskEnd | undefined> {
  const ended = new Promise<TaskEnd | undefined>((resolve, reject) => {
    child.once('message', (end) => resolve(end as TaskEnd));
    child.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(undefined);
      else reject(new Error(`the applying process ended with ${code ?? signal} and said nothing`));
    });
  });
  child.send(task);
  return await ended;
}

/** Tests run from their sources and from what is built of them. */
function extension(): string {
  return import.meta.url.endsWith('.ts') ? 'ts' : 'js';
}
