import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type JuteReader, juteReader, readVector } from '../../src/zookeeper/jute-reader.js';
import { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';

const reader = (hex: string) => juteReader(Buffer.from(hex, 'hex'));

test('jute null is nothing', () => {
  assert.is(reader('ffffffff').text(), '');
  assert.equal(reader('ffffffff').bytes(), Buffer.alloc(0));
  assert.equal(
    readVector(reader('ffffffff'), (from) => from.int()),
    [],
  );
});

test('bytes are a copy, so that they do not keep the reply', () => {
  const source = Buffer.from('0000000161', 'hex');
  const bytes = juteReader(source).bytes();
  source.fill(0);
  assert.is(bytes.toString(), 'a');
});

const wrong: readonly (readonly [string, string, (from: JuteReader) => unknown])[] = [
  ['000000', 'A reply ends after 3 bytes, expected 4 more at 0', (from) => from.int()],
  ['00000000', 'A reply ends after 4 bytes, expected 8 more at 0', (from) => from.long()],
  ['', 'A reply ends after 0 bytes, expected 1 more at 0', (from) => from.bool()],
  ['00000002ff', 'A reply ends after 5 bytes, expected 2 more at 4', (from) => from.text()],
  ['7fffffff', 'A reply ends after 4 bytes, expected 2147483647 more at 4', (from) => from.bytes()],
  ['fffffffe', 'A reply has a field of -2 bytes', (from) => from.bytes()],
  [
    '00000002000000',
    'A reply has a list of 2 items in 3 bytes',
    (from) => readVector(from, () => from.int()),
  ],
  ['fffffffe', 'A reply has a list of -2 items in 0 bytes', (from) => readVector(from, () => 0)],
  [
    '7fffffff',
    'A reply has a list of 2147483647 items in 0 bytes',
    (from) => readVector(from, () => 0),
  ],
];

for (const [hex, message, read] of wrong)
  test(`0x${hex} is refused: ${message}`, () => {
    assert.throws(
      () => read(reader(hex)),
      (error: ZooKeeperError) => error.code === 'PROTOCOL_ERROR' && error.message === message,
    );
  });

test('random bytes read in any order give values or a protocol error', () => {
  const reads = fc.constantFrom('int', 'long', 'bool', 'text', 'bytes', 'vector');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.array(reads), (bytes, kinds) => {
      const from = juteReader(Buffer.from(bytes));
      try {
        for (const kind of kinds)
          if (kind === 'vector') readVector(from, () => from.text());
          else from[kind as 'int']();
      } catch (error) {
        assert.instance(error, ZooKeeperError);
        assert.is((error as ZooKeeperError).code, 'PROTOCOL_ERROR');
      }
      assert.ok(from.remaining() >= 0);
    }),
  );
});

test.run();
