import type { FlowPicture } from '../picture.js';

/** Names that Mermaid takes as they are. */
export interface MermaidIds {
  /** Of a flow's subgraph. */
  readonly flow: (flow: FlowPicture) => string;
  /** Of a tier or a group of the flow. */
  readonly of: (flow: FlowPicture, name: string) => string;
}

/** Names made from those of flows, tiers and groups, so that a change of one leaves the others' lines alone. */
export function mermaidIds(flows: readonly FlowPicture[]): MermaidIds {
  const taken = new Map<string, string>();
  const used = new Set<string>();
  for (const { name, tiers, groups } of flows) {
    const keys = [[name], ...[...tiers, ...groups].map((one) => [name, one.name])];
    for (const key of keys) {
      const id = freeId(idFrom(key), used);
      used.add(id);
      taken.set(JSON.stringify(key), id);
    }
  }
  const idOf = (...key: readonly string[]) => taken.get(JSON.stringify(key)) as string;
  return { flow: ({ name }) => idOf(name), of: ({ name }, member) => idOf(name, member) };
}

/** With `f_` in front none is a word of Mermaid's language. */
function idFrom(key: readonly string[]): string {
  return `f_${key.join('__')}`.replace(/[^A-Za-z0-9_]/g, '_');
}

function freeId(wish: string, used: ReadonlySet<string>): string {
  if (!used.has(wish)) return wish;
  let number = 2;
  while (used.has(`${wish}_${number}`)) number++;
  return `${wish}_${number}`;
}
