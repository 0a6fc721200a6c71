/**
 * A text that is written to the store. Where it holds secrets, `shown` has `${secret.NAME}` in their
 * place and `reveal` gives what is really written; without `secrets` both are the same.
 */
export interface Content {
  readonly shown: string;
  /** Sorted names of the secrets in it; absent where there are none. */
  readonly secrets?: readonly string[];
  /** The text with the secrets' values; never printed, logged, or stored outside the master store. */
  readonly reveal?: () => string;
}

/** Everything the store holds for one logical node: what is written, where it runs, whom it sends to. */
export interface Artifact {
  readonly flow: string;
  readonly tier: string;
  /** The logical node's name (flume-0.9) or the agent's (flume-1): unique in the installation. */
  readonly node: string;
  /** The physical node. */
  readonly host: string;
  readonly target: 'flume-0.9' | 'flume-1';
  /** flume-0.9: `source` and `sink`; flume-1: `properties`. */
  readonly parts: Readonly<Record<string, Content>>;
  /** Bandwidth limits to set on the host, in kilobytes a second by choke id. */
  readonly chokes: Readonly<Record<string, number>>;
  /** The logical nodes it sends to, sorted: receivers are written before their senders. */
  readonly sendsTo: readonly string[];
}
