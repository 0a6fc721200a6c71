import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { renderAddress } from '../../src/zookeeper/connection-string.js';
import { encodeFrame, frameReader } from '../../src/zookeeper/frames.js';
import { type JuteReader, juteReader } from '../../src/zookeeper/jute-reader.js';
import type { WriteRecord } from '../../src/zookeeper/jute-writer.js';
import { opCode } from '../../src/zookeeper/op-code.js';

/** A request as it came over the wire. */
export interface ScriptedRequest {
  readonly xid: number;
  readonly opCode: number;
  readonly body: JuteReader;
}

/** One client's connection to the scripted server. */
export interface ScriptedConnection {
  readonly socket: Socket;
  readonly reply: (xid: number, reply?: ScriptedReply) => void;
}

export interface ScriptedReply {
  readonly zxid?: bigint;
  readonly error?: number;
  readonly body?: WriteRecord;
}

/** What the server does; without a rule it grants sessions and says yes to everything, with no body. */
export interface Script {
  /** Answers the first frame of a connection, with the session that the client asks for (0 for a new one). */
  readonly onSession?: (connection: ScriptedConnection, asked: AskedSession) => void;
  readonly onRequest?: (connection: ScriptedConnection, request: ScriptedRequest) => void;
}

export interface AskedSession {
  readonly lastZxid: bigint;
  readonly timeoutMs: number;
  readonly sessionId: bigint;
  readonly isReadOnly: boolean;
}

/** A server that follows a script, for what a real one cannot be made to do. */
export interface ScriptedServer {
  readonly port: number;
  readonly connectString: string;
  /** The operations asked for on all connections, without pings. */
  readonly opCodes: readonly number[];
  /** The session asked for by each connection. */
  readonly asked: readonly AskedSession[];
  readonly stop: () => Promise<void>;
}

/** The session that a script grants unless it does something else. */
export function grantSession(
  { socket }: ScriptedConnection,
  { timeoutMs = 4000, sessionId = 7n }: { timeoutMs?: number; sessionId?: bigint } = {},
): void {
  socket.write(
    encodeFrame((to) => {
      to.int(0);
      to.int(timeoutMs);
      to.long(sessionId);
      to.bytes(Buffer.alloc(16));
    }),
  );
}

/** Starts a scripted server on a loopback address. */
export async function startScriptedServer(
  script: Script = {},
  host = '127.0.0.1',
): Promise<ScriptedServer> {
  const opCodes: number[] = [];
  const asked: AskedSession[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    const connection: ScriptedConnection = {
      socket,
      reply: (xid, reply = {}) => void socket.write(replyFrame(xid, reply)),
    };
    let isGreeted = false;
    const onFrame = (frame: Buffer) => {
      const from = juteReader(frame);
      if (!isGreeted) {
        isGreeted = true;
        const session = readAskedSession(from);
        asked.push(session);
        if (script.onSession === undefined) grantSession(connection);
        else script.onSession(connection, session);
        return;
      }
      const request = { xid: from.int(), opCode: from.int(), body: from };
      if (request.opCode !== opCode.ping) opCodes.push(request.opCode);
      if (script.onRequest === undefined) connection.reply(request.xid);
      else script.onRequest(connection, request);
    };
    socket.on('data', frameReader(8 * 1024 * 1024, onFrame));
  });
  await once(server.listen(0, host), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connectString: renderAddress({ host, port }),
    opCodes,
    asked,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

function readAskedSession(from: JuteReader): AskedSession {
  from.int();
  const asked = { lastZxid: from.long(), timeoutMs: from.int(), sessionId: from.long() };
  from.bytes();
  return { ...asked, isReadOnly: from.bool() };
}

function replyFrame(xid: number, { zxid = 1n, error = 0, body }: ScriptedReply): Buffer {
  return encodeFrame((to) => {
    to.int(xid);
    to.long(zxid);
    to.int(error);
    body?.(to);
  });
}
