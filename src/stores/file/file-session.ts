import type { StoreSession, Transaction } from '../../reconcile/store.js';
import { StoreError } from '../../reconcile/store-error.js';
import { applyTransaction } from './apply-transaction.js';
import { withFileErrors } from './file-errors.js';
import type { Files } from './files.js';
import { type ReadState, readMark, readState } from './read-state.js';
import { renderState } from './render-state.js';
import { snapshotOf } from './state.js';
import type { Lock } from './take-lock.js';
import { writeAtomically } from './write-atomically.js';

/** A state file under its lock. */
export interface LockedFile {
  /** As the operator gave it, for messages. */
  readonly path: string;
  readonly statePath: string;
  readonly lock: Lock;
  readonly files: Files;
  readonly randomId: () => string;
  readonly historyCharacters: number;
}

/** The session of whoever holds the lock: every transaction replaces the whole file once. */
export function openSession(file: LockedFile): StoreSession {
  const { path, statePath, lock, files } = file;
  let last: ReadState | undefined;
  const load = async () => {
    last = await withFileErrors(readState(statePath, files, last), { path, doing: 'read' });
    return last;
  };
  const write = async (transaction: Transaction) => {
    await lock.check();
    const isCurrent = last !== undefined && last.mark === (await readMark(statePath, files));
    last = await replaceState(isCurrent && last ? last : await load(), transaction, file);
  };
  return {
    read: async () => snapshotOf((await load()).state),
    readNodes: async (names) => {
      const { nodes } = (await load()).state;
      return new Map(names.flatMap((name) => entryOf(nodes, name)));
    },
    transact: async (transaction) => {
      if (!isEmpty(transaction))
        await withFileErrors(write(transaction), { path, doing: 'written' });
    },
    unlock: () => withFileErrors(lock.release(), { path, doing: 'locked' }),
  };
}

async function replaceState(
  current: ReadState,
  transaction: Transaction,
  { path, statePath, lock, files, randomId, historyCharacters }: LockedFile,
): Promise<ReadState> {
  const state = applyTransaction(current.state, transaction, historyCharacters);
  await writeAtomically(renderState(state), {
    path: statePath,
    id: randomId(),
    files,
    beforeReplacing: async () => {
      await lock.check();
      if ((await readMark(statePath, files)) === current.mark) return;
      throw new StoreError(
        'conflict',
        `State file "${path}" changed while it was about to be written`,
      );
    },
  });
  return { state, mark: await readMark(statePath, files) };
}

function isEmpty({ nodes, pending, finished, fingerprintKey }: Transaction): boolean {
  const isListEmpty = (list: readonly unknown[] | undefined) => (list?.length ?? 0) === 0;
  return [nodes, pending, finished].every(isListEmpty) && fingerprintKey === undefined;
}

function entryOf<T>(map: ReadonlyMap<string, T>, key: string): readonly (readonly [string, T])[] {
  const value = map.get(key);
  return value === undefined ? [] : [[key, value]];
}
