import { encodeRecord, type WriteRecord } from './jute-writer.js';
import { protocolError } from './zookeeper-error.js';

const lengthBytes = 4;

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

/**
 * Cuts a stream of bytes, given chunk by chunk, into frames without their lengths; throws PROTOCOL_ERROR
 * at a length that is negative or over the limit, after the frames before it.
 */
export function frameReader(
  maxFrameBytes: number,
  onFrame: (frame: Buffer) => void,
): (chunk: Buffer) => void {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let neededBytes = lengthBytes;
  return (chunk) => {
    waiting.push(chunk);
    waitingBytes += chunk.length;
    // A frame that comes in many chunks is put together once, not with each of them.
    if (waitingBytes < neededBytes) return;
    const bytes = waiting.length === 1 ? chunk : Buffer.concat(waiting);
    let start = 0;
    for (let end = frameEnd(bytes, start, maxFrameBytes); end <= bytes.length; ) {
      onFrame(bytes.subarray(start + lengthBytes, end));
      start = end;
      end = frameEnd(bytes, start, maxFrameBytes);
    }
    waiting = [bytes.subarray(start)];
    waitingBytes = bytes.length - start;
    neededBytes = frameEnd(bytes, start, maxFrameBytes) - start;
  };
}

/** Where the frame that starts there ends, or the length before it while that is not complete. */
function frameEnd(bytes: Buffer, start: number, maxFrameBytes: number): number {
  if (bytes.length - start < lengthBytes) return start + lengthBytes;
  const length = bytes.readInt32BE(start);
  if (length < 0 || length > maxFrameBytes) throw lengthError(bytes.subarray(start), maxFrameBytes);
  return start + lengthBytes + length;
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
