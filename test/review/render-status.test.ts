import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Snapshot, StoredNode } from '../../src/reconcile/snapshot.js';
import { emptySnapshot } from '../../src/reconcile/snapshot.js';
import { statusOf } from '../../src/reconcile/status.js';
import { renderStatus } from '../../src/review/render-status.js';
import { statusJson } from '../../src/review/status-json.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { artifact, secretText, sinkOf, time } from '../reconcile/samples.js';
import { foreignNode, storedNode, storeOf } from '../reconcile/stored.js';
import { matchGolden } from '../support/golden.js';
import { schemaCheck, undescribed } from './matches-schema.js';
import { tagPainter } from './tag-painter.js';

const matches = schemaCheck('status.v1.json');

function rendered(snapshot: Snapshot): string {
  const status = statusOf(snapshot);
  matches(statusJson('file:x', status));
  return renderStatus('file:x', status);
}

/** A node of which something else is live. */
function live(of: Artifact, other: Partial<NonNullable<StoredNode['live']>>): StoredNode {
  const stored = storedNode(of);
  return { ...stored, live: { parts: {}, hosts: [], chokes: {}, ...stored.live, ...other } };
}

test('a store in which nothing was ever applied', () => {
  assert.is(rendered(emptySnapshot), 'file:x: nothing was ever applied.\n');
});

test('a flow as it was applied', () => {
  assert.is(
    rendered(storeOf([artifact('a'), artifact('b', { tier: 'relays' })])),
    [
      'Flow "web", revision 1',
      '  applied then by ann',
      '  2 nodes: agents 1, relays 1',
      '',
      'file:x: 1 flow, 2 nodes, all as applied.',
      '',
    ].join('\n'),
  );
});

test('a flow that was never applied, one with a commit, one without nodes, and nodes of nobody', () => {
  const store = storeOf([artifact('a')], { 'x-1': foreignNode({}), 'x-2': foreignNode({}) });
  const revision = { number: 7, appliedAt: time, who: 'ann', created: 1, updated: 0, deleted: 0 };
  const flows = new Map([
    ['empty', { flow: 'empty', history: [] }],
    ['web', { flow: 'web', history: [{ ...revision, commit: '0123456789abcdef0123' }] }],
  ]);
  assert.is(
    rendered({ ...store, flows }),
    [
      'Flow "empty", revision 0',
      '  never applied',
      '  0 nodes',
      '',
      'Flow "web", revision 7',
      '  applied 2026-01-02T03:04:05.000Z by ann, commit 0123456789ab',
      '  1 node: agents 1',
      '',
      'In no flow: 2 nodes: x-[1-2]',
      '',
      'file:x: 2 flows, 1 node, all as applied.',
      '',
    ].join('\n'),
  );
});

test('an apply that did not finish', () => {
  const store = storeOf([artifact('a'), artifact('b')]);
  const pending = {
    number: 1,
    startedAt: time,
    who: 'bob',
    wanted: 'x',
    created: 1,
    updated: 0,
    deleted: 0,
    steps: 5,
    stepsDone: 2,
  };
  const told = (rollback: object) =>
    rendered({
      ...store,
      flows: new Map([['web', { flow: 'web', history: [], pending: { ...pending, ...rollback } }]]),
    });
  assert.match(
    told({}),
    '  ! revision 1 was begun by bob at 2026-01-02T03:04:05.000Z and has finished 2\n      of 5 steps: it is under way, or was interrupted; 2 nodes are written\n',
  );
  assert.match(told({ rollbackTo: 4, number: 2 }), '  ! revision 2, back to 4, was begun by bob');
  assert.match(told({ number: 2 }), /; 0\s+nodes are\s+written\n/);
});

/** Nodes that drifted in every way there is. */
function drifted(): Snapshot {
  const batch = (node: string, count: number) => `batch(${count}) text("/${node}")`;
  const alike = ['a-1', 'a-2', 'a-3'].map((node) => sinkOf(node, batch(node, 100)));
  const others = alike.map((one, at) => {
    const text = batch(one.node, at === 2 ? 1 : 50);
    const parts = { source: 'null', sink: text };
    const changedAt = at === 0 ? { changedAt: time } : {};
    return [one.node, live(one, { parts, ...changedAt })] as const;
  });
  const secret = sinkOf('secret', secretText('x("${secret.A}")', { A: 's3cret' }));
  const { live: _, ...gone } = storedNode(artifact('gone'));
  return storeOf([...alike, artifact('fine')], {
    ...Object.fromEntries(others),
    gone,
    moved: live(artifact('moved'), { hosts: ['h1', 'h2'] }),
    unmapped: live(artifact('unmapped'), { hosts: [] }),
    choked: live(artifact('choked', { chokes: { x: 1, y: 2 } }), { chokes: { x: 5 } }),
    half: live(artifact('half'), { parts: { source: 'tail("/var/log/half")' } }),
    secret: live(secret, { parts: { source: 'null', sink: 'x("other s3cret")' } }),
  });
}

test('nodes that another hand changed, alike ones once', () => {
  const text = rendered(drifted());
  matchGolden('review/status-drift.txt', text);
  assert.not.match(text, 's3cret');
});

test('one node that another hand changed', () => {
  const store = storeOf([], { moved: live(artifact('moved'), { hosts: ['h1'] }) });
  assert.match(
    rendered(store),
    '  ! 1 node was changed by another hand (applied -> live)\n    ~ moved\n',
  );
});

test('colours', () => {
  const text = renderStatus('file:x', statusOf(drifted()), { color: tagPainter, width: 100 });
  assert.match(text, '<bold>Flow "web", revision 1</>\n');
  assert.match(text, '  <red>!</> 9 nodes were changed by another hand (applied -> live)\n');
  assert.match(text, '<bold>file:x:</> 1 flow, 10 nodes, 9 changed by another hand.\n');
});

test('every property of the schema is described', () => {
  assert.equal(undescribed('status.v1.json'), []);
});

test('the JSON holds no secret and is the same every time', () => {
  const json = JSON.stringify(statusJson('file:x', statusOf(drifted())));
  assert.not.match(json, 's3cret');
  assert.is(json, JSON.stringify(statusJson('file:x', statusOf(drifted()))));
});

test.run();
