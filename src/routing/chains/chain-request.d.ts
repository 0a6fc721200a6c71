/** Who sends; told apart from its peers by its name. */
export interface Sender {
    readonly name: string;
    /** Its load relative to its peers, above 0; 1 where absent. */
    readonly rate?: number;
    readonly zone?: string;
}
/** Who can receive: the lowest cost is tried first, equal costs share the load. */
export interface Receiver {
    readonly name: string;
    readonly cost: number;
    /** Its capacity relative to its peers, above 0; 1 where absent. */
    readonly weight?: number;
    readonly zone?: string;
}
/** The topology that failover chains are a function of; names are unique on either side. */
export interface ChainRequest {
    /** None of them is among the receivers. */
    readonly senders: readonly Sender[];
    readonly receivers: readonly Receiver[];
    /** The most receivers in a chain, at least 1. */
    readonly length: number;
    /** Whether, within each cost, the receivers in a sender's zone come before all others. */
    readonly preferSameZone?: boolean;
}
/** Receivers in the order in which a sender tries them. */
export type Chain = readonly Receiver[];
