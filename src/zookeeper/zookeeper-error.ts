import type { ServerErrorCode } from './server-error-codes.js';

/** Whether a request took effect: it never left, the server refused it, or nobody can tell. */
export type RequestOutcome = 'not-sent' | 'rejected' | 'unknown';

/** A server's code, or one of the errors that the client finds by itself. */
export type ZooKeeperErrorCode =
  | ServerErrorCode
  | 'CLOSED'
  | 'CONNECT_FAILED'
  | 'PROTOCOL_ERROR'
  | 'REQUEST_TOO_LARGE'
  | 'TLS_FAILED';

/** What an error tells beside its message. */
export interface ZooKeeperErrorFacts {
  readonly code: ZooKeeperErrorCode;
  readonly outcome: RequestOutcome;
  /** The node the request was about, as the caller wrote it. */
  readonly path?: string | undefined;
  /** Which operation of a multi failed, counted from 0. */
  readonly index?: number | undefined;
  readonly cause?: unknown;
}

/** Every error this client throws. */
export class ZooKeeperError extends Error {
  override readonly name = 'ZooKeeperError';
  readonly code: ZooKeeperErrorCode;
  readonly outcome: RequestOutcome;
  readonly path: string | undefined;
  readonly index: number | undefined;

  constructor(message: string, { code, outcome, path, index, cause }: ZooKeeperErrorFacts) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.outcome = outcome;
    this.path = path;
    this.index = index;
  }
}

/** The error for bytes that are not ZooKeeper's protocol. */
export function protocolError(message: string): ZooKeeperError {
  return new ZooKeeperError(message, { code: 'PROTOCOL_ERROR', outcome: 'unknown' });
}

/** The error for an argument that is refused before anything is sent. */
export function argumentError(message: string, path?: string): ZooKeeperError {
  return new ZooKeeperError(message, { code: 'BAD_ARGUMENTS', outcome: 'not-sent', path });
}
