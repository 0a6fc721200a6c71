import type { Socket } from 'node:net';
import { type ConnectionStage, socketError } from './connection-stage.js';
import type { ServerAddress } from './connection-string.js';
import { frameReader } from './frames.js';
import { ZooKeeperError } from './zookeeper-error.js';

/** Whoever uses a link: what it is told, and what a broken link means to it. */
export interface LinkUser {
  readonly stage: ConnectionStage;
  readonly onFrame: (frame: Buffer) => void;
  /** There is room again after `isFull`. */
  readonly onRoom: () => void;
  /** The last call, with what ended the link. */
  readonly onEnd: (cause: ZooKeeperError) => void;
}

/** A connected socket that carries frames. */
export interface Link {
  readonly server: ServerAddress;
  readonly send: (frame: Buffer) => void;
  /** Whether more waits to be sent than is sensible. */
  readonly isFull: () => boolean;
  /** Hands the link over to another user; one that has ended tells so at once. */
  readonly use: (user: LinkUser) => void;
  /** Ends the link; nothing happens where it has ended. */
  readonly end: (cause: ZooKeeperError) => void;
  /** Milliseconds since something was sent, and since something came. */
  readonly idleMs: () => { readonly sent: number; readonly received: number };
}

const fullBytes = 1024 * 1024;

/** A link over the socket; it throws away the link at the first byte that is not ZooKeeper's. */
export function createLink(
  socket: Socket,
  firstUser: LinkUser,
  { server, maxFrameBytes }: { readonly server: ServerAddress; readonly maxFrameBytes: number },
): Link {
  let user = firstUser;
  let endedBy: ZooKeeperError | undefined;
  let sentAtMs = performance.now();
  let receivedAtMs = sentAtMs;
  const end = (cause: ZooKeeperError): void => {
    if (endedBy !== undefined) return;
    endedBy = cause;
    socket.destroy();
    user.onEnd(cause);
  };
  const readFrames = frameReader(maxFrameBytes, (frame) => {
    if (endedBy === undefined) user.onFrame(frame);
  });
  const onBytes = (chunk: Buffer): void => {
    receivedAtMs = performance.now();
    readFrames(chunk);
  };
  socket.on('data', (chunk: Buffer) => endOnError(() => onBytes(chunk), end));
  socket.on('drain', () => user.onRoom());
  socket.on('error', (cause) => end(socketError(server, user.stage, cause)));
  socket.on('end', () => end(socketError(server, user.stage)));
  socket.on('close', () => end(socketError(server, user.stage)));
  return {
    server,
    end,
    send: (frame) => {
      sentAtMs = performance.now();
      writeTogether(socket, frame);
    },
    isFull: () => socket.writableLength > fullBytes,
    use: (next) => {
      user = next;
      if (endedBy !== undefined) next.onEnd(endedBy);
    },
    idleMs: () => ({
      sent: performance.now() - sentAtMs,
      received: performance.now() - receivedAtMs,
    }),
  };
}

/** Frames sent in the same turn leave in one system call. */
function writeTogether(socket: Socket, frame: Buffer): void {
  if (socket.writableCorked === 0) {
    socket.cork();
    process.nextTick(() => socket.uncork());
  }
  socket.write(frame);
}

function endOnError(act: () => void, end: (cause: ZooKeeperError) => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ZooKeeperError)) throw error;
    end(error);
  }
}
