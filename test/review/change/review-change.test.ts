import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change } from '../../../src/reconcile/change.js';
import type { Plan } from '../../../src/reconcile/plan.js';
import { reviewChange } from '../../../src/review/change/review-change.js';
import { textReviewer } from '../../../src/review/text-reviewer.js';
import type { Artifact } from '../../../src/targets/artifact.js';
import { artifact, secretText, sinkOf } from '../../reconcile/samples.js';
import { foreignNode, storedNode, storeOf } from '../../reconcile/stored.js';
import { planBetween } from '../plan-between.js';

function onlyChange({ changes }: Plan): Change {
  const [change] = changes;
  assert.is(changes.length, 1);
  return change as Change;
}

function reviewOf(plan: Plan) {
  return reviewChange(onlyChange(plan), textReviewer());
}

/** What differs, one line an edit: the part, the place, the edit. */
function told(plan: Plan): readonly string[] {
  return reviewOf(plan)
    .differences.flatMap(({ tell }) => tell())
    .flatMap(({ part, where, edits }) =>
      edits.map(({ mark, text }) => `${[part, where].filter(Boolean).join(' ')}: ${mark} ${text}`),
    );
}

function toldOf(before: Partial<Artifact>, after: Partial<Artifact>): readonly string[] {
  return told(planBetween([artifact('n', before)], [artifact('n', after)]));
}

const sink = (text: string) => sinkOf('n', text).parts;

test('texts differ in the order in which events meet them', () => {
  const parts = { sink: { shown: 'null' }, source: { shown: 'console' } };
  assert.equal(toldOf({}, { parts }), [
    'source: - tail("/var/log/n")',
    'source: + console',
    'sink: - console',
    'sink: + null',
  ]);
});

test('a place within a text is told', () => {
  assert.equal(
    toldOf(
      { parts: sink('ackedWriteAhead batch(1) null') },
      { parts: sink('ackedWriteAhead batch(2) null') },
    ),
    ['sink in the write-ahead log: ~ batch(1 -> 2)'],
  );
});

test('parts that come and go are whole', () => {
  const properties = { properties: { shown: 'n.b = 1\nn.a = 2\n' } };
  assert.equal(toldOf({}, { target: 'flume-1', parts: properties }), [
    'target: ~ flume-0.9 -> flume-1',
    'source: - tail("/var/log/n")',
    'sink: - console',
    'properties: + a = 2',
    'properties: + b = 1',
  ]);
});

test('a text that is no properties text is shown line by line', () => {
  const broken = { properties: { shown: 'a = \\u00\n\nb = 1\n' } };
  const plan = planBetween([artifact('n')], [artifact('n', { target: 'flume-1', parts: broken })]);
  assert.equal(told(plan).slice(-2), ['properties: + a = \\u00', 'properties: + b = 1']);
});

test('another host, tier and other receivers', () => {
  assert.equal(toldOf({}, { host: 'h2' }), ['host: ~ n.example.com -> h2']);
  assert.equal(toldOf({}, { tier: 'relays' }), ['tier: ~ agents -> relays']);
  assert.equal(toldOf({}, { sendsTo: ['a-1', 'a-2'] }), ['receivers: ~ none -> a-[1-2]']);
  assert.equal(toldOf({ sendsTo: ['a'] }, {}), ['receivers: ~ a -> none']);
});

test('receivers are not told of beside a text that tells them', () => {
  assert.equal(toldOf({}, { sendsTo: ['a'], parts: sink('null') }).slice(-2), [
    'sink: - console',
    'sink: + null',
  ]);
});

test('bandwidth limits come, change and go', () => {
  const chokes = { 'n-relay': 256 };
  assert.equal(toldOf({}, { chokes }), ['choke n-relay: + 256 KB/s']);
  assert.equal(toldOf({ chokes }, { chokes: { 'n-relay': 512 } }), [
    'choke n-relay: ~ 256 -> 512 KB/s',
  ]);
  assert.equal(toldOf({ chokes }, {}), ['choke n-relay: - was 256 KB/s']);
  assert.equal(toldOf({ chokes }, { chokes, host: 'h2' }), [
    'host: ~ n.example.com -> h2',
    'choke n-relay: ~ 256 KB/s, on another host',
  ]);
});

test('a limit that is recorded and gone from the store', () => {
  const before = artifact('n', { chokes: { x: 1 } });
  const stored = storedNode(before);
  const live = { parts: {}, hosts: [], ...stored.live, chokes: {} };
  const plan = planBetween(storeOf([], { n: { ...stored, live } }), [artifact('n')]);
  assert.equal(told(plan), ['choke x: - no limit any more']);
});

test('what is live as wanted already is only remembered', () => {
  const wanted = artifact('n', { host: 'h2', chokes: { x: 2 }, parts: sink('null') });
  const was = artifact('n', { chokes: { x: 1 }, parts: sink('console') });
  const stored = {
    ...storedNode(was),
    live: { parts: { source: 'null', sink: 'null' }, hosts: ['h2'], chokes: { x: 2 } },
  };
  const plan = planBetween(storeOf([was], { n: stored }), [wanted]);
  const only = '~ live as wanted already; only what is remembered of it changes';
  assert.equal(told(plan), [`host: ${only}`, `sink: ${only}`, `choke x: ${only}`]);
  assert.is(onlyChange(plan).effect, 'none');
});

test('a node without a host, and one with several', () => {
  const stored = storedNode(artifact('n'));
  const live = { parts: {}, chokes: {}, ...stored.live };
  const at = (hosts: readonly string[]) =>
    told(planBetween(storeOf([], { n: { ...stored, live: { ...live, hosts } } }), [artifact('n')]));
  assert.equal(at([]), ['host: ~ none -> n.example.com']);
  assert.equal(at(['a', 'b']), ['host: ~ a, b -> n.example.com']);
});

const secret = (password: string, rest = '') =>
  sinkOf('n', secretText(`text("\${secret.A}${rest}")`, { A: password })).parts;

test('a secret of another value is told by its fingerprint', () => {
  const [line = ''] = toldOf({ parts: secret('one') }, { parts: secret('two') });
  assert.match(line, /^sink: ~ secret "A" changed \(fingerprint [0-9a-f]{12} -> [0-9a-f]{12}\)$/);
});

test('a text that becomes secret without changing', () => {
  const plain = sink('text("${secret.A}")');
  assert.equal(toldOf({ parts: plain }, { parts: secret('one') }), [
    'sink: ~ secret "A" may have changed',
  ]);
  const two = sinkOf('n', secretText('x("${secret.A}", "${secret.B}")', { A: '1', B: '2' })).parts;
  const other = sinkOf(
    'n',
    secretText('x("${secret.A}", "${secret.B}")', { A: '1', B: '3' }),
  ).parts;
  assert.match(
    toldOf({ parts: two }, { parts: other })[0] ?? '',
    /^sink: ~ secrets "A", "B" changed/,
  );
});

test('beside other changes nobody can tell whether a secret changed', () => {
  assert.equal(toldOf({ parts: secret('one') }, { parts: secret('one', '/x') }), [
    'sink: ~ text("${secret.A}" -> "${secret.A}/x")',
    'sink: ~ whether secret "A" changed too is not known',
  ]);
});

test('a hidden text is never shown, and the wanted one is', () => {
  const was = artifact('n', { parts: secret('one') });
  const stored = storedNode(was);
  const live = {
    hosts: ['n.example.com'],
    chokes: {},
    parts: { source: 'null', sink: 'text("one", raw)', properties: 'one' },
  };
  const plan = planBetween(storeOf([], { n: { ...stored, live } }), [was]);
  const hidden = '~ changed; the live text may hold a secret and is not shown';
  assert.equal(told(plan), [`sink: ${hidden}`, 'sink: + text("${secret.A}")']);
  const review = reviewOf(plan);
  assert.is(review.before, undefined);
  assert.ok(review.after);
});

test('a hidden text that goes', () => {
  const was = artifact('n', {
    target: 'flume-1',
    parts: { properties: secretText('n.a = ${secret.A}', { A: 'x' }) },
  });
  const stored = storedNode(was);
  const live = { hosts: ['n.example.com'], chokes: {}, parts: { properties: 'n.a = x y' } };
  const plan = planBetween(storeOf([], { n: { ...stored, live } }), [artifact('n')]);
  assert.equal(told(plan).slice(-1), [
    'properties: - a text that may hold a secret and is not shown',
  ]);
});

test('notes tell what is unusual', () => {
  const stored = storedNode(artifact('n'));
  const wanted = [artifact('n', { parts: sink('null') })];
  const live = { hosts: [], chokes: {}, ...stored.live };
  const notes = (plan: Plan) => reviewOf(plan).notes;
  const drifted = { ...stored, live: { ...live, parts: { source: 'x', sink: 'y' } } };
  assert.equal(notes(planBetween(storeOf([], { n: drifted }), wanted)), [
    'changed by another hand since the last apply, which this overwrites',
  ]);
  const { live: _, ...gone } = stored;
  assert.equal(notes(planBetween(storeOf([], { n: gone }), wanted)), [
    'removed by another hand since the last apply',
  ]);
  assert.equal(notes(planBetween(storeOf([], { n: drifted }), [], { flows: ['web'] })), [
    'changed by another hand since the last apply',
  ]);
  assert.equal(notes(planBetween(storeOf([], { n: foreignNode({ source: 'x' }) }), wanted)), [
    'belongs to no flow yet and is taken over',
  ]);
  const other = storedNode(artifact('n', { flow: 'other' }));
  assert.equal(notes(planBetween(storeOf([], { n: other }), wanted)), [
    'taken over from flow "other"',
  ]);
  const disruptionsOf = () => ['receivers of n wait'];
  assert.equal(notes(planBetween(storeOf([artifact('n')]), wanted, { disruptionsOf })), [
    'receivers of n wait',
  ]);
});

test('alike changes of two nodes have the same likeness, others have not', () => {
  const likeness = (
    node: string,
    text: (node: string) => string,
    other: Partial<Artifact> = {},
  ) => {
    const before = artifact(node, { parts: sinkOf(node, `text("/${node}")`).parts });
    const after = artifact(node, { parts: sinkOf(node, text(node)).parts, ...other });
    return reviewOf(planBetween([before], [after])).likeness;
  };
  const same = likeness('a-1', (node) => `gzip text("/${node}")`);
  assert.is(
    likeness('a-2', (node) => `gzip text("/${node}")`),
    same,
  );
  assert.is.not(
    likeness('a-2', (node) => `gzip text("/${node}/x")`),
    same,
  );
  assert.is.not(
    likeness('a-2', (node) => `gzip text("/${node}")`, { chokes: { x: 1 } }),
    same,
  );
  const limited = (node: string) =>
    likeness(node, (name) => `gzip text("/${name}")`, { chokes: { [`${node}-x`]: 1 } });
  assert.is(limited('a-1'), limited('a-2'));
  const moved = (node: string) => likeness(node, () => 'null', { host: `new-${node}` });
  assert.is(moved('a-1'), moved('a-2'));
});

test('a node that moves and names its own host', () => {
  const named = (host: string) => ({ host, parts: sink(`text("/${host}")`) });
  assert.equal(toldOf(named('h1'), named('h2')), [
    'host: ~ h1 -> h2',
    'sink: ~ text("/h1" -> "/h2")',
  ]);
});

test('a node that sends to its own host is told with the host', () => {
  const review = reviewOf(
    planBetween(
      [artifact('n', { parts: sink('null') })],
      [artifact('n', { parts: sink('thriftSink("n.example.com", 1)') })],
    ),
  );
  assert.equal(review.after?.receivers.first, ['n.example.com:1']);
});

test.run();
