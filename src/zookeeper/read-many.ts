import { recordSize } from './jute-writer.js';
import { mapInFlight } from './map-in-flight.js';
import { multiHeaderBytes } from './multi-header.js';
import { multiReadOperation, type ReadRequest, type ReadResult } from './multi-read-operation.js';
import { serverPath } from './node-path.js';
import { childrenOperation, getOperation, readRecord } from './read-operations.js';
import type { Session } from './session.js';
import { splitRuns } from './split-runs.js';
import { waitUntilConnected } from './wait-until-connected.js';
import { ZooKeeperError, type ZooKeeperErrorCode } from './zookeeper-error.js';

/** Reads any number of nodes. */
export type ReadMany = (reads: readonly ReadRequest[]) => Promise<readonly ReadResult[]>;

/** Below which chroot, and whether and how long to try. */
export interface ReadManyOptions {
  readonly chroot: string;
  readonly hasMultiRead: boolean;
  readonly requestTimeoutMs: number;
}

// 250 nodes of the largest size stay below the largest reply; four runs keep the server busy.
const runLimits = { maxItems: 250, maxBytes: 500_000 };
const runsInFlight = 4;

/**
 * Reads with multiRead, and with one request a node once the server has shown that it does not
 * know multiRead (before 3.6): it closes the connection over that, so those reads wait for the next.
 */
export function manyReader(session: Session, options: ReadManyOptions): ReadMany {
  const { chroot, requestTimeoutMs } = options;
  let { hasMultiRead } = options;
  const readSingly = (run: readonly ReadRequest[]) =>
    Promise.all(run.map((read) => readOne(session, chroot, read)));
  const readRun = async (run: readonly ReadRequest[]): Promise<readonly ReadResult[]> => {
    if (!hasMultiRead) return await readSingly(run);
    try {
      return await session.request(multiReadOperation(chroot, run));
    } catch (error) {
      if (isCode(error, 'UNIMPLEMENTED')) hasMultiRead = false;
      if (hasMultiRead) throw error;
      return await retryOnNextConnection(session, requestTimeoutMs, () => readSingly(run));
    }
  };
  const size = ({ path }: ReadRequest) =>
    multiHeaderBytes + recordSize(readRecord(serverPath(chroot, path), false));
  return async (reads) => {
    const runs = splitRuns(reads, { ...runLimits, size });
    return (await mapInFlight(runs, runsInFlight, readRun)).flat();
  };
}

async function retryOnNextConnection<T>(
  { state }: Session,
  timeoutMs: number,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isCode(error, 'CONNECTION_LOSS')) throw error;
    await waitUntilConnected(state, timeoutMs);
    return await read();
  }
}

async function readOne(
  { request }: Session,
  chroot: string,
  { kind, path }: ReadRequest,
): Promise<ReadResult> {
  try {
    if (kind === 'get')
      return { kind, path, ...(await request(getOperation(chroot, path, false))) };
    const { children } = await request(childrenOperation(chroot, path, false));
    return { kind, path, children };
  } catch (error) {
    if (!(error instanceof ZooKeeperError) || error.outcome !== 'rejected') throw error;
    return { kind: 'failed', path, error };
  }
}

function isCode(error: unknown, code: ZooKeeperErrorCode): boolean {
  return error instanceof ZooKeeperError && error.code === code;
}
