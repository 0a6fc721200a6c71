import { printProperties } from '../../src/languages/flume-1/print-properties.js';
import type { Artifact } from '../../src/targets/artifact.js';

/** What a version of the sample agents has of its own. */
export interface AgentOptions {
  readonly agents?: number;
  readonly channel?: string;
  readonly capacity?: number;
  readonly hosts?: readonly string[];
  /** Properties of the first sink. */
  readonly sink?: Readonly<Record<string, string>>;
}

/** Flume 1.x agents that tail a file into a failover of two sinks. */
export function agents({
  agents: count = 20,
  channel = 'file',
  capacity = 1000,
  hosts = ['store-1.example.com', 'store-2.example.com'],
  sink = {},
}: AgentOptions = {}): readonly Artifact[] {
  return Array.from({ length: count }, (_, at) => {
    const node = `tail-${String(at + 1).padStart(2, '0')}`;
    const order = at % 2 === 0 ? hosts : [...hosts].reverse();
    const properties = {
      ...agentProperties({ channel, capacity, node }),
      ...Object.fromEntries(order.flatMap((host, index) => sinkProperties(host, index))),
      ...Object.fromEntries(Object.entries(sink).map(([key, value]) => [`sinks.k1.${key}`, value])),
    };
    return {
      flow: 'orders',
      tier: 'tail',
      node,
      host: `${node}.example.com`,
      target: 'flume-1',
      parts: { properties: { shown: textOf(node, properties) } },
      chokes: {},
      sendsTo: ['store-1', 'store-2'],
    };
  });
}

function agentProperties({
  channel,
  capacity,
  node,
}: {
  readonly channel: string;
  readonly capacity: number;
  readonly node: string;
}): Readonly<Record<string, string>> {
  return {
    sources: 'tail',
    channels: 'c1',
    sinks: 'k1 k2',
    sinkgroups: 'g1',
    'sources.tail.type': 'TAILDIR',
    'sources.tail.positionFile': `/var/lib/flume/${node}/position.json`,
    'sources.tail.channels': 'c1',
    'channels.c1.type': channel,
    'channels.c1.capacity': String(capacity),
    'sinkgroups.g1.sinks': 'k1 k2',
    'sinkgroups.g1.processor.type': 'failover',
  };
}

function sinkProperties(host: string, at: number): readonly (readonly [string, string])[] {
  const name = `k${at + 1}`;
  return [
    [`sinkgroups.g1.processor.priority.${name}`, String(10 - at)],
    [`sinks.${name}.type`, 'avro'],
    [`sinks.${name}.channel`, 'c1'],
    [`sinks.${name}.hostname`, host],
    [`sinks.${name}.port`, '4141'],
  ];
}

function textOf(node: string, properties: Readonly<Record<string, string>>): string {
  const entries = Object.entries(properties).map(
    ([key, value]) => [`${node}.${key}`, value] as const,
  );
  return printProperties(new Map(entries));
}
