import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from './free-ports.js';
import { startZooKeeper, type ZooKeeperOptions, type ZooKeeperServer } from './zookeeper-server.js';

/** Three real servers that elect a leader. */
export interface ZooKeeperEnsemble {
  readonly servers: readonly ZooKeeperServer[];
  readonly connectString: string;
  /** The server that leads now; waits for an election to end. */
  readonly leader: () => Promise<ZooKeeperServer>;
  readonly stop: () => Promise<void>;
}

/** Starts three servers and waits until all of them serve. */
export async function startEnsemble(): Promise<ZooKeeperEnsemble> {
  const ports = await freePorts(9);
  const servers = await Promise.all(
    [1, 2, 3].map((myId) => startZooKeeper(memberOptions(ports, myId))),
  );
  return {
    servers,
    connectString: servers.map(({ connectString }) => connectString).join(','),
    leader: () => findLeader(servers),
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

/** Starts one of three servers alone: without a quorum, so it serves nobody, or read-only clients at most. */
export async function startLoneMember(options: ZooKeeperOptions = {}): Promise<ZooKeeperServer> {
  const { config, myId } = memberOptions(await freePorts(9), 1);
  return await startZooKeeper({
    isStarted: (server) => server.isListening(),
    ...options,
    myId,
    config: { ...config, ...options.config },
  });
}

function memberOptions(ports: readonly number[], myId: number) {
  const members = [1, 2, 3].map((id) => {
    const [quorumPort, electionPort] = [ports[2 + id], ports[5 + id]];
    return [`server.${id}`, `127.0.0.1:${quorumPort}:${electionPort}`] as const;
  });
  return { myId, config: { ...Object.fromEntries(members), clientPort: ports[myId - 1] ?? 0 } };
}

async function findLeader(servers: readonly ZooKeeperServer[]): Promise<ZooKeeperServer> {
  const endMs = performance.now() + 60_000;
  while (performance.now() < endMs) {
    const modes = await Promise.all(servers.map((server) => server.mode()));
    const leader = servers[modes.indexOf('leader')];
    if (leader !== undefined) return leader;
    await sleep(20);
  }
  throw new Error('The ensemble elects no leader within 60 s');
}
