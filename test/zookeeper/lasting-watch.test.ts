import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { WatchEvent } from '../../src/zookeeper/index.js';
import { opCode } from '../../src/zookeeper/op-code.js';
import { freshRoot } from '../support/shared-zookeeper.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf, until } from './outcome-of.js';
import { grantSession, startScriptedServer } from './scripted-server.js';

test.after.each(closeClients);

const patient = { connectTimeoutMs: 20_000, requestTimeoutMs: 20_000 };

async function twoClients() {
  const connectString = await freshRoot();
  const client = await openClient({ connectString, ...patient });
  const other = await openClient({ connectString, ...patient });
  const events: string[] = [];
  const note = (name: string) => (event: WatchEvent) =>
    events.push(`${name}: ${event.kind} ${event.path}`);
  /** What was heard of all that has happened so far, in order of the alphabet. */
  const heard = async () => {
    await client.sync();
    return events.splice(0).sort();
  };
  return { client, other, note, heard };
}

test('a lasting watch hears of its node and of its children, again and again', async () => {
  const { client, other, note, heard } = await twoClients();
  const stop = await client.addWatch('/a', note('a'));
  await other.create('/a');
  await other.set('/a', '1');
  await other.set('/a', '2');
  await other.create('/a/b');
  await other.set('/a/b', '1');
  await other.delete('/a/b');
  await other.delete('/a');
  assert.equal(await heard(), [
    'a: changed /a',
    'a: changed /a',
    'a: children /a',
    'a: children /a',
    'a: created /a',
    'a: deleted /a',
  ]);
  await stop();
  await other.create('/a');
  assert.equal(await heard(), []);
});

test('a recursive watch hears of all nodes below it', async () => {
  const { client, other, note, heard } = await twoClients();
  const stop = await client.addWatch('/', note('all'), { recursive: true });
  await other.create('/a');
  await other.create('/a/b');
  await other.set('/a/b', '1');
  await other.delete('/a/b');
  assert.equal(await heard(), [
    'all: changed /a/b',
    'all: created /a',
    'all: created /a/b',
    'all: deleted /a/b',
  ]);
  await stop();
});

test('two listeners of one node are told apart, and the second outlives the first', async () => {
  const { client, other, note, heard } = await twoClients();
  const stopOne = await client.addWatch('/', note('one'));
  const stopTwo = await client.addWatch('/', note('two'));
  await stopOne();
  await other.set('/', '1');
  assert.equal(await heard(), ['two: changed /']);
  await stopTwo();
  await stopTwo();
  await other.set('/', '2');
  assert.equal(await heard(), []);
});

test('watches that fire once do not end a lasting one on the same node, nor it them', async () => {
  const { client, other, note, heard } = await twoClients();
  await client.create('/a');
  const stop = await client.addWatch('/a', note('lasting'));
  await client.get('/a', { watch: note('get') });
  await client.exists('/a', { watch: note('exists') });
  await client.children('/a', { watch: note('children') });
  await other.set('/a', '1');
  await other.set('/a', '2');
  assert.equal(await heard(), [
    'exists: changed /a',
    'get: changed /a',
    'lasting: changed /a',
    'lasting: changed /a',
  ]);
  await client.get('/a', { watch: note('get') });
  await stop();
  await other.set('/a', '3');
  await other.create('/a/b');
  assert.equal(await heard(), ['children: children /a', 'get: changed /a']);
});

test('a watch of children that fires once stands beside a recursive one', async () => {
  const { client, other, note, heard } = await twoClients();
  await client.create('/a');
  await client.addWatch('/a', note('tree'), { recursive: true });
  await client.children('/a', { watch: note('children') });
  await other.create('/a/b');
  await other.set('/a/b', '1');
  await other.create('/a/c');
  assert.equal(await heard(), [
    'children: children /a',
    'tree: changed /a/b',
    'tree: created /a/b',
    'tree: created /a/c',
  ]);
});

test('one node cannot have both kinds of lasting watches', async () => {
  const { client, note } = await twoClients();
  await client.addWatch('/a', note('plain'));
  const error = await failureOf(client.addWatch('/a', note('tree'), { recursive: true }));
  assert.equal([error.code, error.outcome, error.path], ['BAD_ARGUMENTS', 'not-sent', '/a']);
  assert.is(
    error.message,
    'Path "/a" has a persistent watch, expected watches of one mode on a node',
  );
});

test('where the server does not know lasting watches nothing is left behind', async () => {
  const asked: number[] = [];
  const server = await startScriptedServer({
    onRequest: ({ reply, socket }, { xid, opCode: code }) => {
      asked.push(code);
      if (code === opCode.addWatch) reply(xid, { error: -6 });
      else if (code === opCode.delete) socket.destroy();
      else reply(xid);
    },
  });
  const client = await openClient({ connectString: server.connectString, ...patient });
  const error = await failureOf(client.addWatch('/a', () => undefined));
  assert.equal([error.code, error.outcome, error.path], ['UNIMPLEMENTED', 'rejected', '/a']);
  await failureOf(client.delete('/a'));
  await client.connected(20_000);
  assert.equal(asked, [opCode.addWatch, opCode.delete]);
  await client.close();
  await server.stop();
});

test('stopping without a connection is fine, and the watch is not set again', async () => {
  let isUp = true;
  const server = await startScriptedServer({
    onRequest: ({ reply, socket }, { xid, opCode: code }) => {
      if (code === opCode.delete) socket.destroy();
      else reply(xid);
    },
    onSession: (connection) => (isUp ? grantSession(connection) : connection.socket.destroy()),
  });
  const client = await openClient({ connectString: server.connectString, ...patient });
  const stop = await client.addWatch('/a', () => undefined);
  isUp = false;
  await failureOf(client.delete('/a'));
  await stop();
  isUp = true;
  await until(() => client.state().status === 'connected');
  await client.sync();
  assert.equal(server.opCodes, [opCode.addWatch, opCode.delete, opCode.sync]);
  await client.close();
  await server.stop();
});

test.run();
