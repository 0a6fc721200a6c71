import type { Finding } from '../../diagnostics/diagnostic.js';
import type { EdgeArc, PathTrace, TierVertex } from '../../graph/topology-graph.js';
import { pathInWords } from '../wording/path-in-words.js';

/** A tier in the middle of a path: who goes through it, at which hop, and by which edge it goes on. */
interface Passage {
  readonly trace: PathTrace;
  readonly index: number;
  readonly step: EdgeArc;
}

/**
 * Paths that start or end at a tier through which another one goes. In Flume 0.9 all events of a node
 * share one sink: it would acknowledge, or log anew, those of the other path too (flume-0.9.md 3.4).
 */
export function* pathsInside(paths: readonly PathTrace[]): Generator<Finding> {
  const passages = passagesOf(paths);
  for (const trace of paths) {
    const start = trace.stops[0]?.[0];
    const around = start && passages.get(start);
    if (start && around && around.trace !== trace && around.step === trace.steps[0]) {
      yield startsInside(trace, start, around);
    }
    const ends = trace.steps.at(-1) ? trace.stops.at(-1) : undefined;
    for (const end of ends ?? []) {
      const passage = passages.get(end);
      if (passage && passage.trace !== trace) yield endsInside(trace, end, passage);
    }
  }
}

function passagesOf(paths: readonly PathTrace[]): ReadonlyMap<TierVertex, Passage> {
  const passages = new Map<TierVertex, Passage>();
  for (const trace of paths) {
    for (const [index, step] of trace.steps.entries()) {
      const tier = trace.stops[index]?.[0];
      if (step && tier && trace.steps[index - 1] && !passages.has(tier)) {
        passages.set(tier, { trace, index, step });
      }
    }
  }
  return passages;
}

function startsInside({ path }: PathTrace, { tier }: TierVertex, around: Passage): Finding {
  return {
    message: `A reliable path starts at tier "${tier.name.value}", through which another one goes`,
    span: path.span,
    related: [relatedTo(around)],
    help: 'start a path at each origin instead: they may merge',
  };
}

function endsInside({ path, stops }: PathTrace, { tier }: TierVertex, around: Passage): Finding {
  const rest = around.trace.path.hops.slice(around.index + 1).map((hop) => hop.value);
  const isOneTier = stops.at(-1)?.length === 1;
  return {
    message: `The reliable path ${pathInWords(path)} ends at tier "${tier.name.value}", through which another one goes`,
    span: path.hops.at(-1)?.span ?? path.span,
    related: [relatedTo(around)],
    help: isOneTier
      ? `lead it on like the other one: ${[pathInWords(path), ...rest].join(' -> ')}`
      : 'end it where no other path goes through',
  };
}

function relatedTo({ trace: { path } }: Passage) {
  return { message: 'the other path', span: path.span };
}
