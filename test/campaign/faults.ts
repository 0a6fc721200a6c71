import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreSession } from '../../src/reconcile/store.js';
import type { ZooKeeperClient } from '../../src/zookeeper/index.js';
import { zooKeeperStore } from '../stores/zookeeper/zookeeper-harness.js';
import type { ZooKeeperEnsemble } from '../support/zookeeper-ensemble.js';
import type { Applier } from './applier.js';
import type { FaultProxy, HeldRequest } from './fault-proxy.js';
import type { Seeded } from './seeded.js';

/** What a fault can reach. */
export interface FaultWorld {
  readonly proxy: FaultProxy;
  readonly applier: Applier;
  /** Another hand, straight at the server. */
  readonly client: ZooKeeperClient;
  /** The store without the proxy. */
  readonly connectString: string;
  readonly ensemble: ZooKeeperEnsemble | undefined;
  readonly random: Seeded;
  /** The nodes that another hand may change. */
  readonly nodes: readonly string[];
  readonly happened: Happened;
}

/** What a fault did that must be known to judge what stands afterwards. */
export interface Happened {
  /** Nodes that another hand changed, with the transaction that did it; none where there was nothing to change. */
  readonly tampered: Map<string, bigint | undefined>;
  /** The lock that another run took, and the last transaction before it had it. */
  takeover?: { readonly session: StoreSession; readonly zxid: bigint };
  /** What brings the servers back. */
  repair?: () => Promise<void>;
}

/** Something that goes wrong at one request. */
export interface Fault {
  readonly name: string;
  /** How often it is chosen beside the others. */
  readonly weight: number;
  readonly needs?: 'child' | 'ensemble';
  readonly act: (world: FaultWorld, held: HeldRequest) => Promise<void>;
}

/** All faults there are. */
export const faults: readonly Fault[] = [
  {
    name: 'killed before the request',
    weight: 4,
    needs: 'child',
    act: async ({ applier, proxy }) => {
      applier.signal('SIGKILL');
      proxy.reset();
    },
  },
  {
    name: 'killed after the request',
    weight: 4,
    needs: 'child',
    act: async ({ applier }, held) => {
      held.forward();
      applier.signal('SIGKILL');
    },
  },
  {
    name: 'killed some time after the request',
    weight: 4,
    needs: 'child',
    act: async ({ applier, random }, held) => {
      const delayMs = random.int(0, 30);
      held.forward();
      void sleep(delayMs).then(() => applier.signal('SIGKILL'));
    },
  },
  {
    name: 'stopped until another run had the lock, then waked',
    weight: 3,
    needs: 'child',
    act: async (world, held) => {
      world.applier.signal('SIGSTOP');
      await sleep(20);
      await takeOver(world, { isForced: false });
      held.forward();
      world.applier.signal('SIGCONT');
    },
  },
  {
    name: 'connection cut before the request',
    weight: 8,
    act: async ({ proxy }) => proxy.reset(),
  },
  {
    name: 'connection cut in the request',
    weight: 6,
    act: async ({ proxy }, held) => {
      held.forward('half');
      await sleep(2);
      proxy.reset();
    },
  },
  {
    name: 'reply lost',
    weight: 14,
    act: async (world, held) => loseReply(world, held),
  },
  {
    name: 'reply lost twice',
    weight: 6,
    act: async (world, held) => {
      await loseReply(world, held);
      const at = world.random.int(1, 6);
      world.proxy.arm({ counts: 'requests', at, act: (next) => loseReply(world, next) });
    },
  },
  {
    name: 'reply lost and the server away for long',
    weight: 2,
    act: async (world, held) => {
      world.proxy.refuse(true);
      await loseReply(world, held);
      await sleep(3500);
      world.proxy.refuse(false);
    },
  },
  {
    name: 'frozen for a while',
    weight: 5,
    act: async ({ proxy, random }, held) => {
      proxy.freeze(true);
      void sleep(random.int(20, 400)).then(() => proxy.freeze(false));
      held.forward();
    },
  },
  {
    name: 'frozen until the session expired',
    weight: 4,
    act: async (world, held) => {
      await frozenUntilExpired(world);
      held.forward();
    },
  },
  {
    name: 'frozen until another run had the lock',
    weight: 4,
    act: async (world, held) => {
      world.proxy.freeze(true);
      await takeOver(world, { isForced: false });
      world.proxy.freeze(false);
      held.forward();
    },
  },
  {
    name: 'slow',
    weight: 3,
    act: async ({ proxy, random }, held) => {
      proxy.delay(random.int(5, 25));
      held.forward();
    },
  },
  {
    name: 'another hand changes a node',
    weight: 14,
    act: async (world, held) => {
      await tamper(world);
      held.forward();
    },
  },
  {
    name: 'another run takes the lock by force',
    weight: 6,
    act: async (world, held) => {
      await takeOver(world, { isForced: true });
      held.forward();
    },
  },
  {
    name: 'leader killed before the request',
    weight: 2,
    needs: 'ensemble',
    act: async (world, held) => {
      await killLeader(world);
      held.forward();
    },
  },
  {
    name: 'leader killed after the request',
    weight: 4,
    needs: 'ensemble',
    act: async (world, held) => {
      const leader = await world.ensemble?.leader();
      held.forward();
      await sleep(world.random.int(0, 3));
      await leader?.kill();
      world.happened.repair = async () => leader?.restart();
    },
  },
];

/** The request is done and nobody hears of it. */
async function loseReply({ proxy }: FaultWorld, held: HeldRequest): Promise<void> {
  proxy.swallowReplies(true);
  const reply = proxy.reply(500);
  held.forward();
  await reply;
  proxy.reset();
  proxy.swallowReplies(false);
}

async function frozenUntilExpired({ proxy, client }: FaultWorld): Promise<void> {
  proxy.freeze(true);
  const endMs = performance.now() + 20_000;
  while (performance.now() < endMs && (await client.exists('/flume/_flumec/lock'))) await sleep(50);
  proxy.freeze(false);
}

/** Another run takes the lock, once the session that has it is over or by removing it. */
async function takeOver(
  { client, connectString, happened }: FaultWorld,
  { isForced }: { readonly isForced: boolean },
): Promise<void> {
  const store = zooKeeperStore(connectString);
  if (isForced && (await client.exists('/flume/_flumec/lock')))
    await client.delete('/flume/_flumec/lock');
  const thief = { who: 'thief', host: 'elsewhere', pid: 1 };
  const session = await store.lock(thief, { waitMs: 30_000 });
  await client.sync();
  const zxid = (await client.exists('/flume/_flumec/lock'))?.mzxid ?? 0n;
  const unlock = async () => {
    await session.unlock();
    await store.close();
  };
  happened.takeover = { session: { ...session, unlock }, zxid };
}

/** What operators do by hand in a hurry. */
async function tamper({ client, random, nodes, happened }: FaultWorld): Promise<void> {
  if (nodes.length === 0) return;
  const node = random.pick(nodes);
  const how = random.pick(['sink', 'sink', 'delete', 'map'] as const);
  await client.sync();
  const paths = [`/flume/logicalnodes/${node}/sink`, `/flume/${node}`];
  const found = await client.multiRead(paths.map((path) => ({ kind: 'get', path })));
  const [path] = found.flatMap((one) => (one.kind === 'get' ? [one.path] : []));
  happened.tampered.set(node, undefined);
  if (how === 'map') await client.ensure(`/flume/physicalnodes/by-hand/lns/${node}`);
  else if (path === undefined) return;
  else if (how === 'sink') await client.set(path, 'by hand');
  else await client.delete(path);
  // A transaction under way cannot see a mapping come: nothing stands in the way of two.
  if (how === 'map') return;
  await client.set('/', 'by hand');
  happened.tampered.set(node, (await client.exists('/'))?.mzxid);
}

async function killLeader({ ensemble, happened }: FaultWorld): Promise<void> {
  const leader = await ensemble?.leader();
  await leader?.kill();
  happened.repair = async () => leader?.restart();
}
