import type { Difference, NodeState, WantedNode } from '../../reconcile/change.js';
import { nameList } from '../compact-names.js';
import type { Mark } from '../edit.js';
import { type PartDifference, singleEdit } from './part-review.js';

/** The sides of a node that changes. */
export interface NodeSides {
  readonly before: NodeState;
  readonly after: WantedNode;
}

/** What is remembered of a node beside its texts. */
export function factDifference(
  kind: 'flow' | 'tier' | 'target' | 'sendsTo',
  { before, after }: NodeSides,
): PartDifference {
  if (kind === 'sendsTo') {
    const text = `${nameList(before.sendsTo) || 'none'} -> ${nameList(after.sendsTo) || 'none'}`;
    return singleEdit('receivers', { mark: '~', text }, 'receivers');
  }
  return singleEdit(kind, { mark: '~', text: `${before[kind] ?? 'none'} -> ${after[kind]}` });
}

/** Where a node runs. */
export function hostDifference({ before, after }: NodeSides, isWritten: boolean): PartDifference {
  if (!isWritten) return remembered('host');
  const hosts = before.hosts.length === 0 ? 'none' : before.hosts.join(', ');
  return singleEdit('host', { mark: '~', text: `${hosts} -> ${after.host}` }, 'host');
}

/** A bandwidth limit of a node, in kilobytes a second. */
export function chokeDifference(
  { id, isWritten }: Extract<Difference, { kind: 'choke' }>,
  { before, after }: NodeSides,
  hide: (text: string) => string,
): PartDifference {
  const part = `choke ${id}`;
  if (!isWritten) return remembered(part);
  const [mark, text] = limitChange(limitOf(before.chokes, id), limitOf(after.chokes, id));
  return singleEdit(part, { mark, text }, `choke ${hide(id)}\n${mark} ${text}`);
}

/** What is live is wanted already. */
export function remembered(part: string): PartDifference {
  const text = 'live as wanted already; only what is remembered of it changes';
  return singleEdit(part, { mark: '~', text }, `${part} remembered`);
}

function limitChange(before: number | undefined, after: number | undefined): [Mark, string] {
  if (before === undefined)
    return after === undefined ? ['-', 'no limit any more'] : ['+', `${after} KB/s`];
  if (after === undefined) return ['-', `was ${before} KB/s`];
  return before === after
    ? ['~', `${after} KB/s, on another host`]
    : ['~', `${before} -> ${after} KB/s`];
}

function limitOf(chokes: Readonly<Record<string, number>>, id: string): number | undefined {
  return Object.hasOwn(chokes, id) ? chokes[id] : undefined;
}
