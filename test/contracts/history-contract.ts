import * as assert from 'uvu/assert';
import { historyLength } from '../../src/reconcile/revision.js';
import { artifact, secretText, sinkOf } from '../reconcile/samples.js';
import { apply } from './harness.js';
import type { On } from './store-contract.js';

/** What is remembered of applied revisions. */
export function historyContract(on: On): void {
  on('each revision is remembered with when, who, commit and how much', async ({ open }) => {
    const first = { appliedAt: '2026-01-01T00:00:00.000Z', who: 'ann', commit: 'c0ffee' };
    await apply(open(), [artifact('a'), artifact('b')], { run: first });
    const second = { appliedAt: '2026-01-02T00:00:00.000Z', who: 'bob' };
    await apply(open(), [artifact('a', { tier: 't' }), artifact('b'), artifact('c')], {
      run: second,
    });
    assert.equal((await open().read()).flows.get('web'), {
      flow: 'web',
      history: [
        { number: 2, ...second, created: 1, updated: 1, deleted: 0 },
        { number: 1, ...first, created: 2, updated: 0, deleted: 0 },
      ],
    });
  });

  on('what each revision found is told, newest first', async ({ open }) => {
    await apply(open(), [sinkOf('a', 'rpcSink("one", 1)'), sinkOf('b', 'console')]);
    const first = await open().read();
    await apply(open(), [sinkOf('a', 'rpcSink("two", 1)'), sinkOf('b', 'console')]);
    const second = await open().read();
    await apply(open(), [sinkOf('a', 'rpcSink("two", 1)')], { allowMassDelete: true });
    const [third, middle, oldest, ...rest] = await open().readHistory('web', 0);
    assert.equal(rest, []);
    assert.equal([third?.number, middle?.number, oldest?.number], [3, 2, 1]);
    const recordOf = (from: typeof first, node: string) => ({
      kind: 'recorded',
      record: from.nodes.get(node)?.record,
    });
    assert.equal([...(third?.before ?? [])], [['b', recordOf(second, 'b')]]);
    assert.equal([...(middle?.before ?? [])], [['a', recordOf(first, 'a')]]);
    assert.equal(oldest?.before.get('a'), { kind: 'absent' });
    assert.equal(
      (await open().readHistory('web', 2)).map(({ number }) => number),
      [3],
    );
  });

  on('history tells no secret', async ({ open }) => {
    await apply(open(), [sinkOf('a', secretText('s("${secret.PW}", 1)', { PW: 'old' }))]);
    await apply(open(), [sinkOf('a', secretText('s("${secret.PW}", 1)', { PW: 'new' }))]);
    const [newest] = await open().readHistory('web', 1);
    const before = newest?.before.get('a');
    assert.is(before?.kind, 'recorded');
    assert.is(
      before?.kind === 'recorded' && before.record.parts['sink']?.shown,
      's("${secret.PW}", 1)',
    );
  });

  on('an adopted node is remembered as it was found', async ({ open, tamper }) => {
    const parts = { source: 'null', sink: 'foreign' };
    await tamper('a', () => ({ parts, hosts: ['h1'], chokes: {} }));
    await apply(open(), [artifact('a', { host: 'h1' })], { adopt: true });
    const [newest] = await open().readHistory('web', 0);
    const before = newest?.before.get('a');
    assert.is(before?.kind, 'foreign');
    assert.equal(before?.kind === 'foreign' && [before.live.parts, before.live.hosts], [
      parts,
      ['h1'],
    ]);
  });

  on('a node that goes over to another flow is remembered by both', async ({ open }) => {
    await apply(open(), [artifact('a'), artifact('b')]);
    const first = (await open().read()).nodes.get('a')?.record;
    await apply(open(), [artifact('a', { flow: 'new' }), artifact('b')]);
    const { nodes, flows } = await open().read();
    assert.is(nodes.get('a')?.record?.flow, 'new');
    assert.is(nodes.get('a')?.record?.revision, 1);
    assert.equal([...flows.keys()].sort(), ['new', 'web']);
    for (const [flow, after] of [
      ['web', 1],
      ['new', 0],
    ] as const) {
      const [newest] = await open().readHistory(flow, after);
      assert.equal(newest?.before.get('a'), { kind: 'recorded', record: first });
    }
  });

  on('only the last revisions are remembered', async ({ open }) => {
    const count = historyLength + 3;
    for (let i = 1; i <= count; i++)
      await apply(open(), [sinkOf('a', `rpcSink("collector", ${i})`)]);
    const history = (await open().read()).flows.get('web')?.history ?? [];
    assert.is(history.length, historyLength);
    assert.is(history[0]?.number, count);
    assert.is(history.at(-1)?.number, 4);
    const details = await open().readHistory('web', 0);
    assert.is(details.at(-1)?.number, 4);
    const before = details.at(-1)?.before.get('a');
    assert.is(
      before?.kind === 'recorded' && before.record.parts['sink']?.shown,
      'rpcSink("collector", 3)',
    );
  });
}
