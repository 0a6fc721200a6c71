import { type Acl, writeAcl } from './acl.js';
import { serverPath } from './node-path.js';
import { opCode } from './op-code.js';
import type { Operation } from './operation.js';
import { readStat, type Stat } from './stat.js';
import { type NodeContent, setRecord, versionRecord } from './write-records.js';

/** Overwrites a node's data, of the given version only where one is given. */
export function setOperation(
  chroot: string,
  path: string,
  content: { readonly data: NodeContent; readonly version?: number | undefined },
): Operation<Stat> {
  const write = setRecord(chroot, path, content);
  return { name: 'set', opCode: opCode.setData, path, write, read: readStat };
}

/** Deletes a node without children, of the given version only where one is given. */
export function deleteOperation(chroot: string, path: string, version?: number): Operation<void> {
  const write = versionRecord(chroot, path, version);
  return { name: 'delete', opCode: opCode.delete, path, write, read: () => undefined };
}

/** Replaces a node's access control list, of the given version of it only where one is given. */
export function setAclOperation(
  chroot: string,
  path: string,
  { acl, version = -1 }: { readonly acl: readonly Acl[]; readonly version?: number | undefined },
): Operation<Stat> {
  const onServer = serverPath(chroot, path);
  return {
    name: 'set the ACL of',
    opCode: opCode.setAcl,
    path,
    write: (to) => {
      to.text(onServer);
      writeAcl(to, acl);
      to.int(version);
    },
    read: readStat,
  };
}
