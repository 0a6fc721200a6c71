import { connect, type ZooKeeperClient } from '../../src/zookeeper/index.js';
import { startZooKeeper, type ZooKeeperServer } from './zookeeper-server.js';

const shared: { server?: Promise<ZooKeeperServer> } = {};
const roots = { made: 0 };

/** One server for all test files of this process, started when the first asks and ended at exit. */
export function sharedZooKeeper(): Promise<ZooKeeperServer> {
  shared.server ??= startZooKeeper();
  return shared.server;
}

/** The connection string of a root of its own on that server, which is there and empty. */
export async function freshRoot(): Promise<string> {
  const { connectString } = await sharedZooKeeper();
  const rooted = `${connectString}/test-${process.pid}-${roots.made++}`;
  const zookeeper: ZooKeeperClient = await connect({ connectString: rooted });
  await zookeeper.ensure('/');
  await zookeeper.close();
  return rooted;
}
