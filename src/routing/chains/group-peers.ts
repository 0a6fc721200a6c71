import type { Level } from './level.js';

/** Senders that look for a receiver at the same time: when all they have had are lost. */
export interface Peers {
  readonly senders: number[];
  /** Which receivers of the level they have had: none of them is taken twice. */
  readonly lost: readonly number[];
  /** The receivers of their zone that are left; undefined where they choose from all others. */
  readonly home: Int32Array | undefined;
}

/**
 * The senders of a level by what they have lost and where they look next, those that look in their
 * own zone first: the others then make up for what these leave uneven.
 */
export function groupPeers(level: Level, picks: readonly (readonly number[])[]): readonly Peers[] {
  const homed = new Map<string, Peers>();
  const homeless = new Map<string, Peers>();
  for (const sender of level.senders.keys()) {
    const lost = picks.map((pick) => pick[sender] as number).sort((a, b) => a - b);
    const home = level.homes[sender];
    const inside = home !== undefined && lost.length < home.bands[0].length ? home : undefined;
    const groups = inside ? homed : homeless;
    const before = lost.length === 0 ? [level.labels?.[sender]] : lost;
    const key = [...before, inside?.zone].join();
    const peers = groups.get(key);
    if (peers) peers.senders.push(sender);
    else groups.set(key, { senders: [sender], lost, home: inside?.bands[0] });
  }
  return [...homed.values(), ...homeless.values()];
}
