import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './project.js';

/** How a run of the built command line ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with which environment a run happens. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a process, off a terminal, with nothing of this environment but the path. */
export function flumec(
  args: readonly string[],
  { cwd = projectFolder, env = {} }: RunOptions = {},
): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'bin/flumec.js'), ...args],
    {
      cwd,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        ...coverage(),
        ...env,
      },
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  return { code: status, stdout, stderr };
}

function coverage(): Record<string, string> {
  const folder = process.env['NODE_V8_COVERAGE'];
  return folder === undefined ? {} : { NODE_V8_COVERAGE: folder };
}
