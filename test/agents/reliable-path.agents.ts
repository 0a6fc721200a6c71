import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lineWriter } from './event-source.js';
import { waitUntil } from './flume-agent.js';
import { flumeJars } from './flume-jars.js';
import { linesIn, newFolder, startInstallation } from './installation.js';
import { type KeyStores, makeKeyStores } from './key-stores.js';

const jars = await flumeJars();
if (jars.status === 'there') await testReliablePath(jars.classPath);

async function testReliablePath(classPath: string): Promise<void> {
  const test = suite('a reliable path on real agents');
  const installation = await startInstallation(
    ['archive-1', 'relay-1', 'relay-2', 'web-1'],
    classPath,
  );
  const { agents, home, ports } = installation;
  const stores = makeKeyStores(home);
  process.env['FLUMEC_SECRET_STORES'] = stores.password;
  const logs = newFolder(home, 'logs');
  const archive = newFolder(home, 'archive');
  const writer = lineWriter(join(logs, 'web.log'), 'line');
  const topology = (onward: string) => `version: 1
flow: access
target: flume-1
tiers:
  web:
    nodes: web-1
    hosts: 127.0.0.1
    source: {type: TAILDIR, filegroups: f, filegroups.f: '${logs}/.*log'}
  relay:
    nodes:
      - {name: relay-1, host: 127.0.0.1, port: ${ports['relay-1']}}
      - {name: relay-2, host: 127.0.0.1, port: ${ports['relay-2']}}
    process: [{type: regex_extractor, regex: '^line-(\\d+)$', serializers: n, serializers.n.name: number}]
  archive:
    nodes: [{name: archive-1, host: 127.0.0.1, port: ${ports['archive-1']}}]
    sink: {type: file_roll, sink.directory: ${archive}, sink.rollInterval: 0}
edges:
  - {from: web, to: relay, batch: 100, compression: gzip}
  - {from: relay, to: archive${onward}}
reliable: [web -> relay -> archive]
`;

  /** Waits until every line that was written has come, and says how many came twice. */
  async function expectAll(what: string): Promise<void> {
    const all = Object.values(agents);
    const isThere = () => new Set(linesIn(archive)).size >= writer.written().length;
    await waitUntil(`every line arrives (${what})`, isThere, { agents: all, timeoutMs: 90_000 });
    const delivered = linesIn(archive);
    const distinct = new Set(delivered);
    assert.equal([...distinct].sort(), [...writer.written()].sort());
    console.log(
      `\n    ${what}: ${writer.written().length} written, ${distinct.size} distinct of ${delivered.length} delivered`,
    );
  }

  test.after(installation.stop);

  test('every event comes through compression and TLS, and the relays share the load', async () => {
    await installation.flumec('apply', topology(tlsOf(stores)));
    for (const agent of Object.values(agents)) agent.start();
    await installation.apply(topology(tlsOf(stores)));
    writer.write(6000);
    await expectAll('three tiers');
    const [one = 0, other = 0] = await Promise.all(
      ['relay-1', 'relay-2'].map((name) =>
        agents[name]?.count('SOURCE.in-deflate', 'EventAcceptedCount'),
      ),
    );
    console.log(`    the relays got ${one} and ${other}`);
    assert.ok(Math.abs(one - other) <= 0.1 * (one + other), `${one} and ${other}`);
  });

  test('receivers that are killed in mid-stream lose nothing', async () => {
    for (const name of ['archive-1', 'relay-1']) {
      const stream = writer.keepWriting();
      const before = linesIn(archive).length;
      await waitUntil('events flow', () => linesIn(archive).length > before + 300, {
        agents: Object.values(agents),
      });
      await agents[name]?.kill();
      agents[name]?.start();
      await waitUntil(
        `"${name}" is back`,
        async () => Object.keys((await agents[name]?.metrics()) ?? {}).length > 0,
        {
          agents: Object.values(agents),
        },
      );
      await stream.stop();
      await expectAll(`kill -9 of "${name}"`);
    }
  });

  test('a changed topology is applied live, and the flow goes on without loss', async () => {
    const stream = writer.keepWriting();
    const before = linesIn(archive).length;
    await waitUntil('events flow', () => linesIn(archive).length > before + 300);
    await installation.apply(topology(', batch: 500, compression: gzip'));
    await installation.apply(topology(', batch: 50'));
    await stream.stop();
    await expectAll('two changes of an edge');
    const sources = Object.entries((await agents['archive-1']?.metrics()) ?? {})
      .filter(([name, { StopTime }]) => name.startsWith('SOURCE.') && StopTime === '0')
      .map(([name]) => name);
    assert.equal(sources, ['SOURCE.in']);
  });

  test('what is applied again is not written again, so that nothing restarts', async () => {
    const startTime = async () => (await agents['web-1']?.metrics())?.['SOURCE.own']?.['StartTime'];
    const before = await startTime();
    assert.ok(before);
    await installation.flumec('apply', topology(', batch: 50'));
    assert.is(await startTime(), before);
  });

  test.run();
}

function tlsOf({ keystore, truststore }: KeyStores): string {
  return `, batch: 200, encryption: {keystore: ${keystore}, keystore-type: PKCS12, keystore-password: '\${secret.STORES}', truststore: ${truststore}, truststore-type: PKCS12, truststore-password: '\${secret.STORES}'}`;
}
