import { connect as connectTcp, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import type { Attempt } from './attempt.js';
import { socketError } from './connection-stage.js';

/**
 * Opens a socket, with its TLS handshake where TLS is asked for, and hands it over before it can
 * tell anything; throws CONNECTION_LOSS, TLS_FAILED or what ended the attempt.
 */
export async function openSocket<T>(
  attempt: Attempt,
  tls: ConnectionOptions | undefined,
  onOpen: (socket: Socket) => Promise<T>,
): Promise<T> {
  attempt.signal.throwIfAborted();
  return await new Promise((resolve, reject) => {
    const socket = startSocket(attempt, tls);
    const settle = (act: () => void) => {
      attempt.signal.removeEventListener('abort', onAbort);
      socket.off('error', onError);
      act();
    };
    const onAbort = () => {
      // What the socket says from here on concerns nobody.
      socket.on('error', () => undefined).destroy();
      settle(() => reject(attempt.signal.reason));
    };
    const onError = (cause: Error) =>
      settle(() => reject(socketError(attempt.server, attempt.stage(), cause)));
    attempt.signal.addEventListener('abort', onAbort);
    socket.on('error', onError);
    socket.once(tls ? 'secureConnect' : 'connect', () => settle(() => resolve(onOpen(socket))));
  });
}

function startSocket(attempt: Attempt, tls: ConnectionOptions | undefined): Socket {
  const { host, port } = attempt.server;
  const socket = tls ? connectTls({ ...tls, host, port }) : connectTcp({ host, port });
  socket.once('connect', () => attempt.enter(tls ? 'tls' : 'session'));
  socket.once('secureConnect', () => attempt.enter('session over tls'));
  return socket.setNoDelay(true);
}
