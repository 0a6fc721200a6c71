import { apply } from '../../contracts/harness.js';
import { artifact, sinkOf } from '../../reconcile/samples.js';
import { fileStore } from './file-harness.js';
import { hookedFiles } from './hooked-files.js';

/** What a child process is asked to do; sent as its argument. */
export interface ChildTask {
  readonly path: string;
  readonly flow: string;
  /** Kills itself in front of the file system call of that number, which counts from 1. */
  readonly killAt?: number;
  /** How often to apply, each time with another text. */
  readonly rounds: number;
}

/** The nodes of a flow in a round. */
export function roundOf(flow: string, round: number) {
  return [
    artifact(`${flow}-a`, { flow }),
    sinkOf(`${flow}-b`, `rpcSink("collector", ${round})`, { flow }),
  ];
}

async function run({ path, flow, killAt, rounds }: ChildTask): Promise<void> {
  let calls = 0;
  const files = hookedFiles(async () => {
    if (++calls === killAt) process.kill(process.pid, 'SIGKILL');
  });
  for (let round = 1; round <= rounds; round++)
    await apply(fileStore(path, { files }), roundOf(flow, round), { waitMs: 60_000 });
}

const [, , task] = process.argv;
if (process.send && task !== undefined) await run(JSON.parse(task) as ChildTask);
