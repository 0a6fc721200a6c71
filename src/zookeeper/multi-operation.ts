import { type MultiResult, readMultiReply } from './multi-reply.js';
import { type MultiOperation, multiRecord } from './multi-request.js';
import { opCode } from './op-code.js';
import type { Operation } from './operation.js';

/** All of the operations or none of them. */
export function multiOperation(
  chroot: string,
  operations: readonly MultiOperation[],
): Operation<readonly MultiResult[]> {
  return {
    name: `carry out a multi of ${operations.length}`,
    opCode: opCode.multi,
    write: multiRecord(chroot, operations),
    read: (from) => readMultiReply(from, { chroot, operations }),
  };
}
