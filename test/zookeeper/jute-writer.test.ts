import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { juteReader, readVector } from '../../src/zookeeper/jute-reader.js';
import {
  encodeRecord,
  type JuteWriter,
  recordSize,
  writeVector,
} from '../../src/zookeeper/jute-writer.js';

const hex = (write: (to: JuteWriter) => void) => encodeRecord(write).toString('hex');

test('numbers are big-endian, texts and bytes follow their length', () => {
  assert.is(
    hex((to) => {
      to.int(-1);
      to.long(2n);
      to.bool(true);
      to.bool(false);
      to.text('é');
      to.bytes(Buffer.from([7]));
      to.bytes(undefined);
      to.bytes(Buffer.alloc(0));
    }),
    'ffffffff' +
      '0000000000000002' +
      '01' +
      '00' +
      '00000002c3a9' +
      '0000000107' +
      'ffffffff' +
      '00000000',
  );
});

test('a vector is its count and its items', () => {
  assert.is(
    hex((to) => writeVector(to, ['a', 'b'], (item, text) => item.text(text))),
    '00000002' + '0000000161' + '0000000162',
  );
});

test('bytes can be left free before a record', () => {
  assert.is(encodeRecord((to) => to.int(1), 3).length, 7);
});

const field = fc.oneof(
  fc.record({ kind: fc.constant('int' as const), value: fc.integer() }),
  fc.record({ kind: fc.constant('long' as const), value: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n) }),
  fc.record({ kind: fc.constant('bool' as const), value: fc.boolean() }),
  fc.record({
    kind: fc.constant('text' as const),
    value: fc.string({ unit: 'grapheme', maxLength: 400 }),
  }),
  fc.record({ kind: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 900 }) }),
);
type Field = typeof field extends fc.Arbitrary<infer T> ? T : never;

function writeField(to: JuteWriter, one: Field): void {
  const write = {
    int: () => one.kind === 'int' && to.int(one.value),
    long: () => one.kind === 'long' && to.long(one.value),
    bool: () => one.kind === 'bool' && to.bool(one.value),
    text: () => one.kind === 'text' && to.text(one.value),
    bytes: () => one.kind === 'bytes' && to.bytes(one.value),
  };
  write[one.kind]();
}

test('what is written is read back, and its size is known beforehand', () => {
  fc.assert(
    fc.property(fc.array(field, { maxLength: 50 }), (fields) => {
      const write = (to: JuteWriter) => {
        for (const one of fields) writeField(to, one);
      };
      const bytes = encodeRecord(write);
      assert.is(bytes.length, recordSize(write));
      const from = juteReader(bytes);
      for (const { kind, value } of fields) {
        const read = from[kind]();
        if (kind === 'bytes') assert.equal(read, Buffer.from(value as Uint8Array));
        else assert.is(read, value);
      }
      assert.is(from.remaining(), 0);
    }),
  );
});

test('a vector is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const bytes = encodeRecord((to) => writeVector(to, texts, (item, text) => item.text(text)));
      const from = juteReader(bytes);
      assert.equal(
        readVector(from, () => from.text()),
        texts,
      );
    }),
  );
});

test.run();
