/** Writes ZooKeeper's serialisation: big-endian numbers, and texts and bytes after their length. */
export interface JuteWriter {
  readonly int: (value: number) => void;
  readonly long: (value: bigint) => void;
  readonly bool: (value: boolean) => void;
  readonly text: (value: string) => void;
  /** `undefined` is jute's null, which is not the same as no bytes. */
  readonly bytes: (value: Uint8Array | undefined) => void;
}

/** What writes one record. */
export type WriteRecord = (to: JuteWriter) => void;

/** The bytes of a record in a buffer of its own, after as many unset bytes as asked for. */
export function encodeRecord(write: WriteRecord, bytesBefore = 0): Buffer {
  let buffer = Buffer.allocUnsafe(256);
  let length = bytesBefore;
  // May replace the buffer, so the place is taken before the buffer is looked at.
  const reserve = (bytes: number): number => {
    const start = length;
    length += bytes;
    if (length > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, buffer.length * 2));
      buffer.copy(larger, 0, 0, start);
      buffer = larger;
    }
    return start;
  };
  const int = (value: number): void => {
    const at = reserve(4);
    buffer.writeInt32BE(value, at);
  };
  write({
    int,
    long: (value) => {
      const at = reserve(8);
      buffer.writeBigInt64BE(value, at);
    },
    bool: (value) => {
      const at = reserve(1);
      buffer.writeUInt8(value ? 1 : 0, at);
    },
    text: (value) => {
      const bytes = Buffer.byteLength(value);
      int(bytes);
      const at = reserve(bytes);
      buffer.write(value, at);
    },
    bytes: (value) => {
      int(value?.length ?? -1);
      const at = reserve(value?.length ?? 0);
      if (value !== undefined) buffer.set(value, at);
    },
  });
  return buffer.subarray(0, length);
}

/** How many bytes a record takes, without writing it. */
export function recordSize(write: WriteRecord): number {
  let size = 0;
  write({
    int: () => {
      size += 4;
    },
    long: () => {
      size += 8;
    },
    bool: () => {
      size += 1;
    },
    text: (value) => {
      size += 4 + Buffer.byteLength(value);
    },
    bytes: (value) => {
      size += 4 + (value?.length ?? 0);
    },
  });
  return size;
}

/** Writes a vector: the number of items, then each. */
export function writeVector<T>(
  to: JuteWriter,
  items: readonly T[],
  writeItem: (to: JuteWriter, item: T) => void,
): void {
  to.int(items.length);
  for (const item of items) writeItem(to, item);
}
