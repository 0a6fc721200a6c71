import { printDecorator } from '../../languages/flume-0.9/print.js';
import type { Hop, NodeDeployment, Route, TierDeployment } from '../../routing/deployment.js';
import { byDefault, byRule, type ExplainedPiece, type Reason, written } from '../explanation.js';
import { edgeWords } from '../shared-reasons.js';
import { chokeDecorators } from './choke.js';
import { lazily, retrying, rule } from './explain-receivers.js';
import { defaultBatchMs, packDecorators } from './packing.js';
import { chokeReason } from './reasons.js';
import { maskAcknowledgement, type TierPlan } from './tier-plan.js';

/** One edge of one node. */
export interface BranchExplanation {
  readonly plan: TierPlan;
  readonly vertex: TierDeployment['vertex'];
  readonly route: Route;
  readonly node: NodeDeployment['node'];
  readonly chain: readonly Hop[];
}

/** The pieces of what `emitBranch` gives, in its order. */
export function explainBranch(request: BranchExplanation): readonly ExplainedPiece[] {
  const { plan, route } = request;
  const isTransit = route.delivery === 'reliable' && !route.isOrigin;
  const mask = plan.isAcked && !isTransit ? [maskPiece] : [];
  const pack = [...chokePieces(request), ...packPieces(request)];
  if (route.isOrigin) return [...mask, writeAheadPiece(route), ...pack, ...retrying(request)];
  switch (route.delivery) {
    case 'reliable':
      return [...pack, rule('insistentAppend', retries), ...retrying(request)];
    case 'disk-failover':
      return [...mask, ...pack, ...lazily(request), ...drained(request)];
    case 'best-effort':
      return [...mask, ...pack, ...lazily(request), nullPiece(route)];
    default:
      return route.delivery satisfies never;
  }
}

const retries = 'a hop of a reliable path tries again for ever (flume-0.9.md 3.5)';

const maskPiece = rule(
  printDecorator(maskAcknowledgement),
  'beside a reliable path, nothing may acknowledge (flume-0.9.md 3.6)',
);

function writeAheadPiece({ arc }: Route): ExplainedPiece {
  const path = arc.reliable.find(({ hops }) => hops[0]?.value === arc.edge.from.value);
  const words = path?.hops.map((hop) => hop.value).join(' -> ');
  const start = path ? [written(`the reliable path ${words} starts here`, path)] : [];
  return {
    text: 'ackedWriteAhead',
    reasons: [
      ...start,
      byRule('keeps every event on disk until the end of the path has it (flume-0.9.md 3.2)'),
    ],
  };
}

function chokePieces({ plan, route, node }: BranchExplanation): readonly ExplainedPiece[] {
  const reason = chokeReason(plan.tier, route);
  return chokeDecorators(plan, route, node).map((one) => ({
    text: printDecorator(one),
    reasons: [
      ...(reason ? [reason] : []),
      byRule('in front of the packing, because it counts bytes of bodies (flume-0.9.md 3.4)'),
    ],
  }));
}

function packPieces({ route: { arc } }: BranchExplanation): readonly ExplainedPiece[] {
  const { batch, compression } = arc.edge;
  return packDecorators(arc).map((one) => ({
    text: printDecorator(one),
    reasons:
      one.name === 'batch' && batch
        ? [
            written(`batch of ${edgeWords(arc)}`, batch),
            ...(batch.value.everyMs === undefined ? [byDefault(`every: ${defaultBatchMs}ms`)] : []),
          ]
        : codecReasons(arc, compression),
  }));
}

function codecReasons(
  arc: Route['arc'],
  compression: Route['arc']['edge']['compression'],
): readonly Reason[] {
  const codec = arc.topology.codecs.find((one) => one.name.value === compression?.value);
  return [
    ...(compression ? [written(`compression of ${edgeWords(arc)}`, compression)] : []),
    ...(codec ? [written(`codec ${codec.name.value}`, codec.encode)] : []),
  ];
}

function drained(request: BranchExplanation): readonly ExplainedPiece[] {
  const { edge } = request.route.arc;
  const reason = edge.delivery
    ? written(`delivery of ${edgeWords(request.route.arc)}`, edge.delivery)
    : byDefault('delivery: disk-failover');
  return [
    {
      text: 'diskFailover',
      reasons: [reason, byRule('keeps events while no receiver is up (flume-0.9.md 3.2)')],
    },
    rule('insistentAppend', 'the disk is emptied however long it takes (flume-0.9.md 3.1)'),
    ...retrying(request),
  ];
}

function nullPiece({ arc }: Route): ExplainedPiece {
  const { delivery } = arc.edge;
  const reason = delivery ? [written(`delivery of ${edgeWords(arc)}`, delivery)] : [];
  return { text: 'null', reasons: [...reason, byRule('drops what no receiver takes')] };
}
