import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
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
  const value = new Map<string, ListedComponent>();
  const diagnostics: Diagnostic[] = [];
  for (const name of listedNames(agent, 'channels')) {
    const as = { section: 'channels', kind: 'channel', catalogue } as const;
    const listed = listedComponent(agent, name, as);
    if ('code' in listed) diagnostics.push(listed);
    else value.set(name.value, listed);
  }
  return { value, diagnostics };
}
