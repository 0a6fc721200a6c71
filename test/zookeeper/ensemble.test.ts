import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { connect, type WatchEvent, ZooKeeperError } from '../../src/zookeeper/index.js';
import { startEnsemble, type ZooKeeperEnsemble } from '../support/zookeeper-ensemble.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf, until } from './outcome-of.js';

const started: { ensemble?: Promise<ZooKeeperEnsemble> } = {};

function ensemble(): Promise<ZooKeeperEnsemble> {
  started.ensemble ??= startEnsemble();
  return started.ensemble;
}

test.after.each(closeClients);
test.after(async () => {
  await (await ensemble()).stop();
});

const electionMs = 60_000;
const patient = {
  connectTimeoutMs: electionMs,
  requestTimeoutMs: electionMs,
  sessionTimeoutMs: 30_000,
};

test('a sync makes a follower show every write before it', async () => {
  const { servers } = await ensemble();
  const [writer, ...readers] = await Promise.all(
    servers.map(({ connectString }) => openClient({ connectString, ...patient })),
  );
  await writer?.create('/seen', { data: '-1' });
  for (let at = 0; at < 30; at++) {
    await writer?.set('/seen', `${at}`);
    for (const reader of readers) {
      await reader.sync('/seen');
      assert.is((await reader.get('/seen')).data.toString(), `${at}`);
    }
  }
});

type Verdict = 'done' | 'not-sent' | 'rejected' | 'unknown';

test('when the leader is killed, every write is done, not sent, or decided by a read', async () => {
  const { connectString, leader } = await ensemble();
  const client = await openClient({ connectString, ...patient });
  await client.create('/runs');
  await client.create('/alive', { mode: 'ephemeral' });
  const events: WatchEvent[] = [];
  await client.exists('/later', { watch: (event) => events.push(event) });
  const victim = await leader();
  const verdicts = new Map<string, Verdict>();
  const count = (verdict: Verdict) =>
    [...verdicts.values()].filter((one) => one === verdict).length;
  let isOver = false;
  const writeOn = async () => {
    while (!isOver) {
      const path = `/runs/n${verdicts.size}`;
      verdicts.set(path, 'unknown');
      try {
        await client.multi([{ kind: 'create', path }]);
        verdicts.set(path, 'done');
      } catch (error) {
        assert.instance(error, ZooKeeperError);
        verdicts.set(path, (error as ZooKeeperError).outcome);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  };
  const writers = Array.from({ length: 20 }, writeOn);
  await until(() => count('done') >= 200);
  await victim.kill();
  await until(() => client.state().status === 'disconnected', electionMs);
  await client.connected(electionMs);
  const doneBefore = count('done');
  await until(() => count('done') >= doneBefore + 200, electionMs);
  isOver = true;
  await Promise.all(writers);
  await client.sync();
  assert.ok(count('unknown') > 0 && count('not-sent') > 0);
  const { children } = await client.children('/runs');
  const isThere = (path: string) => children.includes(path.slice('/runs/'.length));
  for (const [path, verdict] of verdicts) {
    assert.is.not(verdict, 'rejected');
    if (verdict !== 'unknown') assert.is(isThere(path), verdict === 'done', `${path} ${verdict}`);
  }
  assert.ok(await client.exists('/alive'));
  await client.create('/later');
  await until(() => events.length === 1, electionMs);
  await victim.restart();
});

test('without a quorum nobody is served, and writes are never claimed', async () => {
  const { servers, connectString } = await ensemble();
  const client = await openClient({ connectString, ...patient, requestTimeoutMs: 20_000 });
  const [first, second] = servers;
  await Promise.all([first?.kill(), second?.kill()]);
  const error = await failureOf(client.create('/never'), 30_000);
  assert.ok(['CONNECTION_LOSS', 'OPERATION_TIMEOUT'].includes(error.code));
  assert.is.not(error.outcome, 'rejected');
  const refused = await failureOf(connect({ connectString, connectTimeoutMs: 1500 }));
  assert.equal([refused.code, refused.outcome], ['CONNECT_FAILED', 'not-sent']);
  assert.match(refused.message, 'perhaps it has no quorum');
  assert.match(refused.message, 'cannot be reached: connect ECONNREFUSED');
  await Promise.all([first?.restart(), second?.restart()]);
  await client.connected(electionMs);
  await client.sync();
});

test.run();
