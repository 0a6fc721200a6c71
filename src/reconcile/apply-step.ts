import type { Change } from './change.js';
import type { PlanStep } from './plan.js';
import type { FlowRevision } from './store.js';
import { StoreError } from './store-error.js';

/** What came of one transaction of an apply. */
export type ApplyStep = (WriteStep | RecordStep) & StepResult;

/** Nodes were written and read back. */
export interface WriteStep {
  readonly kind: 'write';
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
  readonly step: PlanStep;
  /** The changes of the step, in the order they are written. */
  readonly changes: readonly Change[];
}

/** The revisions were recorded: the apply is complete. */
export interface RecordStep {
  readonly kind: 'record';
  readonly revisions: readonly FlowRevision[];
}

/** `failed`: what the store said; nothing after it is tried, all of that is `skipped`. */
export type StepResult =
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly error: StoreError }
  | { readonly status: 'skipped' };

/** Does what is asked of the store and gives its refusal as a result; other errors are ours and go on. */
export async function attempt(ask: () => Promise<void>): Promise<StepResult> {
  try {
    await ask();
    return { status: 'done' };
  } catch (error) {
    if (error instanceof StoreError) return { status: 'failed', error };
    throw error;
  }
}
