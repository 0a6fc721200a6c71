import type { ChainRequest, Receiver, Sender } from './chain-request.js';
/** The receivers of one cost, and the senders that spread over them; both in order of their names. */
export interface Level {
    readonly senders: readonly Sender[];
    readonly receivers: readonly Receiver[];
    /** Parallel to the senders: where they look first; undefined where they have no receiver near. */
    readonly homes: readonly (Home | undefined)[];
    /**
     * Parallel to the senders: the only receiver they have had before this level. Those that had the
     * same come here together when it is lost. Undefined where they have had none, or several.
     */
    readonly labels: readonly number[] | undefined;
}
/** A zone with receivers in a level. */
export interface Home {
    readonly zone: string;
    /** The numbers of the receivers in the zone, then those of all others. */
    readonly bands: readonly [Int32Array, Int32Array];
}
/** The receivers by cost, and by name within a cost. */
export declare function groupByCost(receivers: readonly Receiver[]): readonly (readonly Receiver[])[];
/** For each sender its zone, where zones count and this one has receivers. */
export declare function findHomes({ senders, receivers }: Pick<Level, 'senders' | 'receivers'>, { preferSameZone }: Pick<ChainRequest, 'preferSameZone'>): Level['homes'];
/** Orders by name as UTF-16 units: the same everywhere, unlike an order by language. */
export declare function compareNames(a: {
    readonly name: string;
}, b: {
    readonly name: string;
}): number;
