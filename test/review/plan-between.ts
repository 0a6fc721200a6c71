import { buildPlan, type PlanRequest } from '../../src/reconcile/build-plan.js';
import type { Plan } from '../../src/reconcile/plan.js';
import { realText, recordText } from '../../src/reconcile/shown-text.js';
import type { Snapshot, StoredNode } from '../../src/reconcile/snapshot.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { key, time } from '../reconcile/samples.js';
import { compileTexts } from '../support/compile-text.js';

/** A topology and the values of its secrets. */
export interface Version {
  readonly text: string;
  readonly secrets?: Readonly<Record<string, string>>;
}

/** What a topology compiles to; fails with the findings where it does not. */
export function artifactsOfVersion({ text, secrets = {} }: Version): readonly Artifact[] {
  const { value, diagnostics } = compileTexts([text], { readSecret: (name) => secrets[name] });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.artifacts;
}

/** A store to which the artifacts were applied as revision 12. */
export function applied(artifacts: readonly Artifact[]): Snapshot {
  const revision = {
    number: 12,
    appliedAt: time,
    who: 'ann',
    created: 0,
    updated: 0,
    deleted: 0,
  };
  const flows = [...new Set(artifacts.map(({ flow }) => flow))];
  return {
    nodes: new Map(artifacts.map((one) => [one.node, storedNode(one)])),
    flows: new Map(flows.map((flow) => [flow, { flow, history: [revision] }])),
    fingerprintKey: key,
  };
}

/** The plan from what is applied to what is wanted. */
export function planBetween(
  before: Snapshot | Version,
  after: Version,
  options: Partial<PlanRequest> = {},
): Plan {
  const artifacts = artifactsOfVersion(after);
  return buildPlan({
    store: 'file:state.json',
    snapshot: 'nodes' in before ? before : applied(artifactsOfVersion(before)),
    artifacts,
    flows: [...new Set(artifacts.map(({ flow }) => flow))],
    ...options,
  });
}

function storedNode(artifact: Artifact): StoredNode {
  const { flow, tier, host, target, chokes, sendsTo } = artifact;
  const parts = Object.entries(artifact.parts);
  const recorded = parts.map(([part, text]) => [part, recordText(text, key)] as const);
  const live = parts.map(([part, text]) => [part, realText(text) ?? ''] as const);
  return {
    revision: '1',
    live: { parts: Object.fromEntries(live), hosts: [host], chokes },
    record: {
      flow,
      tier,
      host,
      target,
      chokes,
      sendsTo,
      parts: Object.fromEntries(recorded),
      revision: 12,
    },
  };
}
