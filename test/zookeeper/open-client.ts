import { type ConnectOptions, connect, type ZooKeeperClient } from '../../src/zookeeper/index.js';

const clients = new Set<ZooKeeperClient>();

/** Connects a client that `closeClients` closes, so that a test that fails leaves none behind. */
export async function openClient(options: ConnectOptions): Promise<ZooKeeperClient> {
  const client = await connect(options);
  clients.add(client);
  return client;
}

/** Closes all of them; meant for `test.after.each`. */
export async function closeClients(): Promise<void> {
  const open = [...clients];
  clients.clear();
  await Promise.all(open.map((client) => client.close()));
}
