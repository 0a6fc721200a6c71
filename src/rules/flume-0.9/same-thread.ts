import type { Step } from '../../languages/flume-0.9/walk.js';

const LOGS: readonly string[] = ['ackedWriteAhead', 'diskFailover'];

/** The inner steps that events take in one go: a log drains in a thread of its own, a roll opens and retries by itself (flume-0.9.md 3.2). */
export function sameThread(above: readonly Step[]): readonly Step[] {
  return above.slice(above.findLastIndex(isBoundary) + 1);
}

function isBoundary(step: Step): boolean {
  if (step.kind === 'decorated') return LOGS.includes(step.node.decorator.name);
  return step.kind === 'roll' || step.kind === 'collector';
}
