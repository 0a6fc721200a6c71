import type { Finding, Severity } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';

/** A page of `flumec explain`: what a code means, why, and a bad and a good topology. */
export interface CodePage {
  /** The code: kebab-case. */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence: what must hold. */
  readonly summary: string;
  /** Why it must: what goes wrong otherwise, with the fact's place (`flume-0.9.md 3.6`) where it is one. */
  readonly reason: string;
  /** A whole topology that has a finding of this code and of no other. */
  readonly bad: string;
  /** The nearest topology that has none. */
  readonly good: string;
  /** What `bad` and `good` are where they are no topologies: commands, or a file of that format. */
  readonly exampleKind?: 'shell' | 'json' | 'properties';
}

/** A check of the whole installation; the runner adds code and severity to what it yields. */
export interface Rule extends CodePage {
  readonly check: (graph: TopologyGraph) => Iterable<Finding>;
}
