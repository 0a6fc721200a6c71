import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { encodeFrame } from '../../src/zookeeper/frames.js';
import { createLink, type LinkUser } from '../../src/zookeeper/link.js';
import { ZooKeeperError } from '../../src/zookeeper/zookeeper-error.js';
import { until } from './outcome-of.js';

/** A link with a plain socket at its other end. */
async function linked(onFrame: LinkUser['onFrame'] = () => undefined) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const socket = connect({ host: '127.0.0.1', port });
  const [far] = (await once(server, 'connection')) as [Socket];
  far.on('error', () => undefined);
  const ends: ZooKeeperError[] = [];
  let rooms = 0;
  const user: LinkUser = {
    stage: 'open',
    onFrame,
    onRoom: () => {
      rooms++;
    },
    onEnd: (cause) => ends.push(cause),
  };
  const address = { host: 'zoo', port: 1 };
  const link = createLink(socket, user, { server: address, maxFrameBytes: 100 });
  const stop = async () => {
    far.destroy();
    socket.destroy();
    await once(server.close(), 'close');
  };
  return { link, far, ends, user, rooms: () => rooms, stop };
}

const cause = new ZooKeeperError('enough', { code: 'CLOSED', outcome: 'not-sent' });

test('frames go both ways', async () => {
  const frames: string[] = [];
  const { link, far, stop } = await linked((frame) => frames.push(frame.toString('hex')));
  link.send(encodeFrame((to) => to.int(1)));
  link.send(encodeFrame((to) => to.int(2)));
  const [bytes] = (await once(far, 'data')) as [Buffer];
  assert.is(bytes.toString('hex'), '00000004000000010000000400000002');
  far.write(encodeFrame((to) => to.int(3)));
  await until(() => frames.length === 1);
  assert.equal(frames, ['00000003']);
  await stop();
});

test('the end is told once, with its cause', async () => {
  const { link, far, ends, stop } = await linked();
  link.end(cause);
  link.end(new ZooKeeperError('more', { code: 'CLOSED', outcome: 'unknown' }));
  await once(far.resume(), 'close');
  assert.equal(ends, [cause]);
  await stop();
});

test('the other end closing is an end', async () => {
  const { far, ends, stop } = await linked();
  far.end();
  await until(() => ends.length > 0);
  assert.equal(
    ends.map(({ message }) => message),
    ['ZooKeeper at "zoo:1" is gone: it closes the connection'],
  );
  await stop();
});

test('after the end in the middle of a chunk no frame is told', async () => {
  const frames: number[] = [];
  const { link, far, ends, stop } = await linked((frame) => {
    frames.push(frame.length);
    link.end(cause);
  });
  far.write(Buffer.concat([encodeFrame((to) => to.int(1)), encodeFrame((to) => to.int(2))]));
  await until(() => ends.length === 1);
  assert.equal(frames, [4]);
  await stop();
});

test('who takes over a link that has ended is told at once', async () => {
  const { link, user, ends, stop } = await linked();
  link.end(cause);
  const later: ZooKeeperError[] = [];
  link.use({ ...user, onEnd: (why) => later.push(why) });
  assert.equal([ends, later], [[cause], [cause]]);
  await stop();
});

test('a link is full above a megabyte and tells when there is room', async () => {
  const { link, far, rooms, stop } = await linked();
  far.pause();
  assert.is(link.isFull(), false);
  while (!link.isFull()) link.send(Buffer.alloc(300_000));
  far.resume();
  await until(() => rooms() > 0);
  assert.is(link.isFull(), false);
  await stop();
});

test('it knows how long nothing was sent and nothing came', async () => {
  const { link, far, stop } = await linked();
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.ok(link.idleMs().sent >= 25 && link.idleMs().received >= 25);
  link.send(encodeFrame((to) => to.int(1)));
  assert.ok(link.idleMs().sent < link.idleMs().received);
  far.write(encodeFrame((to) => to.int(1)));
  await until(() => link.idleMs().received < link.idleMs().sent);
  await stop();
});

test('a mistake of this client is not taken for the server’s', async () => {
  const { far, ends, stop } = await linked(() => {
    throw new TypeError('a mistake');
  });
  const thrown = once(process, 'uncaughtException');
  const others = process.listeners('uncaughtException');
  assert.is(others.length, 1);
  far.write(encodeFrame((to) => to.int(1)));
  const [error] = (await thrown) as [Error];
  assert.is(error.message, 'a mistake');
  assert.equal(ends, []);
  await stop();
});

test.run();
