import { error } from '../diagnostics/diagnostic.js';
import { expandRange } from './expand-range.js';
import type { Reading } from './reading.js';
import { scalarText } from './scalar-text.js';
import type { YamlScalar } from './yaml-tree.js';

/** The names that a written name or range stands for; undefined where it is wrong (finding `node-range`). */
export function expandScalar(reading: Reading, written: YamlScalar): readonly string[] | undefined {
  const expansion = expandRange(scalarText(written));
  if (expansion.kind === 'names') return expansion.names;
  reading.report(error('node-range', expansion.finding));
  return undefined;
}
