import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveNode, StoredNode } from '../../../src/reconcile/snapshot.js';
import type { Store } from '../../../src/reconcile/store.js';
import { type FileStoreOptions, openFileStore } from '../../../src/stores/file/file-store.js';
import { parseState } from '../../../src/stores/file/parse-state.js';
import { renderState } from '../../../src/stores/file/render-state.js';
import { emptyState, type State } from '../../../src/stores/file/state.js';
import type { StoreHarness } from '../../contracts/harness.js';

/** A file store in a folder of its own. */
export interface FileHarness extends StoreHarness {
  readonly folder: string;
  readonly path: string;
}

/** A file store at the path, with the world as it is unless told. */
export function fileStore(path: string, options: Partial<FileStoreOptions> = {}): Store {
  return openFileStore({ path, now: () => new Date(), randomId: randomUUID, ...options });
}

/** A fresh folder under the system's, and a state file to be in it. */
export async function fileHarness(): Promise<FileHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'flumec-state-'));
  const path = join(folder, 'state.json');
  return {
    folder,
    path,
    open: () => fileStore(path),
    tamper: (node, change) => tamper(path, node, change),
    loseLock: () => unlink(`${path}.lock`),
    raw: async () => {
      const text = await readFile(path, 'utf8').catch(() => '');
      return text && `${(await stat(path, { bigint: true })).mtimeNs}\n${text}`;
    },
    done: () => rm(folder, { recursive: true }),
  };
}

/** Writes another state with a checksum that fits, as a tool that knows the form would. */
export async function writeState(path: string, change: (state: State) => State): Promise<void> {
  const bytes = await readFile(path).catch(() => undefined);
  const state = bytes ? parseState(bytes, path) : emptyState;
  await writeFile(path, [...renderState(change(state))].join(''));
}

async function tamper(
  path: string,
  node: string,
  change: (live: LiveNode | undefined) => LiveNode | undefined,
): Promise<void> {
  await writeState(path, (state) => {
    const serial = state.serial + 1;
    const nodes = new Map(state.nodes);
    const stored = nodes.get(node);
    const live = change(stored?.live);
    const record = stored?.record;
    const next: StoredNode = {
      revision: String(serial),
      ...(live && { live }),
      ...(record && { record }),
    };
    if (live || record) nodes.set(node, next);
    else nodes.delete(node);
    return { ...state, serial, nodes };
  });
}
