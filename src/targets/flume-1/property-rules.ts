import type { AgentComponent } from './agent-component.js';

type Section = AgentComponent['section'];

/** Why flumec writes a property that nobody asked for by name; undefined where it only says what was written. */
export function ruleOfProperty(section: Section, key: string): string | undefined {
  const [, words] = rules[section].find(([pattern]) => pattern.test(key)) ?? [];
  return words;
}

type Rules = readonly (readonly [RegExp, string])[];

const rules: Readonly<Record<Section, Rules>> = {
  sources: [
    [/^type$/, 'agents speak Avro with one another (flume-1.x.md 3.2)'],
    [/^bind$/, 'listens at every address of its host'],
    [/^port$/, 'edges that are compressed have the next port, encrypted ones the one after that'],
    [/^channels$/, 'a channel for each edge and for the sink'],
    [/^selector/, 'a channel that may refuse holds no other one up (flume-1.x.md 5)'],
    [/^positionFile$/, 'else all such sources of a user share one file (flume-1.x.md 10 no. 49)'],
    [/^compression-type$/, 'both ends of an edge agree (flume-1.x.md 0 no. 6)'],
    [/^ssl$|^keystore/, 'both ends of an edge agree (flume-1.x.md 0 no. 6)'],
  ],
  channels: [
    [/^type$/, 'a file where events are to be kept, memory for best effort (flume-1.x.md 6.2)'],
    [/capacity$/i, 'every batch from either side fits (flume-1.x.md 3.1)'],
    [/^keep-alive$/, 'how long a source waits for room (flume-1.x.md 5)'],
    [/Dirs?$/, 'directories that no other channel uses (flume-1.x.md 3.6)'],
  ],
  sinks: [
    [/^type$/, 'agents speak Avro with one another (flume-1.x.md 3.2)'],
    [/^channel$/, 'the channel of its edge, or of the own sink'],
    [/timeout$/, 'a host that does not answer holds the others up no longer (flume-1.x.md 4.2)'],
    [
      /^(client\.type|hosts.*|host-selector|backoff)$/,
      'one cost shares the load (flume-1.x.md 4.4)',
    ],
    [/^port$/, 'edges that are compressed have the next port, encrypted ones the one after that'],
    [/^(compression-type|ssl|truststore.*)$/, 'both ends of an edge agree (flume-1.x.md 0 no. 6)'],
  ],
  sinkgroups: [
    [/^sinks$/, 'the receivers of the chain (flume-1.x.md 4.1)'],
    [/^processor\.type$/, 'equal costs share the load, others stand in line (flume-1.x.md 4.4)'],
    [/^processor\./, 'in the order of the chain (flume-1.x.md 4.2)'],
  ],
};
