import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the proxy does to the bytes; all of it can be changed while connections are open. */
export interface ProxyFaults {
  /** Holds every chunk back for so long, in milliseconds. */
  latencyMs: number;
  /** Lets at most so many bytes through a second, each way. */
  bytesPerSecond: number;
  /** Swallows everything both ways and tells nobody: a silent partition. */
  isFrozen: boolean;
  /** Swallows what the server sends, so that what the client asked for is done but never answered. */
  isDeaf: boolean;
  /** Closes the connection after so many more bytes from the server, in the middle of a frame if need be. */
  cutAfterBytes: number;
  /** Closes each new connection at once. */
  isRefusing: boolean;
}

/** A TCP proxy on 127.0.0.1 before a real server. */
export interface TcpProxy {
  readonly port: number;
  readonly connectString: string;
  readonly faults: ProxyFaults;
  /** How many connections there have been. */
  readonly connections: () => number;
  /** Ends every open connection: by a reset, or in good order. */
  readonly drop: (how: 'reset' | 'close') => void;
  readonly stop: () => Promise<void>;
}

/** Starts a proxy to a port of 127.0.0.1, without faults. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const faults: ProxyFaults = {
    latencyMs: 0,
    bytesPerSecond: Number.POSITIVE_INFINITY,
    isFrozen: false,
    isDeaf: false,
    cutAfterBytes: Number.POSITIVE_INFINITY,
    isRefusing: false,
  };
  const open = new Set<Socket>();
  let connections = 0;
  const server = createServer((client) => {
    connections++;
    const upstream = connect({ port: target, host: '127.0.0.1' });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.setNoDelay(true).on('error', () => undefined);
      socket.once('close', () => open.delete(socket));
    }
    relay({ from: client, to: upstream, faults, isReply: false });
    relay({ from: upstream, to: client, faults, isReply: true });
    if (faults.isRefusing) client.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connectString: `127.0.0.1:${port}`,
    faults,
    connections: () => connections,
    drop: (how) => {
      for (const socket of open) if (how === 'reset') socket.resetAndDestroy();
      for (const socket of open) socket.destroy();
    },
    stop: async () => {
      faults.isFrozen = false;
      for (const socket of open) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

interface Direction {
  readonly from: Socket;
  readonly to: Socket;
  readonly faults: ProxyFaults;
  readonly isReply: boolean;
}

function relay({ from, to, faults, isReply }: Direction): void {
  let queue = Promise.resolve();
  const inTurn = (act: () => void | Promise<void>) => {
    const dueMs = performance.now() + faults.latencyMs;
    queue = queue.then(async () => {
      while (faults.isFrozen) await sleep(5);
      await sleepUntil(dueMs);
      await act();
    });
  };
  from.on('data', (chunk: Buffer) =>
    inTurn(async () => {
      if (isReply && faults.isDeaf) return;
      await sleepUntil(performance.now() + (1000 * chunk.length) / faults.bytesPerSecond);
      if (isReply) passReply(chunk, { from, to, faults });
      else to.write(chunk);
    }),
  );
  from.once('close', () => inTurn(() => void to.destroySoon()));
}

function passReply(chunk: Buffer, { from, to, faults }: Omit<Direction, 'isReply'>): void {
  const length = Math.min(chunk.length, faults.cutAfterBytes);
  faults.cutAfterBytes -= length;
  to.write(chunk.subarray(0, length));
  if (length === chunk.length) return;
  faults.cutAfterBytes = Number.POSITIVE_INFINITY;
  from.destroy();
  to.destroySoon();
}

async function sleepUntil(dueMs: number): Promise<void> {
  const leftMs = dueMs - performance.now();
  if (leftMs > 0) await sleep(leftMs);
}
