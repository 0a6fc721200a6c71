import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { opCode } from '../../src/zookeeper/op-code.js';
import { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';
import { closeClients, openClient } from './open-client.js';
import { failureOf, until, within } from './outcome-of.js';
import {
  type Script,
  type ScriptedConnection,
  type ScriptedRequest,
  type ScriptedServer,
  startScriptedServer,
} from './scripted-server.js';

const servers: ScriptedServer[] = [];

test.after.each(async () => {
  await closeClients();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function scripted(onRequest: Script['onRequest']) {
  const server = await startScriptedServer(onRequest ? { onRequest } : {});
  servers.push(server);
  return server;
}

/** A server that holds its replies to syncs back until they are asked for. */
async function holding() {
  const held: (readonly [ScriptedConnection, ScriptedRequest])[] = [];
  const server = await scripted((connection, request) => {
    if (request.opCode === opCode.sync) held.push([connection, request]);
    else connection.reply(request.xid);
  });
  const release = () => {
    const next = held.shift();
    next?.[0].reply(next[1].xid);
  };
  return { connectString: server.connectString, held, release };
}

test('no more requests are under way than allowed, and the next goes out with the first reply', async () => {
  const { connectString, held, release } = await holding();
  const client = await openClient({ connectString, maxInFlight: 3 });
  const settled: number[] = [];
  const all = Array.from({ length: 8 }, (_, at) => client.sync().then(() => settled.push(at)));
  await until(() => held.length === 3);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.is(held.length, 3);
  for (let answered = 0; answered < 8; answered++) {
    release();
    await until(() => settled.length === answered + 1);
    assert.ok(held.length <= 3);
  }
  await Promise.all(all);
  assert.equal(settled, [0, 1, 2, 3, 4, 5, 6, 7]);
});

test('a request without an answer fails at its deadline, one that waits for its turn as not sent', async () => {
  const { connectString, held, release } = await holding();
  const client = await openClient({ connectString, maxInFlight: 1, requestTimeoutMs: 150 });
  const [sent, waiting] = await Promise.all([
    failureOf(client.sync('/sent')),
    failureOf(client.sync('/waiting')),
  ]);
  assert.equal([sent.code, sent.outcome, sent.path], ['OPERATION_TIMEOUT', 'unknown', '/sent']);
  assert.is(
    sent.message,
    'Cannot sync "/sent": ZooKeeper does not answer within 150 ms; whether it was done is unknown',
  );
  assert.equal([waiting.code, waiting.outcome], ['OPERATION_TIMEOUT', 'not-sent']);
  assert.match(waiting.message, /; nothing was sent$/);
  assert.is(held.length, 1);
  release();
  await within(20_000, client.delete('/a'));
  assert.is(client.state().status, 'connected');
});

test('when the connection is lost, what was sent is unknown and what waits is not sent', async () => {
  const { connectString, held } = await holding();
  const client = await openClient({ connectString, maxInFlight: 2 });
  const outcomes = Array.from({ length: 5 }, async () => (await failureOf(client.sync())).outcome);
  await until(() => held.length === 2);
  held[0]?.[0].socket.destroy();
  assert.equal(await Promise.all(outcomes), [
    'unknown',
    'unknown',
    'not-sent',
    'not-sent',
    'not-sent',
  ]);
});

test('a late answer is nobody’s: a watch that came with it is not kept', async () => {
  const held: (() => void)[] = [];
  const server = await scripted(({ reply }, { xid, opCode: code }) => {
    if (code === opCode.exists) held.push(() => reply(xid, { error: -101 }));
    else if (code === opCode.sync) reply(xid);
  });
  const client = await openClient({ connectString: server.connectString, requestTimeoutMs: 100 });
  const events: unknown[] = [];
  await failureOf(client.exists('/a', { watch: (event) => events.push(event) }));
  held[0]?.();
  await client.sync();
  assert.equal(events, []);
  assert.is(client.state().status, 'connected');
});

test('a code that nobody knows is an error with its number', async () => {
  const codes: readonly (readonly [number, string, string])[] = [
    [-999, 'UNKNOWN_-999', 'rejected'],
    [-124, 'SESSION_CLOSED_REQUIRE_SASL_AUTH', 'rejected'],
    [-125, 'QUOTA_EXCEEDED', 'rejected'],
    [-127, 'THROTTLED_OP', 'rejected'],
    [-6, 'UNIMPLEMENTED', 'rejected'],
    [-1, 'SYSTEM_ERROR', 'unknown'],
    [-99, 'UNKNOWN_-99', 'unknown'],
    [12, 'UNKNOWN_12', 'unknown'],
  ];
  const answers = codes.map(([error]) => error);
  const server = await scripted(({ reply }, { xid, opCode: code }) =>
    reply(xid, code === opCode.setData ? { error: answers.shift() ?? 0 } : {}),
  );
  const client = await openClient({ connectString: server.connectString });
  for (const [, code, outcome] of codes) {
    const error = await failureOf(client.set('/a', ''));
    assert.equal([error.code, error.outcome, error.path], [code, outcome, '/a']);
  }
});

test('only the absence of a node is an answer to whether it exists', async () => {
  const answers = [-101, -102];
  const server = await scripted(({ reply }, { xid, opCode: code }) =>
    reply(xid, code === opCode.exists ? { error: answers.shift() ?? 0 } : {}),
  );
  const client = await openClient({ connectString: server.connectString });
  assert.is(await client.exists('/a'), undefined);
  assert.is((await failureOf(client.exists('/a'))).code, 'NO_AUTH');
});

test('an unknown code in a multi names its operation', async () => {
  const server = await scripted(({ reply }, { xid }) =>
    reply(xid, {
      body: (to) => {
        for (const code of [0, -777, -2]) {
          to.int(-1);
          to.bool(false);
          to.int(code);
          to.int(code);
        }
        to.int(-1);
        to.bool(true);
        to.int(-1);
      },
    }),
  );
  const client = await openClient({ connectString: server.connectString });
  const check = { kind: 'check', path: '/a' } as const;
  const error = await failureOf(client.multi([check, { kind: 'delete', path: '/b' }, check]));
  assert.equal([error.code, error.index, error.path], ['UNKNOWN_-777', 1, '/b']);
});

const nonsense: readonly (readonly [string, NonNullable<Script['onRequest']>, string])[] = [
  [
    'a reply to no request',
    ({ reply }) => reply(4711),
    'The server answers request 4711, which nobody made',
  ],
  ['a reply that is too short', ({ reply }, { xid }) => reply(xid), 'A reply ends after 16 bytes'],
  [
    'a frame of no bytes',
    ({ socket }) => socket.write(Buffer.alloc(4)),
    'A reply ends after 0 bytes',
  ],
  ['a negative frame', ({ socket }) => socket.write(Buffer.alloc(4, 255)), 'a frame of -1 bytes'],
];

for (const [name, answer, reason] of nonsense)
  test(`${name} ends the connection, and the next one serves`, async () => {
    const server = await scripted((connection, request) =>
      request.opCode === opCode.setData
        ? answer(connection, request)
        : connection.reply(request.xid),
    );
    const client = await openClient({ connectString: server.connectString });
    const error = await failureOf(client.set('/a', ''));
    assert.equal([error.code, error.outcome], ['CONNECTION_LOSS', 'unknown']);
    assert.match(error.message, reason);
    assert.is((error.cause as { code: string }).code, 'PROTOCOL_ERROR');
    await client.connected(20_000);
    await client.sync();
  });

test('whatever a server answers, a request ends', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    // Replies with the right number, and anything after it.
    fc
      .uint8Array({ minLength: 12, maxLength: 60 })
      .map((rest) => Uint8Array.of(0, 0, 0, 1, ...rest)),
  );
  const act = fc.constantFrom('get', 'children', 'exists', 'getAcl', 'sync', 'delete', 'multi');
  await fc.assert(
    fc.asyncProperty(bytes, fc.boolean(), act, async (answer, isFramed, name) => {
      const server = await scripted(({ socket, reply }, { xid, opCode: code }) => {
        if (code === opCode.closeSession) return reply(xid);
        const length = Buffer.alloc(4);
        length.writeInt32BE(answer.length);
        socket.write(isFramed ? Buffer.concat([length, answer]) : answer);
      });
      const { connectString } = server;
      const client = await openClient({ connectString, requestTimeoutMs: 50 });
      const asking: Promise<unknown> = name === 'multi' ? client.multi([]) : client[name]('/a');
      const outcome = await within(
        20_000,
        asking.then(
          () => 'answered',
          (error: unknown) => error,
        ),
      );
      assert.ok(outcome === 'answered' || outcome instanceof ZooKeeperError);
      await Promise.all([closeClients(), server.stop()]);
      servers.length = 0;
    }),
    { numRuns: 60 },
  );
});

test('a request made between the end of the connection and its news is not sent', async () => {
  const server = await scripted(({ socket }, { xid }) => {
    const reply = Buffer.alloc(20);
    reply.writeInt32BE(16, 0);
    reply.writeInt32BE(xid, 4);
    socket.write(Buffer.concat([reply, Buffer.alloc(4, 255)]));
  });
  const client = await openClient({ connectString: server.connectString });
  const next = failureOf(client.sync().then(() => client.set('/a', '')));
  const error = await next;
  assert.equal([error.code, error.outcome, error.path], ['CONNECTION_LOSS', 'not-sent', '/a']);
  assert.match(error.message, 'a frame of -1 bytes');
});

test('a reply over the limit ends the connection', async () => {
  const server = await scripted(({ reply }, { xid }) =>
    reply(xid, { body: (to) => to.bytes(Buffer.alloc(200)) }),
  );
  const client = await openClient({ connectString: server.connectString, maxReplyBytes: 100 });
  const error = await failureOf(client.get('/a'));
  assert.match(error.message, 'a frame of 220 bytes, expected 0 to 100');
});

test('the requests after a large one go out when there is room', async () => {
  let bytes = 0;
  const server = await scripted(({ reply }, { xid, body }) => {
    bytes += body.remaining();
    reply(xid);
  });
  const client = await openClient({ connectString: server.connectString });
  const deep = `/${'x'.repeat(500_000)}`;
  await within(20_000, Promise.all(Array.from({ length: 16 }, () => client.sync(deep))));
  assert.is(bytes, 16 * (4 + deep.length));
});

test('the numbers of requests start over before they run out', async () => {
  const { nextXid } = await import('../../src/zookeeper/pipeline.js');
  assert.is(nextXid(0), 1);
  assert.is(nextXid(0x7fff_fffe), 0x7fff_ffff);
  assert.is(nextXid(0x7fff_ffff), 1);
});

test.run();
