import { lastOfEachKey, readProperties } from '../../languages/flume-1/read-properties.js';
import { source } from '../../text/source.js';

/** The properties of an agent by key, without the agent's name in front; keys of other agents are whole. */
export type PropertyMap = ReadonlyMap<string, string>;

/** The properties of a text as Flume reads them; undefined where nothing of it can be loaded. */
export function propertyMap(text: string, agent: string): PropertyMap | undefined {
  const { value } = readProperties(source('properties', text));
  if (!value) return undefined;
  const prefix = `${agent}.`;
  return new Map(
    [...lastOfEachKey(value)].map(([key, entry]) => [
      key.startsWith(prefix) ? key.slice(prefix.length) : key,
      entry.value.value,
    ]),
  );
}
