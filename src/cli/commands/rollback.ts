import { Args, Flags } from '@oclif/core';
import { failure, type Outcome, success } from '../../diagnostics/outcome.js';
import { buildPlan } from '../../reconcile/build-plan.js';
import type { Plan } from '../../reconcile/plan.js';
import { planRollback, rollbackRevision } from '../../reconcile/plan-rollback.js';
import type { Snapshot } from '../../reconcile/snapshot.js';
import type { Store } from '../../reconcile/store.js';
import { ApplyCommand, applyFlags } from '../apply-command.js';
import { chooseFlow } from '../choose-flow.js';
import { openStore } from '../open-store.js';
import { secretReader } from '../secrets.js';
import { planFlags, storeFlags } from '../store-flags.js';
import { UsageError } from '../usage-error.js';

/** `flumec rollback`: goes back to an applied revision. */
export class Rollback extends ApplyCommand {
  static override summary = 'Go back to an earlier revision of a flow.';
  static override description =
    'Makes the nodes of a flow what they were at a revision of its history: the one given, the one before the last, or, where an apply was interrupted, the last finished one. It is planned, shown and written like an apply, and becomes a revision of its own.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> 12 --flow web-logs --yes',
  ];
  static override args = {
    revision: Args.integer({ min: 1, description: 'The revision to go back to.' }),
  };
  static override flags = {
    ...storeFlags,
    ...applyFlags,
    'allow-mass-delete': planFlags['allow-mass-delete'],
    'secret-file': planFlags['secret-file'],
    flow: Flags.string({
      helpValue: 'NAME',
      description: 'The flow; needed where the store has several.',
    }),
  };

  /** Gives what was done as `--json` prints it. */
  async run(): Promise<unknown> {
    const { flags, args } = await this.parse(Rollback);
    const store = await openStore(flags.store, flags);
    const secretValue = secretReader({ env: process.env, file: flags['secret-file'] });
    const planFrom = async (snapshot: Snapshot) => {
      const { flow } = chooseFlow(snapshot, flags.flow);
      const target = { snapshot, flow, revision: revisionOf(snapshot, flow, args.revision) };
      const history = await store.readHistory(flow, target.revision);
      return planBack(
        { store, allowMassDelete: flags['allow-mass-delete'] },
        {
          ...target,
          history,
          secretValue,
        },
      );
    };
    try {
      return await this.applyAndShow(
        { store, planFrom, commit: undefined },
        { ...flags, color: flags.color },
      );
    } finally {
      await store.close();
    }
  }
}

function revisionOf(snapshot: Snapshot, flow: string, asked: number | undefined): number {
  const record = snapshot.flows.get(flow);
  const revision = asked ?? (record && rollbackRevision(record));
  if (revision !== undefined) return revision;
  throw new UsageError(`Flow "${flow}" has no earlier revision to go back to`);
}

interface Means {
  readonly store: Store;
  readonly allowMassDelete: boolean;
}

function planBack(
  { store, allowMassDelete }: Means,
  request: Parameters<typeof planRollback>[0],
): Outcome<Plan> {
  const { value: artifacts, diagnostics } = planRollback(request);
  if (!artifacts) return failure(diagnostics);
  const { snapshot, flow, revision } = request;
  const plan = buildPlan({
    store: store.name,
    limits: store.limits,
    snapshot,
    artifacts,
    flows: [flow],
    allowMassDelete,
    rollback: { flow, revision },
  });
  return success(plan, diagnostics);
}
