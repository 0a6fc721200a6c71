import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { encodeRecord } from '../../src/zookeeper/jute-writer.js';
import { type MultiOperation, multiRecord } from '../../src/zookeeper/multi-request.js';

const body = (operations: readonly MultiOperation[], chroot = '') =>
  encodeRecord(multiRecord(chroot, operations)).toString('hex');
const header = (code: string) => `${code}00ffffffff`;
const end = 'ffffffff01ffffffff';
const a = '000000022f61';
const openToAll = '000000010000001f00000005776f726c6400000006616e796f6e65';

test('an empty multi is its end alone', () => {
  assert.is(body([]), end);
});

test('a version goes over the wire as it is, 0 too, and none as -1', () => {
  const versions = [
    [0, '00000000'],
    [7, '00000007'],
    [-1, 'ffffffff'],
  ] as const;
  for (const [version, hex] of versions) {
    assert.is(
      body([{ kind: 'check', path: '/a', version }]),
      `${header('0000000d')}${a}${hex}${end}`,
    );
    assert.is(
      body([{ kind: 'delete', path: '/a', version }]),
      `${header('00000002')}${a}${hex}${end}`,
    );
    assert.is(
      body([{ kind: 'set', path: '/a', data: 'x', version }]),
      `${header('00000005')}${a}0000000178${hex}${end}`,
    );
  }
  assert.is(body([{ kind: 'check', path: '/a' }]), `${header('0000000d')}${a}ffffffff${end}`);
});

test('a create has data, ACL and flags; a container an operation of its own', () => {
  const flags = {
    persistent: ['00000001', '00000000'],
    ephemeral: ['00000001', '00000001'],
    'persistent-sequential': ['00000001', '00000002'],
    'ephemeral-sequential': ['00000001', '00000003'],
    container: ['00000013', '00000004'],
  } as const;
  for (const [mode, [code, flag]] of Object.entries(flags))
    assert.is(
      body([{ kind: 'create', path: '/a', mode: mode as keyof typeof flags }]),
      `${header(code)}${a}00000000${openToAll}${flag}${end}`,
    );
});

test('paths stand below the chroot', () => {
  assert.is(
    body([{ kind: 'check', path: '/a' }], '/c'),
    `${header('0000000d')}000000042f632f61ffffffff${end}`,
  );
});

test.run();
