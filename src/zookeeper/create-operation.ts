import { type Acl, openAcl, writeAcl } from './acl.js';
import type { JuteReader } from './jute-reader.js';
import type { WriteRecord } from './jute-writer.js';
import { clientPath, sequentialServerPath, serverPath } from './node-path.js';
import { opCode } from './op-code.js';
import type { Operation } from './operation.js';
import { readStat, type Stat } from './stat.js';
import { contentBytes, type NodeContent } from './write-records.js';

const modeFlags = {
  persistent: 0,
  ephemeral: 1,
  'persistent-sequential': 2,
  'ephemeral-sequential': 3,
  container: 4,
} as const;

/**
 * How long a node lives: until deleted, until its session ends, or (container, ZooKeeper 3.5+) until
 * some time after its last child is gone. The server appends ten digits to a sequential node's name.
 */
export type CreateMode = keyof typeof modeFlags;

/** How a node is created: empty, persistent and open to everybody unless told otherwise. */
export interface CreateOptions {
  readonly data?: NodeContent;
  readonly mode?: CreateMode;
  readonly acl?: readonly Acl[];
  /** Asks for the new node's Stat too; needs ZooKeeper 3.5+. */
  readonly withStat?: boolean;
}

/** A node that was created; its path differs from the one asked for when it is sequential. */
export interface CreatedNode {
  readonly path: string;
  /** There when it was asked for, and for a container. */
  readonly stat?: Stat;
}

/** Creates a node. */
export function createOperation(
  chroot: string,
  path: string,
  options: CreateOptions,
): Operation<CreatedNode> {
  const code = createOpCode(options);
  return {
    name: 'create',
    opCode: code,
    path,
    write: createRecord(chroot, path, options),
    read: (from) => readCreated(from, code, chroot),
  };
}

/** Which operation creates such a node; the first one, which every server knows, where that is enough. */
export function createOpCode({ mode, withStat = false }: CreateOptions): number {
  if (mode === 'container') return opCode.createContainer;
  return withStat ? opCode.create2 : opCode.create;
}

/** The record of a create, the same for all its operations. */
export function createRecord(
  chroot: string,
  path: string,
  { data = '', mode = 'persistent', acl = openAcl }: CreateOptions,
): WriteRecord {
  const isSequential = mode.endsWith('-sequential');
  const onServer = isSequential ? sequentialServerPath(chroot, path) : serverPath(chroot, path);
  const bytes = contentBytes(data);
  return (to) => {
    to.text(onServer);
    to.bytes(bytes);
    writeAcl(to, acl);
    to.int(modeFlags[mode]);
  };
}

/** Reads the reply to a create of the given operation. */
export function readCreated(from: JuteReader, code: number, chroot: string): CreatedNode {
  const path = clientPath(chroot, from.text());
  return code === opCode.create ? { path } : { path, stat: readStat(from) };
}
