import type { Edit, EditGroup } from '../edit.js';
import type { PropertyMap } from './property-map.js';

/** What differs between the properties of two texts, key by key, sorted; nothing where they mean the same. */
export function diffProperties(before: PropertyMap, after: PropertyMap): readonly EditGroup[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const edits = keys.flatMap((key) => propertyEdit(key, before.get(key), after.get(key)));
  if (edits.length === 0) return [];
  const likeness = [...new Set(edits.map((one) => one.likeness))].join('\n');
  return [{ where: '', likeness, edits }];
}

/** The properties sorted, without the receivers: equal for agents that are alike. */
export function maskedProperties(properties: PropertyMap): string {
  return [...properties]
    .map(([key, value]) => (isAboutReceivers(key) ? key : `${key} = ${value}`))
    .sort()
    .join('\n');
}

function propertyEdit(key: string, before: string | undefined, after: string | undefined): Edit[] {
  if (before === after) return [];
  const what =
    before === undefined
      ? ({ mark: '+', text: `${key} = ${after}` } as const)
      : after === undefined
        ? ({ mark: '-', text: `${key} = ${before}` } as const)
        : ({ mark: '~', text: `${key} = ${before} -> ${after}` } as const);
  if (isAboutReceivers(key)) return [{ ...what, likeness: 'receivers', isChain: true }];
  return [{ ...what, likeness: `${what.mark} ${what.text}` }];
}

/** Keys that say which receivers a sink has and in which order: each sender has its own (flume-1.x.md 4.4). */
function isAboutReceivers(key: string): boolean {
  return /^sinks\.[^.]+\.(?:hostname|port|hosts|hosts\..+)$|^sinkgroups\.[^.]+\.processor\.priority\./.test(
    key,
  );
}
