import { type OperationName, operationText } from './operation.js';
import { type RequestOutcome, ZooKeeperError, type ZooKeeperErrorCode } from './zookeeper-error.js';

const outcomeText = {
  'not-sent': 'nothing was sent',
  unknown: 'whether it was done is unknown',
} as const;

/** The error for a request whose connection is gone, before or after it was sent. */
export function lossError(
  operation: OperationName,
  cause: ZooKeeperError,
  outcome: Exclude<RequestOutcome, 'rejected'>,
): ZooKeeperError {
  return new ZooKeeperError(
    `Cannot ${operationText(operation)}: ${cause.message}; ${outcomeText[outcome]}`,
    { code: codeOfLoss(cause), outcome, path: operation.path, cause },
  );
}

/** The error for a request that had no answer, or no chance to be sent, within its deadline. */
export function timeoutError(
  operation: OperationName,
  timeoutMs: number,
  outcome: Exclude<RequestOutcome, 'rejected'>,
): ZooKeeperError {
  return new ZooKeeperError(
    `Cannot ${operationText(operation)}: ZooKeeper does not answer within ${timeoutMs} ms; ${outcomeText[outcome]}`,
    { code: 'OPERATION_TIMEOUT', outcome, path: operation.path },
  );
}

/** The error for a request that is larger than the server takes. */
export function sizeError(
  operation: OperationName,
  bytes: number,
  maxBytes: number,
): ZooKeeperError {
  return new ZooKeeperError(
    `Cannot ${operationText(operation)}: the request has ${bytes} bytes, expected at most ${maxBytes} (jute.maxbuffer); nothing was sent`,
    { code: 'REQUEST_TOO_LARGE', outcome: 'not-sent', path: operation.path },
  );
}

const lastingCodes: ReadonlySet<ZooKeeperErrorCode> = new Set([
  'AUTH_FAILED',
  'CLOSED',
  'SESSION_EXPIRED',
]);

// What ended the connection is the cause; the code says whether there can be another one.
function codeOfLoss({ code }: ZooKeeperError): ZooKeeperErrorCode {
  return lastingCodes.has(code) ? code : 'CONNECTION_LOSS';
}
