import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bodies, post } from './event-source.js';
import { waitUntil } from './flume-agent.js';
import { flumeJars } from './flume-jars.js';
import { linesIn, newFolder, startInstallation } from './installation.js';

const jars = await flumeJars();
if (jars.status === 'there') await testGroups(jars.classPath);

async function testGroups(classPath: string): Promise<void> {
  const test = suite('groups with costs on real agents');
  const receivers = ['far-1', 'near-1', 'near-2'] as const;
  const installation = await startInstallation([...receivers, 'sender-1'], classPath);
  const { agents, home, ports } = installation;
  for (const name of receivers) newFolder(home, 'store', name);
  const entrance = ports['sender-1'] ?? 0;
  const topology = (costOfSecond: number) => `version: 1
flow: metrics
target: flume-1
provenance: true
tiers:
  sender: {nodes: sender-1, hosts: 127.0.0.1, source: {type: http, bind: 127.0.0.1, port: ${entrance}}}
  store:
    nodes:
      - {name: near-1, host: 127.0.0.1, port: ${ports['near-1']}}
      - {name: near-2, host: 127.0.0.1, port: ${ports['near-2']}, cost: ${costOfSecond}}
      - {name: far-1, host: 127.0.0.1, port: ${ports['far-1']}, cost: 50}
    sink: {type: file_roll, sink.directory: '${home}/store/\${node}', sink.rollInterval: 0, sink.serializer: HEADER_AND_TEXT}
edges:
  - {from: sender, to: store, batch: 20}
reliable: [sender -> store]
`;

  /** How many events each receiver has got since it was started. */
  async function accepted(): Promise<readonly number[]> {
    return Promise.all(
      receivers.map((name) => agents[name]?.count('SOURCE.in', 'EventAcceptedCount') ?? 0),
    );
  }

  const sent = { count: 0 };

  async function send(prefix: string, count: number): Promise<void> {
    sent.count += count;
    for (let at = 0; at < count; at += 100) await post(entrance, bodies(`${prefix}-${at}`, 100));
  }

  /** Sends and waits until the receivers have got as many events more; gives how many each. */
  async function spread(prefix: string, count: number): Promise<readonly number[]> {
    const before = await accepted();
    const state = { spread: before };
    await send(prefix, count);
    await waitUntil(
      `${count} events are accepted`,
      async () => {
        const now = await accepted();
        state.spread = now.map((one, index) => one - (before[index] ?? 0));
        return state.spread.reduce((sum, one) => sum + one, 0) >= count;
      },
      { agents: Object.values(agents) },
    );
    return state.spread;
  }

  const up = (name: string) =>
    waitUntil(
      `"${name}" is up`,
      async () => Object.keys((await agents[name]?.metrics()) ?? {}).length > 0,
    );

  test.after(installation.stop);

  test('receivers of one cost share the load within 10 %, and the dearer one gets nothing', async () => {
    for (const agent of Object.values(agents)) agent.start();
    await installation.apply(topology(0));
    const [far, one = 0, other = 0] = await spread('shared', 3000);
    console.log(`\n    near-1 got ${one}, near-2 ${other}, far-1 ${far}`);
    assert.is(far, 0);
    assert.ok(Math.abs(one - other) <= 0.1 * (one + other));
  });

  test('each hop has left its stamp', async () => {
    const stored = () => linesIn(join(home, 'store', 'near-1'));
    await waitUntil('an event is stored', () => stored().length > 0);
    const [line = ''] = stored();
    assert.match(line, /[{ ]rcvd\.sender\.node=sender-1[,}]/);
    assert.match(line, /[{ ]rcvd\.store\.node=near-1[,}]/);
    assert.match(line, /[{ ]rcvd\.store\.at=\d+[,}]/);
    assert.match(line, /[{ ]rcvd\.sender\.host=[^,}]+[,}]/);
    assert.match(line, /} shared-\d+-\d+$/);
  });

  test('while one is down its share goes to the other, and only when both are down to the dearer', async () => {
    await agents['near-1']?.kill();
    const [far, , other] = await spread('one-down', 500);
    assert.is(far, 0);
    assert.is(other, 500);
    await agents['near-2']?.kill();
    const [standby = 0] = await spread('both-down', 500);
    console.log(`\n    with both down, far-1 got ${standby} of 500`);
    assert.ok(standby >= 500);
  });

  test('the dearer one is left when the cheaper return', async () => {
    for (const name of ['near-1', 'near-2']) agents[name]?.start();
    await Promise.all([up('near-1'), up('near-2')]);
    const state = { rounds: 0 };
    await waitUntil(
      '"far-1" gets nothing any more',
      async () => {
        state.rounds++;
        const [far] = await spread(`back-${state.rounds}`, 100);
        return far === 0;
      },
      { agents: Object.values(agents) },
    );
    console.log(`\n    far-1 was left after ${state.rounds} rounds of 100 events`);
    const [far, one = 0, other = 0] = await spread('after', 1000);
    assert.is(far, 0);
    assert.ok(one + other >= 1000);
  });

  test('with different costs the cheapest gets all, and the next one when it is down', async () => {
    await installation.apply(topology(10));
    assert.equal(await spread('line', 500), [0, 500, 0]);
    await agents['near-1']?.kill();
    assert.equal(await spread('next', 500), [0, 0, 500]);
  });

  test('nothing was lost', async () => {
    agents['near-1']?.start();
    const stored = () => receivers.flatMap((name) => linesIn(join(home, 'store', name)));
    const distinct = () =>
      new Set(stored().map((line) => line.slice(line.lastIndexOf(' ') + 1))).size;
    await waitUntil('every event is stored', () => distinct() >= sent.count, {
      agents: Object.values(agents),
    });
    console.log(`\n    ${sent.count} sent, ${distinct()} distinct of ${stored().length} stored`);
    assert.is(distinct(), sent.count);
  });

  test.run();
}
