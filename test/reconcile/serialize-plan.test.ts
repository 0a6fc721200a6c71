import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildPlan } from '../../src/reconcile/build-plan.js';
import { parsePlan } from '../../src/reconcile/parse-plan.js';
import { serializePlan } from '../../src/reconcile/serialize-plan.js';
import { artifact } from './samples.js';
import { storeOf } from './stored.js';

test('the saved form is one line a change', () => {
  const small = buildPlan({
    store: 'file:s',
    snapshot: storeOf([]),
    artifacts: [artifact('a')],
    flows: ['web'],
  });
  assert.is(
    serializePlan(small).replace(/"wanted":"[0-9a-f]{64}"/, '"wanted":""'),
    `{
  "changes": [
    {"after":{"chokes":{},"flow":"web","host":"a.example.com","parts":{"sink":{"shown":"console"},"source":{"shown":"tail(\\"/var/log/a\\")"}},"sendsTo":[],"target":"flume-0.9","tier":"agents"},"differences":[],"disruptions":[],"effect":"start","flow":"web","isDrifted":false,"kind":"create","node":"a","releasedChokes":[]}
  ],
  "flows": [
    {"created":1,"deleted":0,"flow":"web","inStore":0,"next":1,"revision":0,"unchanged":0,"updated":0,"wanted":""}
  ],
  "format": "flumec-plan",
  "isAtomic": true,
  "options": {"adopt":false,"allowMassDelete":false,"pruneFlows":[]},
  "refusals": [],
  "steps": [
    {"kind":"all","nodes":["a"],"wave":1}
  ],
  "store": "file:s",
  "version": 1
}
`,
  );
});

test('refusals are kept with what can be done', () => {
  const snapshot = storeOf([artifact('a')]);
  const plan = buildPlan({ store: 's', snapshot, artifacts: [], flows: ['web'] });
  const { value } = parsePlan({ name: 'p', text: serializePlan(plan) });
  assert.is(value?.refusals[0]?.code, 'mass-delete');
  assert.equal(value?.refusals, plan.refusals);
});

test.run();
