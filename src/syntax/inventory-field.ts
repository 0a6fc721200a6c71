import type { Finding } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/source.js';

/** A node as an inventory gives it, before defaults. */
export interface InventoryNode {
  readonly name: string;
  readonly host?: string;
  readonly cost?: number;
  readonly port?: number;
  readonly weight?: number;
  readonly rate?: number;
  readonly zone?: string;
  readonly span: Span;
}

/** The nodes of an inventory, and what is wrong with it (code `inventory`). */
export interface InventoryReading {
  readonly nodes: readonly InventoryNode[];
  readonly findings: readonly Finding[];
}

/** What an inventory may say of a node beside its name. */
export interface InventoryFields {
  name?: string;
  host?: string;
  cost?: number;
  port?: number;
  weight?: number;
  rate?: number;
  zone?: string;
}

/** The columns of a `.csv` inventory and the keys of a `.json` one. */
export const inventoryFields = ['name', 'host', 'cost', 'port', 'weight', 'rate', 'zone'] as const;

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  cost: [0, 1_000_000],
  port: [1, 65_535],
  weight: [1, 1000],
  rate: [1, 1000],
};

/** Sets a field, or says in a sentence why the value does not fit it. */
export function setInventoryField(
  fields: InventoryFields,
  key: string,
  value: unknown,
): string | undefined {
  if (key === 'name' || key === 'host' || key === 'zone') {
    if (typeof value !== 'string' || value === '') return `"${key}" is no text`;
    fields[key] = value;
    return undefined;
  }
  const range = ranges[key];
  if (!range)
    return `"${key}" is no field of an inventory; known are ${inventoryFields.join(', ')}`;
  const [low, high] = range;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < low || number > high) {
    return `"${key}" is no whole number from ${low} to ${high}`;
  }
  fields[key as 'cost' | 'port' | 'weight' | 'rate'] = number;
  return undefined;
}
