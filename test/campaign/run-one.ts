import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type ZooKeeperClient } from '../../src/zookeeper/index.js';
import { apply } from '../contracts/harness.js';
import { zooKeeperStore } from '../stores/zookeeper/zookeeper-harness.js';
import type { ZooKeeperEnsemble } from '../support/zookeeper-ensemble.js';
import type { ZooKeeperServer } from '../support/zookeeper-server.js';
import { type Applier, ownApplier } from './applier.js';
import { planTo, type TaskEnd } from './apply-task.js';
import { violationsOf } from './check-store.js';
import { startFaultProxy } from './fault-proxy.js';
import { type Fault, faults, type Happened } from './faults.js';
import { type Decision, goOn } from './follow-up.js';
import {
  artifactsOf,
  changedTopology,
  flows,
  randomTopology,
  type Topology,
} from './random-topology.js';
import { type Seeded, seeded } from './seeded.js';
import { readTree, type StorePicture } from './store-picture.js';

/** Where a campaign's runs happen. */
export interface Surroundings {
  readonly server: ZooKeeperServer;
  readonly ensemble: ZooKeeperEnsemble | undefined;
  /** Waits until no other run uses the ensemble; gives what says that this one does not any more. */
  readonly turn: () => Promise<() => void>;
  /** A process that is ready to apply. */
  readonly child: () => Promise<Applier>;
}

/** What came of a run. */
export interface RunResult {
  readonly seed: number;
  readonly fault: string;
  readonly hasFired: boolean;
  readonly steps: number;
  readonly end: TaskEnd | undefined;
  readonly violations: readonly string[];
}

/** One topology, one change, one fault, and what must hold afterwards. */
export async function runOne(seed: number, around: Surroundings): Promise<RunResult> {
  const random = seeded(seed);
  const script = scriptOf(random, around.ensemble !== undefined);
  const ensemble = script.isOnEnsemble ? around.ensemble : undefined;
  const leave = ensemble ? await around.turn() : () => {};
  const servers = ensemble?.servers ?? [around.server];
  const root = `/run-${seed}-${process.pid}-${performance.now().toString(36).replace('.', '')}`;
  const direct = `${servers.map((one) => one.connectString).join()}${root}`;
  const client = await connect({ connectString: direct });
  const store = zooKeeperStore(direct);
  const proxy = await startFaultProxy(servers.map(({ port }) => port));
  const applier = script.fault.needs === 'child' ? await around.child() : ownApplier;
  try {
    await client.ensure('/');
    return await play({
      seed,
      random,
      script,
      around: { ensemble, client, store, proxy, applier, direct, root },
    });
  } finally {
    await applier.end();
    await proxy.stop();
    await store.close();
    await client.close();
    leave();
  }
}

/** What a seed says is to happen. */
interface Script {
  readonly old: Topology;
  readonly fresh: Topology;
  readonly other: Topology;
  readonly maxOperations: number;
  readonly fault: Fault;
  readonly isOnEnsemble: boolean;
  readonly counts: 'multis' | 'requests';
  readonly decision: Decision;
}

function scriptOf(random: Seeded, hasEnsemble: boolean): Script {
  const old = random.chance(0.2) ? [] : randomTopology(random);
  const fresh = random.chance(0.05) ? [] : changedTopology(random, old);
  const isOnEnsemble = hasEnsemble && random.chance(0.25);
  const possible = faults.filter(({ needs }) => needs !== 'ensemble' || isOnEnsemble);
  return {
    old,
    fresh,
    other: changedTopology(random, random.chance(0.5) ? old : fresh),
    maxOperations: random.pick([45, 45, 60, 80, 1000]),
    isOnEnsemble,
    fault: random.pick(
      possible.flatMap((fault) => Array.from({ length: fault.weight }, () => fault)),
    ),
    counts: random.chance(0.75) ? 'multis' : 'requests',
    decision: random.pick(['finish', 'undo', 'replace']),
  };
}

interface Play {
  readonly seed: number;
  readonly random: Seeded;
  readonly script: Script;
  readonly around: {
    readonly ensemble: ZooKeeperEnsemble | undefined;
    readonly client: ZooKeeperClient;
    readonly store: ReturnType<typeof zooKeeperStore>;
    readonly proxy: Awaited<ReturnType<typeof startFaultProxy>>;
    readonly applier: Applier;
    readonly direct: string;
    readonly root: string;
  };
}

async function play({ seed, random, script, around }: Play): Promise<RunResult> {
  const { client, store, proxy, applier, direct, root, ensemble } = around;
  const { fault, maxOperations } = script;
  const [old, fresh, other] = [script.old, script.fresh, script.other].map(artifactsOf) as [
    ReturnType<typeof artifactsOf>,
    ReturnType<typeof artifactsOf>,
    ReturnType<typeof artifactsOf>,
  ];
  await apply(store, old, { flows, waitMs: 30_000 });
  await putForeign(
    client,
    random,
    old.map(({ node }) => node),
  );
  const before: StorePicture = { snapshot: await store.read(), tree: await readTree(client) };
  const limited = zooKeeperStore(direct, { maxOperations });
  const plan = planTo(limited, before.snapshot, fresh);
  const happened: Happened = { tampered: new Map() };
  const world = { proxy, applier, client, connectString: direct, ensemble, random, happened };
  const all = [...new Set([...old, ...fresh].map(({ node }) => node))].sort();
  const changed = plan.changes.flatMap(({ kind, node }) => (kind === 'create' ? [] : [node]));
  const nodes = changed.length > 0 && random.chance(0.8) ? changed : all;
  // The lock comes first; what another hand does before the victim has read is not what is tried here.
  const first = fault.name.startsWith('another hand') ? 2 : 1;
  const last = script.counts === 'multis' ? plan.steps.length + 2 : 6 + 6 * plan.steps.length;
  const at = random.int(first, Math.max(first, first === 2 ? plan.steps.length + 1 : last));
  const counts = first === 2 ? 'multis' : script.counts;
  proxy.arm({ counts, at, act: (held) => fault.act({ ...world, nodes }, held) });
  const end = await applier.run({
    connectString: `${proxy.connectString}${root}`,
    topology: script.fresh,
    maxOperations,
    sessionTimeoutMs: 700,
    patienceMs: 3000,
  });
  await proxy.acted();
  const hasFired = proxy.hasFired();
  proxy.heal();
  await happened.repair?.();
  await settled(applier, fault);
  const after: StorePicture = { snapshot: await store.read(), tree: await readTree(client) };
  const violations = [...violationsOf({ before, after, old, fresh, plan, end, happened })];
  await happened.takeover?.session.unlock();
  violations.push(
    ...(await goOn(script.decision, {
      store,
      client,
      old,
      fresh,
      other,
      tampered: happened.tampered,
      request: { who: 'next', host: random.pick(['desk', 'laptop']), pid: 2 },
    })),
  );
  return { seed, fault: fault.name, hasFired, steps: plan.steps.length, end, violations };
}

/** What a killed process had under way arrives, or never will. */
async function settled(applier: Applier, { needs }: Fault): Promise<void> {
  await applier.end();
  if (needs === 'child') await sleep(20);
}

/** What other tools keep in the same places. */
async function putForeign(
  client: ZooKeeperClient,
  random: Seeded,
  nodes: readonly string[],
): Promise<void> {
  const paths = [
    '/flume/foreign-tool/below',
    '/flume/logicalnodes/foreign-node/source',
    '/flume/physicalnodes/foreign-host/host',
    ...random.some(nodes, 3).map((node) => `/flume/logicalnodes/${node}/state`),
    ...random.some(nodes, 2).map((node) => `/flume/logicalnodes/${node}/json`),
    '/flume/physicalnodes/h1.example.com/http',
  ];
  for (const path of paths) {
    await client.ensure(path);
    await client.set(path, 'theirs');
  }
}
