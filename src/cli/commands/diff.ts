import { Args, Flags } from '@oclif/core';
import { hasErrors } from '../../diagnostics/outcome.js';
import { isEmptyPlan } from '../../reconcile/build-plan.js';
import type { Plan } from '../../reconcile/plan.js';
import { serializePlan } from '../../reconcile/serialize-plan.js';
import { planJson } from '../../review/plan-json.js';
import { renderPlan } from '../../review/render-plan.js';
import { renderPlanMarkdown } from '../../review/render-plan-markdown.js';
import { type Comparison, compareVersions } from '../compare-versions.js';
import { exitCodes } from '../exit-codes.js';
import { FlumecCommand } from '../flumec-command.js';
import { pathsOrDefault } from '../load.js';
import { compileWanted, makePlan } from '../make-plan.js';
import { type OldVersion, readOldVersion } from '../old-version.js';
import { openStore } from '../open-store.js';
import { brokenMessage, renderBroken } from '../render/broken-version.js';
import { findingsJson } from '../render/findings-json.js';
import { planFlags, storeFlags } from '../store-flags.js';
import { topologyFlags } from '../topology-flags.js';
import { UsageError } from '../usage-error.js';
import { writeReport } from '../write-report.js';

/** How the plan is to be shown. */
interface DiffFlagValues {
  readonly color: boolean;
  readonly format: 'pretty' | 'markdown' | 'json';
  readonly 'exit-code': boolean;
}

const savedComparison = [
  '"--against" compares with no store, so that its plan cannot be saved and applied',
  'leave out one of --against and -o',
] as const;

/** `flumec diff`: what an apply would change. */
export class Diff extends FlumecCommand {
  static override summary = 'Show what an apply would change.';
  static override description =
    'Compares the topologies with the store and prints the plan: what is created, changed and deleted, what restarts, and in which order. Writes nothing. With -o the plan is saved, to be applied later exactly as reviewed. With --against it compares with another version of the files instead, inventories included, and needs neither a store nor secrets nor a network.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> topologies/wan.yaml -o plan.json',
    '<%= config.bin %> <%= command.id %> --exit-code topologies',
    '<%= config.bin %> <%= command.id %> --against git:HEAD --format markdown topologies',
  ];
  static override strict = false;
  static override args = {
    path: Args.string({ description: 'Topology files, or folders of them.' }),
  };
  static override flags = {
    ...storeFlags,
    ...topologyFlags,
    ...planFlags,
    out: Flags.string({
      char: 'o',
      helpValue: 'FILE',
      description: 'Save the plan; it holds no secrets.',
    }),
    against: Flags.string({
      helpValue: 'git:REV|FOLDER',
      description:
        'Compare with the topologies of a git branch, tag or commit, or of a folder, instead of a store.',
    }),
    'exit-code': Flags.boolean({ description: 'End with 3 where there is something to change.' }),
    format: Flags.option({
      options: ['pretty', 'markdown', 'json'] as const,
      default: 'pretty' as const,
    })({
      description: 'How the plan is printed; markdown is made for a pull-request comment.',
    }),
  };

  /** Gives the plan as `--json` prints it. */
  async run(): Promise<unknown> {
    const { flags, argv } = await this.parse(Diff);
    const paths = pathsOrDefault(argv as string[]);
    const requireEnv = flags.against === undefined;
    const { value: compilation, diagnostics } = compileWanted(paths, flags, { requireEnv });
    this.showFindings(diagnostics, flags.color);
    if (!compilation || hasErrors(diagnostics)) {
      this.endWith(exitCodes.topology);
      return findingsJson(diagnostics);
    }
    if (flags.against !== undefined) {
      if (flags.out !== undefined) throw new UsageError(...savedComparison);
      const old = readOldVersion(flags.against, paths);
      return this.showComparison(old, compareVersions({ old, compilation, flags }), flags);
    }
    const store = await openStore(flags.store, flags);
    try {
      const snapshot = await store.read();
      const plan = makePlan({ store, snapshot, compilation, flags, paths });
      if (flags.out !== undefined) writeReport(flags.out, serializePlan(plan));
      return this.showPlan(plan, flags);
    } finally {
      await store.close();
    }
  }

  private showPlan(plan: Plan, flags: DiffFlagValues): unknown {
    this.showFindings(plan.refusals, flags.color);
    if (!this.jsonEnabled()) process.stdout.write(this.rendered(plan, flags));
    if (flags['exit-code'] && !isEmptyPlan(plan)) this.endWith(exitCodes.changes);
    return planJson(plan);
  }

  private showComparison(
    { name, missing }: OldVersion,
    comparison: Comparison,
    flags: DiffFlagValues,
  ): unknown {
    for (const path of missing) {
      this.logToStderr(`There is no "${path}" in ${name}: everything in it counts as new.`);
    }
    if (comparison.status === 'compared') return this.showPlan(comparison.plan, flags);
    const { diagnostics } = comparison;
    const message = brokenMessage(name, diagnostics);
    this.showFindings(diagnostics, flags.color);
    if (flags['exit-code']) this.endWith(exitCodes.changes);
    const json = { version: 1, store: name, ...findingsJson(diagnostics), message };
    if (!this.jsonEnabled()) process.stdout.write(renderBroken(message, json, flags.format));
    return json;
  }

  private rendered(plan: Plan, { format, color }: DiffFlagValues): string {
    switch (format) {
      case 'pretty':
        return renderPlan(plan, { color: this.painter(color), width: this.width() });
      case 'markdown':
        return renderPlanMarkdown(plan);
      case 'json':
        return `${JSON.stringify(planJson(plan), undefined, 2)}\n`;
      default:
        return format satisfies never;
    }
  }
}
