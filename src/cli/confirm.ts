import { createInterface } from 'node:readline/promises';
import { UsageError } from './usage-error.js';

/** Asks a question that only `yes` agrees to; throws a `UsageError` where nobody can answer. */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new UsageError('Nobody can be asked here', 'give --yes to apply without asking');
  }
  const dialog = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<string>((resolve) => {
    dialog.once('close', () => resolve(''));
    dialog.once('SIGINT', () => dialog.close());
  });
  const answer = await Promise.race([
    dialog.question(`${question} Only "yes" is agreed to: `),
    ended,
  ]);
  dialog.close();
  return answer.trim() === 'yes';
}
