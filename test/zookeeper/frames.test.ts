import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { encodeFrame, frameReader, payloadSize } from '../../src/zookeeper/frames.js';
import { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';

test('a frame is its length and its bytes', () => {
  const frame = encodeFrame((to) => to.int(-2));
  assert.is(frame.toString('hex'), '00000004fffffffe');
  assert.is(payloadSize(frame), 4);
});

test('a frame of nothing is a frame', () => {
  assert.equal(frameReader(10).push(Buffer.alloc(4)), [Buffer.alloc(0)]);
});

test('frames that come in one chunk leave one by one, the rest waits', () => {
  const reader = frameReader(10);
  const frames = reader.push(Buffer.from('0000000161000000026263000000', 'hex'));
  assert.equal(frames.map(String), ['a', 'bc']);
  assert.equal(reader.push(Buffer.from('0164', 'hex')).map(String), ['d']);
});

test('a length that is negative or over the limit is refused', () => {
  const message = (hex: string) => {
    try {
      frameReader(100).push(Buffer.from(hex, 'hex'));
      return 'accepted';
    } catch (error) {
      return `${(error as ZooKeeperError).code}: ${(error as Error).message}`;
    }
  };
  assert.is(
    message('ffffffff'),
    'PROTOCOL_ERROR: The server sends a frame of -1 bytes, expected 0 to 100; perhaps it is not ZooKeeper',
  );
  assert.is(
    message('00000065'),
    'PROTOCOL_ERROR: The server sends a frame of 101 bytes, expected 0 to 100; perhaps it is not ZooKeeper',
  );
  assert.is(message('00000064'), 'accepted');
  const tls =
    'PROTOCOL_ERROR: The server speaks TLS, expected ZooKeeper without TLS; this port needs a TLS client';
  assert.is(message('15030300020246'), tls);
  assert.is(message('16030100'), tls);
  assert.match(message(Buffer.from('HTTP/1.1 400').toString('hex')), 'perhaps it is not ZooKeeper');
});

test('a wrong length after good frames is refused too', () => {
  const bytes = Buffer.from('000000016180000000', 'hex');
  assert.throws(() => frameReader(100).push(bytes), /frame of -2147483648 bytes/);
});

/** The bytes cut at the given places. */
function chunks(bytes: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b)];
  return places.map((start, at) => bytes.subarray(start, places[at + 1] ?? bytes.length));
}

test('frames come out the same however their bytes are cut', () => {
  const payloads = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 });
  fc.assert(
    fc.property(payloads, fc.array(fc.nat(), { maxLength: 40 }), (sent, cuts) => {
      const bytes = Buffer.concat(
        sent.map((payload) => {
          const length = Buffer.alloc(4);
          length.writeInt32BE(payload.length);
          return Buffer.concat([length, payload]);
        }),
      );
      const reader = frameReader(300);
      const received = chunks(bytes, cuts).flatMap((chunk) => reader.push(chunk));
      assert.equal(
        received.map((frame) => frame.toString('hex')),
        sent.map((payload) => Buffer.from(payload).toString('hex')),
      );
    }),
  );
});

test('random bytes give frames or a protocol error, never anything else', () => {
  const streams = fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 20 });
  fc.assert(
    fc.property(streams, fc.nat({ max: 2 ** 30 }), (stream, limit) => {
      const reader = frameReader(limit);
      const sizes: number[] = [];
      try {
        for (const chunk of stream)
          for (const frame of reader.push(Buffer.from(chunk))) sizes.push(frame.length + 4);
      } catch (error) {
        assert.instance(error, ZooKeeperError);
        assert.is((error as ZooKeeperError).code, 'PROTOCOL_ERROR');
      }
      const total = stream.reduce((sum, chunk) => sum + chunk.length, 0);
      assert.ok(sizes.reduce((sum, size) => sum + size, 0) <= total);
      assert.ok(sizes.every((size) => size - 4 <= limit));
    }),
  );
});

test.run();
