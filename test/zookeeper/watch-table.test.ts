import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { WatchEvent } from '../../src/zookeeper/watch-event.js';
import { type WatchKind, watchKinds, watchTable } from '../../src/zookeeper/watch-table.js';

/** A table with a listener of every kind on each path, and what they heard. */
function fullTable(paths: readonly string[]) {
  const heard: string[] = [];
  const table = watchTable((path) => path.toUpperCase());
  for (const kind of watchKinds)
    for (const path of paths)
      table.add({ kind, path }, (event) =>
        heard.push(`${kind} on ${path} hears ${event.kind} ${event.path}`),
      );
  const dispatch = async (kind: WatchEvent['kind'], path: string) => {
    table.dispatch({ kind, path });
    await Promise.resolve();
    return heard.splice(0);
  };
  return { table, dispatch, heard };
}

const listenersOf: Readonly<Record<string, readonly WatchKind[]>> = {
  created: ['data', 'exists', 'persistent', 'recursive'],
  changed: ['data', 'exists', 'persistent', 'recursive'],
  deleted: ['data', 'exists', 'children', 'persistent', 'recursive'],
  children: ['children', 'persistent'],
};

for (const [kind, kinds] of Object.entries(listenersOf))
  test(`"${kind}" goes to ${kinds.join(', ')}, and once to those that fire once`, async () => {
    const { dispatch } = fullTable(['/a', '/b']);
    const event = kind as WatchEvent['kind'];
    const texts = (of: readonly string[]) => of.map((one) => `${one} on /a hears ${kind} /A`);
    assert.equal(await dispatch(event, '/a'), texts(kinds));
    const lasting = kinds.filter((one) => ['persistent', 'recursive'].includes(one));
    assert.equal(await dispatch(event, '/a'), texts(lasting));
  });

test('a recursive watch hears of everything below it, but of no children', async () => {
  const heard: string[] = [];
  const table = watchTable((path) => path);
  for (const path of ['/', '/a', '/a/b', '/ab'])
    table.add({ kind: 'recursive', path }, ({ kind }) => heard.push(`${path} ${kind}`));
  table.dispatch({ kind: 'created', path: '/a/b/c' });
  table.dispatch({ kind: 'children', path: '/a/b' });
  table.dispatch({ kind: 'changed', path: '/' });
  await Promise.resolve();
  assert.equal(heard, ['/a/b created', '/a created', '/ created', '/ changed']);
});

test('one listener of several watches hears an event once', async () => {
  const heard: WatchEvent[] = [];
  const table = watchTable((path) => path);
  const listener = (event: WatchEvent) => heard.push(event);
  for (const kind of watchKinds) table.add({ kind, path: '/a' }, listener);
  table.dispatch({ kind: 'deleted', path: '/a' });
  await Promise.resolve();
  assert.equal(heard, [{ kind: 'deleted', path: '/a' }]);
});

test('a listener that is removed hears nothing, the others still do', async () => {
  const heard: string[] = [];
  const table = watchTable((path) => path);
  const watch = { kind: 'persistent', path: '/a' } as const;
  const one = () => heard.push('one');
  table.add(watch, one);
  table.add(watch, () => heard.push('two'));
  table.remove(watch, one);
  table.remove({ kind: 'data', path: '/none' }, one);
  assert.ok(table.has(watch));
  table.dispatch({ kind: 'changed', path: '/a' });
  await Promise.resolve();
  assert.equal(heard, ['two']);
});

test('the watches are listed by kind and path', () => {
  const { table } = fullTable(['/b', '/a']);
  assert.equal(
    table.watches().map(({ kind, path }) => `${kind} ${path}`),
    watchKinds.flatMap((kind) => [`${kind} /a`, `${kind} /b`]),
  );
});

test('a watch without listeners is none', () => {
  const table = watchTable((path) => path);
  const listener = () => undefined;
  table.add({ kind: 'data', path: '/a' }, listener);
  table.remove({ kind: 'data', path: '/a' }, listener);
  assert.equal(table.watches(), []);
});

test('when all is lost everybody is told, once', async () => {
  const { table, heard } = fullTable(['/a']);
  table.lose();
  table.lose();
  await Promise.resolve();
  assert.equal(
    heard,
    watchKinds.map((kind) => `${kind} on /a hears lost /A`),
  );
});

test.run();
