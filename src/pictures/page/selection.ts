import type { PageData } from '../html/page-data.js';
import type { Mark } from '../picture.js';

/** What the page shows beside the picture. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'node' | 'tier'; readonly index: number }
  | { readonly kind: 'mark'; readonly mark: Mark };

/** The selection that the address names after its `#`; none where nothing of that name is there. */
export function parseSelection(hash: string, { nodes, tiers }: PageData): Selection {
  const [, kind = '', encoded = ''] = /^#(node|tier|mark)=(.*)$/.exec(hash) ?? [];
  const name = decoded(encoded);
  if (kind === 'mark') return isMark(name) ? { kind, mark: name } : { kind: 'none' };
  if (kind !== 'node' && kind !== 'tier') return { kind: 'none' };
  const index = (kind === 'node' ? nodes : tiers).findIndex((one) => one.name === name);
  return index < 0 ? { kind: 'none' } : { kind, index };
}

/** The selection as it stands in the address. */
export function printSelection(selection: Selection, { nodes, tiers }: PageData): string {
  if (selection.kind === 'none') return '#';
  if (selection.kind === 'mark') return `#mark=${selection.mark}`;
  const table = selection.kind === 'node' ? nodes : tiers;
  return `#${selection.kind}=${encodeURIComponent(table[selection.index]?.name ?? '')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isMark(text: string): text is Mark {
  return text === 'added' || text === 'removed' || text === 'changed';
}
