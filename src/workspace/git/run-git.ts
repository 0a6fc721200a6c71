import { spawnSync } from 'node:child_process';

/** What git said: its output, or its complaint in one line. */
export type GitAnswer =
  | { readonly status: 'done'; readonly output: Buffer }
  | { readonly status: 'failed'; readonly complaint: string }
  | { readonly status: 'absent' };

/** Asks git a question that changes nothing: no lock is taken, nobody is asked for a password, nothing is fetched. */
export function runGit(args: readonly string[], folder: string): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    env: { ...process.env, ...quietly },
    maxBuffer: 1024 * 1024 * 1024,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return { status: 'absent' };
  if (status === 0) return { status: 'done', output: stdout };
  return { status: 'failed', complaint: firstLine(error?.message ?? stderr.toString('utf8')) };
}

const quietly = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.replace(/^(fatal|error): /, '');
}
