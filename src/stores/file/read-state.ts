import { type Files, unless } from './files.js';
import { parseState } from './parse-state.js';
import { emptyState, type State } from './state.js';

/** A state with what tells its file from any other that ever stands in its place. */
export interface ReadState {
  readonly state: State;
  /** Undefined where there is no file. */
  readonly mark: string | undefined;
}

/** The state in the file; the empty one where there is none. */
export async function readState(statePath: string, files: Files): Promise<ReadState> {
  const handle = await unless(['ENOENT'], files.open(statePath, 'r'));
  if (!handle) return { state: emptyState, mark: undefined };
  try {
    const mark = markOf(await handle.stat({ bigint: true }));
    return { state: parseState(await handle.readFile(), statePath), mark };
  } finally {
    await handle.close();
  }
}

/** The mark of the file that stands there now. */
export async function readMark(statePath: string, files: Files): Promise<string | undefined> {
  const stat = await unless(['ENOENT'], files.stat(statePath, { bigint: true }));
  return stat && markOf(stat);
}

interface FileMark {
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}

function markOf({ ino, size, mtimeNs }: FileMark): string {
  return `${ino} ${size} ${mtimeNs}`;
}
