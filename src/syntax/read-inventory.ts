import type { Finding } from '../diagnostics/diagnostic.js';
import { linesOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import type { InventoryNode, InventoryReading } from './inventory-field.js';
import { readCsvInventory } from './read-inventory-csv.js';
import { readJsonInventory } from './read-inventory-json.js';

/**
 * Reads an inventory by the ending of its name: `.csv`, `.json`, and otherwise `name [host]` a line
 * with blank lines and `#` comments.
 */
export function readInventory(source: Source): InventoryReading {
  if (/\.json$/i.test(source.name)) return readJsonInventory(source);
  if (/\.csv$/i.test(source.name)) return readCsvInventory(source);
  return readTextInventory(source);
}

function readTextInventory(source: Source): InventoryReading {
  const nodes: InventoryNode[] = [];
  const findings: Finding[] = [];
  for (const line of linesOf(source)) {
    const [name, host, ...rest] = wordsOf(line.text);
    if (name === undefined) continue;
    if (rest.length > 0) {
      findings.push({
        message: `Line ${line.number} has more than a name and a host`,
        span: line.span,
        help: 'write "name" or "name host"; use .csv or .json for more',
      });
    } else nodes.push({ name, ...(host === undefined ? {} : { host }), span: line.span });
  }
  return { nodes, findings };
}

/** The words before a comment. */
function wordsOf(line: string): readonly string[] {
  const text = line.includes('#') ? line.replace(/(^|\s)#.*$/, '') : line;
  return text.match(/\S+/g) ?? [];
}
