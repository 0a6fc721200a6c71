import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Catalogue } from '../catalogue.js';
import type { Sink } from '../tree.js';
import { visits } from '../walk.js';
import { checkCall } from './check-call.js';

/**
 * All that is wrong with the names and arguments in a sink, bodies of roll and collector included, which a
 * master does not build (flume-0.9.md 1.3). Codes: `known-component`, `component-arguments`.
 */
export function checkSink(sink: Sink, catalogue: Catalogue): readonly Diagnostic[] {
  return [...sinkFindings(sink, catalogue)];
}

function* sinkFindings(sink: Sink, catalogue: Catalogue): Generator<Diagnostic> {
  for (const { node } of visits(sink)) {
    if (node.kind === 'call') yield* checkCall(node, 'sink', catalogue);
    if (node.kind === 'decorated') yield* checkCall(node.decorator, 'decorator', catalogue);
  }
}
