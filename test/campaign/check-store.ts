import type { Plan } from '../../src/reconcile/plan.js';
import { recordPath } from '../../src/stores/zookeeper/znode-paths.js';
import type { Artifact } from '../../src/targets/artifact.js';
import type { TaskEnd } from './apply-task.js';
import type { Happened } from './faults.js';
import { differenceFrom, type StorePicture } from './store-picture.js';

/** What must hold after a fault. */
export interface Judgement {
  readonly before: StorePicture;
  readonly after: StorePicture;
  readonly old: readonly Artifact[];
  readonly fresh: readonly Artifact[];
  /** The plan that the victim followed. */
  readonly plan: Plan;
  readonly end: TaskEnd | undefined;
  readonly happened: Happened;
}

/** Every violation there is, in sentences. */
export function violationsOf(judgement: Judgement): readonly string[] {
  return [
    ...mixtures(judgement),
    ...lostReceivers(judgement),
    ...tornSteps(judgement),
    ...wrongReports(judgement),
    ...staleWrites(judgement),
    ...overwritten(judgement),
    ...foreignChanges(judgement),
    ...needlessWrites(judgement),
  ];
}

function byNode(artifacts: readonly Artifact[]): ReadonlyMap<string, Artifact> {
  return new Map(artifacts.map((artifact) => [artifact.node, artifact]));
}

/** Each node has its old configuration or its new one, whole. */
function mixtures({ after, old, fresh, happened }: Judgement): string[] {
  const [was, becomes] = [byNode(old), byNode(fresh)];
  return [...new Set([...was.keys(), ...becomes.keys()])].flatMap((node) => {
    if (happened.tampered.has(node)) return [];
    const fromOld = differenceFrom(was.get(node), node, after);
    const fromNew = differenceFrom(becomes.get(node), node, after);
    if (fromOld === undefined || fromNew === undefined) return [];
    return [`node "${node}" is neither as it was (${fromOld}) nor as it becomes (${fromNew})`];
  });
}

/** No sender points at a receiver that is not configured. */
function lostReceivers({ after: { snapshot }, happened }: Judgement): string[] {
  return [...snapshot.nodes].flatMap(([node, { live, record }]) => {
    if (!live || !record) return [];
    return record.sendsTo
      .filter((one) => !happened.tampered.has(one))
      .filter((one) => Object.keys(snapshot.nodes.get(one)?.live?.parts ?? {}).length === 0)
      .map((receiver) => `node "${node}" sends to "${receiver}", which is not configured`);
  });
}

/** How many of the plan's steps are in the store; undefined where one is there in part. */
export function stepsLanded({ plan, after, before }: Judgement): readonly (boolean | undefined)[] {
  const changes = new Map(plan.changes.map((change) => [change.node, change]));
  return plan.steps.map(({ nodes }) => {
    const written = nodes.map((node) => {
      const record = after.snapshot.nodes.get(node)?.record;
      if (changes.get(node)?.kind === 'delete') return record === undefined;
      const former = before.snapshot.nodes.get(node)?.record;
      return record !== undefined && JSON.stringify(record) !== JSON.stringify(former);
    });
    if (written.every((one) => one)) return true;
    return written.some((one) => one) ? undefined : false;
  });
}

/** Each step is there whole or not at all, none before the one ahead of it, and the journal tells how many. */
function tornSteps(judgement: Judgement): string[] {
  const { plan, after } = judgement;
  const landed = stepsLanded(judgement);
  const torn = landed.flatMap((one, index) =>
    one === undefined ? [`step ${index + 1} is there in part`] : [],
  );
  const count = landed.filter((one) => one).length;
  if (landed.lastIndexOf(true) >= count) torn.push(`steps came out of order: ${landed}`);
  for (const { flow, next } of plan.flows) {
    if (next === undefined) continue;
    const record = after.snapshot.flows.get(flow);
    const isFinished = record?.history[0]?.number === next;
    if (isFinished && count < landed.length)
      torn.push(`flow "${flow}" is at revision ${next} after ${count} of ${landed.length} steps`);
    if (isFinished && record?.pending) torn.push(`flow "${flow}" is finished and has a journal`);
    if (isFinished || (plan.isAtomic && landed.length > 0)) {
      if (!isFinished && count > 0) torn.push(`flow "${flow}" was written and not recorded`);
      continue;
    }
    const told = record?.pending?.stepsDone ?? 0;
    if (told !== count) torn.push(`flow "${flow}" tells of ${told} steps, ${count} are there`);
  }
  return torn;
}

/** What the victim said of its end is true. */
function wrongReports(judgement: Judgement): string[] {
  const { end, plan } = judgement;
  if (end?.kind !== 'steps') return [];
  const landed = stepsLanded(judgement);
  const writes = end.steps.filter(({ kind }) => kind === 'write');
  const wrong = writes.flatMap(({ status, error, message }, index) => {
    if (status === 'done' && !landed[index]) return [`step ${index + 1} is said to be done`];
    if (status === 'skipped' && landed[index]) return [`step ${index + 1} is said to be skipped`];
    const isDenied = status === 'failed' && (error === 'lost' || error === 'refused');
    return isDenied && landed[index]
      ? [`step ${index + 1} is there though the run said "${message}"`]
      : [];
  });
  const record = end.steps.find(({ kind }) => kind === 'record');
  const isRecorded = plan.flows.every(
    ({ flow, next }) =>
      next === undefined || judgement.after.snapshot.flows.get(flow)?.history[0]?.number === next,
  );
  if (record?.status === 'done' && !isRecorded) wrong.push('the revision is said to be recorded');
  return wrong;
}

/** Nobody writes after another run took the lock. */
function staleWrites({ after, happened: { takeover } }: Judgement): string[] {
  if (!takeover) return [];
  return [...after.tree.values()]
    .filter(({ mzxid, path }) => mzxid > takeover.zxid && path.startsWith('/flume/'))
    .map(({ path }) => `znode "${path}" was written after another run took the lock`);
}

/** What another hand changed since it was read is not written over. */
function overwritten({ after, happened }: Judgement): string[] {
  return [...happened.tampered].flatMap(([node, zxid]) => {
    const record = after.tree.get(recordPath(node));
    if (zxid === undefined || !record || record.mzxid < zxid) return [];
    return [`node "${node}" was written though another hand had changed it since it was read`];
  });
}

const foreign = /\/(state|http|json|foreign[^/]*)(\/|$)/;

/** What is not flumec's stays as it is. */
function foreignChanges({ before, after }: Judgement): string[] {
  return [...before.tree.values()]
    .filter(({ path }) => foreign.test(path))
    .filter(({ path, mzxid }) => after.tree.get(path)?.mzxid !== mzxid)
    .map(({ path }) => `znode "${path}" of another was written or deleted`);
}

/** Nodes that stay as they are are not written: an agent restarts on any write. */
function needlessWrites({ before, after, plan, happened }: Judgement): string[] {
  const changed = new Set(plan.changes.map(({ node }) => node));
  const parts = [...before.snapshot.nodes.keys()]
    .filter((node) => !changed.has(node) && !happened.tampered.has(node))
    .flatMap((node) => [
      `/flume/logicalnodes/${node}/source`,
      `/flume/logicalnodes/${node}/sink`,
      `/flume/${node}`,
    ]);
  return parts
    .filter((path) => before.tree.get(path)?.mzxid !== after.tree.get(path)?.mzxid)
    .map((path) => `znode "${path}" was written though its node stays as it is`);
}
