/** A 32-bit hash of a name: FNV-1a over its UTF-16 units, then mixed; the same on every platform. */
export function hashName(name) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++)
        hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    return mix(hash);
}
/** A 32-bit hash of a sender and a receiver, from the hashes of their names. */
export function hashPair(sender, receiver) {
    return mix(Math.imul(sender ^ receiver, 0x9e3779b1));
}
/** The last step of MurmurHash3: each bit of the input turns each bit of the output half the time. */
function mix(bits) {
    const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
    return (twice ^ (twice >>> 16)) >>> 0;
}
//# sourceMappingURL=name-hash.js.map