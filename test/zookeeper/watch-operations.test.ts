import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { encodeRecord } from '../../src/zookeeper/jute-writer.js';
import { opCode } from '../../src/zookeeper/op-code.js';
import {
  addWatchOperation,
  removeWatchesOperation,
  setWatchesOperations,
} from '../../src/zookeeper/watch-operations.js';
import type { Watch } from '../../src/zookeeper/watch-table.js';

const hex = (text: string) => Buffer.from(text).toString('hex');

test('the modes of lasting watches are 0 and 1', () => {
  const body = (kind: 'persistent' | 'recursive') =>
    encodeRecord(addWatchOperation('/x', { kind, path: '/c/x' }).write).toString('hex');
  assert.is(body('persistent'), `00000004${hex('/c/x')}00000000`);
  assert.is(body('recursive'), `00000004${hex('/c/x')}00000001`);
});

test('watches of any kind are removed at once', () => {
  const { write, opCode: code } = removeWatchesOperation('/x', '/c/x');
  assert.is(code, opCode.removeWatches);
  assert.is(encodeRecord(write).toString('hex'), `00000004${hex('/c/x')}00000003`);
});

test('watches that fire once are set again in three lists, as old servers know them', () => {
  const watches: readonly Watch[] = [
    { kind: 'data', path: '/d' },
    { kind: 'exists', path: '/e' },
    { kind: 'children', path: '/c' },
  ];
  const [operation, ...more] = setWatchesOperations(watches, 5n);
  assert.is(more.length, 0);
  assert.is(operation?.opCode, opCode.setWatches);
  assert.is(
    encodeRecord(operation?.write ?? (() => undefined)).toString('hex'),
    `0000000000000005${['/d', '/e', '/c'].map((path) => `0000000100000002${hex(path)}`).join('')}`,
  );
});

test('lasting watches take the newer operation with five lists', () => {
  const watches: readonly Watch[] = [
    { kind: 'recursive', path: '/r' },
    { kind: 'persistent', path: '/p' },
  ];
  const [operation] = setWatchesOperations(watches, 5n);
  assert.is(operation?.opCode, opCode.setWatches2);
  assert.is(
    encodeRecord(operation?.write ?? (() => undefined)).toString('hex'),
    `0000000000000005${'00000000'.repeat(3)}0000000100000002${hex('/p')}0000000100000002${hex('/r')}`,
  );
});

test('without watches there is nothing to set', () => {
  assert.equal(setWatchesOperations([], 5n), []);
});

test('many watches are set in requests of at most 128 kB', () => {
  const watches = Array.from({ length: 5000 }, (_, at): Watch => {
    return { kind: at % 2 === 0 ? 'data' : 'children', path: `/${'x'.repeat(90)}${at}` };
  });
  const operations = setWatchesOperations(watches, 0n);
  assert.is(operations.length, 4);
  for (const { write } of operations) assert.ok(encodeRecord(write).length <= 128 * 1024 + 24);
});

test.run();
