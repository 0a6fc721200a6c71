import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { planJson } from '../../src/review/plan-json.js';
import { matchGolden } from '../support/golden.js';
import { schemaCheck, undescribed } from './matches-schema.js';
import { scenarios } from './scenarios.js';

const matches = schemaCheck('difference.v1.json');

for (const [name, planOf] of Object.entries(scenarios))
  test(`${name} is what the schema says`, () => {
    const json = planJson(planOf());
    matches(json);
    assert.not.match(JSON.stringify(json), /hunter2|correct horse|reveal/);
  });

test('all of it', () => {
  const plan = scenarios['everything-at-once'];
  assert.ok(plan);
  const json = planJson(plan());
  matchGolden('review/everything-at-once.json', `${JSON.stringify(json, undefined, 2)}\n`);
  assert.is(JSON.stringify(planJson(plan())), JSON.stringify(json));
});

test('renames stand apart from creates and deletes', () => {
  const plan = scenarios['renamed-and-deleted']?.();
  assert.ok(plan);
  const { renames, groups, totals } = planJson(plan) as Record<string, unknown>;
  assert.equal(renames, [
    { flow: 'access-logs', tier: 'web', from: 'web-01', to: 'front-01', isSameHost: true },
  ]);
  assert.is((groups as unknown[]).length, 1);
  assert.equal(totals, { created: 1, deleted: 3, unchanged: 22, updated: 0 });
});

test('every property is described', () => {
  assert.equal(undescribed('difference.v1.json'), []);
});

test.run();
