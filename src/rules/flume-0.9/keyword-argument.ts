import type { Argument, Call } from '../../languages/flume-0.9/tree.js';

/** The value of a keyword argument; of two with the same name Flume takes the last (flume-0.9.md 1.2). */
export function keywordArgument({ keywords }: Call, name: string): Argument | undefined {
  return keywords.findLast((one) => one.name === name)?.value;
}
