import { error } from '../diagnostics/diagnostic.js';
import type { Located } from '../text/source.js';
import type { Reading } from './reading.js';
import { scalarText } from './scalar-text.js';
import type { ReliablePath } from './topology.js';
import type { YamlNode } from './yaml-tree.js';

/** The hops of `web -> relay -> archive`; a finding `path-syntax` and nothing where it is no path. */
export function parsePath(reading: Reading, written: YamlNode): ReliablePath | undefined {
  if (written.kind !== 'scalar') return undefined;
  const text = scalarText(written);
  const hops: Located<string>[] = [];
  let start = 0;
  for (const piece of text.value.split('->')) {
    const name = piece.trim();
    const first = start + piece.indexOf(name);
    hops.push({ value: name, span: text.place(first, first + name.length) });
    start += piece.length + 2;
  }
  const wrong = hops.length < 2 ? written : hops.find((hop) => !/^[^\s>]+$/.test(hop.value));
  if (!wrong) return { span: written.span, hops };
  reading.report(
    error('path-syntax', {
      message: `"${text.value}" is no path; expected tiers joined by arrows`,
      span: wrong.span,
      help: 'write it as: web -> relay -> archive',
    }),
  );
  return undefined;
}
