import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.js';
import { didYouMean } from '../../../diagnostics/suggestion.js';
import type { LocatedText } from '../../../text/located-text.js';
import type { Span } from '../../../text/source.js';
import type { Property } from '../component/component-properties.js';
import { javaHashOrder } from '../java/java-hash-order.js';
import { lastOfEachKey, type PropertyEntry } from '../read-properties.js';
import { type AgentSections, SECTIONS, type Section } from './agent-sections.js';
import { type CutProperty, cutProperty } from './cut-property.js';

/** The agents of a text, and the properties that Flume ignores or that come twice. */
export interface AgentsOfText {
  readonly agents: ReadonlyMap<string, AgentSections>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sorts the properties of a text by agent, section and component, as `FlumeConfiguration` does. */
export function readAgents(entries: readonly PropertyEntry[]): AgentsOfText {
  const last = lastOfEachKey(entries);
  const agents = new Map<string, AgentDraft>();
  const diagnostics = entries
    .filter((entry) => last.get(entry.key.value) !== entry)
    .map((entry) => setAgain(entry, last.get(entry.key.value)));
  for (const key of javaHashOrder(last.keys())) {
    const entry = last.get(key);
    if (entry === undefined) continue;
    const reason = addProperty(agents, cutProperty(entry));
    if (reason !== undefined) diagnostics.push(ignored(entry, reason));
  }
  return { agents, diagnostics };
}

interface AgentDraft {
  readonly lists: Map<Section, LocatedText>;
  readonly components: Readonly<Record<Section, Map<string, ComponentDraft>>>;
}

interface ComponentDraft {
  readonly span: Span;
  readonly properties: Map<string, Property>;
}

/** Adds a property to its agent; the reason where it is ignored. Of two lists the first in hash order counts. */
function addProperty(agents: Map<string, AgentDraft>, cut: CutProperty): string | undefined {
  if (cut.kind === 'ignored' && cut.agent === undefined) return cut.reason;
  const agent = agents.get(cut.agent ?? '') ?? emptyAgent();
  agents.set(cut.agent ?? '', agent);
  switch (cut.kind) {
    case 'ignored':
      return cut.reason;
    case 'list':
      if (agent.lists.has(cut.section)) return `another key sets the ${cut.section} already`;
      agent.lists.set(cut.section, cut.value);
      return undefined;
    case 'component':
      setProperty(agent.components[cut.section], cut.name, cut);
      return undefined;
    default:
      return cut satisfies never;
  }
}

function setProperty(
  components: Map<string, ComponentDraft>,
  name: string,
  { key, value }: Property,
): void {
  const component: ComponentDraft = components.get(name) ?? {
    span: key.span,
    properties: new Map(),
  };
  component.properties.set(key.value, { key, value });
  components.set(name, component);
}

function emptyAgent(): AgentDraft {
  return {
    lists: new Map(),
    components: {
      sources: new Map(),
      channels: new Map(),
      sinks: new Map(),
      sinkgroups: new Map(),
      configfilters: new Map(),
    },
  };
}

function setAgain(entry: PropertyEntry, last: PropertyEntry | undefined): Diagnostic {
  return warning('agent-property', {
    message: `"${entry.key.value}" is set again below: Flume takes the last value`,
    span: entry.key.span,
    related: last === undefined ? [] : [{ message: 'the value that counts', span: last.key.span }],
  });
}

function ignored(entry: PropertyEntry, reason: string): Diagnostic {
  const section = entry.key.value.split('.')[1] ?? '';
  const help = didYouMean(section, SECTIONS);
  return warning('agent-property', {
    message: `Flume ignores "${entry.key.value}": ${reason}`,
    span: entry.key.span,
    ...(reason.includes('is none of') && help !== undefined ? { help } : {}),
  });
}
