import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Writes numbered lines into a file that a TAILDIR source reads. */
export interface LineWriter {
  /** Appends that many lines. */
  readonly write: (count: number) => void;
  /** Goes on appending until `stop` is called. */
  readonly keepWriting: () => { readonly stop: () => Promise<void> };
  /** All that was written, in order. */
  readonly written: () => readonly string[];
}

/** A writer whose lines are `PREFIX-1`, `PREFIX-2` and so on. */
export function lineWriter(file: string, prefix: string): LineWriter {
  const lines: string[] = [];
  const write = (count: number) => {
    const more = Array.from(
      { length: count },
      (_, index) => `${prefix}-${lines.length + index + 1}`,
    );
    lines.push(...more);
    appendFileSync(file, `${more.join('\n')}\n`);
  };
  return {
    write,
    keepWriting: () => {
      const state = { isStopped: false };
      const ended = (async () => {
        while (!state.isStopped) {
          write(50);
          await sleep(100);
        }
      })();
      return {
        stop: () => {
          state.isStopped = true;
          return ended;
        },
      };
    },
    written: () => lines,
  };
}

/** Sends numbered events to an http source; gives the milliseconds that the answer took. */
export async function post(port: number, bodies: readonly string[]): Promise<number> {
  const startMs = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body: JSON.stringify(bodies.map((body) => ({ headers: {}, body }))),
  });
  await answer.text();
  if (answer.status !== 200) throw new Error(`The http source answered ${answer.status}`);
  return performance.now() - startMs;
}

/** Bodies such as `a-1` to `a-50`. */
export function bodies(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);
}
