import { encodeFrame } from './frames.js';
import type { JuteReader } from './jute-reader.js';
import type { WriteRecord } from './jute-writer.js';
import { serverErrorMeaning } from './server-error-codes.js';
import { ZooKeeperError } from './zookeeper-error.js';

/** What messages call an operation. */
export interface OperationName {
  /** What it does: `set`, `list the children of`. */
  readonly name: string;
  /** The node it is about, as the caller wrote it. */
  readonly path?: string | undefined;
}

/** One request to the server and how to read its reply. */
export interface Operation<T> extends OperationName {
  readonly opCode: number;
  readonly write: WriteRecord;
  readonly read: (from: JuteReader) => T;
  /** A refusal that is an answer: the value for it, where there is one. */
  readonly answerTo?: (error: ZooKeeperError) => { readonly value: T } | undefined;
  /** Called with the answer before any later event is read from the connection. */
  readonly onAnswer?: (value: T) => void;
}

/** The operation's frame under the given number. */
export function operationFrame(
  operation: Pick<Operation<unknown>, 'opCode' | 'write'>,
  xid: number,
): Buffer {
  return encodeFrame((to) => {
    to.int(xid);
    to.int(operation.opCode);
    operation.write(to);
  });
}

/** An operation in words: `set "/a"`. */
export function operationText({ name, path }: OperationName): string {
  return path === undefined ? name : `${name} "${path}"`;
}

/** The error for a server's refusal of an operation, or of one part of a multi. */
export function refusal(operation: OperationName, number: number, index?: number): ZooKeeperError {
  const { code, meaning, isRefusal } = serverErrorMeaning(number);
  const place = index === undefined ? '' : ` (operation ${index} of a multi)`;
  const verb = isRefusal ? 'refuses to' : 'fails to';
  return new ZooKeeperError(
    `ZooKeeper ${verb} ${operationText(operation)}${place}: ${code}, ${meaning}`,
    { code, outcome: isRefusal ? 'rejected' : 'unknown', path: operation.path, index },
  );
}
