import { type Files, unless } from './files.js';
import { isWhole, parseState } from './parse-state.js';
import { emptyState, type State } from './state.js';

/** A state with what tells its file from any other that ever stands in its place. */
export interface ReadState {
  readonly state: State;
  /** Undefined where there is no file. */
  readonly mark: string | undefined;
}

/** The state in the file; the empty one where there is none. Where the file is the known one still, its bytes are checked and not parsed again. */
export async function readState(
  statePath: string,
  files: Files,
  known?: ReadState,
): Promise<ReadState> {
  const handle = await unless(['ENOENT'], files.open(statePath, 'r'));
  if (!handle) return { state: emptyState, mark: undefined };
  try {
    const mark = markOf(await handle.stat({ bigint: true }));
    const bytes = await handle.readFile();
    if (known?.mark === mark && isWhole(bytes)) return known;
    return { state: parseState(bytes, statePath), mark };
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
