import { isEmptyPlan } from '../../src/reconcile/build-plan.js';
import { planRollback, rollbackRevision } from '../../src/reconcile/plan-rollback.js';
import { realText } from '../../src/reconcile/shown-text.js';
import type { LockRequest, Store } from '../../src/reconcile/store.js';
import type { Artifact } from '../../src/targets/artifact.js';
import type { ZooKeeperClient } from '../../src/zookeeper/index.js';
import { apply } from '../contracts/harness.js';
import { planTo } from './apply-task.js';
import { flows, secretValue } from './random-topology.js';
import { differenceFrom, readTree } from './store-picture.js';

/** What the next run does about what the victim left behind. */
export type Decision = 'finish' | 'undo' | 'replace';

/** Where the next run works, and on what. */
export interface Aftermath {
  readonly store: Store;
  readonly client: ZooKeeperClient;
  readonly old: readonly Artifact[];
  readonly fresh: readonly Artifact[];
  readonly other: readonly Artifact[];
  /** Nodes that another hand changed. */
  readonly tampered: ReadonlyMap<string, unknown>;
  /** Who goes on: from the victim's host, where its death is known at once, or from another. */
  readonly request: LockRequest;
}

const nextRun = {
  waitMs: 30_000,
  allowMassDelete: true,
  // Another hand may have mapped a node that was still to come.
  adopt: true,
};

/** Goes on after a fault; every violation there is, in sentences. */
export async function goOn(decision: Decision, aftermath: Aftermath): Promise<readonly string[]> {
  const { store, fresh, other } = aftermath;
  if (decision === 'undo') {
    const undone = await undoAll(aftermath);
    if (undone.length > 0) return undone;
  }
  const wanted = decision === 'replace' ? other : fresh;
  const failed = await applied(aftermath, wanted);
  if (failed.length > 0) return failed;
  return [
    ...(await differencesFrom(wanted, aftermath)),
    ...(await leftToDo(store, wanted)),
    ...(await goneBack(aftermath)),
  ];
}

async function applied(
  { store, request }: Aftermath,
  artifacts: readonly Artifact[],
): Promise<string[]> {
  const { steps } = await apply(store, artifacts, { ...nextRun, request, flows });
  return steps.flatMap((step) =>
    step.status === 'failed' ? [`the next run fails: ${step.error.message}`] : [],
  );
}

/** The next plan is empty and no journal is left. */
async function leftToDo(store: Store, artifacts: readonly Artifact[]): Promise<string[]> {
  const snapshot = await store.read();
  const plan = planTo(store, snapshot, artifacts);
  const journals = [...snapshot.flows.values()].filter(({ pending }) => pending);
  return [
    ...(isEmptyPlan(plan) ? [] : ['the run after the next one has something to do']),
    ...journals.map(({ flow }) => `flow "${flow}" still has a journal`),
  ];
}

async function differencesFrom(
  wanted: readonly Artifact[],
  { store, client, old, fresh, other, tampered }: Aftermath,
): Promise<string[]> {
  const picture = { snapshot: await store.read(), tree: await readTree(client) };
  const shall = new Map(wanted.map((artifact) => [artifact.node, artifact]));
  const names = new Set([...old, ...fresh, ...other].map(({ node }) => node));
  return [...names].flatMap((node) => {
    // What another hand has made of a node that nobody wants is that hand's.
    if (tampered.has(node) && !shall.has(node)) return [];
    const difference = differenceFrom(shall.get(node), node, picture);
    return difference === undefined ? [] : [`after the next run, node "${node}": ${difference}`];
  });
}

/** Rolls every flow with a journal back to the revision before. */
async function undoAll({ store, request: who }: Aftermath): Promise<string[]> {
  const violations: string[] = [];
  for (const flow of flows) {
    const snapshot = await store.read();
    const record = snapshot.flows.get(flow);
    const revision = record?.pending && rollbackRevision(record);
    if (revision === undefined) continue;
    const history = await store.readHistory(flow, revision);
    const request = { snapshot, flow, revision, history, secretValue: () => secretValue };
    const { value, diagnostics } = planRollback(request);
    if (!value) {
      violations.push(`flow "${flow}" cannot be undone: ${diagnostics[0]?.message}`);
      continue;
    }
    const rollback = { flow, revision };
    const undo = { ...nextRun, request: who, flows: [flow], rollback };
    await apply(store, value, undo).catch((error: Error) => violations.push(error.message));
  }
  return violations;
}

/** What the history tells of the first revision is what was applied then. */
async function goneBack({ store, old, fresh, other }: Aftermath): Promise<string[]> {
  const snapshot = await store.read();
  const owners = new Map<string, Set<string>>();
  for (const { node, flow } of [...old, ...fresh, ...other])
    owners.set(node, (owners.get(node) ?? new Set()).add(flow));
  return (
    await Promise.all(
      flows.map(async (flow) => {
        const first = snapshot.flows.get(flow)?.history.at(-1);
        const isOld = old.some((artifact) => artifact.flow === flow);
        if (!isOld || first?.number !== 1 || snapshot.flows.get(flow)?.history.length === 1)
          return [];
        const history = await store.readHistory(flow, 1);
        const request = { snapshot, flow, revision: 1, history, secretValue: () => secretValue };
        const { value } = planRollback(request);
        const told = pictures(value ?? []);
        const were = pictures(old.filter((artifact) => artifact.flow === flow));
        return told === were
          ? []
          : [`history tells that flow "${flow}" had ${told}, and it had ${were}`];
      }),
    )
  ).flat();

  // Who had a node that went from flow to flow, a rollback leaves as it is.
  function pictures(artifacts: readonly Artifact[]): string {
    return artifacts
      .filter(({ node }) => owners.get(node)?.size === 1)
      .map(({ node, host, parts }) => {
        const texts = Object.entries(parts).map(([part, text]) => [part, realText(text)]);
        return `${node} on ${host}: ${JSON.stringify(texts.sort())}`;
      })
      .sort()
      .join();
  }
}
