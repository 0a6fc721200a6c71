import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { encodeFrame, frameReader, payloadSize } from '../../src/zookeeper/frames.js';
import { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';

/** What comes of the chunks: frames in hexadecimal, and at the end the error where there is one. */
function read(chunks: readonly Uint8Array[], limit = 100): readonly string[] {
  const read: string[] = [];
  const push = frameReader(limit, (frame) => read.push(frame.toString('hex')));
  try {
    for (const chunk of chunks) push(Buffer.from(chunk));
  } catch (error) {
    assert.instance(error, ZooKeeperError);
    assert.is((error as ZooKeeperError).code, 'PROTOCOL_ERROR');
    read.push((error as Error).message);
  }
  return read;
}

const fromHex = (hex: string) => Buffer.from(hex, 'hex');

test('a frame is its length and its bytes', () => {
  const frame = encodeFrame((to) => to.int(-2));
  assert.is(frame.toString('hex'), '00000004fffffffe');
  assert.is(payloadSize(frame), 4);
});

test('a frame of nothing is a frame', () => {
  assert.equal(read([Buffer.alloc(4)]), ['']);
});

test('frames that come in one chunk leave one by one, the rest waits', () => {
  assert.equal(read([fromHex('0000000161000000026263000000'), fromHex('0164')]), [
    '61',
    '6263',
    '64',
  ]);
});

test('a length that is negative or over the limit is refused', () => {
  assert.equal(read([fromHex('ffffffff')]), [
    'The server sends a frame of -1 bytes, expected 0 to 100; perhaps it is not ZooKeeper',
  ]);
  assert.equal(read([fromHex('00000065')]), [
    'The server sends a frame of 101 bytes, expected 0 to 100; perhaps it is not ZooKeeper',
  ]);
  assert.equal(read([fromHex('00000064')]), []);
  const tls = 'The server speaks TLS, expected ZooKeeper without TLS; this port needs a TLS client';
  assert.equal(read([fromHex('15030300020246')]), [tls]);
  assert.equal(read([fromHex('16030100')]), [tls]);
  assert.match(read([Buffer.from('HTTP/1.1 400')])[0] ?? '', 'perhaps it is not ZooKeeper');
});

test('the good frames before a wrong length are told', () => {
  assert.equal(read([fromHex('000000016180000000')]), [
    '61',
    'The server sends a frame of -2147483648 bytes, expected 0 to 100; perhaps it is not ZooKeeper',
  ]);
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
      assert.equal(
        read(chunks(bytes, cuts), 300),
        sent.map((payload) => Buffer.from(payload).toString('hex')),
      );
    }),
  );
});

test('random bytes give frames or a protocol error, never anything else', () => {
  const streams = fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 20 });
  fc.assert(
    fc.property(streams, fc.nat({ max: 2 ** 30 }), (stream, limit) => {
      const frames = read(stream, limit).filter((one) => /^[0-9a-f]*$/.test(one));
      const sizes = frames.map((frame) => frame.length / 2);
      const total = stream.reduce((sum, chunk) => sum + chunk.length, 0);
      assert.ok(sizes.reduce((sum, size) => sum + size + 4, 0) <= total);
      assert.ok(sizes.every((size) => size <= limit));
    }),
  );
});

test('random small lengths, good and bad, are cut the same however they come', () => {
  const bytes = fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 255), { maxLength: 200 });
  fc.assert(
    fc.property(bytes, fc.array(fc.nat(), { maxLength: 40 }), (values, cuts) => {
      const whole = Buffer.from(values);
      assert.equal(read(chunks(whole, cuts), 300), read([whole], 300));
    }),
  );
});

test.run();
