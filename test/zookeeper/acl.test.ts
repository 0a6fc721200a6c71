import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Acl,
  allPermissions,
  creatorAcl,
  digestId,
  openAcl,
  readAcl,
  readOnlyAcl,
  writeAcl,
} from '../../src/zookeeper/acl.js';
import { juteReader } from '../../src/zookeeper/jute-reader.js';
import { encodeRecord } from '../../src/zookeeper/jute-writer.js';

const bytes = (acl: readonly Acl[]) => encodeRecord((to) => writeAcl(to, acl));
const hex = (text: string) => Buffer.from(text).toString('hex');

test('a digest id is what DigestAuthenticationProvider makes of user and password', () => {
  assert.is(digestId('super', 'admin'), 'super:xQJmxLMiHGwaqBvst5y6rkB6HQs=');
});

test('permissions are bits', () => {
  const world = `00000005${hex('world')}00000006${hex('anyone')}`;
  assert.is(bytes(openAcl).toString('hex'), `000000010000001f${world}`);
  assert.is(bytes(readOnlyAcl).toString('hex'), `0000000100000001${world}`);
  assert.is(bytes(creatorAcl).toString('hex'), `000000010000001f00000004${hex('auth')}00000000`);
  const each = allPermissions.map((one) => ({ permissions: [one], scheme: '', id: '' }));
  assert.is(
    bytes(each).toString('hex'),
    `00000005${[1, 2, 4, 8, 16].map((bit) => `${bit.toString(16).padStart(8, '0')}${'0'.repeat(16)}`).join('')}`,
  );
});

test('what is written is read back', () => {
  const entry = fc.record(
    { permissions: fc.subarray([...allPermissions]), scheme: fc.string(), id: fc.string() },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.array(entry), (acl) => {
      assert.equal(readAcl(juteReader(bytes(acl))), acl);
    }),
  );
});

test.run();
