import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { PlanRequest } from '../../../src/reconcile/build-plan.js';
import type { Snapshot } from '../../../src/reconcile/snapshot.js';
import { meaningSentences } from '../../../src/review/lines/meaning-sentences.js';
import { reviewPlan } from '../../../src/review/plan/review-plan.js';
import type { Artifact } from '../../../src/targets/artifact.js';
import { artifact, secretText, sinkOf } from '../../reconcile/samples.js';
import { storedNode, storeOf } from '../../reconcile/stored.js';
import { planBetween } from '../plan-between.js';

function sentences(
  before: Snapshot | readonly Artifact[],
  after: readonly Artifact[],
  options: Partial<PlanRequest> = {},
) {
  const plan = planBetween(before, after, { flows: ['web'], ...options });
  return meaningSentences(reviewPlan(plan).meaning);
}

function facts(before: Snapshot | readonly Artifact[], after: readonly Artifact[]) {
  return sentences(before, after).facts;
}

function dangers(before: Snapshot | readonly Artifact[], after: readonly Artifact[]) {
  return sentences(before, after).dangers;
}

const to = (...hosts: readonly string[]): string => {
  const [first = '', ...others] = hosts.map((host) => `thriftSink("${host}", 1)`);
  return others.length === 0 ? first : `< ${first} ? ${to(...hosts.slice(1))} >`;
};

const nodes = (text: string, ...names: readonly string[]) => names.map((one) => sinkOf(one, text));

test('what happens to one node and to several', () => {
  assert.equal(facts(nodes('null', 'a'), nodes('console', 'a')), [
    '1 node reopens its source and sink',
  ]);
  assert.equal(facts(nodes('null', 'a', 'b'), nodes('console', 'a', 'b')), [
    '2 nodes reopen their source and sink',
  ]);
  assert.equal(facts([], nodes('null', 'a', 'b')), ['2 nodes start']);
  assert.equal(facts(nodes('null', 'a'), []), ['1 node stops']);
  const agent = (text: string) =>
    artifact('a', { target: 'flume-1', parts: { properties: { shown: text } } });
  assert.equal(facts([agent('a.x = 1')], [agent('a.x = 2')]), ['1 node restarts']);
  assert.equal(facts([artifact('a')], [agent('a.x = 2')]), [
    '1 node goes over to the other Flume generation',
  ]);
  assert.equal(facts([artifact('a')], [artifact('a', { chokes: { x: 1 } })]), [
    '1 node gets another bandwidth limit',
  ]);
  assert.equal(facts([artifact('a')], [artifact('a', { tier: 'x' })]), [
    '1 node notices nothing: only what is remembered changes',
  ]);
  assert.equal(facts([artifact('a')], [artifact('a', { host: 'x' })]), [
    '1 node moves to another host',
  ]);
});

test('write-ahead logs send again what is not acknowledged', () => {
  const logged = (host: string) => `ackedWriteAhead batch(${host.length}) ${to('r')}`;
  assert.equal(facts(nodes(logged('x'), 'a'), nodes(logged('xx'), 'a')), [
    '1 node reopens its source and sink, and sends again what is not acknowledged yet',
  ]);
  assert.equal(facts(nodes(logged('x'), 'a', 'b'), nodes(logged('xx'), 'a', 'b')), [
    '2 nodes reopen their source and sink, and send again what is not acknowledged yet',
  ]);
  assert.equal(
    facts(
      [...nodes(logged('x'), 'a', 'b'), ...nodes('null', 'c')],
      [...nodes(logged('xx'), 'a', 'b'), ...nodes('console', 'c')],
    ),
    ['3 nodes reopen their source and sink; 2 of them send again what is not acknowledged yet'],
  );
});

test('chains that move, and who gains and loses', () => {
  const move = (before: readonly string[], after: readonly string[], ...names: readonly string[]) =>
    facts(nodes(to(...before), ...names), nodes(to(...after), ...names)).slice(1);
  assert.equal(move(['x', 'y'], ['y', 'x'], 'a'), [
    '1 node sends first to another receiver',
    'x:1 loses 1 sender',
    'y:1 gains 1 sender',
  ]);
  assert.equal(move(['x', 'y'], ['x', 'z'], 'a', 'b'), [
    '2 nodes change only what comes after the first',
  ]);
  assert.equal(move(['x', 'y'], ['x', 'z'], 'a'), [
    '1 node changes only what comes after the first',
  ]);
  assert.equal(
    facts(
      [...nodes(to('x', 'y'), 'a', 'b'), ...nodes(to('x', 'z'), 'c')],
      [...nodes(to('y', 'x'), 'a', 'b'), ...nodes(to('x', 'w'), 'c')],
    ).slice(1),
    [
      '2 nodes send first to another receiver, 1 changes only what comes after the first',
      'x:1 loses 2 senders',
      'y:1 gains 2 senders',
    ],
  );
});

test('a receiver that gains some and loses others', () => {
  assert.equal(
    facts(
      [...nodes(to('x'), 'a', 'b'), ...nodes(to('y'), 'c')],
      [...nodes(to('y'), 'a', 'b'), ...nodes(to('x'), 'c')],
    ).slice(2),
    ['x:1 gains 1 sender and loses 2', 'y:1 gains 2 senders and loses 1'],
  );
});

test('receivers of the plan have names, and after eight the rest is counted', () => {
  const receivers = Array.from({ length: 11 }, (_, at) => String(at + 10));
  const senders = receivers.map((at) => sinkOf(`a-${at}`, to(`r-${at}`)));
  const named = artifact('named', {
    host: 'r-10',
    parts: { source: { shown: 'thriftSource(1)' }, sink: { shown: 'null' } },
  });
  const told = facts([], [...senders, named]);
  assert.is(told[1], 'named (r-10:1) gains 1 sender');
  assert.is(told[8], 'r-17:1 gains 1 sender');
  assert.is(told[9], '3 more receivers gain or lose senders');
  const goes = facts([named], []);
  assert.equal(goes, ['1 node stops']);
});

test('nodes that leave events behind', () => {
  const [logged, kept] = [`ackedWriteAhead ${to('r')}`, `< ${to('r')} ? diskFailover ${to('r')} >`];
  assert.equal(dangers(nodes(logged, 'a'), []), ['a leaves behind what its disk still holds']);
  assert.equal(dangers(nodes(kept, 'a-1', 'a-2'), []), [
    '2 nodes leave behind what their disks still hold: a-[1-2]',
  ]);
  assert.equal(dangers([sinkOf('a', logged)], [sinkOf('a', logged, { host: 'x' })]), [
    'a leaves behind what its disk still holds',
  ]);
  assert.equal(dangers(nodes('null', 'a'), []), []);
});

test('what is weakened, the gravest first, by tier', () => {
  const [before, after] = [`ackedWriteAhead gzip ${to('r')}`, to('r')];
  assert.equal(
    dangers(
      [...nodes(before, 'a-1', 'a-2'), sinkOf('b', before, { tier: 'other' })],
      [...nodes(after, 'a-1', 'a-2'), sinkOf('b', after, { tier: 'other' })],
    ),
    [
      '2 nodes of agents no longer keep events in a write-ahead log until they are stored: a-[1-2]',
      'b no longer keeps events in a write-ahead log until they are stored',
      '2 nodes of agents no longer compress what is sent: a-[1-2]',
      'b no longer compresses what is sent',
    ],
  );
});

test('nodes that another hand changed, or that are taken over', () => {
  const stored = storedNode(artifact('a'));
  const live = { hosts: ['a.example.com'], chokes: {}, parts: { source: 'null', sink: 'null' } };
  assert.equal(dangers(storeOf([], { a: { ...stored, live } }), [artifact('a')]), [
    'a was changed by another hand, which is overwritten',
  ]);
  assert.equal(dangers([artifact('a', { flow: 'x' })], [artifact('a')]), ['a is taken over']);
});

test('what a target says of an update, with the nodes it says it of', () => {
  const { dangers: told } = sentences(nodes('null', 'a-1', 'a-2'), nodes('console', 'a-1', 'a-2'), {
    disruptionsOf: () => ['senders wait'],
  });
  assert.equal(told, ['senders wait (a-[1-2])']);
});

test('a hidden text says nothing of receivers', () => {
  const was = sinkOf('a', secretText(`x("\${secret.A}") ${to('r')}`, { A: 's' }));
  const live = { hosts: ['a.example.com'], chokes: {}, parts: { source: 'null', sink: 'null' } };
  const store = storeOf([], { a: { ...storedNode(was), live } });
  assert.equal(facts(store, [was]), ['1 node reopens its source and sink']);
});

test('a renamed node is no gain and no loss', () => {
  const node = (name: string) => sinkOf(name, to('r'), { host: 'h' });
  assert.equal(facts([node('a')], [node('b')]), ['1 node starts', '1 node stops']);
});

test.run();
