import type { Catalogue } from '../catalogue.js';
import type { AgentSections } from './agent-sections.js';
import type { Found } from './found.js';
import { type ListedComponent, listedComponent } from './listed-component.js';
import { listedNames } from './listed-names.js';

/** The channels that the validator of Flume lets pass, by name. */
export function validateChannels(
  agent: AgentSections,
  catalogue: Catalogue,
): Found<ReadonlyMap<string, ListedComponent>> {
  const as = { section: 'channels', kind: 'channel', catalogue } as const;
  const found = listedNames(agent, 'channels').map((name) => listedComponent(agent, name, as));
  const valid = found.flatMap(({ value }) => value ?? []);
  return {
    value: new Map(valid.map((channel) => [channel.name.value, channel])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}
