import { type Chain, receiversOf, type TextFacts } from '../text-facts.js';
import type { PropertyMap } from './property-map.js';

/** What an agent does with its events, as far as its properties tell. */
export function propertyFacts(properties: PropertyMap): TextFacts {
  const channels = listOf(properties, 'channels');
  return {
    keepsOnDisk: channels.some((one) => isOnDisk(properties.get(`channels.${one}.type`))),
    resends: false,
    receivers: receiversOf([...groupChains(properties), ...ungroupedChains(properties)]),
    ports: listOf(properties, 'sources').flatMap(
      (one) => properties.get(`sources.${one}.port`) ?? [],
    ),
  };
}

/** Whether a channel of the type keeps its events when the agent ends (flume-1.x.md 6.2). */
export function isOnDisk(type: string | undefined): boolean {
  return type !== undefined && /^(?:file|jdbc)$|(?:File|Jdbc|Kafka)Channel$/i.test(type);
}

/** The words of a list, none where the key is absent. */
export function listOf(properties: PropertyMap, key: string): readonly string[] {
  return (properties.get(key) ?? '').split(/\s+/).filter((word) => word !== '');
}

/** One chain for each sink group: by priority in a failover, all at once where the load is shared (flume-1.x.md 4). */
function groupChains(properties: PropertyMap): readonly Chain[] {
  return listOf(properties, 'sinkgroups').flatMap((group) => {
    const prefix = `sinkgroups.${group}.`;
    const levels = membersOf(properties, group)
      .map((sink) => ({
        receivers: hostsOf(properties, sink),
        priority: Number(properties.get(`${prefix}processor.priority.${sink}`) ?? 0),
      }))
      .filter(({ receivers }) => receivers.length > 0)
      .sort((a, b) => b.priority - a.priority)
      .map(({ receivers }) => receivers);
    if (levels.length === 0) return [];
    return properties.get(`${prefix}processor.type`) === 'failover' ? [levels] : [[levels.flat()]];
  });
}

/** Sinks of no group that drain the same channel share what it holds. */
function ungroupedChains(properties: PropertyMap): readonly Chain[] {
  const grouped = new Set(
    listOf(properties, 'sinkgroups').flatMap((group) => membersOf(properties, group)),
  );
  const byChannel = new Map<string, string[]>();
  for (const sink of listOf(properties, 'sinks')) {
    const receivers = grouped.has(sink) ? [] : hostsOf(properties, sink);
    if (receivers.length === 0) continue;
    const channel = properties.get(`sinks.${sink}.channel`) ?? '';
    byChannel.set(channel, [...(byChannel.get(channel) ?? []), ...receivers]);
  }
  return [...byChannel.values()].map((receivers) => [receivers]);
}

function membersOf(properties: PropertyMap, group: string): readonly string[] {
  return listOf(properties, `sinkgroups.${group}.sinks`);
}

/** Where a sink sends to: the hosts of its client, or its one host and port (flume-1.x.md 4.4). */
function hostsOf(properties: PropertyMap, sink: string): readonly string[] {
  const hosts = listOf(properties, `sinks.${sink}.hosts`);
  const named = hosts.flatMap((host) => properties.get(`sinks.${sink}.hosts.${host}`) ?? []);
  if (named.length > 0) return named;
  const [host, port] = [
    properties.get(`sinks.${sink}.hostname`),
    properties.get(`sinks.${sink}.port`),
  ];
  return host === undefined || port === undefined ? [] : [`${host}:${port}`];
}
