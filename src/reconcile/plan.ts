import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Change } from './change.js';
import type { ChangeCounts } from './revision.js';

/** What an apply would do, in which order, and why it may not; it can be printed and saved, for it holds no secret. */
export interface Plan {
  /** The store's name. */
  readonly store: string;
  readonly options: PlanOptions;
  /** What the operator named on the command line, so that a saved plan can be made again. */
  readonly inputs?: PlanInputs;
  /** The flows in scope and those that lose a node to one of them, by name. */
  readonly flows: readonly FlowPlan[];
  /** Sorted by node. */
  readonly changes: readonly Change[];
  /** The transactions, in order. */
  readonly steps: readonly PlanStep[];
  /** Whether all of it is one transaction: done whole or not at all. */
  readonly isAtomic: boolean;
  /** Why it may not be applied as it stands; an apply needs this to be empty. */
  readonly refusals: readonly Diagnostic[];
}

/** What the operator allowed or asked for. */
export interface PlanOptions {
  /** Take over nodes that belong to no flow or to a flow that is not in scope. */
  readonly adopt: boolean;
  /** Delete more than 30 % of the nodes a flow has in the store. */
  readonly allowMassDelete: boolean;
  /** Flows of the store that no topology has any more: all their nodes are deleted. Sorted. */
  readonly pruneFlows: readonly string[];
  /** The plan goes back to this revision of the flow. */
  readonly rollback?: RollbackTarget;
}

/** A revision to go back to. */
export interface RollbackTarget {
  readonly flow: string;
  readonly revision: number;
}

/** Where a saved plan's topology comes from, as it stood on the command line. */
export interface PlanInputs {
  readonly paths: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly variableFiles: readonly string[];
}

/** What the plan does to one flow. */
export interface FlowPlan extends ChangeCounts {
  readonly flow: string;
  /** Nodes that are as they should be. */
  readonly unchanged: number;
  /** Nodes the flow has in the store before the plan. */
  readonly inStore: number;
  /** Its last finished revision; 0 before the first. */
  readonly revision: number;
  /** The revision the apply makes; absent where nothing is to be recorded. */
  readonly next?: number;
  /** SHA-256 of the flow's wanted state as shown; present where there is a next revision. */
  readonly wanted?: string;
  readonly interrupted?: InterruptedApply;
}

/** An earlier apply that did not finish, and what this plan does about it. */
export interface InterruptedApply {
  readonly number: number;
  readonly who: string;
  /** ISO time. */
  readonly startedAt: string;
  readonly steps: number;
  readonly stepsDone: number;
  /** `finish`: it wanted the same; `replace`: this topology wants something else; `undo`: a rollback. */
  readonly decision: 'finish' | 'replace' | 'undo';
}

/** The nodes of one transaction, in the order they are written. */
export interface PlanStep {
  /** `all`: the one transaction of an atomic plan; `write`: creates and updates; `remove`: deletes. */
  readonly kind: 'all' | 'write' | 'remove';
  /** Counts from 1: receivers' waves before their senders', removals last, senders first. */
  readonly wave: number;
  readonly nodes: readonly string[];
}
