import type { WriteRecord } from './jute-writer.js';
import { serverPath } from './node-path.js';

/** What a node can be given; a text is written as UTF-8. */
export type NodeContent = string | Uint8Array;

const anyVersion = -1;

/** The bytes of a node's content. */
export function contentBytes(content: NodeContent): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}

/** The record of a setData request; without a version it overwrites whatever is there. */
export function setRecord(
  chroot: string,
  path: string,
  {
    data,
    version = anyVersion,
  }: { readonly data: NodeContent; readonly version?: number | undefined },
): WriteRecord {
  const onServer = serverPath(chroot, path);
  const bytes = contentBytes(data);
  return (to) => {
    to.text(onServer);
    to.bytes(bytes);
    to.int(version);
  };
}

/** The record of a delete or a check: a node and the version it must have, any when none is given. */
export function versionRecord(
  chroot: string,
  path: string,
  version: number = anyVersion,
): WriteRecord {
  const onServer = serverPath(chroot, path);
  return (to) => {
    to.text(onServer);
    to.int(version);
  };
}
