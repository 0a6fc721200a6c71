import { type FileHandle, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ApplyStep } from '../../../src/reconcile/apply-step.js';
import type { LockRequest } from '../../../src/reconcile/store.js';
import { StoreError } from '../../../src/reconcile/store-error.js';
import { processStart } from '../../../src/stores/file/process-life.js';
import { apply, locked, refused } from '../../contracts/harness.js';
import { ann, artifact, time } from '../../reconcile/samples.js';
import { type FileHarness, fileHarness, fileStore } from './file-harness.js';
import { closeAll, hookedFiles, never } from './hooked-files.js';

const inPlace = async (work: (harness: FileHarness) => Promise<void>): Promise<void> => {
  const harness = await fileHarness();
  try {
    await work(harness);
  } finally {
    await harness.done();
  }
};

const lockText = (entry: object) =>
  JSON.stringify({ who: 'bob', host: 'desk', pid: 4242, since: time, token: 't1', ...entry });

const isRunning = ({ pid }: { readonly pid: number }) => pid !== 4242;

test('a lock file says who holds it, where and since when, and only its owner may read it', () =>
  inPlace(async ({ path }) => {
    let ids = 0;
    const now = () => new Date(time);
    await locked(fileStore(path, { now, randomId: () => `id${++ids}` }), async () => {
      const started = processStart(process.pid);
      const entry = {
        host: 'desk',
        pid: process.pid,
        since: time,
        started,
        token: 'id1',
        who: 'ann',
      };
      assert.is(await readFile(`${path}.lock`, 'utf8'), `${JSON.stringify(entry)}\n`);
    });
  }));

test('a lock of a process that runs is respected, with what to do', () =>
  inPlace(async ({ path, open }) => {
    await writeFile(`${path}.lock`, lockText({ pid: process.pid }));
    const error = await refused('locked', open().lock(ann, { waitMs: 0 }));
    assert.is(
      error.message,
      `State file "${path}" is locked by "bob" on "desk" (process ${process.pid}) since ${time}`,
    );
    assert.is(error.help, 'wait until that run has ended');
    assert.equal(error.holder, { who: 'bob', host: 'desk', pid: process.pid, since: time });
  }));

test('a lock of another host is respected, with how to remove it', () =>
  inPlace(async ({ path }) => {
    await writeFile(`${path}.lock`, lockText({ host: 'far' }));
    const error = await refused('locked', fileStore(path, { isRunning }).lock(ann, { waitMs: 0 }));
    assert.match(error.message, /is locked by "bob" on "far" \(process 4242\) since 2026/);
    assert.is(error.help, `if no flumec runs there any more, remove "${path}.lock"`);
  }));

for (const text of ['', 'pid 12', '{}', '{"who":1}', '[]'])
  test(`a lock file that says ${JSON.stringify(text)} is respected, for it may be another program's`, () =>
    inPlace(async ({ path, open }) => {
      await writeFile(`${path}.lock`, text);
      const error = await refused('locked', open().lock(ann, { waitMs: 0 }));
      assert.is(
        error.message,
        `State file "${path}" is locked by "${path}.lock", which does not say by whom`,
      );
      assert.is(error.help, `if no flumec runs there any more, remove "${path}.lock"`);
      assert.is(error.holder, undefined);
    }));

test('a lock of a dead process of this host is taken over', () =>
  inPlace(async ({ path, folder }) => {
    await writeFile(`${path}.lock`, lockText({}));
    await locked(fileStore(path, { isRunning }), async () => {
      assert.is(JSON.parse(await readFile(`${path}.lock`, 'utf8')).who, 'ann');
    });
    assert.equal(await readdir(folder), []);
  }));

test('a lock is waited for in short steps and no longer than told', () =>
  inPlace(async ({ path }) => {
    await writeFile(`${path}.lock`, lockText({ pid: process.pid }));
    const slept: number[] = [];
    const sleep = async (ms: number) => void slept.push(ms);
    await refused('locked', fileStore(path, { sleep }).lock(ann, { waitMs: 250 }));
    assert.equal(slept, [100, 100, 50]);
    const freed = async (ms: number) => {
      slept.push(ms);
      if (slept.length === 5) await unlink(`${path}.lock`);
    };
    await (await fileStore(path, { sleep: freed }).lock(ann, { waitMs: 1000 })).unlock();
    assert.equal(slept.slice(3), [100, 100]);
  }));

test('who died while breaking a lock is broken in turn', () =>
  inPlace(async ({ path, folder }) => {
    await writeFile(`${path}.lock`, lockText({}));
    await writeFile(`${path}.lock.t1.flumec-break`, lockText({ token: 't2' }));
    await writeFile(`${path}.lock.t2.flumec-break`, lockText({ token: 't3' }));
    await locked(fileStore(path, { isRunning }), async () => {});
    assert.equal(await readdir(folder), []);
  }));

test('who is breaking a lock right now is waited for', () =>
  inPlace(async ({ path, folder }) => {
    await writeFile(`${path}.lock`, lockText({}));
    await writeFile(`${path}.lock.t1.flumec-break`, lockText({ pid: process.pid, token: 't2' }));
    let naps = 0;
    const sleep = async () => {
      if (++naps === 3) await unlink(`${path}.lock.t1.flumec-break`);
    };
    await locked(fileStore(path, { isRunning, sleep }), async () => {});
    assert.is(naps, 3);
    assert.equal(await readdir(folder), []);
  }));

test('a breaker that never ends leaves the lock as it is', () =>
  inPlace(async ({ path }) => {
    await writeFile(`${path}.lock`, lockText({}));
    await writeFile(`${path}.lock.t1.flumec-break`, 'what is this');
    const sleep = async () => {};
    const work = fileStore(path, { isRunning, sleep }).lock(ann, { waitMs: 0 });
    assert.match((await refused('locked', work)).message, /locked by "bob" on "desk"/);
  }));

/** Runs that step through their file system calls in an order of chance, some of which die on the way. */
interface Crowd {
  readonly delays: readonly number[];
  /** After how many calls each run dies; beyond all calls for one that lives. */
  readonly deaths: readonly number[];
}

const crowds = fc.record({
  delays: fc.array(fc.nat(6), { minLength: 20, maxLength: 200 }),
  deaths: fc.array(fc.oneof(fc.nat(40), fc.constant(1e9)), { minLength: 2, maxLength: 5 }),
});

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

async function inCrowd({ delays, deaths }: Crowd, harness: FileHarness): Promise<number> {
  const alive = new Set(deaths.map((_calls, pid) => pid));
  let inside = -1;
  let most = 0;
  let step = 0;
  const opened: FileHandle[] = [];
  const run = (death: number, pid: number) => {
    let calls = 0;
    let die = () => {};
    const isDead = new Promise<void>((resolve) => {
      die = resolve;
    });
    const files = hookedFiles(async () => {
      await turns(delays[step++ % delays.length] ?? 0);
      if (++calls < death) return;
      alive.delete(pid);
      die();
      await never();
    }, opened);
    const store = fileStore(harness.path, {
      files,
      isRunning: (process) => alive.has(process.pid),
      sleep: () => turns(3),
    });
    const request: LockRequest = { who: `run ${pid}`, host: 'desk', pid };
    const work = locked(
      store,
      async (session) => {
        if (inside >= 0 && alive.has(inside)) most = 2;
        inside = pid;
        await turns(5);
        await session.read();
        most = Math.max(most, 1);
        inside = -1;
      },
      { request, waitMs: 1e9 },
    );
    return Promise.race([work, isDead]);
  };
  await Promise.all(deaths.map(run));
  await closeAll(opened);
  return most;
}

test('however runs mix and die, two that live never hold the lock together, and it is never stuck', () =>
  fc.assert(
    fc.asyncProperty(crowds, (crowd) =>
      inPlace(async (harness) => {
        assert.ok((await inCrowd(crowd, harness)) < 2);
        const living = fileStore(harness.path, { isRunning: () => false });
        await locked(living, async () => {}, { request: ann });
        assert.equal(await readdir(harness.folder), []);
      }),
    ),
    { numRuns: 150 },
  ));

const late: LockRequest = { who: 'late', host: 'desk', pid: 4242 };

/** Holds a run up in front of its call of that number, lets another take its place, and lets it go on; undefined where it ended before. */
async function heldUp({ path, open }: FileHarness, pauseAt: number): Promise<string | undefined> {
  await apply(open(), [artifact('a')]);
  let calls = 0;
  let goOn = () => {};
  const resumed = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let pause = () => {};
  const isPaused = new Promise<boolean>((resolve) => {
    pause = () => resolve(true);
  });
  const files = hookedFiles(async () => {
    if (++calls !== pauseAt) return;
    pause();
    await resumed;
  });
  const first = apply(fileStore(path, { files }), [artifact('a', { tier: 'late' })], {
    request: late,
    waitMs: 1e6,
  });
  const ended = first.then(({ steps }) => steps.map(resultOf).join(), resultOf);
  if (!(await Promise.race([isPaused, ended.then(() => false)]))) return undefined;
  const hadLock = (await readFile(`${path}.lock`, 'utf8').catch(() => '')).includes('"late"');
  await apply(fileStore(path, { isRunning }), [artifact('a', { tier: `next ${pauseAt}` })]);
  const text = await readFile(path, 'utf8');
  goOn();
  const result = await ended;
  const isUnchanged = (await readFile(path, 'utf8')) === text;
  assert.is(isUnchanged, hadLock, `${result} at call ${pauseAt}`);
  return hadLock ? result : 'waited';
}

function resultOf(one: ApplyStep | Error): string {
  if (one instanceof StoreError) return one.kind;
  return 'status' in one ? (one.status === 'failed' ? one.error.kind : one.status) : one.message;
}

test('wherever a run is held up, once another took its lock nothing of it is written', async () => {
  const results = new Map<string, number>();
  let result: string | undefined = '';
  for (let pauseAt = 1; result !== undefined; pauseAt++) {
    await inPlace(async (harness) => {
      result = await heldUp(harness, pauseAt);
    });
    if (result !== undefined) results.set(result, (results.get(result) ?? 0) + 1);
  }
  assert.equal(
    [...results.keys()].sort(),
    ['conflict,skipped', 'done,done', 'lost,skipped', 'waited'].sort(),
  );
  assert.ok((results.get('lost,skipped') ?? 0) > 5);
});

test.run();
