import type { JuteReader } from './jute-reader.js';
import type { WriteRecord } from './jute-writer.js';
import { readHeader, writeHeader } from './multi-header.js';
import { serverPath } from './node-path.js';
import { opCode } from './op-code.js';
import { type Operation, refusal } from './operation.js';
import { type NodeData, readNames, readNodeData, readRecord } from './read-operations.js';
import { protocolError, type ZooKeeperError } from './zookeeper-error.js';

/** One read of a multiRead: a node's data, or the names of its children. */
export interface ReadRequest {
  readonly kind: 'get' | 'children';
  readonly path: string;
}

/** What one read gave; a node that is not there or not readable fails alone. */
export type ReadResult =
  | ({ readonly kind: 'get'; readonly path: string } & NodeData)
  | { readonly kind: 'children'; readonly path: string; readonly children: readonly string[] }
  | { readonly kind: 'failed'; readonly path: string; readonly error: ZooKeeperError };

/** Many reads in one request; needs ZooKeeper 3.6+. */
export function multiReadOperation(
  chroot: string,
  reads: readonly ReadRequest[],
): Operation<readonly ReadResult[]> {
  return {
    name: `read ${reads.length} nodes`,
    opCode: opCode.multiRead,
    write: multiReadRecord(chroot, reads),
    read: (from) => readResults(from, reads),
  };
}

function multiReadRecord(chroot: string, reads: readonly ReadRequest[]): WriteRecord {
  const parts = reads.map(({ kind, path }) => ({
    code: kind === 'get' ? opCode.getData : opCode.getChildren,
    write: readRecord(serverPath(chroot, path), false),
  }));
  return (to) => {
    for (const { code, write } of parts) {
      writeHeader(to, { code, isDone: false });
      write(to);
    }
    writeHeader(to, { code: opCode.error, isDone: true });
  };
}

function readResults(from: JuteReader, reads: readonly ReadRequest[]): readonly ReadResult[] {
  const results: ReadResult[] = [];
  for (let header = readHeader(from); !header.isDone; header = readHeader(from)) {
    const read = reads[results.length];
    if (read === undefined) throw countError(reads);
    results.push(header.code === opCode.error ? readFailure(from, read) : readResult(from, read));
  }
  if (results.length < reads.length) throw countError(reads);
  return results;
}

function readResult(from: JuteReader, { kind, path }: ReadRequest): ReadResult {
  return kind === 'get'
    ? { kind, path, ...readNodeData(from) }
    : { kind, path, children: readNames(from) };
}

function readFailure(from: JuteReader, { kind, path }: ReadRequest): ReadResult {
  const name = kind === 'get' ? 'get' : 'list the children of';
  return { kind: 'failed', path, error: refusal({ name, path }, from.int()) };
}

function countError(reads: readonly ReadRequest[]): Error {
  return protocolError(`A read of ${reads.length} nodes has another number of results`);
}
