import { type ConnectOptions, connect, type ZooKeeperClient } from '../../zookeeper/index.js';
import { isLoss } from './zookeeper-errors.js';

/** How to connect, and how patiently. */
export interface ConnectionOptions extends ConnectOptions {
  /** How long each lost connection is waited for, in milliseconds. */
  readonly patienceMs: number;
}

/** One ZooKeeper session after the other, each opened when it is needed. */
export interface ZooKeeperConnection {
  /** The client whose session lives; a new one where there is none or it ended. */
  readonly client: () => Promise<ZooKeeperClient>;
  /** Does what may be done twice, again over the next connection where one is lost; throws its `ZooKeeperError` once patience ends. */
  readonly ask: <T>(work: (client: ZooKeeperClient) => Promise<T>) => Promise<T>;
  readonly patienceMs: number;
  readonly close: () => Promise<void>;
}

/** Nothing is connected before it is asked for. */
export function zooKeeperConnection(options: ConnectionOptions): ZooKeeperConnection {
  const { patienceMs } = options;
  const known: { opening?: Promise<ZooKeeperClient> } = {};
  const client = async () => {
    const { opening } = known;
    const last = await opening?.catch(() => undefined);
    if (last && !hasEnded(last)) return last;
    if (known.opening === opening) known.opening = connect(options);
    return known.opening as Promise<ZooKeeperClient>;
  };
  return {
    client,
    patienceMs,
    ask: async (work) => {
      for (let losses = 0; ; ) {
        const current = await client();
        try {
          return await work(current);
        } catch (error) {
          if (!isLoss(error) || ++losses > mostLosses) throw error;
          await nextConnection(current, patienceMs);
        }
      }
    },
    close: async () => {
      const last = await known.opening?.catch(() => undefined);
      await last?.close();
    },
  };
}

// A question over which the connection breaks each time is not asked for ever.
const mostLosses = 4;

/** Whether the session is over and the client with it. */
export function hasEnded(client: ZooKeeperClient): boolean {
  const { status } = client.state();
  return status !== 'connected' && status !== 'disconnected';
}

/** Waits for the client's next connection; returns as well where there will be none because the session is over. */
async function nextConnection(client: ZooKeeperClient, timeoutMs: number): Promise<void> {
  try {
    await client.connected(timeoutMs);
  } catch (error) {
    if (!hasEnded(client)) throw error;
  }
}
