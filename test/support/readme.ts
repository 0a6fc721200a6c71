import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { projectFolder } from './project.js';

const file = join(projectFolder, 'README.md');

/** Holds the README's section of that name, between its two markers, against what the code says; UPDATE_README=1 writes it. */
export function matchReadme(section: string, expected: string): void {
  const text = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${section} -->\n`, `<!-- /${section} -->`];
  const start = text.indexOf(open) + open.length;
  const end = text.indexOf(close);
  assert.ok(start >= open.length && end >= start, `the README has no section ${section}`);
  const wanted = `\n${expected}\n`;
  if (process.env['UPDATE_README'] === '1') {
    writeFileSync(file, text.slice(0, start) + wanted + text.slice(end));
  } else assert.is(text.slice(start, end), wanted);
}

/** A Markdown table of rows. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}
