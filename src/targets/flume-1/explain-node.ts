import type { FlowDeployment, NodeDeployment, TierDeployment } from '../../routing/deployment.js';
import { fillTemplate } from '../../text/fill-template.js';
import { byRule, type ExplainedPart, type ExplainedPiece } from '../explanation.js';
import type { AgentComponent } from './agent-component.js';
import { emitSinks } from './emit-sink.js';
import { emitSources } from './emit-source.js';
import { reasonsOf } from './property-reasons.js';
import { planTier } from './tier-plan.js';

/** What each property of an agent comes from, in the order of the components; secrets stand by their names. */
export function explainNode(
  flow: FlowDeployment,
  tier: TierDeployment,
  deployed: NodeDeployment,
): readonly ExplainedPart[] {
  const plan = planTier(flow, tier);
  const { node, chains } = deployed;
  const components = [...emitSources(plan, node), ...emitSinks(plan, deployed)];
  const fill = (text: string) => fillTemplate(text, { node: node.name, host: node.host });
  const pieces = components.flatMap((component) =>
    Object.entries(component.properties).map(([key, value]) => ({
      text: `${component.section}.${component.name}.${key} = ${fill(value)}`,
      reasons: reasonsOf({ plan, node, chains, component }, key),
    })),
  );
  return [{ part: 'properties', pieces: [...listPieces(components), ...pieces] }];
}

/** The lists without which Flume does not look at a component. */
function listPieces(components: readonly AgentComponent[]): readonly ExplainedPiece[] {
  return [...new Set(components.map(({ section }) => section))].map((section) => {
    const names = components.filter((one) => one.section === section).map(({ name }) => name);
    return {
      text: `${section} = ${names.sort().join(' ')}`,
      reasons: [byRule('Flume looks at no component that is not listed (flume-1.x.md 2.1)')],
    };
  });
}
