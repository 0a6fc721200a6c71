import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  clientPath,
  parentPath,
  pathProblem,
  sequentialServerPath,
  serverPath,
} from '../../src/zookeeper/node-path.js';

test('a path stands below the chroot on the server, and without it for the caller', () => {
  assert.is(serverPath('', '/a'), '/a');
  assert.is(serverPath('/c', '/a/b'), '/c/a/b');
  assert.is(serverPath('/c', '/'), '/c');
  assert.is(clientPath('/c', '/c/a/b'), '/a/b');
  assert.is(clientPath('/c', '/c'), '/');
  assert.is(clientPath('', '/a'), '/a');
  assert.is(clientPath('/c', '/cd'), '/cd');
});

test('a sequential node may be nameless before its number', () => {
  assert.is(sequentialServerPath('', '/'), '/');
  assert.is(sequentialServerPath('/c', '/'), '/c/');
  assert.is(sequentialServerPath('/c', '/a/'), '/c/a/');
  assert.is(sequentialServerPath('/c', '/a/n-'), '/c/a/n-');
});

test('the parent of a path goes up to the root', () => {
  assert.is(parentPath('/a/b'), '/a');
  assert.is(parentPath('/a'), '/');
  assert.is(parentPath('/'), '/');
});

const problems = [
  ['a', 'is not absolute, expected a slash at its start'],
  ['', 'is not absolute, expected a slash at its start'],
  ['/a/', 'ends with a slash, expected a name'],
  ['/a//b', 'has an empty name in it, expected one slash between names'],
  ['/a/./b', 'is relative, expected no "." or ".." in it'],
  ['/..', 'is relative, expected no "." or ".." in it'],
  ['/a\u0000', 'has a character that ZooKeeper refuses, at 3'],
  ['/\u001f', 'has a character that ZooKeeper refuses, at 2'],
  ['/\u007f', 'has a character that ZooKeeper refuses, at 2'],
  ['/\u009f', 'has a character that ZooKeeper refuses, at 2'],
  ['/x\ud83d\ude00', 'has a character that ZooKeeper refuses, at 3'],
  ['/\uf8ff', 'has a character that ZooKeeper refuses, at 2'],
  ['/\uffff', 'has a character that ZooKeeper refuses, at 2'],
] as const;

for (const [path, problem] of problems)
  test(`path ${JSON.stringify(path)} is refused`, () => {
    assert.is(pathProblem(path), problem);
    assert.throws(
      () => serverPath('', path),
      (error: { code: string; path: string; message: string }) =>
        error.code === 'BAD_ARGUMENTS' &&
        error.path === path &&
        error.message === `Path "${path}" ${problem}`,
    );
  });

for (const path of [
  '/',
  '/a',
  '/.a',
  '/a..b/...',
  '/é',
  '/ ',
  '/a b',
  '/\u00a0',
  '/\uf900',
  '/a,b',
])
  test(`path ${JSON.stringify(path)} is good`, () => {
    assert.is(pathProblem(path), undefined);
  });

test.run();
