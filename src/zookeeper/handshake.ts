import { encodeFrame } from './frames.js';
import { type JuteReader, juteReader } from './jute-reader.js';
import { serverErrorMeaning } from './server-error-codes.js';
import { protocolError, ZooKeeperError } from './zookeeper-error.js';

/** What a client must know to go on with a session on another connection. */
export interface SessionIdentity {
  /** 0 asks for a new session. */
  readonly sessionId: bigint;
  readonly password: Buffer;
}

/** No session yet. */
export const noSession: SessionIdentity = { sessionId: 0n, password: Buffer.alloc(16) };

/** What the client asks for. */
export interface SessionRequest {
  readonly identity: SessionIdentity;
  readonly sessionTimeoutMs: number;
  /** The last transaction this client has seen; a server that is behind it refuses. */
  readonly lastZxid: bigint;
  /** Whether a server without a quorum will do. */
  readonly mayBeReadOnly: boolean;
}

/** What the server grants. */
export interface GrantedSession extends SessionIdentity {
  readonly sessionTimeoutMs: number;
  readonly isReadOnly: boolean;
}

/** The first frame of a connection. */
export function sessionRequestFrame(request: SessionRequest): Buffer {
  return encodeFrame((to) => {
    to.int(0);
    to.long(request.lastZxid);
    to.int(request.sessionTimeoutMs);
    to.long(request.identity.sessionId);
    to.bytes(request.identity.password);
    to.bool(request.mayBeReadOnly);
  });
}

const bareReplyBytes = 16;

/** Reads the answer to it; throws SESSION_EXPIRED, or what a server that grants no session says instead. */
export function readGrantedSession(frame: Buffer, { identity }: SessionRequest): GrantedSession {
  const from = juteReader(frame);
  if (frame.length === bareReplyBytes) throw bareReplyError(from);
  from.int();
  const sessionTimeoutMs = from.int();
  const sessionId = from.long();
  const password = from.bytes();
  const isReadOnly = from.remaining() > 0 && from.bool();
  if (sessionTimeoutMs > 0 && sessionId !== 0n)
    return { sessionId, password, sessionTimeoutMs, isReadOnly };
  if (identity.sessionId === 0n) throw protocolError('The server answers with an empty session');
  throw new ZooKeeperError('The ZooKeeper session expired', {
    code: 'SESSION_EXPIRED',
    outcome: 'not-sent',
  });
}

/** A read-only server refuses a new session like a request (`zookeeper.md`, limits and semantics). */
function bareReplyError(from: JuteReader): ZooKeeperError {
  from.int();
  from.long();
  const { code, meaning } = serverErrorMeaning(from.int());
  return new ZooKeeperError(`ZooKeeper grants no session: ${code}, ${meaning}`, {
    code,
    outcome: 'not-sent',
  });
}
