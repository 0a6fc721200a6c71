import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { Rule } from './rule.js';

/** What the rules find, rule by rule, each finding with its rule's code and severity. */
export function checkRules(rules: readonly Rule[], graph: TopologyGraph): readonly Diagnostic[] {
  return rules.flatMap(({ name, severity, check }) =>
    Array.from(check(graph), (finding) => ({ code: name, severity, ...finding })),
  );
}
