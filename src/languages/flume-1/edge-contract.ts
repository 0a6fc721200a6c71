/** What both ends of an edge must agree on: Flume compares none of it (flume-1.x.md 0 no. 6). */
export interface EdgeContract {
  readonly isCompressed: boolean;
  readonly isEncrypted: boolean;
}

/** Every contract that an edge can have, in the order of their ports. */
export const edgeContracts: readonly EdgeContract[] = [
  { isCompressed: false, isEncrypted: false },
  { isCompressed: true, isEncrypted: false },
  { isCompressed: false, isEncrypted: true },
  { isCompressed: true, isEncrypted: true },
];

/**
 * The port on which a receiver of that base port listens for a contract: its own for plain edges, the
 * next one for compressed ones, then TLS, then both. It depends on nothing else, so that no edge moves
 * the port of another and a port number always means the same contract.
 */
export function contractPort(
  basePort: number,
  { isCompressed, isEncrypted }: EdgeContract,
): number {
  return basePort + (isCompressed ? 1 : 0) + (isEncrypted ? 2 : 0);
}

/** A word for the contract that a name can hold; empty for a plain edge. */
export function contractName({ isCompressed, isEncrypted }: EdgeContract): string {
  const words = [...(isEncrypted ? ['tls'] : []), ...(isCompressed ? ['deflate'] : [])];
  return words.join('-');
}
