import { alignLists } from '../align-lists.js';
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
  const { mark, text } = whatChanges(key, before, after);
  if (isAboutReceivers(key)) return [{ mark, text, likeness: 'receivers', isChain: true }];
  return [{ mark, text, likeness: `${mark} ${text}` }];
}

function whatChanges(
  key: string,
  before: string | undefined,
  after: string | undefined,
): Pick<Edit, 'mark' | 'text'> {
  if (before === undefined) return { mark: '+', text: `${key} = ${after}` };
  if (after === undefined) return { mark: '-', text: `${key} = ${before}` };
  const words = isList(key) ? listChange(before, after) : undefined;
  return { mark: '~', text: `${key} = ${words ?? `${before} -> ${after}`}` };
}

/** Keys whose values are names of components (flume-1.x.md 2.1). */
function isList(key: string): boolean {
  return /(?:^|\.)(?:sources|channels|sinks|sinkgroups|interceptors)$/.test(key);
}

/** A list with what comes and goes in it; undefined where nothing of it stays. */
function listChange(before: string, after: string): string | undefined {
  const pairs = alignLists(before.split(/\s+/), after.split(/\s+/), (a, b) => (a === b ? 1 : 0));
  if (!pairs.some(({ kind }) => kind === 'kept')) return undefined;
  return pairs
    .map((pair) => {
      if (pair.kind === 'kept') return pair.after;
      return pair.kind === 'removed' ? `- ${pair.before}` : `+ ${pair.after}`;
    })
    .join(' ');
}

/** Keys that say which receivers a sink has and in which order: each sender has its own (flume-1.x.md 4.4). */
function isAboutReceivers(key: string): boolean {
  return /^sinks\.[^.]+\.(?:hostname|port|hosts|hosts\..+)$|^sinkgroups\.[^.]+\.processor\.priority\./.test(
    key,
  );
}
