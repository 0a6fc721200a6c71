import { protocolError } from './zookeeper-error.js';

/** Reads ZooKeeper's serialisation; every read past the end or of an impossible length throws PROTOCOL_ERROR. */
export interface JuteReader {
  readonly int: () => number;
  readonly long: () => bigint;
  readonly bool: () => boolean;
  /** Jute's null is an empty text. */
  readonly text: () => string;
  /** A copy of its own, so that keeping it does not keep the whole reply; jute's null is no bytes. */
  readonly bytes: () => Buffer;
  /** How many bytes are left. */
  readonly remaining: () => number;
}

/** A reader from the start of the bytes. */
export function juteReader(source: Buffer): JuteReader {
  let position = 0;
  const take = (bytes: number): number => {
    if (bytes > source.length - position)
      throw protocolError(
        `A reply ends after ${source.length} bytes, expected ${bytes} more at ${position}`,
      );
    const start = position;
    position += bytes;
    return start;
  };
  const int = () => source.readInt32BE(take(4));
  const slice = (): Buffer => {
    const length = int();
    if (length < -1) throw protocolError(`A reply has a field of ${length} bytes`);
    const start = take(Math.max(length, 0));
    return source.subarray(start, position);
  };
  return {
    int,
    long: () => source.readBigInt64BE(take(8)),
    bool: () => source.readUInt8(take(1)) !== 0,
    text: () => slice().toString('utf8'),
    bytes: () => Buffer.from(slice()),
    remaining: () => source.length - position,
  };
}

// Every item that ZooKeeper puts into a vector starts with a length or a number.
const smallestItemBytes = 4;

/** Reads a vector; a count that cannot fit the rest of the reply throws before anything is allocated. */
export function readVector<T>(from: JuteReader, readItem: (from: JuteReader) => T): readonly T[] {
  const count = from.int();
  if (count < -1 || count * smallestItemBytes > from.remaining())
    throw protocolError(`A reply has a list of ${count} items in ${from.remaining()} bytes`);
  return Array.from({ length: Math.max(count, 0) }, () => readItem(from));
}
