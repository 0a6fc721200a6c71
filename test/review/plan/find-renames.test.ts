import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Snapshot } from '../../../src/reconcile/snapshot.js';
import { reviewChange } from '../../../src/review/change/review-change.js';
import { findRenames } from '../../../src/review/plan/find-renames.js';
import { textReviewer } from '../../../src/review/text-reviewer.js';
import type { Artifact } from '../../../src/targets/artifact.js';
import { artifact, sinkOf } from '../../reconcile/samples.js';
import { foreignNode, storedNode, storeOf } from '../../reconcile/stored.js';
import { planBetween } from '../plan-between.js';

/** The renames as `from -> to`, in brackets where the host changes too, then what is no rename. */
function found(before: Snapshot | readonly Artifact[], after: readonly Artifact[]) {
  const plan = planBetween(before, after, { flows: ['web'], allowMassDelete: true });
  const review = textReviewer();
  const { renames, others } = findRenames(plan.changes.map((one) => reviewChange(one, review)));
  const lines = renames.flatMap((group) =>
    group.renames.map(({ from, to }) =>
      group.isSameHost ? `${from} -> ${to}` : `(${from} -> ${to})`,
    ),
  );
  return [...lines, ...others.map(({ change }) => `${change.kind} ${change.node}`)];
}

const on = (node: string, host: string, text = 'null') => sinkOf(node, text, { host });

test('the same configuration on the same host under another name', () => {
  assert.equal(found([on('a', 'h')], [on('b', 'h')]), ['a -> b']);
});

test('its own name in its texts and limits does not count', () => {
  const node = (name: string) =>
    sinkOf(name, `choke("${name}-x") text("/${name}")`, {
      host: 'h',
      chokes: { [`${name}-x`]: 5 },
    });
  assert.equal(found([node('a')], [node('b')]), ['a -> b']);
});

test('receivers do not count, for they follow from the name', () => {
  const to = (host: string) => `insistentOpen thriftSink("${host}", 1)`;
  assert.equal(found([on('a', 'h', to('x'))], [{ ...on('b', 'h', to('y')), sendsTo: ['y'] }]), [
    'a -> b',
  ]);
});

test('anything else counts', () => {
  const different: readonly Artifact[] = [
    on('b', 'h', 'console'),
    { ...on('b', 'h'), chokes: { x: 1 } },
    { ...on('b', 'h'), target: 'flume-1' },
    on('b', 'other'),
  ];
  for (const one of different) assert.equal(found([on('a', 'h')], [one]), ['delete a', 'create b']);
});

test('a host that changes as the name does', () => {
  assert.equal(found([on('a', 'a.example.com')], [on('b', 'b.example.com')]), ['(a -> b)']);
  assert.equal(found([on('a', 'a')], [on('b', 'b')]), ['(a -> b)']);
});

test('several are paired in order, and by host where that stays', () => {
  const [before, after] = [
    ['a-1', 'a-2'].map((name) => on(name, `${name}.example.com`)),
    ['b-1', 'b-2'].map((name) => on(name, `${name}.example.com`)),
  ];
  assert.equal(found(before, after), ['(a-1 -> b-1)', '(a-2 -> b-2)']);
  assert.equal(found([on('a-1', 'h1'), on('a-2', 'h2')], [on('b-1', 'h2'), on('b-2', 'h1')]), [
    'a-1 -> b-2',
    'a-2 -> b-1',
  ]);
});

test('where more go than come nobody can tell which is which', () => {
  assert.equal(found([on('a-1', 'a-1'), on('a-2', 'a-2')], [on('b', 'b')]), [
    'delete a-1',
    'delete a-2',
    'create b',
  ]);
});

test('a node that another hand changed, or that is there already, is not renamed', () => {
  const stored = storedNode(on('a', 'h'));
  const live = { parts: { source: 'null', sink: 'console' }, hosts: ['h'], chokes: {} };
  assert.equal(found(storeOf([], { a: { ...stored, live } }), [on('b', 'h')]), [
    'delete a',
    'create b',
  ]);
  const taken = storeOf([], { a: stored, b: foreignNode({}, ['h']) });
  assert.equal(found(taken, [on('b', 'h')]), ['delete a', 'create b']);
});

test('nothing comes, nothing goes', () => {
  assert.equal(found([artifact('a')], [artifact('a', { host: 'x' })]), ['update a']);
});

test.run();
