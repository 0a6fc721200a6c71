import { decorator } from '../../languages/flume-0.9/build.js';
import { printDecorator, printSink } from '../../languages/flume-0.9/print.js';
import { substituteCall, substituteSink } from '../../languages/flume-0.9/substitute.js';
import type { DecoratorCall } from '../../languages/flume-0.9/tree.js';
import type { NodeDeployment, TierDeployment } from '../../routing/deployment.js';
import { byRule, type ExplainedPiece, type Reason, written } from '../explanation.js';
import { edgeWords } from '../shared-reasons.js';
import { unpacksItself } from './emit-sink.js';
import { explainBranch } from './explain-branch.js';
import { maskAcknowledgement, type TierPlan } from './tier-plan.js';

/** A node whose sink is to be explained. */
export interface SinkExplanation {
  readonly plan: TierPlan;
  readonly vertex: TierDeployment['vertex'];
  readonly deployed: NodeDeployment;
  /** Fills in what differs from node to node. */
  readonly fill: (text: string) => string;
}

/** The pieces of the sink that `emitSink` gives, in its order. */
export function explainSink(request: SinkExplanation): readonly ExplainedPiece[] {
  const { plan, vertex, deployed } = request;
  const before = [
    ...acknowledgePieces(request),
    ...stampPieces(request),
    ...processPieces(request),
  ];
  const branches = plan.routes.flatMap((route, index) =>
    explainBranch({
      plan,
      vertex,
      route,
      node: deployed.node,
      chain: deployed.chains[index] ?? [],
    }),
  );
  return [...unpackPieces(request, before), ...before, ...ownSinkPieces(request), ...branches];
}

/** A decorator with its reasons. */
export function explained(call: DecoratorCall, reasons: readonly Reason[]): ExplainedPiece {
  return { text: printDecorator(call), reasons };
}

function unpackPieces(
  { plan, vertex }: SinkExplanation,
  between: readonly ExplainedPiece[],
): readonly ExplainedPiece[] {
  const itself = unpacksItself(plan, between.length);
  const unpack = plan.unpack.filter(
    ({ name }) => !itself || (name !== 'gunzip' && name !== 'unbatch'),
  );
  return unpack.map((call) => explained(call, unpackReasons(call.name, vertex)));
}

function unpackReasons(name: string, { incoming }: TierDeployment['vertex']): readonly Reason[] {
  const packed = incoming.flatMap((arc): readonly Reason[] => {
    const { batch, compression } = arc.edge;
    if (name === 'unbatch') {
      return (batch?.value.events ?? 1) > 1 && batch
        ? [written(`undoes the batch of ${edgeWords(arc)}`, batch)]
        : [];
    }
    const codec = arc.topology.codecs.find((one) => one.name.value === compression?.value);
    const decoder = codec?.decode.value ?? 'gunzip';
    const isPacked = compression !== undefined && compression.value !== 'none';
    return isPacked && decoder === name
      ? [written(`undoes the compression of ${edgeWords(arc)}`, compression)]
      : [];
  });
  return packed;
}

function acknowledgePieces({ plan, vertex }: SinkExplanation): readonly ExplainedPiece[] {
  const path = vertex.incoming.flatMap((arc) => arc.reliable)[0];
  const ends = path ? [written('the reliable path ends here, before a sink', path)] : [];
  return plan.acknowledge.map((call) =>
    explained(call, [
      ...ends,
      byRule(
        call.name === 'ackChecker'
          ? 'acknowledges a group as soon as all of it is here (flume-0.9.md 3.2)'
          : 'what goes on from here is acknowledged already (flume-0.9.md 3.6)',
      ),
    ]),
  );
}

function stampPieces({ plan, deployed }: SinkExplanation): readonly ExplainedPiece[] {
  const { provenance } = plan.topology;
  if (!provenance.value) return [];
  const call = decorator('value', `hop.${plan.tier.name.value}`, deployed.node.name);
  return [explained(call, [written('provenance of the flow', provenance)])];
}

function processPieces({ plan, fill }: SinkExplanation): readonly ExplainedPiece[] {
  const { name, process } = plan.tier;
  return process.flatMap((component) =>
    (component.expression?.tree ?? []).map((call) =>
      explained(substituteCall(call, fill), [written(`process of tier ${name.value}`, component)]),
    ),
  );
}

function ownSinkPieces({ plan, fill }: SinkExplanation): readonly ExplainedPiece[] {
  const { sink, tier } = plan;
  if (!sink || !tier.sink) return [];
  const own: ExplainedPiece = {
    text: printSink(substituteSink(sink, fill)),
    reasons: [written(`sink of tier ${tier.name.value}`, tier.sink)],
  };
  if (!plan.isTransit) return [own];
  return [
    explained(maskAcknowledgement, [
      byRule('beside a reliable path that goes on, nothing may acknowledge (flume-0.9.md 3.6)'),
    ]),
    own,
    { text: 'null', reasons: [byRule('and nothing may fail its events (flume-0.9.md 3.6)')] },
  ];
}
