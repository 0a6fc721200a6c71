import { call } from '../../languages/flume-0.9/build.js';
import { printSink } from '../../languages/flume-0.9/print.js';
import type { Hop, Route } from '../../routing/deployment.js';
import { byRule, type ExplainedPiece, type Reason, written } from '../explanation.js';
import { edgeWords, portReason } from '../shared-reasons.js';
import type { BranchExplanation } from './explain-branch.js';
import { lengthReason, wireReason } from './reasons.js';

/** The receivers, tried again for ever. */
export function retrying(request: BranchExplanation): readonly ExplainedPiece[] {
  return [
    rule('stubbornAppend', 'opens a broken connection again (flume-0.9.md 3.2)'),
    rule('insistentOpen', 'waits for a receiver at the start (flume-0.9.md 3.2)'),
    ...receivers(request),
  ];
}

/** Each receiver with what opens it at its first event only. */
export function lazily(request: BranchExplanation): readonly ExplainedPiece[] {
  return receivers(request).flatMap((piece) => [
    rule('lazyOpen', 'a receiver that is down holds nothing up (flume-0.9.md 3.6)'),
    rule('stubbornAppend', 'opens a broken connection again (flume-0.9.md 3.2)'),
    piece,
  ]);
}

/** A piece that stands there because Flume needs it. */
export function rule(text: string, words: string): ExplainedPiece {
  return { text, reasons: [byRule(words)] };
}

function receivers({ plan, route, chain }: BranchExplanation): readonly ExplainedPiece[] {
  const members = new Map(route.arc.to?.members.map((member) => [member.node.name, member]));
  return chain.map(({ node: name, host, port, cost }, index) => {
    const member = members.get(name);
    return {
      text: printSink(call(`${plan.topology.wire.value}Sink`, host, port)),
      reasons: [
        ...(member
          ? [written(`node ${name}`, member.node), portReason(member.node, member.tier.tier)]
          : []),
        ...(index === 0 ? [wireReason(plan), ...orderReasons(route, chain)] : []),
        ...(cost > 0 ? [byRule(`cost ${cost}: tried when every cheaper one is down`)] : []),
      ],
    };
  });
}

/** How the chain came about. */
function orderReasons({ arc }: Route, chain: readonly Hop[]): readonly Reason[] {
  const named = arc.to?.members.length ?? 0;
  if (named < 2) return [];
  return [
    ...(chain.length < named || arc.edge.failover ? [lengthReason(arc)] : []),
    ...(arc.edge.prefer ? [written(`prefer of ${edgeWords(arc)}`, arc.edge.prefer)] : []),
    byRule('the order goes by cost, and within a cost spreads the senders evenly'),
  ];
}
