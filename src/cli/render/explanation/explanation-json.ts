import type { ExplainedNode } from '../../../targets/explain-deployment.js';
import type { Reason } from '../../../targets/explanation.js';
import { positionAt } from '../../../text/position.js';
import type { Span } from '../../../text/source.js';
import type { PathPromise } from '../../../tracing/path-promises.js';

/** A node's explanation as `--json` prints it (schemas/explanation.v1.json). */
export function explanationJson(
  { flow, tier, node, parts }: ExplainedNode,
  promises: readonly PathPromise[],
): unknown {
  return {
    version: 1,
    node: node.name,
    flow: flow.topology.flow.value,
    tier: tier.vertex.tier.name.value,
    host: node.host,
    target: flow.topology.target.value,
    place: placeJson(node.span),
    parts: parts.map(({ part, pieces }) => ({
      part,
      pieces: pieces.map(({ text, reasons }) => ({ text, reasons: reasons.map(reasonJson) })),
    })),
    promises: promises.map(({ path, weakest, endsEarly, span }) => ({
      path,
      place: placeJson(span),
      delivery: 'at-least-once',
      weakest,
      endsEarly,
    })),
  };
}

function reasonJson(reason: Reason): unknown {
  const { kind, words } = reason;
  return reason.kind === 'written'
    ? { kind, words, place: placeJson(reason.span) }
    : { kind, words };
}

function placeJson({ source, start }: Span): unknown {
  return { file: source.name, ...positionAt(source, start) };
}
