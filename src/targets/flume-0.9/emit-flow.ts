import type { FlowDeployment, Hop, NodeDeployment } from '../../routing/deployment.js';
import type { Artifact } from '../artifact.js';
import type { ContentOptions } from '../fill-content.js';
import { chokesOf } from './choke.js';
import { emitParts, type Parts } from './emit-parts.js';
import { type PartsTemplate, partsTemplate } from './parts-template.js';
import { planTier, type TierPlan } from './tier-plan.js';

/** The source and sink expression of every logical node of a flow (flume-0.9.md 3). */
export function* emitFlow(flow: FlowDeployment, options: ContentOptions): Generator<Artifact> {
  for (const tier of flow.tiers) {
    const plan = planTier(flow, tier);
    const partsOf = partsByTemplate(plan, options);
    for (const deployed of tier.nodes) {
      const { node, chains } = deployed;
      yield {
        flow: plan.topology.flow.value,
        tier: plan.tier.name.value,
        node: node.name,
        host: node.host,
        target: 'flume-0.9',
        parts: partsOf(deployed),
        chokes: chokesOf(plan, node),
        sendsTo: receiversOf(chains),
      };
    }
  }
}

/** Trees are printed once for all nodes of a tier whose chains are as long, except where they hold secrets. */
function partsByTemplate(plan: TierPlan, options: ContentOptions): (node: NodeDeployment) => Parts {
  const templates = new Map<string, PartsTemplate>();
  return (node) => {
    const shape = node.chains.map((chain) => chain.length).join();
    const known = templates.get(shape);
    if (known) return known(node);
    const request = { plan, node, options };
    const template = partsTemplate(request) ?? ((one) => emitParts({ ...request, node: one }));
    templates.set(shape, template);
    return template(node);
  };
}

/** The names of a node's receivers, sorted, each once. */
function receiversOf([chain = [], ...others]: readonly (readonly Hop[])[]): readonly string[] {
  if (others.length === 0) return sortInPlace(chain.map((hop) => hop.node));
  const names = [chain, ...others].flatMap((hops) => hops.map((hop) => hop.node));
  return sortInPlace([...new Set(names)]);
}

/** By insertion: a chain is short, and most of what sorting costs is to begin. */
function sortInPlace(names: string[]): readonly string[] {
  for (let end = 1; end < names.length; end++) {
    const name = names[end] as string;
    let at = end;
    for (; at > 0 && (names[at - 1] as string) > name; at--) names[at] = names[at - 1] as string;
    names[at] = name;
  }
  return names;
}
