import { Flags } from '@oclif/core';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ApplyStep } from '../reconcile/apply-step.js';
import type { Plan } from '../reconcile/plan.js';
import { planJson } from '../review/plan-json.js';
import { renderApplyEnd, renderStep } from '../review/render-apply.js';
import { renderPlan } from '../review/render-plan.js';
import { confirm } from './confirm.js';
import { exitCodes } from './exit-codes.js';
import { FlumecCommand } from './flumec-command.js';
import { hearInterruption } from './interruption.js';
import { findingsJson } from './render/findings-json.js';
import { type ApplyReport, type ApplyRequest, runApply } from './run-apply.js';

/** The flags of commands that write. */
export const applyFlags = {
  yes: Flags.boolean({ char: 'y', description: 'Do not ask before writing.' }),
  'lock-wait': Flags.integer({
    default: 10,
    min: 0,
    helpValue: 'SECONDS',
    description: 'How long to wait for another apply to end.',
  }),
};

/** What the user said of how to write. */
export interface ApplyFlagValues {
  readonly yes: boolean;
  readonly 'lock-wait': number;
  readonly color: boolean | undefined;
}

/** What `apply` and `rollback` share: plan, ask, write, and one line at the end. */
export abstract class ApplyCommand extends FlumecCommand {
  /** Runs an apply and shows it; gives what `--json` prints. */
  protected async applyAndShow(
    request: Pick<ApplyRequest, 'store' | 'planFrom' | 'commit'>,
    flags: ApplyFlagValues,
  ): Promise<unknown> {
    const paint = this.painter(flags.color);
    const interruption = hearInterruption((message) => this.logToStderr(message));
    const approve = async (plan: Plan) => {
      this.log(renderPlan(plan, { color: paint, width: this.width() }).trimEnd());
      const isAgreed = flags.yes || (await confirm(`Apply this to ${plan.store}?`));
      if (isAgreed) interruption.begin();
      return isAgreed;
    };
    try {
      const report = await runApply({
        ...request,
        approve,
        hear: (step) => this.log(renderStep(step, { color: paint, width: this.width() }).trimEnd()),
        isStopped: interruption.isHeard,
        lockWaitMs: flags['lock-wait'] * 1000,
      });
      return this.showEnd(report, flags);
    } finally {
      interruption.end();
    }
  }

  private showEnd(report: ApplyReport, flags: ApplyFlagValues): unknown {
    this.showFindings(report.diagnostics, flags.color);
    if (report.status === 'refused' && report.plan) {
      this.log(
        renderPlan(report.plan, {
          color: this.painter(flags.color),
          width: this.width(),
        }).trimEnd(),
      );
    }
    this.log(renderApplyEnd(report).trimEnd());
    this.endWith(exitOf(report.status));
    return reportJson(report);
  }
}

function exitOf(status: ApplyReport['status']) {
  switch (status) {
    case 'nothing':
    case 'applied':
      return exitCodes.fine;
    case 'refused':
      return exitCodes.store;
    case 'declined':
    case 'failed':
    case 'stopped':
      return exitCodes.incomplete;
    default:
      return status satisfies never;
  }
}

function reportJson(report: ApplyReport): unknown {
  const findings = findingsJson(report.diagnostics as readonly Diagnostic[])['findings'];
  return {
    version: 1,
    status: report.status,
    ...(report.plan ? { plan: planJson(report.plan) } : {}),
    steps: report.steps.map(stepJson),
    findings,
  };
}

function stepJson(step: ApplyStep): unknown {
  const { kind, status } = step;
  const error = step.status === 'failed' ? { error: step.error.message } : {};
  if (step.kind === 'record') return { kind, status, ...error };
  return { kind, number: step.number, of: step.of, nodes: step.step.nodes, status, ...error };
}
