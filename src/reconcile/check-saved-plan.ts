import { type Diagnostic, error } from '../diagnostics/diagnostic.js';
import type { Change } from './change.js';
import { nameList } from './name-list.js';
import type { FlowPlan, Plan } from './plan.js';
import { stableJson } from './stable-json.js';

/**
 * Why a saved plan may not be applied: what moved since it was reviewed, by side. `fresh` is the plan
 * made now with the saved one's options; it is the difference to show, and the one to apply where this
 * gives nothing.
 */
export function checkSavedPlan(saved: Plan, fresh: Plan): readonly Diagnostic[] {
  const before = new Map(saved.changes.map((change) => [change.node, change]));
  const now = new Map(fresh.changes.map((change) => [change.node, change]));
  const moved = [...new Set([...before.keys(), ...now.keys()])].map(
    (node) => [node, movedSide(before.get(node), now.get(node))] as const,
  );
  const on = (side: Side) => moved.flatMap(([node, which]) => (which === side ? [node] : []));
  return [
    ...otherStore(saved, fresh),
    ...otherOptions(saved, fresh),
    ...otherRevisions(saved, fresh),
    ...finding(on('store'), 'changed in the store since the plan was saved'),
    ...finding(on('topology'), 'changed in the topology since the plan was saved'),
    ...finding(on('both'), 'changed in the store and in the topology since the plan was saved'),
    ...finding(on('gone'), 'would change by the saved plan and must not any more'),
    ...finding(on('new'), 'must change now and would not by the saved plan'),
  ];
}

type Side = 'none' | 'store' | 'topology' | 'both' | 'gone' | 'new';

function movedSide(saved: Change | undefined, fresh: Change | undefined): Side {
  if (!saved) return 'new';
  if (!fresh) return 'gone';
  if (stableJson(saved) === stableJson(fresh)) return 'none';
  const isStored = stableJson(saved.before) !== stableJson(fresh.before);
  const isWanted = stableJson(afterOf(saved)) !== stableJson(afterOf(fresh));
  if (isStored && isWanted) return 'both';
  return isWanted ? 'topology' : 'store';
}

function afterOf(change: Change): unknown {
  return change.kind === 'delete' ? undefined : change.after;
}

function otherStore(saved: Plan, fresh: Plan): readonly Diagnostic[] {
  if (saved.store === fresh.store) return [];
  return [moved(`The plan was made for the store "${saved.store}", not for "${fresh.store}"`)];
}

function otherOptions(saved: Plan, fresh: Plan): readonly Diagnostic[] {
  if (stableJson(saved.options) === stableJson(fresh.options)) return [];
  return [moved('The plan was made with other options (adoption, deletions, rollback)')];
}

function otherRevisions(saved: Plan, fresh: Plan): readonly Diagnostic[] {
  const then = new Map(saved.flows.map((flow) => [flow.flow, flow]));
  const now = new Map(fresh.flows.map((flow) => [flow.flow, flow]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((flow) => {
    const [old, current] = [then.get(flow), now.get(flow)];
    if (!old) return [moved(`Flow "${flow}" is not in the saved plan`)];
    if (!current) return [moved(`Flow "${flow}" is in the saved plan only`)];
    return movedFlow(old, current);
  });
}

function movedFlow(then: FlowPlan, now: FlowPlan): readonly Diagnostic[] {
  const numbers = `revision ${then.revision} then, ${now.revision} now`;
  if (then.revision !== now.revision)
    return [moved(`Flow "${then.flow}" was applied since the plan was saved: ${numbers}`)];
  if (stableJson(then.interrupted ?? '') === stableJson(now.interrupted ?? '')) return [];
  return [moved(`An apply of flow "${then.flow}" began or ended since the plan was saved`)];
}

function finding(nodes: readonly string[], how: string): readonly Diagnostic[] {
  if (nodes.length === 0) return [];
  const who = nodes.length === 1 ? 'Node' : 'Nodes';
  return [moved(`${who} ${nameList(nodes)} ${how}`)];
}

function moved(message: string): Diagnostic {
  return error('plan-moved', { message, help: 'review the new difference and save it again' });
}
