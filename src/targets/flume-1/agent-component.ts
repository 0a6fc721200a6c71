/** A source, channel, sink or sink group of an agent; values may hold `${node}`, `${host}` and secrets. */
export interface AgentComponent {
  readonly section: 'sources' | 'channels' | 'sinks' | 'sinkgroups';
  /** Unique in its section, and made of letters, digits, `_` and `-` (flume-1.x.md 2.1). */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}
