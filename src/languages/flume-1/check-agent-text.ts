import { type Diagnostic, error } from '../../diagnostics/diagnostic.js';
import { type Source, type Span, span } from '../../text/source.js';
import type { AgentSections } from './agent/agent-sections.js';
import { checkOtherAgents } from './agent/check-other-agents.js';
import { lintChannels } from './agent/lint-channels.js';
import { lintFilters } from './agent/lint-filters.js';
import { lintLookups } from './agent/lint-lookups.js';
import { lintNames } from './agent/lint-names.js';
import { lintShared } from './agent/lint-shared.js';
import { loadAgent } from './agent/load-agent.js';
import { emptyAgent, type LoadedAgent } from './agent/loaded-agent.js';
import { readAgents } from './agent/read-agents.js';
import { validateAgent } from './agent/validate-agent.js';
import { type Catalogue, flume1Catalogue } from './catalogue.js';
import type { ComponentContext } from './component/component-context.js';
import { type PropertyEntry, readProperties } from './read-properties.js';

/** What the text of an agent is checked with. */
export interface AgentTextOptions {
  /** Default: what Flume brings along. */
  readonly catalogue?: Catalogue;
  /** Whether a key store is there when the agent loads its text. Default: it is. */
  readonly fileExists?: (path: string) => boolean;
  /** Whether the host names a key store for every source (flume-1.x.md 3.7). Default: it does not. */
  readonly hasHostKeystore?: boolean;
}

/** What an agent runs after it has read a text, and all that is wrong with the text, in its order. */
export interface AgentTextCheck {
  readonly agent: LoadedAgent;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What Flume 1.11 makes of an agent's text from ZooKeeper, and findings about all that it drops,
 * ignores, replaces or would fail on later: `properties-escape`, `agent-property`, `agent-wiring`,
 * `agent-shared`, `sink-group`, `known-component`, `component-arguments`.
 */
export function checkAgentText(
  text: Source,
  agent: string,
  options: AgentTextOptions = {},
): AgentTextCheck {
  const read = readProperties(text);
  if (read.value === undefined) return { agent: emptyAgent(true), diagnostics: read.diagnostics };
  const { agents, diagnostics } = readAgents(read.value);
  const context = contextOf(options);
  const spanOf = (name: string) => firstSpan(read.value ?? [], name) ?? span(text, 0, 0);
  const others = [...agents].flatMap(([name, sections]) =>
    name === agent ? [] : [{ name, sections, span: spanOf(name) }],
  );
  const other = checkOtherAgents(others, agent, context.catalogue);
  const own = checkOwn(agent, agents.get(agent), { context, at: spanOf(agent) });
  return {
    agent: other.value ? emptyAgent(true) : own.agent,
    diagnostics: inTextOrder([...diagnostics, ...other.diagnostics, ...own.diagnostics]),
  };
}

function contextOf(options: AgentTextOptions): ComponentContext {
  return {
    catalogue: options.catalogue ?? flume1Catalogue,
    hostKeystore: options.hasHostKeystore ? 'present' : 'none',
    ...(options.fileExists === undefined ? {} : { fileExists: options.fileExists }),
  };
}

function checkOwn(
  name: string,
  sections: AgentSections | undefined,
  { context, at }: { readonly context: ComponentContext; readonly at: Span },
): AgentTextCheck {
  if (sections === undefined) {
    const message = `The text says nothing about agent "${name}": the agent runs nothing`;
    const help = name.includes('.') ? { help: "an agent's name ends at the first dot" } : {};
    const found = error('agent-wiring', { message, span: at, ...help });
    return { agent: emptyAgent(false), diagnostics: [found] };
  }
  const validated = validateAgent(name, sections, { catalogue: context.catalogue, span: at });
  const early = [
    ...lintNames(sections),
    ...lintFilters(sections),
    ...lintLookups(sections),
    ...validated.diagnostics,
  ];
  if (validated.value.kind !== 'valid')
    return { agent: emptyAgent(validated.value.kind === 'refused'), diagnostics: early };
  const valid = validated.value.agent;
  const loaded = loadAgent(valid, context);
  const late = [...lintChannels(loaded.value, valid.channels), ...lintShared(valid)];
  return { agent: loaded.value, diagnostics: [...early, ...loaded.diagnostics, ...late] };
}

function firstSpan(entries: readonly PropertyEntry[], agent: string): Span | undefined {
  return entries.find(({ key }) => key.value.trim().startsWith(`${agent}.`))?.key.span;
}

function inTextOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ span: at }: Diagnostic) => at?.start ?? 0;
  return [...diagnostics].sort(
    (a, b) => place(a) - place(b) || (a.message < b.message ? -1 : Number(a.message > b.message)),
  );
}
