import { type Acl, readAcl } from './acl.js';
import { type JuteReader, readVector } from './jute-reader.js';
import type { WriteRecord } from './jute-writer.js';
import { serverPath } from './node-path.js';
import { opCode } from './op-code.js';
import type { Operation } from './operation.js';
import { readStat, type Stat } from './stat.js';

/** A node's data, empty where it has none, and its Stat. */
export interface NodeData {
  readonly data: Buffer;
  readonly stat: Stat;
}

/** The names of a node's children in order of their code units, and the node's Stat. */
export interface NodeChildren {
  readonly children: readonly string[];
  readonly stat: Stat;
}

/** A node's access control list and its Stat. */
export interface NodeAcl {
  readonly acl: readonly Acl[];
  readonly stat: Stat;
}

/** The record of a read: the node, and whether the server is to watch it. */
export function readRecord(onServer: string, isWatched: boolean): WriteRecord {
  return (to) => {
    to.text(onServer);
    to.bool(isWatched);
  };
}

/** Reads data and Stat of a node. */
export function getOperation(
  chroot: string,
  path: string,
  isWatched: boolean,
): Operation<NodeData> {
  const write = readRecord(serverPath(chroot, path), isWatched);
  return { name: 'get', opCode: opCode.getData, path, write, read: readNodeData };
}

/** Reads the names of a node's children. */
export function childrenOperation(
  chroot: string,
  path: string,
  isWatched: boolean,
): Operation<NodeChildren> {
  const write = readRecord(serverPath(chroot, path), isWatched);
  const read = (from: JuteReader) => ({ children: readNames(from), stat: readStat(from) });
  return { name: 'list the children of', opCode: opCode.getChildren2, path, write, read };
}

/** Reads the Stat of a node, undefined where there is no such node. */
export function existsOperation(
  chroot: string,
  path: string,
  isWatched: boolean,
): Operation<Stat | undefined> {
  return {
    name: 'look for',
    opCode: opCode.exists,
    path,
    write: readRecord(serverPath(chroot, path), isWatched),
    read: readStat,
    answerTo: ({ code }) => (code === 'NO_NODE' ? { value: undefined } : undefined),
  };
}

/** Reads a node's access control list. */
export function getAclOperation(chroot: string, path: string): Operation<NodeAcl> {
  const onServer = serverPath(chroot, path);
  return {
    name: 'read the ACL of',
    opCode: opCode.getAcl,
    path,
    write: (to) => to.text(onServer),
    read: (from) => ({ acl: readAcl(from), stat: readStat(from) }),
  };
}

/** Makes the server catch up with the leader, so that reads after it see every write before it. */
export function syncOperation(chroot: string, path: string): Operation<void> {
  const onServer = serverPath(chroot, path);
  return {
    name: 'sync',
    opCode: opCode.sync,
    path,
    write: (to) => to.text(onServer),
    read: () => undefined,
  };
}

/** Reads the reply to a get. */
export function readNodeData(from: JuteReader): NodeData {
  return { data: from.bytes(), stat: readStat(from) };
}

/** Reads a list of names, sorted because the server's order means nothing. */
export function readNames(from: JuteReader): readonly string[] {
  return [...readVector(from, () => from.text())].sort();
}
