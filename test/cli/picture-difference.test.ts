import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pictureDifference } from '../../src/cli/render/picture-difference.js';
import type { Change, NodeState, WantedNode } from '../../src/reconcile/change.js';
import type { Plan } from '../../src/reconcile/plan.js';

const after: WantedNode = {
  flow: 'f',
  tier: 't',
  target: 'flume-0.9',
  host: 'h',
  parts: { sink: { shown: 'console' } },
  chokes: {},
  sendsTo: [],
};

const before: NodeState = {
  revision: '1',
  hosts: ['h'],
  parts: { sink: { kind: 'hidden' }, source: { kind: 'shown', shown: 'null' } },
  chokes: {},
  sendsTo: ['x'],
};

const shared = { flow: 'f', isDrifted: false, releasedChokes: [], disruptions: [] };

function differenceOf(changes: readonly Change[]) {
  const plan: Plan = {
    store: 's',
    options: { adopt: false, allowMassDelete: false, pruneFlows: [] },
    flows: [],
    changes,
    steps: [],
    isAtomic: true,
    refusals: [],
  };
  return pictureDifference(plan).nodes;
}

test('a text that may hold a secret is not in the picture', () => {
  const [node] = differenceOf([
    {
      ...shared,
      kind: 'update',
      node: 'n',
      effect: 'reopen',
      differences: [{ kind: 'text', part: 'sink', isWritten: true }],
      before,
      after,
    },
  ]);
  assert.is(node?.mark, 'changed');
  assert.equal(node?.before, {
    hosts: ['h'],
    texts: [
      { part: 'sink', text: '(a text that may hold a secret and is not shown)' },
      { part: 'source', text: 'null' },
    ],
    sendsTo: ['x'],
  });
  assert.equal(node?.edits, [
    {
      place: 'sink',
      lines: [
        { mark: '~', text: 'changed; the live text may hold a secret and is not shown' },
        { mark: '+', text: 'console' },
      ],
    },
  ]);
});

test('nodes that come and go bear their marks, and say where they were', () => {
  const recorded: NodeState = { ...before, tier: 't', target: 'flume-1' };
  const nodes = differenceOf([
    { ...shared, kind: 'create', node: 'a', effect: 'start', differences: [], after },
    { ...shared, kind: 'delete', node: 'b', effect: 'stop', differences: [], before: recorded },
  ]);
  assert.equal(
    nodes.map(({ node, mark, before }) => [node, mark, before?.tier, before?.target]),
    [
      ['a', 'added', undefined, undefined],
      ['b', 'removed', 't', 'flume-1'],
    ],
  );
});

test.run();
