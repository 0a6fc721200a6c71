import { Args, Flags } from '@oclif/core';
import { hasErrors } from '../../diagnostics/outcome.js';
import { isEmptyPlan } from '../../reconcile/build-plan.js';
import type { Plan } from '../../reconcile/plan.js';
import { serializePlan } from '../../reconcile/serialize-plan.js';
import { planJson } from '../../review/plan-json.js';
import { renderPlan } from '../../review/render-plan.js';
import { renderPlanMarkdown } from '../../review/render-plan-markdown.js';
import { exitCodes } from '../exit-codes.js';
import { FlumecCommand } from '../flumec-command.js';
import { pathsOrDefault } from '../load.js';
import { compileWanted, makePlan } from '../make-plan.js';
import { openStore } from '../open-store.js';
import { findingsJson } from '../render/findings-json.js';
import { planFlags, storeFlags } from '../store-flags.js';
import { topologyFlags } from '../topology-flags.js';
import { writeReport } from '../write-report.js';

/** `flumec diff`: what an apply would change. */
export class Diff extends FlumecCommand {
  static override summary = 'Show what an apply would change.';
  static override description =
    'Compares the topologies with the store and prints the plan: what is created, changed and deleted, what restarts, and in which order. Writes nothing. With -o the plan is saved, to be applied later exactly as reviewed.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> topologies/wan.yaml -o plan.json',
    '<%= config.bin %> <%= command.id %> --exit-code --format markdown topologies',
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
    const { value: compilation, diagnostics } = compileWanted(paths, flags);
    this.showFindings(diagnostics, flags.color);
    if (!compilation || hasErrors(diagnostics)) {
      this.endWith(exitCodes.topology);
      return findingsJson(diagnostics);
    }
    const store = await openStore(flags.store);
    try {
      const snapshot = await store.read();
      const plan = makePlan({ store, snapshot, compilation, flags, paths });
      this.showFindings(plan.refusals, flags.color);
      if (flags.out !== undefined) writeReport(flags.out, serializePlan(plan));
      if (!this.jsonEnabled()) process.stdout.write(this.rendered(plan, flags.format, flags.color));
      if (flags['exit-code'] && !isEmptyPlan(plan)) this.endWith(exitCodes.changes);
      return planJson(plan);
    } finally {
      await store.close();
    }
  }

  private rendered(
    plan: Plan,
    format: 'pretty' | 'markdown' | 'json',
    color: boolean | undefined,
  ): string {
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
