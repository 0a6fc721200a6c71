import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseConnectionString, renderAddress } from '../../src/zookeeper/connection-string.js';

test('one host has the port 2181 and no chroot', () => {
  assert.equal(parseConnectionString('zoo'), {
    servers: [{ host: 'zoo', port: 2181 }],
    chroot: '',
  });
});

test('several hosts, names and addresses, share one chroot after the last', () => {
  assert.equal(parseConnectionString('h1:2181, h2.example.com:1 ,10.0.0.3/a/b'), {
    servers: [
      { host: 'h1', port: 2181 },
      { host: 'h2.example.com', port: 1 },
      { host: '10.0.0.3', port: 2181 },
    ],
    chroot: '/a/b',
  });
});

test('IPv6 hosts stand in brackets, with and without a port or a zone', () => {
  assert.equal(parseConnectionString('[::1]:2182,[2001:db8::7],[fe80::1%eth0]:9/c'), {
    servers: [
      { host: '::1', port: 2182 },
      { host: '2001:db8::7', port: 2181 },
      { host: 'fe80::1%eth0', port: 9 },
    ],
    chroot: '/c',
  });
});

test('a lone slash is no chroot', () => {
  assert.is(parseConnectionString('zoo:1/').chroot, '');
});

const wrong = [
  ['', '"" in connection string "" is not a server, expected "host:port" or "[IPv6 address]:port"'],
  ['a,,b', '"" in connection string "a,,b" is not a server'],
  ['a:', '"a:" in connection string "a:" is not a server'],
  ['a:0', '"a:0" in connection string "a:0" is not a server'],
  ['a:65536', '"a:65536" in connection string "a:65536" is not a server'],
  ['a:x', '"a:x" in connection string "a:x" is not a server'],
  ['::1:2181', '"::1:2181" in connection string "::1:2181" is not a server'],
  ['[::1', '"[::1" in connection string "[::1" is not a server'],
  ['[zoo]:1', '"[zoo]:1" in connection string "[zoo]:1" is not a server'],
  ['a b:1', '"a b:1" in connection string "a b:1" is not a server'],
  ['/a', '"" in connection string "/a" is not a server'],
  ['a/b/', 'Chroot "/b/" in connection string "a/b/" ends with a slash'],
  ['a//b', 'Chroot "//b" in connection string "a//b" has an empty name in it'],
  ['a/../b', 'Chroot "/../b" in connection string "a/../b" is relative'],
  ['a:1/x,b:2/x', 'Chroot "/x,b:2/x" in connection string "a:1/x,b:2/x" names a server'],
] as const;

for (const [text, message] of wrong)
  test(`"${text}" is refused`, () => {
    assert.throws(
      () => parseConnectionString(text),
      (error: { code: string; outcome: string; message: string }) =>
        error.code === 'BAD_ARGUMENTS' &&
        error.outcome === 'not-sent' &&
        error.message.startsWith(message),
    );
  });

test('an address is written as it is read', () => {
  assert.is(renderAddress({ host: 'zoo', port: 1 }), 'zoo:1');
  assert.is(renderAddress({ host: '::1', port: 2 }), '[::1]:2');
});

test.run();
