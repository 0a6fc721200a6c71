import { printSource } from '../../languages/flume-0.9/print.js';
import { substituteCall } from '../../languages/flume-0.9/substitute.js';
import type { FlowDeployment, NodeDeployment, TierDeployment } from '../../routing/deployment.js';
import { fillTemplate } from '../../text/fill-template.js';
import {
  byRule,
  type ExplainedPart,
  type ExplainedPiece,
  type Reason,
  written,
} from '../explanation.js';
import { edgeWords, portReason } from '../shared-reasons.js';
import { chokesOf } from './choke.js';
import { emitSource } from './emit-source.js';
import { explainSink } from './explain-sink.js';
import { chokeReason, wireReason } from './reasons.js';
import { planTier, type TierPlan } from './tier-plan.js';

/** What each piece of a node's source and sink comes from, as `emitFlow` gives them; secrets stand by their names. */
export function explainNode(
  flow: FlowDeployment,
  tier: TierDeployment,
  deployed: NodeDeployment,
): readonly ExplainedPart[] {
  const plan = planTier(flow, tier);
  const { node } = deployed;
  const fill = (text: string) => fillTemplate(text, { node: node.name, host: node.host });
  const source = printSource(substituteCall(emitSource(plan, node), fill));
  const chokes = chokePieces(plan, node);
  return [
    { part: 'source', pieces: [{ text: source, reasons: sourceReasons(plan, tier, node) }] },
    { part: 'sink', pieces: explainSink({ plan, vertex: tier.vertex, deployed, fill }) },
    ...(chokes.length > 0 ? [{ part: 'chokes', pieces: chokes }] : []),
  ];
}

function sourceReasons(
  plan: TierPlan,
  { vertex }: TierDeployment,
  node: NodeDeployment['node'],
): readonly Reason[] {
  const { tier } = plan;
  const [inbound] = vertex.incoming;
  if (inbound === undefined)
    return tier.source ? [written(`source of tier ${tier.name.value}`, tier.source)] : [];
  return [
    written(`a listener, because of ${edgeWords(inbound)}`, inbound.edge),
    portReason(node, tier),
    wireReason(plan),
  ];
}

/** The limits that are set on the node's host. */
function chokePieces(plan: TierPlan, node: NodeDeployment['node']): readonly ExplainedPiece[] {
  const limits = Object.entries(chokesOf(plan, node));
  const reasons = plan.routes.flatMap((route) => chokeReason(plan.tier, route) ?? []);
  return limits.map(([id, limit], index) => ({
    text: `${id} = ${limit} KB/s`,
    reasons: [
      ...reasons.slice(index, index + 1),
      byRule('set on the host, under an id of its own for each node and edge (flume-0.9.md 5.2)'),
    ],
  }));
}
