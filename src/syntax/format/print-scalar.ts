import type { CST } from 'yaml';
import type { LineWriter } from './line-writer.js';
import { requote } from './requote.js';

/** Prints a plain or quoted scalar; of several lines each stays one. */
export function printScalar(token: CST.FlowScalar, depth: number, writer: LineWriter): void {
  const text = token.type === 'scalar' ? token.source : requote(token);
  const [first = '', ...rest] = text.split('\n').map(trimLine);
  writer.write(first, depth);
  const last = rest.pop();
  if (last === undefined) return;
  writer.endLine();
  const indent = '  '.repeat(depth);
  writer.writeLines(rest.map((line) => (line === '' ? '' : indent + line)));
  writer.write(last, depth);
}

/** Blanks around a line break are not part of a scalar, but for one that is escaped. */
function trimLine(line: string): string {
  return line.trimStart().replace(/(?<!\\)[ \t]+$/, '');
}
