import { createHash } from 'node:crypto';
import { ShapeError } from '../../reconcile/shape.js';
import type { NodeRecord, StoredNode } from '../../reconcile/snapshot.js';
import { ownValue } from '../../reconcile/sorted-record.js';
import { StoreError } from '../../reconcile/store-error.js';
import { checksumLines, stateVersion } from './render-state.js';
import type { FlowState, State } from './state.js';
import { type StateJson, stateShape } from './state-shape.js';

/**
 * The state in a state file's bytes. Throws `damaged` where they are not all that was written, `foreign`
 * for another program's JSON and `newer` for a newer flumec's; `path` is for the message.
 */
export function parseState(bytes: Buffer, path: string): State {
  const { format, version, checksum: _checksum, ...members } = parseMembers(bytes, path);
  if (format !== 'flumec-state') throw foreign(path);
  if (typeof version === 'number' && version > stateVersion) throw newer(version, path);
  if (version !== stateVersion) throw damaged(path, 'its version is not a number flumec ever used');
  if (!isWhole(bytes)) throw damaged(path, 'its checksum does not fit its text');
  return stateOf(readShape(members, path));
}

function parseMembers(bytes: Buffer, path: string): Readonly<Record<string, unknown>> {
  if (bytes.length === 0) throw damaged(path, 'it is empty');
  const text = bytes.toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    return { ...(value as Readonly<Record<string, unknown>>) };
  } catch {
    // The parser's own words quote the text, which may hold secrets.
    throw damaged(path, 'it is not JSON, or only a part of it');
  }
}

/** Whether the bytes end with the checksum of all before it. */
export function isWhole(bytes: Buffer): boolean {
  const end = Buffer.byteLength(checksumLines('0'.repeat(64)));
  const sha256 = createHash('sha256').update(bytes.subarray(0, -end)).digest('hex');
  return bytes.subarray(-end).toString() === checksumLines(sha256);
}

function readShape(members: unknown, path: string): StateJson {
  try {
    return stateShape(members);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw damaged(path, error.message, error);
  }
}

function stateOf({ serial, fingerprintKey, nodes, flows, history }: StateJson): State {
  return {
    serial,
    ...(fingerprintKey !== '' && { fingerprintKey }),
    nodes: new Map(Object.entries(nodes).map(([node, json]) => [node, storedNode(json)])),
    flows: new Map(
      Object.entries(flows).map(([flow, json]) => [
        flow,
        flowState(flow, json, ownValue(history, flow) ?? {}),
      ]),
    ),
  };
}

function storedNode({ at, live, record }: StateJson['nodes'][string]): StoredNode {
  if (!record) return { revision: String(at), ...(live && { live }) };
  const parts = Object.entries(record.parts).map(([part, { shown, ...rest }]) => {
    const text = { shown: shown ?? ownValue(live?.parts, part) ?? '', ...rest };
    return [part, text] as const;
  });
  const known: NodeRecord = { ...record, parts: Object.fromEntries(parts) };
  return { revision: String(at), ...(live && { live }), record: known };
}

function flowState(
  flow: string,
  { kept, ...record }: StateJson['flows'][string],
  history: StateJson['history'][string],
): FlowState {
  const revisions = kept.map(
    (number) => [number, new Map(Object.entries(ownValue(history, String(number)) ?? {}))] as const,
  );
  return { record: { flow, ...record }, revisions: new Map(revisions) };
}

function damaged(path: string, why: string, cause?: unknown): StoreError {
  const help = `restore "${path}" from a backup; nothing is written to it as it is`;
  const details = cause === undefined ? { help } : { help, cause };
  return new StoreError('damaged', `State file "${path}" is damaged: ${why}`, details);
}

function foreign(path: string): StoreError {
  const message = `"${path}" is JSON, but not a state file of flumec`;
  return new StoreError('foreign', message, { help: 'give another path for the state file' });
}

function newer(version: number, path: string): StoreError {
  const message = `State file "${path}" has version ${version}; this flumec knows ${stateVersion}`;
  return new StoreError('newer', message, { help: 'use the newer flumec that wrote it' });
}
