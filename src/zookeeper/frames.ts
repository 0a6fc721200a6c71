import { encodeRecord, type WriteRecord } from './jute-writer.js';
import { protocolError } from './zookeeper-error.js';

const lengthBytes = 4;

/** Cuts a stream of bytes into frames. */
export interface FrameReader {
  /**
   * The frames that are complete with this chunk, without their lengths;
   * throws PROTOCOL_ERROR for a length that is negative or over the limit.
   */
  readonly push: (chunk: Buffer) => readonly Buffer[];
}

/** A frame of the record, ready to be sent: its length and its bytes. */
export function encodeFrame(write: WriteRecord): Buffer {
  const frame = encodeRecord(write, lengthBytes);
  frame.writeInt32BE(frame.length - lengthBytes, 0);
  return frame;
}

/** How many bytes of a frame count against the server's `jute.maxbuffer`. */
export function payloadSize(frame: Buffer): number {
  return frame.length - lengthBytes;
}

/** A reader of frames of at most the given size; bytes wait unjoined until their frame is complete. */
export function frameReader(maxFrameBytes: number): FrameReader {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let neededBytes = lengthBytes;
  const push = (chunk: Buffer): readonly Buffer[] => {
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes < neededBytes) return [];
    const { frames, rest } = cutFrames(joined(waiting, chunk), maxFrameBytes);
    waiting = rest.length > 0 ? [rest] : [];
    waitingBytes = rest.length;
    neededBytes = rest.length < lengthBytes ? lengthBytes : lengthBytes + rest.readInt32BE(0);
    return frames;
  };
  return { push };
}

function joined(waiting: readonly Buffer[], last: Buffer): Buffer {
  return waiting.length === 1 ? last : Buffer.concat(waiting);
}

function cutFrames(
  bytes: Buffer,
  maxFrameBytes: number,
): { frames: readonly Buffer[]; rest: Buffer } {
  const frames: Buffer[] = [];
  let start = 0;
  while (bytes.length - start >= lengthBytes) {
    const length = bytes.readInt32BE(start);
    if (length < 0 || length > maxFrameBytes)
      throw lengthError(bytes.subarray(start), maxFrameBytes);
    const end = start + lengthBytes + length;
    if (end > bytes.length) break;
    frames.push(bytes.subarray(start + lengthBytes, end));
    start = end;
  }
  return { frames, rest: bytes.subarray(start) };
}

function lengthError(bytes: Buffer, maxFrameBytes: number): Error {
  const length = bytes.readInt32BE(0);
  const isTlsRecord = (bytes[0] === 0x15 || bytes[0] === 0x16) && bytes[1] === 3;
  if (isTlsRecord)
    return protocolError(
      'The server speaks TLS, expected ZooKeeper without TLS; this port needs a TLS client',
    );
  return protocolError(
    `The server sends a frame of ${length} bytes, expected 0 to ${maxFrameBytes}; perhaps it is not ZooKeeper`,
  );
}
