import { renderPlace } from '../../../diagnostics/format/place.js';
import type { ExplainedNode } from '../../../targets/explain-deployment.js';
import type { ExplainedPart, Reason } from '../../../targets/explanation.js';
import type { PathPromise } from '../../../tracing/path-promises.js';
import { sentenceLines } from '../label-lines.js';
import type { PageLayout } from '../page.js';
import { promiseTexts } from './promise-texts.js';

/** A node's configuration for people: each piece, then what it comes from; at last what its paths promise. */
export function renderExplanation(
  { flow, tier, node, parts }: ExplainedNode,
  promises: readonly PathPromise[],
  layout: PageLayout,
): string {
  const { name } = tier.vertex.tier;
  const title = `${node.name}, tier ${name.value} of flow ${flow.topology.flow.value}, on ${node.host}`;
  const blocks = [
    [
      ...sentenceLines(title, layout).map(layout.paint.bold),
      ...sentenceLines(`  ${renderPlace(node.span)}: the node`, layout, 4),
    ],
    ...parts.map((part) => partLines(part, layout)),
    ...promises.map((promise) => promiseLines(promise, layout)),
    ...(promises.length === 0 ? [noPath(layout)] : []),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function partLines({ part, pieces }: ExplainedPart, layout: PageLayout): readonly string[] {
  const lines = pieces.flatMap(({ text, reasons }) => [
    ...sentenceLines(`  ${text}`, layout, 4),
    ...reasons.flatMap((reason) => reasonLines(reason, layout)),
  ]);
  return [layout.paint.bold(part), ...lines];
}

function reasonLines(reason: Reason, layout: PageLayout): readonly string[] {
  const label = reason.kind === 'written' ? `${renderPlace(reason.span)}:` : `${reason.kind}:`;
  return sentenceLines(`      ${label} ${reason.words}`, layout, 8).map(layout.paint.dim);
}

function promiseLines(promise: PathPromise, layout: PageLayout): readonly string[] {
  const title = `Reliable path ${promise.path.join(' -> ')}`;
  return [
    ...sentenceLines(title, layout).map(layout.paint.bold),
    ...promiseTexts(promise).flatMap((text) => sentenceLines(`  ${text}`, layout, 4)),
  ];
}

function noPath(layout: PageLayout): readonly string[] {
  return sentenceLines(
    'No reliable path goes through this node: what comes along is not acknowledged.',
    layout,
  );
}
