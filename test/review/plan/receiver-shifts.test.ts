import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { reviewPlan } from '../../../src/review/plan/review-plan.js';
import type { Artifact } from '../../../src/targets/artifact.js';
import { artifact, sinkOf } from '../../reconcile/samples.js';
import { agents } from '../agents.js';
import { planBetween } from '../plan-between.js';

const to = (...addresses: readonly string[]): string => {
  const [first = '', ...others] = addresses.map((one) => {
    const [host, port] = one.split(':');
    return `thriftSink("${host}", ${port})`;
  });
  return others.length === 0 ? first : `< ${first} ? ${to(...addresses.slice(1))} >`;
};

function receiver(node: string, host: string, port: number): Artifact {
  const parts = { source: { shown: `thriftSource(${port})` }, sink: { shown: 'null' } };
  return artifact(node, { host, parts });
}

function meaning(before: readonly Artifact[], after: readonly Artifact[]) {
  const flows = [...new Set([...before, ...after].map(({ flow }) => flow))];
  const { chains, receivers } = reviewPlan(planBetween(before, after, { flows })).meaning;
  return { chains, receivers };
}

const none = { chains: { moved: 0, first: 0 }, receivers: [] };

test('a receiver that moves to another host or port keeps its senders', () => {
  assert.equal(
    meaning(
      [receiver('r', 'h1', 1), sinkOf('a', to('h1:1', 'x:1'))],
      [receiver('r', 'h2', 2), sinkOf('a', to('h2:2', 'x:1'))],
    ),
    none,
  );
});

test('a receiver that gets another name keeps its senders', () => {
  assert.equal(
    meaning(
      [receiver('r', 'h', 1), sinkOf('a', `batch(1) ${to('h:1')}`)],
      [receiver('s', 'h', 1), sinkOf('a', `batch(2) ${to('h:1')}`)],
    ),
    none,
  );
});

test('senders that go on sending to the same address have not moved', () => {
  const told = meaning(
    [receiver('r', 'h1', 1), receiver('s', 'h2', 1), sinkOf('a', to('h1:1', 'h2:1'))],
    [receiver('r', 'h2', 1), receiver('s', 'h1', 1), sinkOf('a', `gzip ${to('h1:1', 'h2:1')}`)],
  );
  assert.equal(told, none);
});

test('another receiver in place of the first', () => {
  assert.equal(
    meaning(
      [sinkOf('a', to('h1:1', 'h2:1'))],
      [receiver('r', 'h3', 1), sinkOf('a', to('h3:1', 'h2:1'))],
    ),
    {
      chains: { moved: 1, first: 1 },
      receivers: [
        { receiver: 'h1:1', gains: 0, loses: 1 },
        { receiver: 'h3:1', node: 'r', gains: 1, loses: 0 },
      ],
    },
  );
});

test('a receiver is told where it listens afterwards', () => {
  const { receivers } = meaning(
    [receiver('r', 'h1', 1), sinkOf('a', to('h1:1')), sinkOf('b', to('x:1'))],
    [receiver('r', 'h2', 1), sinkOf('a', to('x:1')), sinkOf('b', to('h2:1'))],
  );
  assert.equal(receivers, [
    { receiver: 'h2:1', node: 'r', gains: 1, loses: 1 },
    { receiver: 'x:1', gains: 1, loses: 1 },
  ]);
});

test('a level that shares the load has no order', () => {
  const shared = (hosts: readonly string[]) =>
    agents({ agents: 1, hosts }).map((one) => ({
      ...one,
      parts: {
        properties: {
          shown: (one.parts['properties']?.shown ?? '').replace('= failover', '= load_balance'),
        },
      },
    }));
  assert.equal(meaning(shared(['x', 'y']), shared(['y', 'x'])), none);
  assert.equal(meaning(shared(['x', 'y']), shared(['x', 'z'])).chains, { moved: 1, first: 1 });
});

test.run();
