import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bodies, post } from './event-source.js';
import { waitUntil } from './flume-agent.js';
import { flumeJars } from './flume-jars.js';
import { linesIn, newFolder, startInstallation } from './installation.js';

const jars = await flumeJars();
if (jars.status === 'there') await testSideBranches(jars.classPath);

async function testSideBranches(classPath: string): Promise<void> {
  const test = suite('branches beside a reliable one on real agents');
  const installation = await startInstallation(
    ['archive-1', 'dead-1', 'fork-1', 'late-1'],
    classPath,
  );
  const { agents, home, ports } = installation;
  const archive = newFolder(home, 'archive');
  const late = newFolder(home, 'late');
  const entrance = ports['fork-1'] ?? 0;
  const topology = `version: 1
flow: clicks
target: flume-1
tiers:
  fork: {nodes: fork-1, hosts: 127.0.0.1, source: {type: http, bind: 127.0.0.1, port: ${entrance}}}
  archive:
    nodes: [{name: archive-1, host: 127.0.0.1, port: ${ports['archive-1']}}]
    sink: {type: file_roll, sink.directory: ${archive}, sink.rollInterval: 0}
  dead: {nodes: [{name: dead-1, host: 127.0.0.1, port: ${ports['dead-1']}}], sink: {type: logger}}
  late:
    nodes: [{name: late-1, host: 127.0.0.1, port: ${ports['late-1']}}]
    sink: {type: file_roll, sink.directory: ${late}, sink.rollInterval: 0}
edges:
  - {from: fork, to: archive, batch: 500}
  - {from: fork, to: dead, delivery: best-effort}
  - {from: fork, to: late, batch: 1000}
reliable: [fork -> archive]
`;

  test.after(installation.stop);

  test('a dead branch that is full neither refuses, doubles nor slows the reliable one', async () => {
    for (const name of ['archive-1', 'fork-1']) agents[name]?.start();
    await installation.apply(topology);
    const times: number[] = [];
    for (let round = 0; round < 40; round++) {
      times.push(await post(entrance, bodies(`round${round}`, 500)));
    }
    await waitUntil('every event arrives', () => linesIn(archive).length >= 20_000, {
      agents: Object.values(agents).slice(0, 1),
    });
    const delivered = linesIn(archive);
    const size = await agents['fork-1']?.count('CHANNEL.to-dead', 'ChannelSize');
    const full = times.slice(20).reduce((sum, one) => sum + one, 0);
    console.log(
      `\n    20000 sent, ${new Set(delivered).size} distinct of ${delivered.length} delivered; the dead branch holds ${size}; the last 20 rounds took ${Math.round(full)} ms`,
    );
    assert.is(new Set(delivered).size, 20_000);
    assert.is(delivered.length, 20_000);
    assert.is(size, 10_000);
    assert.ok(full < 20 * 3000, 'each round waits for the full channel');
  });

  test('a branch whose receiver is down waits on the disk of the fork', async () => {
    assert.is(await agents['fork-1']?.count('CHANNEL.to-late', 'ChannelSize'), 20_000);
    await agents['fork-1']?.kill();
    for (const name of ['fork-1', 'late-1']) agents[name]?.start();
    const distinct = () => new Set(linesIn(late)).size;
    await waitUntil('what waited arrives', () => distinct() >= 20_000, {
      agents: Object.values(agents).slice(2),
    });
    console.log(`\n    ${distinct()} distinct of ${linesIn(late).length} delivered late`);
    assert.is(new Set(linesIn(archive)).size, 20_000);
  });

  test.run();
}
