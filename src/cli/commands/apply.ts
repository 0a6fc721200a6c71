import { dirname } from 'node:path';
import { Args } from '@oclif/core';
import { hasErrors } from '../../diagnostics/outcome.js';
import { ApplyCommand, applyFlags } from '../apply-command.js';
import { exitCodes } from '../exit-codes.js';
import { gitCommit } from '../identity.js';
import { pathsOrDefault } from '../load.js';
import { compileWanted, makePlan } from '../make-plan.js';
import { openStore } from '../open-store.js';
import { findingsJson } from '../render/findings-json.js';
import { flagsOfPlan, freshPlan, savedPlanOf } from '../saved-plan.js';
import { planFlags, storeFlags } from '../store-flags.js';
import { topologyFlags } from '../topology-flags.js';

/** `flumec apply`: makes the store hold what the topologies say, or what a saved plan says. */
export class Apply extends ApplyCommand {
  static override summary = 'Make the store hold what the topologies say.';
  static override description =
    'Locks the store, shows the plan, asks, writes receivers before their senders, reads back and records the revision. A plan saved by "flumec diff -o" is applied exactly as reviewed, and refused with the new difference where the store or the topology has moved. A run that is killed leaves every node as it was or as it should be; the next apply finishes it.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --yes topologies/wan.yaml',
    '<%= config.bin %> <%= command.id %> plan.json',
  ];
  static override strict = false;
  static override args = {
    path: Args.string({ description: 'Topology files or folders of them, or one saved plan.' }),
  };
  static override flags = { ...storeFlags, ...topologyFlags, ...planFlags, ...applyFlags };

  /** Gives what was done as `--json` prints it. */
  async run(): Promise<unknown> {
    const { flags, argv, metadata } = await this.parse(Apply);
    const saved = savedPlanOf(argv as string[]);
    const paths = saved?.inputs?.paths ?? pathsOrDefault(argv as string[]);
    const wanted = saved ? flagsOfPlan(saved, flags) : flags;
    const { value: compilation, diagnostics } = compileWanted(paths, wanted);
    this.showFindings(diagnostics, flags.color);
    if (!compilation || hasErrors(diagnostics)) {
      this.endWith(exitCodes.topology);
      return findingsJson(diagnostics);
    }
    const isDefault = metadata.flags['store']?.setFromDefault === true;
    const store = await openStore(saved && isDefault ? saved.store : flags.store, flags);
    try {
      return await this.applyAndShow(
        {
          store,
          commit: gitCommit(dirname(paths[0] ?? '.')),
          planFrom: async (snapshot) =>
            freshPlan(saved, makePlan({ store, snapshot, compilation, flags: wanted, paths })),
        },
        { ...flags, color: flags.color },
      );
    } finally {
      await store.close();
    }
  }
}
