/** Receivers in order of preference: those of the first level share the load, the next ones stand by. */
export type Chain = readonly (readonly string[])[];

/** What the texts of a node tell of what it does with its events. */
export interface TextFacts {
  /** Events stay in a log or channel on its disk, also while it is stopped. */
  readonly keepsOnDisk: boolean;
  /** What is not acknowledged yet is sent again whenever the node opens (flume-0.9.md 3.2). */
  readonly resends: boolean;
  /** Whom it sends to. */
  readonly chains: readonly Chain[];
  /** The ports it listens on for other nodes. */
  readonly ports: readonly string[];
}

/** The facts of a node of which no text can be read. */
export const noFacts: TextFacts = { keepsOnDisk: false, resends: false, chains: [], ports: [] };

/** The receivers a node sends to as long as all is well, sorted. */
export function firstReceivers({ chains }: TextFacts): readonly string[] {
  return [...new Set(chains.flatMap(([first = []]) => first))].sort();
}

/** Whether two nodes send along the same chains; the order within a level does not matter. */
export function sameChains(a: TextFacts, b: TextFacts): boolean {
  return chainsText(a) === chainsText(b);
}

function chainsText({ chains }: TextFacts): string {
  return chains
    .map((chain) => chain.map((level) => [...level].sort().join(' ')).join(' ? '))
    .sort()
    .join('\n');
}
