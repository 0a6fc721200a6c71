import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type FollowRequest,
  followNodes,
  missingText,
  type NodesFollowed,
} from '../../src/reconcile/follow-nodes.js';
import type { NodeReport } from '../../src/reconcile/store.js';

const at = '2026-01-02T03:04:05.000Z';
const says = (state: string, isCurrent = true): NodeReport => ({ state, isCurrent, at });

type Look = Readonly<Record<string, NodeReport>>;

/** Follows nodes whose reports are as told, look by look; each look takes 10 ms of a clock of its own. */
async function follow(
  nodes: readonly string[],
  looks: readonly Look[],
  extras: Partial<FollowRequest> = {},
) {
  const clock = { ms: 0 };
  const sleeps: number[] = [];
  const asked: string[] = [];
  const left = [...looks];
  const all: NodesFollowed[] = [];
  for await (const one of followNodes({
    nodes,
    readReports: async (names) => {
      asked.push(names.join());
      clock.ms += 10;
      const look = (left.length > 1 ? left.shift() : left[0]) ?? {};
      return new Map(Object.entries(look).filter(([node]) => names.includes(node)));
    },
    timeoutMs: 1000,
    pollMs: 100,
    nowMs: () => clock.ms,
    sleep: async (ms) => {
      sleeps.push(ms);
      clock.ms += ms;
    },
    ...extras,
  }))
    all.push(one);
  return { all, asked, sleeps };
}

test('nodes that tell they run what was written are not asked again', async () => {
  const { all, asked, sleeps } = await follow(
    ['a', 'b', 'c'],
    [
      { a: says('ACTIVE'), b: says('ACTIVE', false) },
      { b: says('CONFIGURING') },
      { b: says('CONFIGURING') },
      { b: says('IDLE'), c: says('ACTIVE') },
    ],
  );
  assert.equal(all, [
    { status: 'waiting', reached: 1, of: 3, missing: [{ node: 'b' }, { node: 'c' }] },
    {
      status: 'waiting',
      reached: 1,
      of: 3,
      missing: [{ node: 'b', state: 'CONFIGURING' }, { node: 'c' }],
    },
    { status: 'reached', reached: 3, of: 3, missing: [] },
  ]);
  assert.equal(asked, ['a,b,c', 'b,c', 'b,c', 'b,c']);
  assert.equal(sleeps, [100, 100, 100]);
});

test('without nodes there is nothing to wait for', async () => {
  const { all } = await follow([], []);
  assert.equal(all, [{ status: 'reached', reached: 0, of: 0, missing: [] }]);
});

test('once only nodes are missing that do not recover by themselves, the wait is over', async () => {
  const { all } = await follow(
    ['a', 'b', 'c', 'd'],
    [
      { a: says('ERROR'), b: says('ACTIVE') },
      { a: says('ERROR'), c: says('LOST'), d: says('DECOMMISSIONED') },
    ],
  );
  assert.equal(all.at(-1), {
    status: 'failed',
    reached: 1,
    of: 4,
    missing: [
      { node: 'a', state: 'ERROR' },
      { node: 'c', state: 'LOST' },
      { node: 'd', state: 'DECOMMISSIONED' },
    ],
  });
});

test('an error from before the change does not count', async () => {
  const { all } = await follow(['a'], [{ a: says('ERROR', false) }, { a: says('ACTIVE') }]);
  assert.is(all.at(-1)?.status, 'reached');
});

test('the wait ends when its time is over, and never sleeps beyond it', async () => {
  const { all, sleeps } = await follow(['a'], [{}], { timeoutMs: 250 });
  assert.is(all.at(-1)?.status, 'late');
  assert.equal(sleeps, [100, 100, 20]);
  const once = await follow(['a'], [{}], { timeoutMs: 0 });
  assert.equal(once.all, [{ status: 'late', reached: 0, of: 1, missing: [{ node: 'a' }] }]);
});

test('a slow look makes the next one wait longer', async () => {
  const { sleeps } = await follow(['a'], [{}, {}, { a: says('ACTIVE') }], { pollMs: 5 });
  assert.equal(sleeps, [40, 40]);
});

test('somebody who does not want to wait any more is heard', async () => {
  const { all } = await follow(['a'], [{}], { isStopped: () => true });
  assert.is(all.at(-1)?.status, 'stopped');
});

test('what is missing is said in words', () => {
  const text = (missing: NodesFollowed['missing'], of: number) =>
    missingText({ status: 'late', reached: of - missing.length, of, missing });
  assert.is(text([{ node: 'a' }], 1), '1 of 1 node: a tells nothing');
  assert.is(
    text([{ node: 'a' }, { node: 'b', state: 'ERROR' }], 40),
    '2 of 40 nodes: a tells nothing, b is ERROR',
  );
  const many = Array.from({ length: 7 }, (_, index) => ({ node: `n${index}` }));
  assert.match(text(many, 9), /^7 of 9 nodes: .*n4 tells nothing and 2 more$/);
});

test.run();
