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
export declare function firstPeers({ senders, homes, labels }: Level): readonly Peers[];
/** The senders of a level once each has lost the receiver that it picked last. */
export declare function nextPeers(peers: readonly Peers[], pick: readonly number[]): readonly Peers[];
