/** Receivers in order of preference: those of the first level share the load, the next ones stand by. */
export type Chain = readonly (readonly string[])[];

/** Whom a node sends to, worked out once for all nodes that share it. */
export interface Receivers {
  readonly chains: readonly Chain[];
  /** Those it sends to as long as all is well, sorted. */
  readonly first: readonly string[];
  /** Equal where the chains are; neither the order of the chains counts nor that within a level. */
  readonly identity: string;
}

/** What the texts of a node tell of what it does with its events. */
export interface TextFacts {
  /** Events stay in a log or channel on its disk, also while it is stopped. */
  readonly keepsOnDisk: boolean;
  /** What is not acknowledged yet is sent again whenever the node opens (flume-0.9.md 3.2). */
  readonly resends: boolean;
  readonly receivers: Receivers;
  /** The ports it listens on for other nodes. */
  readonly ports: readonly string[];
}

/** Whom chains lead to. */
export function receiversOf(chains: readonly Chain[]): Receivers {
  return {
    chains,
    first: [...new Set(chains.flatMap(([level = []]) => level))].sort(),
    identity: chains
      .map((chain) => chain.map((level) => [...level].sort().join(' ')).join(' ? '))
      .sort()
      .join('\n'),
  };
}

/** A node that sends to nobody. */
export const noReceivers: Receivers = receiversOf([]);

/** The facts of a node of which no text can be read. */
export const noFacts: TextFacts = {
  keepsOnDisk: false,
  resends: false,
  receivers: noReceivers,
  ports: [],
};
