import type { Change, WantedNode } from './change.js';
import { realText } from './shown-text.js';
import type { StoredNode } from './snapshot.js';
import { ownValue } from './sorted-record.js';
import { StoreError } from './store-error.js';

/** Throws `conflict` where a node, read back, does not hold what its change wrote. */
export function checkWritten(change: Change, stored: StoredNode | undefined): void {
  const isThere =
    change.kind === 'delete' ? isGone(change.before.parts, stored) : holds(change.after, stored);
  if (isThere) return;
  const message = `Node "${change.node}" does not hold what was just written to it`;
  const help = 'another hand writes there; apply again once it is known whose';
  throw new StoreError('conflict', message, { node: change.node, help });
}

function isGone(parts: object, stored: StoredNode | undefined): boolean {
  if (stored?.record) return false;
  return Object.keys(parts).every((part) => ownValue(stored?.live?.parts, part) === undefined);
}

function holds({ parts, host, chokes, flow }: WantedNode, stored: StoredNode | undefined): boolean {
  const live = stored?.live;
  if (!live || stored.record?.flow !== flow) return false;
  const hasTexts = Object.entries(parts).every(
    ([part, content]) => ownValue(live.parts, part) === realText(content),
  );
  const hasLimits = Object.entries(chokes).every(
    ([id, limit]) => ownValue(live.chokes, id) === limit,
  );
  return hasTexts && hasLimits && live.hosts.length === 1 && live.hosts[0] === host;
}
