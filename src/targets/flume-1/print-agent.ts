import { isPrintableValue, printProperties } from '../../languages/flume-1/print-properties.js';
import type { AgentComponent } from './agent-component.js';

/**
 * The properties text of an agent, sorted, with its lists (flume-1.x.md 2). Throws where a secret has a
 * value that no properties text can hold.
 */
export function printAgent(
  agent: string,
  components: readonly AgentComponent[],
  fill: (text: string) => string,
): string {
  const properties = new Map<string, string>();
  for (const [section, names] of namesBySection(components))
    properties.set(`${agent}.${section}`, [...names].sort().join(' '));
  for (const { section, name, properties: own } of components) {
    for (const [key, value] of Object.entries(own)) {
      const filled = fill(value);
      if (!isPrintableValue(filled)) throw unprintable(`${section}.${name}.${key}`, agent);
      properties.set(`${agent}.${section}.${name}.${key}`, filled);
    }
  }
  return printProperties(properties);
}

function namesBySection(
  components: readonly AgentComponent[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { section, name } of components) {
    names.set(section, [...(names.get(section) ?? []), name]);
  }
  return names;
}

/** The rules refuse such values in a topology, so that a secret is what remains. */
function unprintable(key: string, agent: string): Error {
  return new Error(
    `The secret in "${key}" of agent "${agent}" makes a value that is empty or has a blank at an end; Flume would take it off`,
  );
}
