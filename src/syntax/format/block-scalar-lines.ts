import type { CST } from 'yaml';

/** A block scalar's lines moved to a depth; all of them by the same number of columns, so that its text stays. */
export function blockScalarLines(token: CST.BlockScalar, depth: number): readonly string[] {
  const header = headerOf(token);
  const lines = token.source.replace(/\n$/, '').split('\n');
  const digit = /[1-9]/.exec(header)?.[0];
  const own = digit === undefined ? indentOfFirst(lines) : token.indent + Number(digit);
  const indent = '  '.repeat(depth);
  if (token.source === '') return [];
  return lines.map((line) => (line.length > own ? indent + line.slice(own) : ''));
}

/** The header, with its indentation in the two columns that it has after formatting. */
export function blockScalarHeader(token: CST.BlockScalar): string {
  return headerOf(token).replace(/[1-9]/, '2');
}

function headerOf({ props }: CST.BlockScalar): string {
  const header = props.find((one) => one.type === 'block-scalar-header');
  return header && 'source' in header ? header.source : '';
}

function indentOfFirst(lines: readonly string[]): number {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return first.length - first.trimStart().length;
}
