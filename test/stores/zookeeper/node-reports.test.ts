import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { apply } from '../../contracts/harness.js';
import { artifact, sinkOf } from '../../reconcile/samples.js';
import { freshRoot } from '../../support/shared-zookeeper.js';
import { zooKeeperHarness } from './zookeeper-harness.js';

const test = suite('what nodes tell in ZooKeeper');

test('a state told after the texts were written is of what they say', async () => {
  const { client, open, done } = await zooKeeperHarness(await freshRoot());
  const store = open();
  const report = async (node: string) => (await store.readReports?.([node]))?.get(node);
  await apply(store, [artifact('a'), artifact('b')]);
  assert.is(await report('a'), undefined);
  const path = '/flume/logicalnodes/a/state';
  await client.create(path, { data: 'ACTIVE\n', mode: 'ephemeral' });
  const at = new Date((await client.exists(path))?.mtimeMs ?? 0).toISOString();
  assert.equal(await report('a'), { state: 'ACTIVE', isCurrent: true, at });
  await apply(store, [sinkOf('a', 'null'), artifact('b')]);
  assert.equal(await report('a'), { state: 'ACTIVE', isCurrent: false, at });
  await client.set(path, '{"state":"ERROR","version":7}');
  const told = await report('a');
  assert.equal([told?.state, told?.isCurrent], ['ERROR', true]);
  assert.equal([...((await store.readReports?.(['a', 'b', 'c']))?.keys() ?? [])], ['a']);
  await done();
});

test('whatever else a state says is its name, and a node without texts runs none', async () => {
  const { client, open, done } = await zooKeeperHarness(await freshRoot());
  for (const [node, text] of [
    ['a', '[1]'],
    ['b', 'null'],
    ['c', '{"state":1}'],
    ['d', ''],
  ] as const) {
    await client.ensure(`/flume/logicalnodes/${node}/state`);
    await client.set(`/flume/logicalnodes/${node}/state`, text);
    const told = (await open().readReports?.([node]))?.get(node);
    assert.equal([told?.state, told?.isCurrent], [text, false]);
  }
  await done();
});

test.run();
