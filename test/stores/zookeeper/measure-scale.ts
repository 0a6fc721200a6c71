import { parseArgs } from 'node:util';
import { buildPlan, isEmptyPlan } from '../../../src/reconcile/build-plan.js';
import type { Store } from '../../../src/reconcile/store.js';
import type { Artifact } from '../../../src/targets/artifact.js';
import { connect } from '../../../src/zookeeper/index.js';
import { apply } from '../../contracts/harness.js';
import { sinkOf } from '../../reconcile/samples.js';
import { startZooKeeper } from '../../support/zookeeper-server.js';
import { zooKeeperStore } from './zookeeper-harness.js';

/** A flow of so many nodes: a thousandth of them collectors, each node on a host of its own. */
export function largeFlow(count: number, version: number): readonly Artifact[] {
  const collectors = Math.max(1, Math.floor(count / 1000));
  return Array.from({ length: count }, (_, index) => {
    const host = `host-${index}.dc${index % 7}.example.com`;
    if (index < collectors)
      return sinkOf(`collector-${index}`, 'collectorSink("hdfs://nn/flume", "web-", 30000)', {
        host,
      });
    const receivers = [0, 1, 2].map((next) => `collector-${(index + next) % collectors}`);
    const chain = receivers.map((one) => `agentSink("${one}.example.com", 35853)`).join(' ? ');
    const sink = `{ ackedWriteAhead => { batch(${100 + version}, 1000) => { gzip => < ${chain} > } } }`;
    return sinkOf(`agent-${index}`, sink, { host, sendsTo: [...new Set(receivers)].sort() });
  });
}

/** The plan as `diff` makes it. */
export async function planOf(store: Store, artifacts: readonly Artifact[]) {
  const snapshot = await store.read();
  return buildPlan({
    store: store.name,
    snapshot,
    artifacts,
    flows: ['web'],
    limits: store.limits,
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { nodes: { type: 'string', default: '100000' } } });
  const count = Number(values.nodes);
  process.env['_JAVA_OPTIONS'] ??= '-Xmx3g -XX:-UseSerialGC -XX:+UseParallelGC';
  const server = await startZooKeeper();
  const client = await connect({ connectString: server.connectString });
  await client.ensure('/scale');
  const connectString = `${server.connectString}/scale`;
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const fromMs = performance.now();
    const value = await work();
    const seconds = (performance.now() - fromMs) / 1000;
    const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
    console.log(`${name}: ${seconds.toFixed(1)} s (resident ${megabytes} MB)`);
    return value;
  };
  const store = zooKeeperStore(connectString);
  const first = largeFlow(count, 1);
  const { steps } = await timed(`first apply of ${count} nodes`, () => apply(store, first));
  const done = steps.filter(({ status }) => status === 'done');
  console.log(`  ${done.length} of ${steps.length} transactions done`);
  await timed('read', () => store.read());
  const plan = await timed('diff without a change', () => planOf(store, first));
  console.log(`  empty: ${isEmptyPlan(plan)}`);
  await timed('diff with every agent changed', () => planOf(store, largeFlow(count, 2)));
  await timed('apply with every agent changed', () => apply(store, largeFlow(count, 2)));
  await timed('apply of one changed node', () =>
    apply(store, [...largeFlow(count, 2).slice(0, -1), ...largeFlow(count, 3).slice(-1)]),
  );
  await store.close();
  await client.close();
  await server.stop();
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main();
