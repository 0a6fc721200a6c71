import type { Finding } from '../diagnostics/diagnostic.js';
import { type Line, linesOf } from '../text/lines.js';
import type { Source } from '../text/source.js';
import {
  type InventoryFields,
  type InventoryNode,
  type InventoryReading,
  inventoryFields,
  setInventoryField,
} from './inventory-field.js';

/**
 * Nodes of a comma-separated inventory. The first line may name the columns (`name`, `host`, `cost`,
 * `port`, `weight`, `rate`, `zone`); without it they are name and host. A field may stand in double
 * quotes (RFC 4180), but a line is a node.
 */
export function readCsvInventory(source: Source): InventoryReading {
  const nodes: InventoryNode[] = [];
  const findings: Finding[] = [];
  let columns: readonly string[] | undefined;
  for (const line of linesOf(source)) {
    if (line.text.trim() === '') continue;
    const cells = splitCells(line.text);
    if (columns === undefined) {
      columns = isHeader(cells) ? cells : ['name', 'host'];
      if (columns === cells) continue;
    }
    const node = cells
      ? readRow(columns, cells)
      : `Line ${line.number} has a quote without its partner`;
    if (typeof node === 'string') findings.push(rowFinding(line, node));
    else nodes.push({ ...node, span: line.span });
  }
  return { nodes, findings };
}

function isHeader(cells: readonly string[] | undefined): cells is readonly string[] {
  const known: readonly string[] = inventoryFields;
  return cells?.includes('name') === true && cells.every((cell) => known.includes(cell));
}

/** The cells of a line, trimmed; undefined where quotes do not pair. */
function splitCells(line: string): readonly string[] | undefined {
  const cells: string[] = [];
  const cell = /\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(,|$)/y;
  for (;;) {
    const match = cell.exec(line);
    if (!match) return undefined;
    const [, quoted, plain = '', separator] = match;
    cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    if (separator === '') return cells;
  }
}

function readRow(
  columns: readonly string[],
  cells: readonly string[],
): (InventoryFields & { name: string }) | string {
  if (cells.length > columns.length)
    return `The line has ${cells.length} fields; expected ${columns.join(',')}`;
  const fields: InventoryFields = {};
  for (const [index, cell] of cells.entries()) {
    const problem = cell === '' ? undefined : setInventoryField(fields, columns[index] ?? '', cell);
    if (problem !== undefined) return problem;
  }
  const { name } = fields;
  return name === undefined ? 'The line has no name' : { ...fields, name };
}

function rowFinding(line: Line, message: string): Finding {
  return { message, span: line.span };
}
