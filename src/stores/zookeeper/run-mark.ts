import { count, object, optional, string } from '../../reconcile/shape.js';
import type { ZooKeeperClient } from '../../zookeeper/index.js';
import { parseZnode } from './parse-znode.js';
import { runPath } from './znode-paths.js';
import { readZnodes } from './znodes.js';

/** How far a run came: it takes the lock with step 0 and counts its transactions from 1. */
export interface RunStep {
  readonly run: string;
  readonly step: number;
}

/** What stands in the store of the run that took the lock last. */
export interface RunMark extends RunStep {
  readonly who: string;
  readonly host: string;
  /** ISO time. */
  readonly at: string;
  /** How far the run before it came. */
  readonly previous?: RunStep | undefined;
}

/** A run's mark as it stands, with the version that the next write must find. */
export interface FoundMark {
  readonly mark: RunMark;
  readonly version: number;
}

/** Whether a step of a run is in the store; `overtaken`: it is not, and another run came after. */
export type Landing = 'landed' | 'absent' | 'overtaken' | 'unknown';

/** The mark of the run that took the lock last; undefined before the first. */
export async function readRunMark(client: ZooKeeperClient): Promise<FoundMark | undefined> {
  const found = (await readZnodes(client, { data: [runPath] })).data.get(runPath);
  return found && { mark: parseZnode(markShape, runPath, found.text), version: found.stat.version };
}

/** What the mark that stands tells of a step. */
export function landingOf({ run, step }: RunStep, mark: RunMark | undefined): Landing {
  if (mark?.run === run) return mark.step >= step ? 'landed' : 'absent';
  if (mark?.previous?.run === run) return mark.previous.step >= step ? 'landed' : 'overtaken';
  return step === 0 ? 'absent' : 'unknown';
}

const runStep = { run: string, step: count };

const markShape = object({
  ...runStep,
  who: string,
  host: string,
  at: string,
  previous: optional(object(runStep)),
});
