/** What is to be shared out in proportion to weights, over what receivers carry already. */
export interface Portions {
    readonly amount: number;
    /** Parallel to the receivers, as all that follow: 1 for those that take part. */
    readonly isOpen: Uint8Array;
    readonly weights: Float64Array;
    readonly loads: Float64Array;
}
/** The least and the most senders each receiver takes. */
export interface Bounds {
    readonly least: Int32Array;
    readonly most: Int32Array;
}
/**
 * Even shares of as many senders as the amount says, rounded down and up, or wider by `tolerance`.
 * The bounds always can be met: the least add up to the amount or below, the most to no less.
 */
export declare function apportion(portions: Portions, tolerance: number): Bounds;
/**
 * What each receiver takes so that in the end all carry as much as their weights say; as water
 * finds its level, those that carry more than that already take nothing.
 */
export declare function evenShares(portions: Portions): Float64Array;
