import { printSink, printSource } from '../../languages/flume-0.9/print.js';
import { substituteCall, substituteSink } from '../../languages/flume-0.9/substitute.js';
import type { FlowDeployment, Hop, NodeDeployment } from '../../routing/deployment.js';
import type { Artifact } from '../artifact.js';
import { type ContentOptions, fillContent } from '../fill-content.js';
import { chokesOf } from './choke.js';
import { emitSink } from './emit-sink.js';
import { emitSource } from './emit-source.js';
import { planTier, type TierPlan } from './tier-plan.js';

/** The source and sink expression of every logical node of a flow (flume-0.9.md 3). */
export function* emitFlow(flow: FlowDeployment, options: ContentOptions): Generator<Artifact> {
  for (const tier of flow.tiers) {
    const plan = planTier(flow, tier);
    const emitted = plan.isUniform ? onceForChains(emitTexts) : emitTexts;
    for (const node of tier.nodes) {
      yield { ...identity(plan, node), ...emitted({ plan, node, options }) };
    }
  }
}

interface EmitRequest {
  readonly plan: TierPlan;
  readonly node: NodeDeployment;
  readonly options: ContentOptions;
}

type Texts = Pick<Artifact, 'parts' | 'chokes' | 'sendsTo'>;

function identity({ topology, tier }: TierPlan, { node }: NodeDeployment) {
  return {
    flow: topology.flow.value,
    tier: tier.name.value,
    node: node.name,
    host: node.host,
    target: 'flume-0.9' as const,
  };
}

function emitTexts({ plan, node: deployed, options }: EmitRequest): Texts {
  const { node, chains } = deployed;
  const request = { ...options, values: { node: node.name, host: node.host } };
  const source = emitSource(plan, node);
  const sink = emitSink(plan, deployed);
  return {
    parts: {
      source: fillContent(request, (fill) => printSource(substituteCall(source, fill))),
      sink: fillContent(request, (fill) => printSink(substituteSink(sink, fill))),
    },
    chokes: chokesOf(plan, node),
    sendsTo: [...new Set(chains.flat().map((hop) => hop.node))].sort(),
  };
}

/** Where nodes differ in nothing but their chains, the texts of one serve all with the same chains. */
function onceForChains(emit: (request: EmitRequest) => Texts): (request: EmitRequest) => Texts {
  const numbers = new Map<readonly Hop[], number>();
  const known = new Map<string, Texts>();
  const numberOf = (chain: readonly Hop[]) => {
    const number = numbers.get(chain) ?? numbers.size;
    numbers.set(chain, number);
    return number;
  };
  return (request) => {
    const { node, chains } = request.node;
    const key = `${node.port ?? ''}:${chains.map(numberOf).join(',')}`;
    const texts = known.get(key) ?? emit(request);
    known.set(key, texts);
    return texts;
  };
}
