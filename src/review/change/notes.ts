import type { Change } from '../../reconcile/change.js';

/** What is unusual about a change, in clauses whose subject is the node. */
export function notesOf(change: Change): readonly string[] {
  return [...driftNote(change), ...ownerNote(change), ...change.disruptions];
}

function driftNote({ kind, isDrifted, before }: Change): readonly string[] {
  if (!isDrifted) return [];
  const isGone = before === undefined || Object.keys(before.parts).length === 0;
  if (isGone) return ['removed by another hand since the last apply'];
  return kind === 'delete'
    ? ['changed by another hand since the last apply']
    : ['changed by another hand since the last apply, which this overwrites'];
}

function ownerNote({ before, flow }: Change): readonly string[] {
  if (!before || before.flow === flow) return [];
  return before.flow === undefined
    ? ['belongs to no flow yet and is taken over']
    : [`taken over from flow "${before.flow}"`];
}
