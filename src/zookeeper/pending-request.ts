import { deferred } from './deferred.js';
import type { JuteReader } from './jute-reader.js';
import { type Operation, type OperationName, refusal } from './operation.js';
import { ZooKeeperError } from './zookeeper-error.js';

/** A request that has no answer yet. */
export interface PendingRequest {
  readonly xid: number;
  readonly operation: OperationName;
  /** Settles the request by the server's reply; throws PROTOCOL_ERROR for one that makes no sense. */
  readonly answer: (errorNumber: number, from: JuteReader) => void;
  readonly fail: (error: ZooKeeperError) => void;
}

/** A pending request and the promise of its answer; once it has failed an answer goes nowhere. */
export function pendingRequest<T>(
  xid: number,
  operation: Operation<T>,
): { readonly pending: PendingRequest; readonly promise: Promise<T> } {
  const { promise, resolve, reject } = deferred<T>();
  let isSettled = false;
  const fail = (error: ZooKeeperError): void => {
    isSettled = true;
    reject(error);
  };
  const answer = (errorNumber: number, from: JuteReader): void => {
    if (isSettled) return;
    const reply = readReply(operation, errorNumber, from);
    isSettled = true;
    if (reply.kind === 'refused') {
      reject(reply.error);
    } else {
      operation.onAnswer?.(reply.value);
      resolve(reply.value);
    }
  };
  return { pending: { xid, operation, answer, fail }, promise };
}

type Reply<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'refused'; readonly error: ZooKeeperError };

function readReply<T>(operation: Operation<T>, errorNumber: number, from: JuteReader): Reply<T> {
  if (errorNumber !== 0) {
    const error = refusal(operation, errorNumber);
    const answer = operation.answerTo?.(error);
    return answer ? { kind: 'answered', value: answer.value } : { kind: 'refused', error };
  }
  try {
    return { kind: 'answered', value: operation.read(from) };
  } catch (error) {
    // The reply to a multi says inside that it was refused.
    if (error instanceof ZooKeeperError && error.code !== 'PROTOCOL_ERROR')
      return { kind: 'refused', error };
    throw error;
  }
}
