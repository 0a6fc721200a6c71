import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyBeforeDelta, beforeDelta } from '../../src/reconcile/history-delta.js';
import type { NodeBefore } from '../../src/reconcile/revision.js';
import type { NodeRecord, RecordedText } from '../../src/reconcile/snapshot.js';
import { applyTextDelta, textDelta } from '../../src/reconcile/text-delta.js';
import { artifact } from './samples.js';
import { storedNode } from './stored.js';

const text = fc.oneof(
  fc.string(),
  fc
    .tuple(fc.string(), fc.string(), fc.string())
    .map(([a, b, c]) => `${a.repeat(20)}${b}${c.repeat(20)}`),
);

test('a text comes back from its delta', () =>
  fc.assert(
    fc.property(text, text, fc.string(), (one, other, middle) => {
      assert.is(applyTextDelta(textDelta(one, other), other), one);
      const near = one.slice(0, one.length / 2) + middle + one.slice(one.length / 2);
      assert.is(applyTextDelta(JSON.parse(JSON.stringify(textDelta(near, one))), one), near);
      assert.is(applyTextDelta(JSON.parse(JSON.stringify(textDelta(one, near))), near), one);
    }),
    { numRuns: 500 },
  ));

const long = 'x'.repeat(100);
const deltas: readonly (readonly [string, string, unknown])[] = [
  ['', '', ''],
  ['short', 'shirt', 'short'],
  [`${long}a${long}`, `${long}b${long}`, [100, 100, 'a']],
  [`${long}${long}`, `${long}b${long}`, [100, 100, '']],
  [long, `${long}${long}`, [100, 0, '']],
  [`${long}end`, long, [100, 0, 'end']],
];

for (const [one, other, delta] of deltas)
  test(`a text is told by what differs: ${JSON.stringify(delta)}`, () => {
    assert.equal(textDelta(one, other), delta);
  });

const recordedText: fc.Arbitrary<RecordedText> = fc.oneof(
  text.map((shown) => ({ shown })),
  text.map((shown) => ({ shown, secrets: ['A'], fingerprint: '0123456789ab' })),
);

const nodeRecord: fc.Arbitrary<NodeRecord> = fc.record({
  flow: fc.constantFrom('f1', 'f2'),
  tier: fc.constantFrom('t1', 't2'),
  host: fc.constantFrom('h1', 'h2'),
  target: fc.constantFrom('flume-0.9' as const, 'flume-1' as const),
  parts: fc.dictionary(fc.constantFrom('source', 'sink', 'properties'), recordedText),
  chokes: fc.constantFrom({}, { wan: 1 }),
  sendsTo: fc.constantFrom([], ['a'], ['a', 'b']),
  revision: fc.nat(3),
});

const nodeBefore: fc.Arbitrary<NodeBefore> = fc.oneof(
  fc.constant({ kind: 'absent' as const }),
  fc.constant({ kind: 'foreign' as const, live: { parts: { sink: 'x' }, hosts: [], chokes: {} } }),
  nodeRecord.map((record) => ({ kind: 'recorded' as const, record })),
);

test('what stood before comes back from its delta and what stands after', () =>
  fc.assert(
    fc.property(nodeBefore, fc.option(nodeRecord, { nil: undefined }), (before, after) => {
      const told = JSON.parse(JSON.stringify(beforeDelta(before, after)));
      assert.equal(
        JSON.parse(JSON.stringify(applyBeforeDelta(told, after))),
        JSON.parse(JSON.stringify(before)),
      );
    }),
    { numRuns: 500 },
  ));

const record = storedNode(artifact('a')).record as NodeRecord;

test('only what differs is kept', () => {
  const after = { ...record, tier: 'relays', revision: 2 };
  assert.equal(beforeDelta({ kind: 'recorded', record }, after), {
    kind: 'delta',
    tier: 'agents',
    revision: 1,
    parts: { sink: {}, source: {} },
  });
  assert.equal(beforeDelta({ kind: 'recorded', record }, undefined), { kind: 'whole', record });
});

test('a delta without what stands after it is our mistake', () => {
  assert.throws(
    () => applyBeforeDelta({ kind: 'delta', parts: {} }, undefined),
    /^Broken invariant: a delta has a record after it$/,
  );
});

test.run();
