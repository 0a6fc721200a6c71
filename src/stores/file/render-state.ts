import { createHash } from 'node:crypto';
import type { NodeRecord, RecordedText, StoredNode } from '../../reconcile/snapshot.js';
import { ownValue, sortedEntries } from '../../reconcile/sorted-record.js';
import { stableJson } from '../../reconcile/stable-json.js';
import type { FlowState, State } from './state.js';

/** The version of the state file's form. */
export const stateVersion = 1;

const pieceLength = 1 << 20;

/**
 * The state file's text in pieces of about a megabyte: JSON with a line for each node, keys sorted, the
 * same bytes for the same state; the checksum of all before it comes last.
 */
export function* renderState(state: State): Generator<string> {
  const hash = createHash('sha256');
  let piece = '';
  for (const line of stateLines(state)) {
    piece += `${line}\n`;
    if (piece.length < pieceLength) continue;
    hash.update(piece);
    yield piece;
    piece = '';
  }
  hash.update(piece);
  yield `${piece}${checksumLines(hash.digest('hex'))}`;
}

/** The end of a state file; the SHA-256 is of all before it. */
export function checksumLines(sha256: string): string {
  return `  "checksum": "sha256:${sha256}"\n}\n`;
}

/** A member of a JSON object: on one line, or an object with a line or more for each of its own. */
interface Member {
  readonly key: string;
  readonly value: (() => string) | readonly Member[];
}

function* stateLines({ serial, fingerprintKey, nodes, flows }: State): Generator<string> {
  yield '{';
  yield* memberLines(
    [
      { key: 'format', value: () => '"flumec-state"' },
      { key: 'version', value: () => String(stateVersion) },
      { key: 'serial', value: () => String(serial) },
      { key: 'fingerprintKey', value: () => stableJson(fingerprintKey ?? '') },
      { key: 'nodes', value: members(nodes, (node) => () => nodeJson(node)) },
      { key: 'flows', value: members(flows, (flow) => () => flowJson(flow)) },
      { key: 'history', value: members(flows, historyMembers) },
    ],
    { indent: '  ', end: ',' },
  );
}

interface LineForm {
  readonly indent: string;
  /** What follows the last member. */
  readonly end: '' | ',';
}

function* memberLines(all: readonly Member[], { indent, end }: LineForm): Generator<string> {
  for (const [index, { key, value }] of all.entries()) {
    const comma = index < all.length - 1 ? ',' : end;
    const start = `${indent}${JSON.stringify(key)}: `;
    if (typeof value === 'function') yield `${start}${value()}${comma}`;
    else {
      yield `${start}{`;
      yield* memberLines(value, { indent: `${indent}  `, end: '' });
      yield `${indent}}${comma}`;
    }
  }
}

function members<T>(
  map: ReadonlyMap<string, T>,
  valueFor: (item: T) => Member['value'],
): readonly Member[] {
  return [...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => ({ key, value: valueFor(item) }));
}

/** A recorded text that is live as it stands is not written twice. */
function nodeJson({ revision, live, record }: StoredNode): string {
  return stableJson({
    at: Number(revision),
    live,
    record: record && recordJson(record, live?.parts),
  });
}

function recordJson(
  record: NodeRecord,
  live: Readonly<Record<string, string>> | undefined,
): unknown {
  const parts = sortedEntries(record.parts).map(([part, { shown, ...rest }]) => {
    const text: Partial<RecordedText> = ownValue(live, part) === shown ? rest : { shown, ...rest };
    return [part, text] as const;
  });
  return { ...record, parts: Object.fromEntries(parts) };
}

function flowJson({ record, revisions }: FlowState): string {
  const { history, pending } = record;
  return stableJson({ history, pending, kept: [...revisions.keys()].sort((a, b) => b - a) });
}

function historyMembers({ revisions }: FlowState): readonly Member[] {
  return [...revisions]
    .sort(([a], [b]) => b - a)
    .map(([number, nodes]) => ({
      key: String(number),
      value: members(nodes, (delta) => () => stableJson(delta)),
    }));
}
