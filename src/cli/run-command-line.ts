import { Errors, flush, run } from '@oclif/core';
import { commands } from './commands.js';
import { exitCodes } from './exit-codes.js';
import { painterFor } from './painter.js';
import { describeFailure } from './render/failure.js';

/**
 * Runs one command line and sets the exit code. A person's mistake or the world's gets one clear line
 * on standard error (an object on standard output with `--json`), never a stack trace.
 */
export async function runCommandLine(args: readonly string[], entry: string): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    await run([...args], entry);
    await flush();
  } catch (cause) {
    if (cause instanceof Errors.ExitError) process.exitCode = cause.oclif.exit ?? exitCodes.usage;
    else report(cause, args);
  }
}

/** A reader such as `head` that has seen enough is no mistake. */
function endQuietly(cause: NodeJS.ErrnoException): void {
  if (cause.code !== 'EPIPE') throw cause;
  process.exit(process.exitCode ?? exitCodes.fine);
}

function report(cause: unknown, args: readonly string[]): void {
  const failure = describeFailure(cause, Object.keys(commands));
  process.exitCode = failure.exitCode;
  if (args.includes('--json')) {
    const { exitCode, message, help } = failure;
    const error = { message, ...(help === undefined ? {} : { help }) };
    process.stdout.write(`${JSON.stringify({ version: 1, exitCode, error }, undefined, 2)}\n`);
    return;
  }
  const asked = args.includes('--no-color') ? false : args.includes('--color') ? true : undefined;
  const paint = painterFor({ stream: process.stderr, env: process.env, asked });
  const lines = [`${paint.red('error')} ${failure.message}`];
  if (failure.help !== undefined) lines.push(`${paint.cyan('help:')} ${failure.help}`);
  process.stderr.write(`${lines.join('\n')}\n`);
}
