import type { Socket } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import type { Attempt } from './attempt.js';
import type { ServerAddress } from './connection-string.js';
import { deferred } from './deferred.js';
import {
  type GrantedSession,
  readGrantedSession,
  type SessionRequest,
  sessionRequestFrame,
} from './handshake.js';
import { createLink, type Link } from './link.js';
import { openSocket } from './open-socket.js';
import { createPipeline, type Pipeline, type PipelineOptions } from './pipeline.js';
import { type Auth, authOperation } from './session-operations.js';
import { setWatchesOperations } from './watch-operations.js';
import type { Watch } from './watch-table.js';
import { ZooKeeperError } from './zookeeper-error.js';

/** All that a connection needs to carry on a session. */
export interface ConnectionRequest {
  readonly tls: ConnectionOptions | undefined;
  readonly session: SessionRequest;
  readonly auths: readonly Auth[];
  readonly watches: readonly Watch[];
  readonly maxFrameBytes: number;
  readonly pipeline: Omit<PipelineOptions, 'sessionTimeoutMs' | 'onEnd'>;
}

/** A connection that is authenticated and watches what it is to watch. */
export interface Connection {
  readonly server: ServerAddress;
  readonly request: Pipeline;
  readonly granted: GrantedSession;
  readonly end: (cause: ZooKeeperError) => void;
  /** What ended it; known before the requests under way fail. */
  readonly ended: Promise<ZooKeeperError>;
}

/** Connects within the attempt: socket, session, then authentication before anything else, then watches. */
export async function openConnection(
  attempt: Attempt,
  request: ConnectionRequest,
): Promise<Connection> {
  const { link, granted } = await openSocket(attempt, request.tls, (socket) =>
    shakeHands(socket, attempt, request),
  );
  const connection = startRequests(link, granted, request);
  try {
    for (const auth of request.auths) await connection.request(authOperation(auth));
    const watches = setWatchesOperations(request.watches, request.session.lastZxid);
    for (const operation of watches) await connection.request(operation);
  } catch (cause) {
    link.end(setUpError(cause));
    throw cause;
  }
  return connection;
}

interface OpenSession {
  readonly link: Link;
  readonly granted: GrantedSession;
}

function shakeHands(
  socket: Socket,
  { server, stage, signal }: Attempt,
  { session, maxFrameBytes }: ConnectionRequest,
): Promise<OpenSession> {
  return new Promise((resolve, reject) => {
    const onFrame = (frame: Buffer) =>
      resolve({ link, granted: readGrantedSession(frame, session) });
    const user = { stage: stage(), onFrame, onRoom: () => undefined, onEnd: reject };
    const link = createLink(socket, user, { server, maxFrameBytes });
    signal.addEventListener('abort', () => link.end(signal.reason));
    link.send(sessionRequestFrame(session));
  });
}

function startRequests(
  link: Link,
  granted: GrantedSession,
  { pipeline }: ConnectionRequest,
): Connection {
  const { promise: ended, resolve: onEnd } = deferred<ZooKeeperError>();
  const { sessionTimeoutMs } = granted;
  const request = createPipeline(link, { ...pipeline, sessionTimeoutMs, onEnd });
  return { server: link.server, request, granted, end: link.end, ended };
}

function setUpError(cause: unknown): ZooKeeperError {
  return new ZooKeeperError('The connection to ZooKeeper could not be set up', {
    code: 'CONNECTION_LOSS',
    outcome: 'not-sent',
    cause,
  });
}
