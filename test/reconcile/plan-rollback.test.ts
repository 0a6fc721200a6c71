import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fingerprint } from '../../src/reconcile/fingerprint.js';
import {
  planRollback,
  type RollbackRequest,
  rollbackRevision,
} from '../../src/reconcile/plan-rollback.js';
import type {
  NodeBefore,
  PendingRevision,
  Revision,
  RevisionDetail,
} from '../../src/reconcile/revision.js';
import { realText } from '../../src/reconcile/shown-text.js';
import type { NodeRecord, Snapshot } from '../../src/reconcile/snapshot.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { artifact, key, secretText, sinkOf } from './samples.js';
import { storedNode, storeOf } from './stored.js';

const revision = (number: number): Revision => ({
  number,
  appliedAt: 'then',
  who: 'ann',
  created: 0,
  updated: 0,
  deleted: 0,
});

const pending: PendingRevision = {
  number: 4,
  startedAt: 'then',
  who: 'bob',
  wanted: '',
  steps: 2,
  stepsDone: 1,
  created: 0,
  updated: 0,
  deleted: 0,
};

/** A store at revision 3 of flow "web". */
function storeAt3(artifacts: readonly Artifact[], isPending = false): Snapshot {
  const history = [revision(3), revision(2), revision(1)];
  const flow = { flow: 'web', history, ...(isPending && { pending }) };
  return { ...storeOf(artifacts), flows: new Map([['web', flow]]) };
}

const recordOf = (one: Artifact): NodeRecord => storedNode(one).record as NodeRecord;
const recorded = (one: Artifact): NodeBefore => ({ kind: 'recorded', record: recordOf(one) });
const detail = (
  number: number,
  before: Readonly<Record<string, NodeBefore>> = {},
): RevisionDetail => ({
  number,
  before: new Map(Object.entries(before)),
});

function back(
  request: Partial<RollbackRequest> & { readonly snapshot: Snapshot },
): readonly Artifact[] {
  const { value, diagnostics } = planRollback({
    flow: 'web',
    revision: 1,
    history: [detail(3), detail(2)],
    ...request,
  });
  assert.equal(diagnostics, []);
  return value ?? [];
}

function refusal(request: Partial<RollbackRequest> & { readonly snapshot: Snapshot }): object {
  const { value, diagnostics } = planRollback({
    flow: 'web',
    revision: 1,
    history: [detail(3), detail(2)],
    ...request,
  });
  assert.is(value, undefined);
  assert.is(diagnostics.length, 1);
  const [{ severity, ...rest } = { severity: 'error' as const }] = diagnostics;
  assert.is(severity, 'error');
  return rest;
}

test('nodes are what they were before all later revisions', () => {
  const [a1, a2, b1, c] = [
    sinkOf('a', 'one'),
    sinkOf('a', 'two'),
    sinkOf('b', 'one'),
    sinkOf('c', 'x'),
  ];
  const history = [
    detail(3, { a: recorded(a2), c: { kind: 'absent' } }),
    detail(2, { a: recorded(a1), b: recorded(b1) }),
  ];
  const snapshot = storeAt3([sinkOf('a', 'three'), c, sinkOf('d', 'same')]);
  assert.equal(back({ snapshot, history }), [a1, b1, sinkOf('d', 'same')]);
  assert.equal(back({ snapshot, revision: 2, history: history.slice(0, 1) }), [
    a2,
    sinkOf('d', 'same'),
  ]);
});

test('nodes of other flows have no part in it', () => {
  const snapshot = storeAt3([artifact('a'), artifact('o', { flow: 'other' })]);
  assert.equal(back({ snapshot }), [artifact('a')]);
});

test('an interrupted apply is undone by going back to the last finished revision', () => {
  const snapshot = storeAt3([sinkOf('a', 'new'), sinkOf('b', 'new')], true);
  const history = [detail(4, { a: recorded(sinkOf('a', 'old')), b: { kind: 'absent' } })];
  assert.equal(back({ snapshot, revision: 3, history }), [sinkOf('a', 'old')]);
});

test('a secret that is live as it was is taken from there', () => {
  const was = sinkOf('a', secretText('s("${secret.PW}")', { PW: 'hunter2' }));
  const snapshot = storeAt3([was]);
  const [one] = back({
    snapshot,
    history: [detail(3, { a: recorded({ ...was, host: 'h0' }) }), detail(2)],
  });
  assert.is(one?.host, 'h0');
  const sink = one?.parts['sink'];
  assert.is(sink?.shown, 's("${secret.PW}")');
  assert.equal(sink?.secrets, ['PW']);
  assert.is(sink && realText(sink), 's("hunter2")');
});

const two = (shown: string, pw: string, user: string) =>
  sinkOf('a', secretText(shown, { PW: pw, USER: user }));

test('a secret gets the value it has now in the live texts, where the fingerprint says it was that', () => {
  const was = two('old("${secret.USER}", "${secret.PW}")', 'hunter2', 'bob');
  const now = two('new("${secret.PW}", "${secret.USER}")', 'hunter2', 'bob');
  const other = sinkOf('b', secretText('x("${secret.PW}")', { PW: 'another' }));
  const history = [detail(3, { a: recorded(was) }), detail(2)];
  const [one] = back({ snapshot: storeAt3([now, other]), history });
  const sink = one?.parts['sink'];
  assert.is(sink && realText(sink), 'old("bob", "hunter2")');
});

test('a secret no live text has gets the value it has outside', () => {
  const was = sinkOf('a', secretText('s("${secret.PW}")', { PW: 'hunter2' }));
  const history = [detail(3, { a: recorded(was) }), detail(2)];
  const secretValue = (name: string) => ({ PW: 'hunter2' })[name];
  const [one] = back({ snapshot: storeAt3([sinkOf('a', 'x')]), history, secretValue });
  const sink = one?.parts['sink'];
  assert.is(sink && realText(sink), 's("hunter2")');
});

test('a secret that has another value now cannot be restored, and says which nodes stand in the way', () => {
  const was = (node: string) => sinkOf(node, secretText('s("${secret.PW}")', { PW: 'hunter2' }));
  const now = (node: string) => sinkOf(node, secretText('s("${secret.PW}")', { PW: 'changed' }));
  const help = 'give the secrets their former values, or apply the former topology';
  const history = [detail(3, { a: recorded(was('a')), b: recorded(was('b')) }), detail(2)];
  assert.equal(
    refusal({ snapshot: storeAt3([now('a'), now('b')]), history, secretValue: () => 'changed' }),
    {
      code: 'secret-moved',
      message: 'Nodes "a", "b" had secrets of other values at revision 1, and values are not kept',
      help,
    },
  );
  const gone = [detail(3, { a: recorded(was('a')) }), detail(2)];
  assert.equal(refusal({ snapshot: storeAt3([]), history: gone }), {
    code: 'secret-moved',
    message: 'Node "a" had secrets of other values at revision 1, and values are not kept',
    help,
  });
});

test('a live text that is not as recorded gives no secret away', () => {
  const one = sinkOf('a', secretText('s("${secret.PW}")', { PW: 'hunter2' }));
  const stored = storedNode(sinkOf('b', secretText('t("${secret.PW}")', { PW: 'other' })));
  const drifted = {
    ...stored,
    live: { parts: { source: 'null', sink: 't("hunter2")' }, hosts: [], chokes: {} },
  };
  const store = storeAt3([]);
  const snapshot = { ...store, nodes: new Map([['b', drifted]]) };
  assert.match(
    JSON.stringify(refusal({ snapshot, history: [detail(3, { a: recorded(one) }), detail(2)] })),
    /secret-moved/,
  );
});

test('a node adopted since stays with the flow and gets its text from before', () => {
  const now = artifact('a', { tier: 'relays', sendsTo: ['r'] });
  const live = { parts: { source: 'null', sink: 'foreign' }, hosts: ['h0'], chokes: {} };
  const history = [detail(3), detail(2, { a: { kind: 'foreign', live } })];
  assert.equal(back({ snapshot: storeAt3([now]), history }), [
    sinkOf('a', 'foreign', { tier: 'relays', host: 'h0' }),
  ]);
});

test('a text from before adoption is not shown where the node got a secret since', () => {
  const now = sinkOf('a', secretText('s("${secret.PW}")', { PW: 'hunter2' }));
  const live = { parts: { sink: 'foreign "hunter2"' }, hosts: [], chokes: {} };
  const [one] = back({
    snapshot: storeAt3([now]),
    history: [detail(3), detail(2, { a: { kind: 'foreign', live } })],
  });
  assert.is(one?.host, 'a.example.com');
  const sink = one?.parts['sink'];
  assert.is(sink?.shown, '(not shown: from before the adoption)');
  assert.equal(sink?.secrets, ['PW']);
  assert.is(sink && realText(sink), 'foreign "hunter2"');
});

test('a node that came from another flow stays and gets its text from there', () => {
  const was = sinkOf('a', 'theirs', { flow: 'other', tier: 'their-tier' });
  const history = [detail(3), detail(2, { a: recorded(was) })];
  assert.equal(back({ snapshot: storeAt3([artifact('a')]), history }), [sinkOf('a', 'theirs')]);
});

test('a node that came and went since is not restored', () => {
  const live = { parts: { sink: 'foreign' }, hosts: [], chokes: {} };
  const foreign = detail(4, { a: { kind: 'foreign', live } });
  const theirs = detail(3, { b: recorded(artifact('b', { flow: 'other' })) });
  assert.equal(
    back({ snapshot: storeAt3([], true), revision: 1, history: [foreign, theirs, detail(2)] }),
    [],
  );
});

test('a flow the store does not know has no revisions', () => {
  assert.equal(refusal({ snapshot: storeAt3([]), flow: 'wob' }), {
    code: 'unknown-flow',
    message: 'Flow "wob" is not in the store',
    help: 'did you mean "web"?',
  });
  assert.equal(refusal({ snapshot: storeAt3([]), flow: 'archive' }), {
    code: 'unknown-flow',
    message: 'Flow "archive" is not in the store',
  });
});

test('a revision must be one the flow remembers', () => {
  const snapshot = storeAt3([]);
  const message = 'Flow "web" has no revision 9; it remembers revisions 1 to 3';
  assert.equal(refusal({ snapshot, revision: 9 }), { code: 'unknown-revision', message });
  const once = { ...snapshot, flows: new Map([['web', { flow: 'web', history: [revision(7)] }]]) };
  assert.match(
    JSON.stringify(refusal({ snapshot: once, revision: 6 })),
    /it remembers revision 7 only/,
  );
  const never = { ...snapshot, flows: new Map([['web', { flow: 'web', history: [], pending }]]) };
  assert.match(
    JSON.stringify(refusal({ snapshot: never, revision: 0 })),
    /no revision was ever finished/,
  );
});

test('the present revision is where the flow is already', () => {
  assert.equal(refusal({ snapshot: storeAt3([]), revision: 3, history: [] }), {
    code: 'unknown-revision',
    message: 'Flow "web" is at revision 3 already',
  });
});

test('a revision whose later changes are not kept any more cannot be restored', () => {
  assert.equal(refusal({ snapshot: storeAt3([]), history: [detail(3)] }), {
    code: 'revision-not-kept',
    message:
      'What revision 2 of flow "web" changed is not kept any more, so revision 1 cannot be restored',
  });
});

test('without a number, a rollback goes one back, or undoes what was interrupted', () => {
  const history = [revision(3), revision(2)];
  assert.is(rollbackRevision({ flow: 'web', history }), 2);
  assert.is(rollbackRevision({ flow: 'web', history, pending }), 3);
  assert.is(rollbackRevision({ flow: 'web', history: [revision(1)] }), undefined);
});

test('a fingerprint is twelve digits of the HMAC under the key', () => {
  assert.is(fingerprint('0b'.repeat(20), 'Hi There'), 'b0344c61d8db');
  assert.is(fingerprint(key, 's("old")'), '5552c14ba002');
});

test.run();
