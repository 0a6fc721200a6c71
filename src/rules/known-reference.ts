import type { Finding } from '../diagnostics/diagnostic.js';
import type { FlowGraph, TopologyGraph } from '../graph/topology-graph.js';
import type { Edge, GroupMember, ReliablePath } from '../syntax/topology.js';
import { checkReference, type Reference } from './known-reference/check-reference.js';
import type { Rule } from './rule.js';

/** How many node names are compared with misspelt ones in a flow: as many as take a moment. */
const comparisonLimit = 100_000;

/** What an edge, a group or a path names is there. */
export const knownReference: Rule = {
  name: 'known-reference',
  severity: 'error',
  summary: 'Edges, groups and reliable paths name tiers, groups and nodes of their own flow.',
  reason:
    'A name that stands for nothing is a slip; guessing what was meant could send the events somewhere else. Flows are isolated, so that names of another flow do not count.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archve}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: console}
edges:
  - {from: web, to: archive}
`,
  *check({ flows }: TopologyGraph): Iterable<Finding> {
    for (const flow of flows) {
      const budget = { comparisons: comparisonLimit };
      for (const reference of referencesOf(flow)) {
        const finding = checkReference(reference, { flow, flows, budget });
        if (finding) yield finding;
      }
    }
  },
};

function* referencesOf({ topology }: FlowGraph): Generator<Reference> {
  for (const group of topology.groups) yield* group.members.map(memberReference);
  for (const edge of topology.edges) yield* edgeReferences(edge);
  for (const path of topology.reliable) yield* hopReferences(path);
}

function memberReference({ kind, name }: GroupMember): Reference {
  return { name, kinds: [kind], use: 'member' };
}

function edgeReferences({ from, to, toKind }: Edge): readonly Reference[] {
  const kinds = toKind ? [toKind] : (['tier', 'group', 'node'] as const);
  return [
    { name: from, kinds: ['tier'], use: 'sender' },
    { name: to, kinds, use: 'receiver' },
  ];
}

function hopReferences({ hops: [start, ...others] }: ReliablePath): readonly Reference[] {
  const rest = others.map(
    (name): Reference => ({
      name,
      kinds: ['tier', 'group', 'node'],
      use: 'receiver',
    }),
  );
  return start ? [{ name: start, kinds: ['tier'], use: 'start' }, ...rest] : rest;
}
