import { type CreateOptions, createOpCode, createRecord } from './create-operation.js';
import type { WriteRecord } from './jute-writer.js';
import { writeHeader } from './multi-header.js';
import { opCode } from './op-code.js';
import { type NodeContent, setRecord, versionRecord } from './write-records.js';

/**
 * One write or check of a multi; without a version any version will do, with version 0 only that.
 * A create gives no Stat here: servers take a create2 in a multi for a create.
 */
export type MultiOperation =
  | ({ readonly kind: 'create'; readonly path: string } & Omit<CreateOptions, 'withStat'>)
  | {
      readonly kind: 'set';
      readonly path: string;
      readonly data: NodeContent;
      readonly version?: number;
    }
  | { readonly kind: 'delete'; readonly path: string; readonly version?: number }
  | { readonly kind: 'check'; readonly path: string; readonly version?: number };

/** The body of a multi's request. */
export function multiRecord(chroot: string, operations: readonly MultiOperation[]): WriteRecord {
  const records = operations.map((one) => operationRecord(chroot, one));
  return (to) => {
    for (const [at, operation] of operations.entries()) {
      writeHeader(to, { code: multiOpCode(operation), isDone: false });
      records[at]?.(to);
    }
    writeHeader(to, { code: opCode.error, isDone: true });
  };
}

/** The record of one operation of a multi, without the header before it. */
export function operationRecord(chroot: string, operation: MultiOperation): WriteRecord {
  switch (operation.kind) {
    case 'create':
      return createRecord(chroot, operation.path, operation);
    case 'set':
      return setRecord(chroot, operation.path, operation);
    case 'delete':
    case 'check':
      return versionRecord(chroot, operation.path, operation.version);
    default:
      return operation satisfies never;
  }
}

function multiOpCode(operation: MultiOperation): number {
  switch (operation.kind) {
    case 'create':
      return createOpCode(operation);
    case 'set':
      return opCode.setData;
    case 'delete':
      return opCode.delete;
    case 'check':
      return opCode.check;
    default:
      return operation satisfies never;
  }
}
