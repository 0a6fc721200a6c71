import { parseJson as parsePlacedJson } from '../diagnostics/baseline/parse-json.js';
import type { Finding } from '../diagnostics/diagnostic.js';
import type { Source, Span } from '../text/source.js';
import {
  type InventoryFields,
  type InventoryNode,
  type InventoryReading,
  setInventoryField,
} from './inventory-field.js';

/** Nodes of a JSON inventory: a list of names or of objects with `name`, `host`, `cost` and so on. */
export function readJsonInventory(source: Source): InventoryReading {
  const parsed = parseJson(source);
  if ('finding' in parsed) return { nodes: [], findings: [parsed.finding] };
  if (!Array.isArray(parsed.value)) {
    const message = `"${source.name}" is no JSON list; expected a list of names or of objects`;
    return { nodes: [], findings: [{ message, span: { source, start: 0, end: 0 } }] };
  }
  const spans = elementSpans(source);
  const nodes: InventoryNode[] = [];
  const findings: Finding[] = [];
  for (const [index, element] of (parsed.value as unknown[]).entries()) {
    const span = spans[index] ?? { source, start: 0, end: 0 };
    const node = readElement(element);
    if (typeof node === 'string') findings.push({ message: node, span });
    else nodes.push({ ...node, span });
  }
  return { nodes, findings };
}

/** JSON.parse is fast and says no place; what it refuses is read again by the parser that does. */
function parseJson(source: Source): { readonly value: unknown } | { readonly finding: Finding } {
  try {
    return { value: JSON.parse(source.text) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const [placed] = parsePlacedJson(source, 'inventory').diagnostics;
    const start = { message: `"${source.name}" is not JSON`, span: { source, start: 0, end: 0 } };
    return { finding: placed?.span ? { message: placed.message, span: placed.span } : start };
  }
}

function readElement(element: unknown): (InventoryFields & { name: string }) | string {
  if (typeof element === 'string' && element !== '') return { name: element };
  if (typeof element !== 'object' || element === null || Array.isArray(element)) {
    return 'The entry is neither a name nor an object';
  }
  const fields: InventoryFields = {};
  for (const [key, value] of Object.entries(element)) {
    const problem = setInventoryField(fields, key, value);
    if (problem !== undefined) return problem;
  }
  const { name } = fields;
  return name === undefined ? 'The entry has no "name"' : { ...fields, name };
}

/** The places of the elements of the outermost list of a valid JSON text. */
function elementSpans(source: Source): readonly Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = -1;
  let end = 0;
  for (const match of source.text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},]|[^\s[\]{},"]+/g)) {
    const [token] = match;
    if (token === ']' || token === '}') depth--;
    const isBoundary = depth === 0 || (depth === 1 && token === ',');
    if (!isBoundary && start === -1) start = match.index;
    if (isBoundary && start !== -1) {
      spans.push({ source, start, end });
      start = -1;
    }
    if (token === '[' || token === '{') depth++;
    end = match.index + token.length;
  }
  return spans;
}
