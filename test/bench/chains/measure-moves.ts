import type { Chain, ChainRequest, Receiver } from '../../../src/routing/chains/chain-request.js';

/** What changes for the others when a node comes or goes, on average over some nodes. */
export interface Moves {
  /** Senders with another first receiver, in those that had the one that goes: 1 is unavoidable. */
  readonly firstsByReceiver: number;
  /** Chains that differ, in those that had the one that goes. */
  readonly chainsByReceiver: number;
  /** The share of the other senders whose first receiver another sender changes: 0 would do. */
  readonly firstsBySender: number;
  readonly chainsBySender: number;
}

/** Each measure counts for coming and for going: the two plans compared are the same. */
export function measureMoves(
  request: ChainRequest,
  build: (request: ChainRequest) => readonly Chain[],
  samples: number,
): Moves {
  const before = build(request);
  const lowest = Math.min(...request.receivers.map(({ cost }) => cost));
  const candidates = request.receivers.filter(({ cost }) => cost === lowest);
  const count = Math.min(samples, candidates.length);
  const total = { firsts: 0, chains: 0, hadFirst: 0, had: 0, firstsOfOthers: 0, chainsOfOthers: 0 };
  for (let i = 0; i < count; i++) {
    const gone = candidates[Math.floor((candidates.length * i) / count)] as Receiver;
    const receivers = request.receivers.filter((one) => one !== gone);
    const changed = compare(before, build({ ...request, receivers }));
    total.firsts += changed.firsts;
    total.chains += changed.chains;
    total.hadFirst += before.filter((chain) => chain[0] === gone).length;
    total.had += before.filter((chain) => chain.includes(gone)).length;
  }
  for (let i = 0; i < samples; i++) {
    const [like] = request.senders;
    const at = Math.floor((request.senders.length * i) / samples);
    const senders = request.senders.toSpliced(at, 0, { ...like, name: `new-${i}` });
    const changed = compare(before, build({ ...request, senders }).toSpliced(at, 1));
    total.firstsOfOthers += changed.firsts;
    total.chainsOfOthers += changed.chains;
  }
  const others = samples * before.length;
  return {
    firstsByReceiver: total.firsts / total.hadFirst,
    chainsByReceiver: total.chains / total.had,
    firstsBySender: total.firstsOfOthers / others,
    chainsBySender: total.chainsOfOthers / others,
  };
}

function compare(before: readonly Chain[], after: readonly Chain[]) {
  const isSame = (a: Chain, b: Chain = []) =>
    a.length === b.length && a.every((receiver, i) => receiver === b[i]);
  return {
    firsts: before.filter((chain, i) => chain[0] !== after[i]?.[0]).length,
    chains: before.filter((chain, i) => !isSame(chain, after[i])).length,
  };
}
