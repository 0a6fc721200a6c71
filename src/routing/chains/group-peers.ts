import type { Home, Level } from './level.js';

/** Senders that look for a receiver at the same time: when all they have had are lost. */
export interface Peers {
  readonly senders: number[];
  /** Which receivers of the level they have had: none of them is taken twice. */
  readonly lost: readonly number[];
  /** Their zone, while some of its receivers are left: these they choose from, not from all. */
  readonly home: Home | undefined;
}

/** The senders of a level as they come to it. */
export function firstPeers({ senders, homes, labels }: Level): readonly Peers[] {
  const groups = new Map<string, Peers>();
  for (const sender of senders.keys()) {
    const home = homes[sender];
    const key = `${labels?.[sender]} ${home?.zone}`;
    const group = groups.get(key);
    if (group) group.senders.push(sender);
    else groups.set(key, { senders: [sender], lost: [], home });
  }
  return homedFirst(groups);
}

/** The senders of a level once each has lost the receiver that it picked last. */
export function nextPeers(peers: readonly Peers[], pick: readonly number[]): readonly Peers[] {
  const groups = new Map<string, Peers>();
  for (const before of peers) {
    const byPick = new Map<number, Peers>();
    for (const sender of before.senders) {
      const picked = pick[sender] as number;
      const group = byPick.get(picked) ?? groupAfter(before, picked, groups);
      byPick.set(picked, group);
      group.senders.push(sender);
    }
  }
  return homedFirst(groups);
}

/** Where those go on that have lost one more: together with all that lost the same, in any order. */
function groupAfter({ lost, home }: Peers, picked: number, groups: Map<string, Peers>): Peers {
  const all = [...lost, picked].sort((a, b) => a - b);
  const next = home !== undefined && all.length < home.bands[0].length ? home : undefined;
  const key = `${all.join()} ${next?.zone}`;
  const group = groups.get(key) ?? { senders: [], lost: all, home: next };
  groups.set(key, group);
  return group;
}

/** Those with a home go first, for the others can make up for what these leave uneven. */
function homedFirst(groups: ReadonlyMap<string, Peers>): readonly Peers[] {
  const all = [...groups.values()];
  return [...all.filter(({ home }) => home), ...all.filter(({ home }) => !home)];
}
