import * as assert from 'uvu/assert';
import { ann, artifact, time } from '../reconcile/samples.js';
import { apply, locked, refused } from './harness.js';
import type { On } from './store-contract.js';

/** One run at a time, and none that lost its lock. */
export function lockContract(on: On): void {
  on('a second run is told who holds the lock', async ({ open }) => {
    await locked(open(), async () => {
      const bob = { who: 'bob', host: 'laptop', pid: process.pid };
      const error = await refused('locked', open().lock(bob, { waitMs: 0 }));
      assert.is(error.holder?.who, 'ann');
      assert.is(error.holder?.host, 'desk');
      assert.is(error.holder?.pid, process.pid);
      assert.match(error.holder?.since ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      assert.match(error.message, /"ann" on "desk" \(process \d+\) since /);
    });
  });

  on('a second run waits as long as it is told to', async ({ open }) => {
    const first = await open().lock(ann, { waitMs: 0 });
    const second = open().lock(ann, { waitMs: 60_000 });
    await first.unlock();
    await (await second).unlock();
  });

  on('a lock that was given back can be taken again', async ({ open }) => {
    await locked(open(), async () => {});
    await locked(open(), async () => {});
  });

  on('reading needs no lock', async ({ open }) => {
    await apply(open(), [artifact('a')]);
    await locked(open(), async () => {
      assert.is((await open().read()).nodes.size, 1);
      assert.is((await open().readHistory('web', 0)).length, 1);
    });
  });

  on('a run whose lock was taken away writes nothing', async ({ open, loseLock, raw }) => {
    await apply(open(), [artifact('a')]);
    const before = await raw();
    const late = await open().lock(ann, { waitMs: 0 });
    const snapshot = await late.read();
    await loseLock();
    const next = await open().lock({ ...ann, who: 'bob' }, { waitMs: 0 });
    const revision = { number: 2, appliedAt: time, who: 'ann', created: 0, updated: 0, deleted: 0 };
    await refused('lost', late.transact({ nodes: [], finished: [{ flow: 'web', revision }] }));
    assert.is(await raw(), before);
    assert.equal([...(await next.read()).flows], [...snapshot.flows]);
    await late.unlock();
    await refused('locked', open().lock(ann, { waitMs: 0 }));
    await next.unlock();
  });

  on(
    'a run whose lock is gone writes nothing though nobody took it',
    async ({ open, loseLock, raw }) => {
      await apply(open(), [artifact('a')]);
      const before = await raw();
      const late = await open().lock(ann, { waitMs: 0 });
      await loseLock();
      const revision = {
        number: 2,
        appliedAt: time,
        who: 'ann',
        created: 0,
        updated: 0,
        deleted: 0,
      };
      await refused('lost', late.transact({ nodes: [], finished: [{ flow: 'web', revision }] }));
      await late.unlock();
      assert.is(await raw(), before);
    },
  );
}
