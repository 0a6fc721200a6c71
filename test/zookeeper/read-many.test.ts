import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { WriteRecord } from '../../src/zookeeper/jute-writer.js';
import { opCode } from '../../src/zookeeper/op-code.js';
import { freshRoot } from '../support/shared-zookeeper.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf, within } from './outcome-of.js';
import { type ScriptedServer, startScriptedServer } from './scripted-server.js';

const servers: ScriptedServer[] = [];

test.after.each(async () => {
  await closeClients();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

const patient = { connectTimeoutMs: 20_000, requestTimeoutMs: 20_000 };

const emptyStat: WriteRecord = (to) => {
  for (let at = 0; at < 4; at++) to.long(0n);
  for (let at = 0; at < 3; at++) to.int(0);
  to.long(0n);
  to.int(0);
  to.int(0);
  to.long(0n);
};

/** A server of before 3.6: over a multiRead it says that it does not know it, and closes. */
async function oldServer(isClosing = true): Promise<ScriptedServer> {
  const server = await startScriptedServer({
    onRequest: ({ reply, socket }, { xid, opCode: code, body }) => {
      if (code === opCode.multiRead) {
        reply(xid, { error: -6 });
        if (isClosing) socket.end();
        return;
      }
      const path = code === opCode.closeSession ? '' : body.text();
      if (path.startsWith('/none')) return reply(xid, { error: -101 });
      reply(xid, {
        body: (to) => {
          if (code === opCode.getData) to.bytes(Buffer.from(`data of ${path}`));
          if (code === opCode.getChildren2) {
            to.int(1);
            to.text('child');
          }
          emptyStat(to);
        },
      });
    },
  });
  servers.push(server);
  return server;
}

test('a server that does not know multiRead is asked node by node from then on', async () => {
  const server = await oldServer();
  const client = await openClient({ connectString: server.connectString, ...patient });
  const reads = [
    { kind: 'get', path: '/a' },
    { kind: 'children', path: '/a' },
    { kind: 'get', path: '/none' },
    { kind: 'children', path: '/none' },
  ] as const;
  for (const _ of ['first', 'second']) {
    const results = await within(20_000, client.multiRead(reads));
    assert.equal(
      results.map((one) => {
        if (one.kind === 'get') return one.data.toString();
        return one.kind === 'children' ? one.children.join() : one.error.code;
      }),
      ['data of /a', 'child', 'NO_NODE', 'NO_NODE'],
    );
  }
  assert.is(server.opCodes.filter((code) => code === opCode.multiRead).length, 1);
  assert.is(server.asked.length, 2);
});

test('so is one that keeps the connection', async () => {
  const server = await oldServer(false);
  const client = await openClient({ connectString: server.connectString, ...patient });
  const [result] = await within(20_000, client.multiRead([{ kind: 'get', path: '/a' }]));
  assert.is(result?.kind === 'get' && result.data.toString(), 'data of /a');
  assert.is(server.asked.length, 1);
});

test('many runs at once find out together', async () => {
  const server = await oldServer();
  const client = await openClient({ connectString: server.connectString, ...patient });
  const reads = Array.from({ length: 2000 }, (_, at) => ({ kind: 'get', path: `/${at}` }) as const);
  const results = await within(20_000, client.multiRead(reads));
  assert.equal(
    results.map((one) => one.kind === 'get' && one.data.toString()),
    reads.map(({ path }) => `data of ${path}`),
  );
});

test('who knows that servers are old can say so', async () => {
  const server = await oldServer();
  const { connectString } = server;
  const client = await openClient({ connectString, ...patient, hasMultiRead: false });
  await client.multiRead([{ kind: 'get', path: '/a' }]);
  assert.equal(server.opCodes, [opCode.getData]);
});

test('reads one by one against a real server give the same', async () => {
  const connectString = await freshRoot();
  const client = await openClient({ connectString, ...patient });
  const single = await openClient({ connectString, ...patient, hasMultiRead: false });
  await client.create('/a', { data: 'x' });
  await client.create('/a/b');
  const reads = [
    { kind: 'get', path: '/a' },
    { kind: 'children', path: '/' },
    { kind: 'get', path: '/none' },
  ] as const;
  const [many, one] = [await client.multiRead(reads), await single.multiRead(reads)];
  assert.equal(one.slice(0, 2), many.slice(0, 2));
  const codeOf = (results: typeof many) => results[2]?.kind === 'failed' && results[2].error.code;
  assert.equal([codeOf(one), codeOf(many)], ['NO_NODE', 'NO_NODE']);
});

test('what is not about one node fails the whole read', async () => {
  const server = await startScriptedServer({ onRequest: ({ socket }) => socket.destroy() });
  servers.push(server);
  const { connectString } = server;
  const client = await openClient({ connectString, ...patient });
  assert.is(
    (await failureOf(client.multiRead([{ kind: 'get', path: '/a' }]))).code,
    'CONNECTION_LOSS',
  );
  const single = await openClient({ connectString, connectTimeoutMs: 20_000, hasMultiRead: false });
  assert.is(
    (await failureOf(single.multiRead([{ kind: 'get', path: '/a' }]))).code,
    'CONNECTION_LOSS',
  );
});

const wrongReplies: readonly (readonly [string, WriteRecord])[] = [
  ['too few results', (to) => endOfResults(to)],
  [
    'too many results',
    (to) => {
      for (const _ of [1, 2]) {
        to.int(opCode.error);
        to.bool(false);
        to.int(-101);
        to.int(-101);
      }
      endOfResults(to);
    },
  ],
];

const endOfResults: WriteRecord = (to) => {
  to.int(-1);
  to.bool(true);
  to.int(-1);
};

for (const [name, body] of wrongReplies)
  test(`${name} for a read or a multi end the connection`, async () => {
    const server = await startScriptedServer({
      onRequest: ({ reply }, { xid, opCode: code }) =>
        reply(xid, code === opCode.closeSession ? {} : { body }),
    });
    servers.push(server);
    const client = await openClient({ connectString: server.connectString, ...patient });
    const read = await failureOf(client.multiRead([{ kind: 'get', path: '/a' }]));
    assert.match(read.message, 'A read of 1 nodes has another number of results');
    await client.connected(20_000);
    const multi = await failureOf(client.multi([{ kind: 'check', path: '/a' }]));
    assert.match(multi.message, 'A multi of 1 operations has another number of results');
    assert.equal([multi.code, multi.outcome], ['CONNECTION_LOSS', 'unknown']);
  });

test.run();
