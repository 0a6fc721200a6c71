import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request that waits in the proxy until somebody decides what becomes of it. */
export interface HeldRequest {
  /** Sends it on to the server, or the first half of it. */
  readonly forward: (share?: 'whole' | 'half') => void;
}

/** What to do when a request comes by: counted from 1 since the trigger was set. */
export interface Trigger {
  readonly counts: 'multis' | 'requests';
  readonly at: number;
  readonly act: (held: HeldRequest) => Promise<void>;
}

/** TCP proxies on 127.0.0.1, one before each server, that know ZooKeeper's frames. */
export interface FaultProxy {
  readonly connectString: string;
  /** Sets the trigger; `hasFired` tells of it. */
  readonly arm: (trigger: Trigger) => void;
  readonly hasFired: () => boolean;
  /** Waits until what was done at the trigger is done. */
  readonly acted: () => Promise<void>;
  /** Ends all connections with a reset. */
  readonly reset: () => void;
  /** Swallows what servers send, until told otherwise. */
  readonly swallowReplies: (isOn: boolean) => void;
  /** Passes nothing on either way, until told otherwise. */
  readonly freeze: (isOn: boolean) => void;
  /** Ends new connections at once, until told otherwise. */
  readonly refuse: (isOn: boolean) => void;
  readonly delay: (latencyMs: number) => void;
  /** Waits until a server has sent something, or so long. */
  readonly reply: (timeoutMs: number) => Promise<void>;
  /** No fault from now on. */
  readonly heal: () => void;
  readonly stop: () => Promise<void>;
}

interface Faults {
  trigger: Trigger | undefined;
  isFired: boolean;
  acting: Promise<void>;
  seen: number;
  isSwallowing: boolean;
  isFrozen: boolean;
  isRefusing: boolean;
  latencyMs: number;
  onReply: () => void;
  readonly sockets: Set<Socket>;
}

/** Starts a proxy before each of the ports, without faults. */
export async function startFaultProxy(targets: readonly number[]): Promise<FaultProxy> {
  const faults: Faults = {
    ...healthy(),
    trigger: undefined,
    isFired: false,
    acting: Promise.resolve(),
    seen: 0,
    onReply: () => {},
    sockets: new Set(),
  };
  const servers = await Promise.all(targets.map((target) => listen(target, faults)));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  const reset = () => {
    for (const socket of faults.sockets) endWithReset(socket);
  };
  return {
    connectString: ports.map((port) => `127.0.0.1:${port}`).join(),
    arm: (trigger) => Object.assign(faults, { trigger, seen: 0 }),
    hasFired: () => faults.isFired,
    acted: () => faults.acting,
    reset,
    swallowReplies: (isSwallowing) => Object.assign(faults, { isSwallowing }),
    freeze: (isFrozen) => Object.assign(faults, { isFrozen }),
    refuse: (isRefusing) => Object.assign(faults, { isRefusing }),
    delay: (latencyMs) => Object.assign(faults, { latencyMs }),
    reply: (timeoutMs) =>
      Promise.race([
        sleep(timeoutMs),
        new Promise<void>((resolve) => {
          faults.onReply = resolve;
        }),
      ]),
    heal: () => Object.assign(faults, { ...healthy(), trigger: undefined }),
    stop: async () => {
      Object.assign(faults, healthy());
      reset();
      await Promise.all(servers.map((server) => once(server.close(), 'close')));
    },
  };
}

/** A reset of a socket that still connects or already shuts down leaves Node's loop turning for ever. */
function endWithReset(socket: Socket): void {
  if (socket.connecting || socket.writableEnded) socket.destroy();
  else socket.resetAndDestroy();
}

function healthy() {
  return { isSwallowing: false, isFrozen: false, isRefusing: false, latencyMs: 0 };
}

async function listen(target: number, faults: Faults): Promise<Server> {
  const server = createServer((client) => {
    const upstream = connect({ port: target, host: '127.0.0.1' });
    for (const socket of [client, upstream]) {
      faults.sockets.add(socket);
      socket.setNoDelay(true).on('error', () => undefined);
      socket.once('close', () => faults.sockets.delete(socket));
    }
    if (faults.isRefusing) client.destroy();
    passRequests(client, upstream, faults);
    passReplies(upstream, client, faults);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

function passRequests(client: Socket, upstream: Socket, faults: Faults): void {
  let bytes = Buffer.alloc(0);
  let isFirst = true;
  const queue = inTurn(faults);
  client.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let end = frameEnd(bytes); end !== undefined; end = frameEnd(bytes)) {
      const frame = bytes.subarray(0, end);
      const isHandshake = isFirst;
      isFirst = false;
      bytes = bytes.subarray(end);
      queue(() => passFrame(frame, upstream, isHandshake ? undefined : faults));
    }
  });
  client.once('close', () => queue(async () => void upstream.destroySoon()));
}

function passReplies(upstream: Socket, client: Socket, faults: Faults): void {
  const queue = inTurn(faults);
  upstream.on('data', (chunk: Buffer) =>
    queue(async () => {
      faults.onReply();
      if (!faults.isSwallowing) client.write(chunk);
    }),
  );
  upstream.once('close', () => queue(async () => void client.destroySoon()));
}

/** Does one thing after the other, each late by the latency and none while everything is frozen. */
function inTurn(faults: Faults): (act: () => Promise<void>) => void {
  let queue = Promise.resolve();
  return (act) => {
    const dueMs = performance.now() + faults.latencyMs;
    queue = queue.then(async () => {
      if (faults.latencyMs > 0) await sleep(Math.max(0, dueMs - performance.now()));
      while (faults.isFrozen) await sleep(5);
      await act();
    });
  };
}

function frameEnd(bytes: Buffer): number | undefined {
  if (bytes.length < 4) return undefined;
  const end = 4 + bytes.readInt32BE(0);
  return end <= bytes.length ? end : undefined;
}

const multi = 14;

/** Requests have a number from 1 on; pings, authentication and watches set anew have negative ones. */
async function passFrame(
  frame: Buffer,
  upstream: Socket,
  faults: Faults | undefined,
): Promise<void> {
  const forward = (share: 'whole' | 'half' = 'whole') =>
    void upstream.write(share === 'half' ? frame.subarray(0, frame.length >> 1) : frame);
  const trigger = faults?.trigger;
  const isRequest = frame.length >= 12 && frame.readInt32BE(4) > 0;
  if (!faults || !trigger || !isRequest) return forward();
  if (trigger.counts === 'multis' && frame.readInt32BE(8) !== multi) return forward();
  if (++faults.seen !== trigger.at) return forward();
  faults.isFired = true;
  faults.trigger = undefined;
  faults.acting = trigger.act({ forward });
  await faults.acting;
}
