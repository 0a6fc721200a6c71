import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildPlan } from '../../../src/reconcile/build-plan.js';
import type { Change } from '../../../src/reconcile/change.js';
import type { Plan } from '../../../src/reconcile/plan.js';
import { serializePlan } from '../../../src/reconcile/serialize-plan.js';
import { statusOf } from '../../../src/reconcile/status.js';
import { type FlowReview, reviewPlan } from '../../../src/review/plan/review-plan.js';
import { planJson } from '../../../src/review/plan-json.js';
import { renderPlan } from '../../../src/review/render-plan.js';
import { renderPlanMarkdown } from '../../../src/review/render-plan-markdown.js';
import { renderStatus } from '../../../src/review/render-status.js';
import { statusJson } from '../../../src/review/status-json.js';
import { someArtifacts, someSnapshot } from '../../reconcile/random-installations.js';
import { agents } from '../agents.js';
import { schemaCheck } from '../matches-schema.js';
import { planBetween } from '../plan-between.js';

/** A plan for any store and any topology. */
const somePlan: fc.Arbitrary<Plan> = fc
  .tuple(someSnapshot, someArtifacts, fc.boolean())
  .map(([snapshot, artifacts, adopt]) =>
    buildPlan({ store: 's', snapshot, artifacts, flows: ['f1', 'f2'], adopt }),
  );

function nodesOf({ tiers }: FlowReview): readonly string[] {
  return tiers
    .flatMap(({ groups }) => groups)
    .flatMap((group) =>
      group.kind === 'rename' ? group.renames.flatMap(({ from, to }) => [from, to]) : group.nodes,
    );
}

test('every change of any plan is in one group or rename', () => {
  const property = fc.property(somePlan, (plan) => {
    const { flows } = reviewPlan(plan);
    const told = flows.flatMap(nodesOf).sort();
    assert.equal(told, plan.changes.map(({ node }) => node).sort());
  });
  fc.assert(property, { numRuns: 300 });
});

/** What differs, but for the receivers, which alike nodes may have of their own. */
function kindsOf(change: Change | undefined): readonly string[] {
  return (change?.differences ?? []).map(({ kind }) => kind).filter((kind) => kind !== 'sendsTo');
}

test('the changes of a group are of one kind, and what is told of one is true of all', () => {
  const property = fc.property(somePlan, (plan) => {
    const changes = new Map(plan.changes.map((change) => [change.node, change]));
    for (const { tiers } of reviewPlan(plan).flows)
      for (const group of tiers.flatMap(({ groups }) => groups)) {
        if (group.kind === 'rename') continue;
        for (const node of group.nodes) {
          const change = changes.get(node);
          assert.equal([change?.kind, change?.effect], [group.kind, group.effect]);
          assert.is(change?.isDrifted, group.example.change.isDrifted);
          if (group.kind === 'update') assert.equal(kindsOf(change), kindsOf(group.example.change));
        }
      }
  });
  fc.assert(property, { numRuns: 300 });
});

const matchesDifference = schemaCheck('difference.v1.json');
const matchesStatus = schemaCheck('status.v1.json');

test('any plan can be shown in every form, and none tells a secret that the plan does not', () => {
  const property = fc.property(somePlan, (plan) => {
    const json = planJson(plan);
    matchesDifference(json);
    const forms = [renderPlan(plan), renderPlanMarkdown(plan), JSON.stringify(json)];
    const real = /sink\(\\*"(?:pw|other)/;
    for (const text of forms) {
      assert.not.match(text, /undefined|\[object/);
      if (!real.test(serializePlan(plan))) assert.not.match(text, real);
      assert.not(text.includes('${host}') || text.includes('${node}'), text);
    }
  });
  fc.assert(property, { numRuns: 300 });
});

test('any status can be shown, and tells no secret', () => {
  const property = fc.property(someSnapshot, (snapshot) => {
    const status = statusOf(snapshot);
    const json = statusJson('s', status);
    matchesStatus(json);
    for (const text of [renderStatus('s', status), JSON.stringify(json)])
      assert.not.match(text, /undefined|\[object|sink\(\\?"(?:pw|other)/);
  });
  fc.assert(property, { numRuns: 300 });
});

test('five thousand alike changes are one', () => {
  const plan = planBetween(agents({ agents: 5000 }), agents({ agents: 5000, capacity: 9 }));
  const [flow] = reviewPlan(plan).flows;
  assert.is(flow?.tiers[0]?.groups.length, 1);
});

test('a plan that only finishes an interrupted apply says so', () => {
  const plan = planBetween(agents(), agents());
  const interrupted = {
    number: 2,
    who: 'bob',
    startedAt: 'then',
    steps: 2,
    stepsDone: 2,
    decision: 'finish' as const,
  };
  const flows = plan.flows.map((flow) => ({ ...flow, next: 2, interrupted }));
  assert.is(
    renderPlan({ ...plan, flows }, { width: 200 }),
    [
      'What it means',
      '  ! revision 2 of flow "orders" was begun by bob at then and stopped after step 2 of 2; this plan finishes it',
      '',
      'Plan: 0 to create, 0 to change, 0 to delete; 20 unchanged.',
      '',
    ].join('\n'),
  );
});

test.run();
