import { printSink, printSource } from '../../languages/flume-0.9/print.js';
import { substituteCall, substituteSink } from '../../languages/flume-0.9/substitute.js';
import type { FlowDeployment, NodeDeployment } from '../../routing/deployment.js';
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
    for (const node of tier.nodes) yield emitNode(plan, node, options);
  }
}

function emitNode(plan: TierPlan, deployed: NodeDeployment, options: ContentOptions): Artifact {
  const { node } = deployed;
  const values = { node: node.name, host: node.host };
  const source = emitSource(plan, node);
  const sink = emitSink(plan, deployed);
  return {
    flow: plan.topology.flow.value,
    tier: plan.tier.name.value,
    node: node.name,
    host: node.host,
    target: 'flume-0.9',
    parts: {
      source: fillContent({ ...options, values }, (fill) =>
        printSource(substituteCall(source, fill)),
      ),
      sink: fillContent({ ...options, values }, (fill) => printSink(substituteSink(sink, fill))),
    },
    chokes: chokesOf(plan, node),
    sendsTo: receiversOf(deployed),
  };
}

function receiversOf({ chains }: NodeDeployment): readonly string[] {
  const [only = [], ...others] = chains;
  const names = others.length === 0 ? only : chains.flat();
  return [...new Set(names.map((hop) => hop.node))].sort();
}
