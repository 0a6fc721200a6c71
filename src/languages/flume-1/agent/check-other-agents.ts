import { type Diagnostic, error, warning } from '../../../diagnostics/diagnostic.js';
import type { Span } from '../../../text/source.js';
import type { Catalogue } from '../catalogue.js';
import type { AgentSections } from './agent-sections.js';
import type { Found } from './found.js';
import { validateAgent } from './validate-agent.js';

/** An agent of the text that is not the one asked for. */
export interface OtherAgent {
  readonly name: string;
  readonly sections: AgentSections;
  readonly span: Span;
}

/**
 * The other agents of a text: each is left aside, but one with a sink group without `sinks` makes
 * Flume refuse the text for all of them. The value says whether it does.
 */
export function checkOtherAgents(
  others: readonly OtherAgent[],
  agent: string,
  catalogue: Catalogue,
): Found<boolean> {
  const found = others.map(({ name, sections, span }) => {
    const { value } = validateAgent(name, sections, { catalogue, span });
    const isRefused = value.kind === 'refused';
    return { isRefused, diagnostic: aboutOther(name, agent, { isRefused, span }) };
  });
  return {
    value: found.some(({ isRefused }) => isRefused),
    diagnostics: found.map(({ diagnostic }) => diagnostic),
  };
}

function aboutOther(
  name: string,
  agent: string,
  { isRefused, span }: { readonly isRefused: boolean; readonly span: Span },
): Diagnostic {
  if (isRefused) {
    const message = `The agent "${name}" has a sink group without "sinks": Flume refuses the whole text, for agent "${agent}" too`;
    return error('sink-group', { message, span });
  }
  const message = `Properties of agent "${name}" stand in the text of agent "${agent}", which takes no notice of them`;
  return warning('agent-property', { message, span });
}
