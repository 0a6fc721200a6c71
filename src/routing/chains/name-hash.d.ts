/** A 32-bit hash of a name: FNV-1a over its UTF-16 units, then mixed; the same on every platform. */
export declare function hashName(name: string): number;
/** A 32-bit hash of a sender and a receiver, from the hashes of their names. */
export declare function hashPair(sender: number, receiver: number): number;
