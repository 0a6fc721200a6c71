import { type Diagnostic, warning } from '../../../diagnostics/diagnostic.js';
import type { ComponentContext } from '../component/component-context.js';
import { checkTypes } from './check-types.js';
import type { Found } from './found.js';
import type { ListedComponent } from './listed-component.js';
import { loadChannels } from './load-channels.js';
import { type DrivenSinks, loadGroups } from './load-groups.js';
import { loadSinks } from './load-sinks.js';
import { loadSources } from './load-sources.js';
import {
  emptyAgent,
  type LoadedAgent,
  type LoadedChannel,
  type LoadedSink,
  type LoadedSource,
} from './loaded-agent.js';
import type { ValidAgent } from './validate-agent.js';

/** Makes components of a valid agent as `AbstractConfigurationProvider` does (flume-1.x.md 1.6, 2.2). */
export function loadAgent(agent: ValidAgent, context: ComponentContext): Found<LoadedAgent> {
  const types = checkTypes(agent, context.catalogue);
  const channels = loadChannels(agent.channels.values(), context);
  const sources = loadSources(agent.sources.values(), channels.value, context);
  const sinks = loadSinks(agent.sinks.values(), channels.value, context);
  const driven = loadGroups(agent.groups.values(), sinks.value, context);
  const parts = {
    channels: channels.value,
    sources: sources.value,
    sinks: [...sinks.value.values()],
  };
  const stages = [channels, sources, sinks, driven].flatMap((stage) => stage.diagnostics);
  const diagnostics = [...types, ...stages];
  if (types.length > 0) return { value: emptyAgent(true), diagnostics };
  if (driven.value === undefined) return { value: emptyAgent(false), diagnostics };
  return {
    value: assemble(parts, driven.value),
    diagnostics: [...diagnostics, ...unconnected(parts, agent.channels)],
  };
}

interface Parts {
  readonly channels: ReadonlyMap<string, LoadedChannel>;
  readonly sources: readonly LoadedSource[];
  /** Also those that no group or runner drives in the end: they keep their channel. */
  readonly sinks: readonly LoadedSink[];
}

function assemble(parts: Parts, { groups, sinks }: DrivenSinks): LoadedAgent {
  const channels = [...parts.channels.values()].filter(({ name }) => isConnected(parts, name));
  return {
    isRefused: false,
    channels: byName(channels),
    sources: byName(parts.sources),
    sinks: byName(sinks),
    groups: byName(groups),
  };
}

function byName<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isConnected({ sources, sinks }: Parts, channel: string): boolean {
  return (
    sources.some((source) => source.channels.includes(channel)) ||
    sinks.some((sink) => sink.channel === channel)
  );
}

function unconnected(
  parts: Parts,
  listed: ReadonlyMap<string, ListedComponent>,
): readonly Diagnostic[] {
  return [...listed.values()]
    .filter(({ name }) => parts.channels.has(name.value) && !isConnected(parts, name.value))
    .map(({ name }) => {
      const message = `The channel "${name.value}" has neither a source nor a sink: Flume drops the channel`;
      return warning('agent-wiring', { message, span: name.span });
    });
}
