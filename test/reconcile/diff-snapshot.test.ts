import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change } from '../../src/reconcile/change.js';
import { diffSnapshot } from '../../src/reconcile/diff-snapshot.js';
import type { Snapshot } from '../../src/reconcile/snapshot.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { artifact, secretText, sinkOf } from './samples.js';
import { foreignNode, storedNode, storeOf } from './stored.js';

const web = new Set(['web']);

function only(snapshot: Snapshot, artifacts: readonly Artifact[], flows = web): Change {
  const changes = diffSnapshot(snapshot, artifacts, flows);
  assert.is(changes.length, 1, JSON.stringify(changes));
  return changes[0] as Change;
}

const pw = (value: string) => secretText('s("${secret.PW}")', { PW: value });

test('identical bytes are no change', () => {
  const all = [artifact('a'), sinkOf('b', pw('x')), artifact('c', { chokes: { wan: 1 } })];
  assert.equal(diffSnapshot(storeOf(all), all, web), []);
});

test('a text that is spelled otherwise is a change though it means the same', () => {
  const change = only(storeOf([sinkOf('a', 'null()')]), [sinkOf('a', 'null( )')]);
  assert.equal(change.differences, [{ kind: 'text', part: 'sink', isWritten: true }]);
});

test('changes come sorted by node, deletes among them', () => {
  const snapshot = storeOf([artifact('b'), artifact('d')]);
  const changes = diffSnapshot(snapshot, [artifact('c'), artifact('a'), artifact('d')], web);
  assert.equal(
    changes.map(({ kind, node }) => `${kind} ${node}`),
    ['create a', 'delete b', 'create c'],
  );
});

test('an update shows what is live and what is wanted', () => {
  const change = only(storeOf([sinkOf('a', 'null')]), [sinkOf('a', 'console')]);
  assert.is(change.kind, 'update');
  assert.is(change.effect, 'reopen');
  assert.equal(change.before, {
    revision: 'r1',
    flow: 'web',
    tier: 'agents',
    target: 'flume-0.9',
    hosts: ['a.example.com'],
    parts: { sink: { kind: 'shown', shown: 'null' }, source: { kind: 'shown', shown: 'null' } },
    chokes: {},
    sendsTo: [],
  });
  assert.equal(change.kind === 'update' && change.after.parts, {
    sink: { shown: 'console' },
    source: { shown: 'null' },
  });
});

test('a delete shows what is live', () => {
  const change = only(storeOf([sinkOf('a', 'null')]), []);
  assert.is(change.kind, 'delete');
  assert.is(change.effect, 'stop');
  assert.is(change.flow, 'web');
  assert.equal(change.differences, []);
  assert.equal(change.before?.parts['sink'], { kind: 'shown', shown: 'null' });
});

test('a node whose texts are gone is created again, or deleted without anybody noticing', () => {
  const { record } = storedNode(artifact('a'));
  const snapshot = storeOf([], { a: { revision: 'r9', ...(record && { record }) } });
  const change = only(snapshot, [artifact('a')]);
  assert.is(change.kind, 'create');
  assert.is(change.effect, 'start');
  assert.ok(change.isDrifted);
  assert.is(change.before?.revision, 'r9');
  const removal = only(snapshot, []);
  assert.is(removal.effect, 'none');
  assert.equal(removal.before?.hosts, []);
});

const moves: readonly (readonly [
  string,
  Partial<Artifact>,
  Partial<Artifact>,
  object[],
  string,
])[] = [
  ['tier', {}, { tier: 'relays' }, [{ kind: 'tier' }], 'none'],
  ['receivers', { sendsTo: ['x'] }, { sendsTo: ['x', 'y'] }, [{ kind: 'sendsTo' }], 'none'],
  ['host', {}, { host: 'h2' }, [{ kind: 'host', isWritten: true }], 'move'],
  [
    'limit',
    { chokes: { wan: 1 } },
    { chokes: { wan: 2 } },
    [{ kind: 'choke', id: 'wan', isWritten: true }],
    'limit',
  ],
  [
    'limit that ends',
    { chokes: { wan: 1 } },
    {},
    [{ kind: 'choke', id: 'wan', isWritten: true }],
    'limit',
  ],
  [
    'limits that move along',
    { chokes: { wan: 1 } },
    { chokes: { wan: 1 }, host: 'h2' },
    [
      { kind: 'host', isWritten: true },
      { kind: 'choke', id: 'wan', isWritten: true },
    ],
    'move',
  ],
  [
    'generation',
    {},
    { target: 'flume-1', parts: { properties: { shown: 'p' } } },
    [
      { kind: 'target' },
      { kind: 'text', part: 'properties', isWritten: true },
      { kind: 'text', part: 'sink', isWritten: true },
      { kind: 'text', part: 'source', isWritten: true },
    ],
    'replace',
  ],
];

for (const [what, before, after, differences, effect] of moves)
  test(`a new ${what} is an update that says so`, () => {
    const change = only(storeOf([artifact('a', before)]), [artifact('a', after)]);
    assert.is(change.kind, 'update');
    assert.equal(change.differences, differences);
    assert.is(change.effect, effect);
    assert.not(change.isDrifted);
  });

test('a flume-1 agent restarts on any write', () => {
  const agent = (text: string) =>
    artifact('a', { target: 'flume-1', parts: { properties: { shown: text } } });
  assert.is(only(storeOf([agent('x = 1\n')]), [agent('x = 2\n')]).effect, 'restart');
});

test('a node that moves between flows in scope is an update', () => {
  const snapshot = storeOf([artifact('a', { flow: 'old' })]);
  const change = only(snapshot, [artifact('a')], new Set(['old', 'web']));
  assert.equal(change.differences, [{ kind: 'flow' }]);
  assert.is(change.effect, 'none');
  assert.is(change.flow, 'web');
  assert.is(change.before?.flow, 'old');
});

test('nodes of other flows and of nobody are left alone', () => {
  const snapshot = storeOf([artifact('a', { flow: 'other' })], { b: foreignNode({ sink: 'x' }) });
  assert.equal(diffSnapshot(snapshot, [], web), []);
});

test("another tool's part under the same name does not count", () => {
  const snapshot = storeOf([], { a: foreignNode({ properties: 'x' }) });
  const change = only(snapshot, [artifact('a')]);
  assert.is(change.kind, 'create');
  assert.equal(change.before?.parts, {});
  assert.is(change.before?.revision, 'x1');
});

test('a node of nobody is taken over, and one that is right already is only remembered', () => {
  const parts = { source: 'null', sink: 'console' };
  const snapshot = storeOf([], { a: foreignNode(parts, ['a.example.com']), b: foreignNode(parts) });
  const [a, b] = diffSnapshot(snapshot, [sinkOf('a', 'console'), sinkOf('b', 'null')], web);
  assert.equal(a?.differences, [
    { kind: 'flow' },
    { kind: 'text', part: 'sink', isWritten: false },
    { kind: 'text', part: 'source', isWritten: false },
  ]);
  assert.is(a?.effect, 'none');
  assert.equal(b?.differences, [
    { kind: 'flow' },
    { kind: 'host', isWritten: true },
    { kind: 'text', part: 'sink', isWritten: true },
    { kind: 'text', part: 'source', isWritten: false },
  ]);
});

test('what another hand changed is put right, and told', () => {
  const wanted = artifact('a', { chokes: { wan: 1 } });
  const stored = storedNode(wanted);
  const live = { parts: { source: 'x', sink: 'console' }, hosts: ['h1', 'h2'], chokes: {} };
  const change = only(storeOf([], { a: { ...stored, live } }), [wanted]);
  assert.ok(change.isDrifted);
  assert.equal(change.differences, [
    { kind: 'host', isWritten: true },
    { kind: 'text', part: 'source', isWritten: true },
    { kind: 'choke', id: 'wan', isWritten: true },
  ]);
  assert.equal(change.before?.parts['source'], { kind: 'shown', shown: 'x' });
});

test('what another hand changed to what is wanted now is only remembered', () => {
  const old = artifact('a', { chokes: { wan: 1 } });
  const wanted = artifact('a', {
    host: 'h2',
    chokes: { wan: 2 },
    parts: { source: { shown: 'x' } },
  });
  const live = { parts: { source: 'x' }, hosts: ['h2'], chokes: { wan: 2 } };
  const change = only(storeOf([], { a: { ...storedNode(old), live } }), [wanted]);
  assert.equal(change.differences, [
    { kind: 'host', isWritten: false },
    { kind: 'text', part: 'sink', isWritten: false },
    { kind: 'text', part: 'source', isWritten: false },
    { kind: 'choke', id: 'wan', isWritten: false },
  ]);
  assert.is(change.effect, 'none');
});

test('a secret that changed shows by its fingerprint only', () => {
  const change = only(storeOf([sinkOf('a', pw('old'))]), [sinkOf('a', pw('new'))]);
  assert.equal(change.before?.parts['sink'], {
    kind: 'shown',
    shown: 's("${secret.PW}")',
    secrets: ['PW'],
    fingerprint: '5552c14ba002',
  });
  const after = change.kind === 'update' ? change.after.parts['sink'] : undefined;
  assert.is(after?.fingerprint, 'c3b9df546d50');
  assert.not(JSON.stringify(change).includes('old'));
});

test('a secret that another hand set, and the topology then too, is remembered anew', () => {
  const stored = storedNode(sinkOf('a', pw('old')));
  const live = {
    parts: { source: 'null', sink: 's("new")' },
    hosts: ['a.example.com'],
    chokes: {},
  };
  const change = only(storeOf([], { a: { ...stored, live } }), [sinkOf('a', pw('new'))]);
  assert.equal(change.differences, [{ kind: 'text', part: 'sink', isWritten: false }]);
  assert.ok(change.isDrifted);
});

test('live texts of a node with secrets that are not as recorded are hidden, all of them', () => {
  const stored = storedNode(sinkOf('a', pw('old')));
  const live = { parts: { source: 'x', sink: 's("y")' }, hosts: ['a.example.com'], chokes: {} };
  const change = only(storeOf([], { a: { ...stored, live } }), [sinkOf('a', pw('old'))]);
  assert.equal(change.before?.parts, { sink: { kind: 'hidden' }, source: { kind: 'hidden' } });
  const removal = only(storeOf([], { a: { ...stored, live } }), []);
  assert.equal(removal.before?.parts, { sink: { kind: 'hidden' }, source: { kind: 'hidden' } });
});

test('a live text is hidden where the wanted one gets a secret', () => {
  const snapshot = storeOf([], { a: foreignNode({ source: 'x', sink: 's("y")' }) });
  const change = only(snapshot, [sinkOf('a', pw('z'))]);
  assert.equal(change.before?.parts, { sink: { kind: 'hidden' }, source: { kind: 'hidden' } });
});

test('a live text of nobody is hidden where it holds a secret of any other node', () => {
  const others = [sinkOf('b', pw('hunter2'))];
  const snapshot = storeOf(others, { a: foreignNode({ source: 'x', sink: 'my("hunter2")' }) });
  const [change] = diffSnapshot(snapshot, [sinkOf('a', 'null'), ...others], web);
  assert.equal(change?.before?.parts, {
    sink: { kind: 'hidden' },
    source: { kind: 'shown', shown: 'x' },
  });
  const fresh = storeOf([], { a: foreignNode({ source: 'x', sink: 'my("hunter2")' }) });
  const [early] = diffSnapshot(fresh, [sinkOf('a', 'null'), ...others], web);
  assert.equal(early?.before?.parts['sink'], { kind: 'hidden' });
});

const spelled: readonly (readonly [string, string, boolean])[] = [
  ['its value', 's("hunter2")', true],
  ['something else', 's("x")', false],
];

for (const [what, shown, isHidden] of spelled)
  test(`a recorded text that spells out ${what} where a secret comes is ${isHidden ? 'hidden' : 'shown'}`, () => {
    const change = only(storeOf([sinkOf('a', shown)]), [sinkOf('a', pw('hunter2'))]);
    assert.equal(
      change.before?.parts['sink'],
      isHidden ? { kind: 'hidden' } : { kind: 'shown', shown },
    );
  });

test('a text that becomes a secret without changing is remembered anew and hidden', () => {
  const change = only(storeOf([sinkOf('a', 's("hunter2")')]), [sinkOf('a', pw('hunter2'))]);
  assert.equal(change.differences, [{ kind: 'text', part: 'sink', isWritten: false }]);
  assert.is(change.effect, 'none');
  assert.equal(change.before?.parts['sink'], { kind: 'hidden' });
});

test('a recorded text is hidden where a new secret could stand anywhere in it', () => {
  const two = secretText('${secret.A}${secret.B}', { A: 'x', B: 'y' });
  const change = only(storeOf([sinkOf('a', 'null')]), [sinkOf('a', two)]);
  assert.equal(change.before?.parts['sink'], { kind: 'hidden' });
  const { reveal: _reveal, ...unknown } = pw('x');
  const other = only(storeOf([sinkOf('a', 'null')]), [sinkOf('a', unknown)]);
  assert.equal(other.before?.parts['sink'], { kind: 'hidden' });
});

test('without the values at hand, a text is the same that would be shown the same', () => {
  const { reveal: _reveal, ...unknown } = pw('x');
  const snapshot = storeOf([sinkOf('a', pw('x'))]);
  assert.equal(diffSnapshot(snapshot, [sinkOf('a', unknown)], web), []);
  const changed = { ...unknown, shown: 't("${secret.PW}")' };
  const change = only(snapshot, [sinkOf('a', changed)]);
  assert.equal(change.differences, [{ kind: 'text', part: 'sink', isWritten: true }]);
  assert.is(change.kind === 'update' ? change.after.parts['sink']?.fingerprint : '', undefined);
});

test('limits are released where no other node of the host needs them', () => {
  const on = (node: string, flow = 'web') =>
    artifact(node, { flow, host: 'h', chokes: { wan: 1 } });
  const released = (all: readonly Artifact[], left: readonly Artifact[]) =>
    diffSnapshot(storeOf(all), left, web).map(({ node, releasedChokes }) => [node, releasedChokes]);
  const wan = [{ host: 'h', id: 'wan' }];
  assert.equal(released([on('a'), on('b')], [on('b')]), [['a', []]]);
  assert.equal(released([on('a'), on('b', 'other')], []), [['a', []]]);
  assert.equal(released([on('a'), on('b')], []), [
    ['a', wan],
    ['b', wan],
  ]);
  assert.equal(released([on('a')], [artifact('a', { host: 'h2', chokes: { wan: 1 } })]), [
    ['a', wan],
  ]);
  assert.equal(released([on('a')], [artifact('a', { host: 'h', chokes: { lan: 1 } })]), [
    ['a', wan],
  ]);
});

test('a limit may be called as every object has a member', () => {
  const wanted = artifact('a', { chokes: { constructor: 5 } });
  const change = only(storeOf([artifact('a')]), [wanted]);
  assert.equal(change.differences, [{ kind: 'choke', id: 'constructor', isWritten: true }]);
  assert.equal(diffSnapshot(storeOf([wanted]), [wanted], web), []);
});

test.run();
