import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildPlan } from '../../src/reconcile/build-plan.js';
import { parsePlan } from '../../src/reconcile/parse-plan.js';
import { serializePlan } from '../../src/reconcile/serialize-plan.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { artifact, sinkOf } from './samples.js';
import { storeOf } from './stored.js';

const snapshot = storeOf([artifact('a'), sinkOf('b', 'null'), artifact('c'), artifact('d')]);
const artifacts = [artifact('a'), sinkOf('b', 'console'), artifact('c'), artifact('new')];

function plan(wanted: readonly Artifact[] = artifacts) {
  return buildPlan({ store: 'file:s', snapshot, artifacts: wanted, flows: ['web'] });
}

const broken: readonly (readonly [string, string, string, string?])[] = [
  ['no JSON', '{', 'This is not JSON, so it is not a saved plan'],
  ['other JSON', '{"version":1}', 'This is not a plan that "flumec diff -o" saved'],
  ['a list', '[]', 'This is not a plan that "flumec diff -o" saved'],
  ['nothing', 'null', 'This is not a plan that "flumec diff -o" saved'],
  [
    'a newer plan',
    '{"format":"flumec-plan","version":2}',
    'The saved plan has version 2; this flumec reads version 1',
    'apply it with the newer flumec that saved it',
  ],
  [
    'a strange version',
    '{"format":"flumec-plan","version":"1"}',
    'The saved plan has version "1"; this flumec reads version 1',
  ],
  [
    'no version',
    '{"format":"flumec-plan"}',
    'The saved plan has version undefined; this flumec reads version 1',
  ],
  [
    'a part',
    '{"format":"flumec-plan","version":1}',
    'The saved plan is damaged: "store" is missing',
  ],
  [
    'another kind',
    serializePlan(plan()).replace('"kind":"update"', '"kind":"upset"'),
    'The saved plan is damaged: "changes.0.kind" is "upset"; expected "create" or "update" or "delete"',
  ],
  [
    'a list for an object',
    serializePlan(plan()).replace(/"options": .*,/, '"options": [],'),
    'The saved plan is damaged: "options" is a list; expected an object',
  ],
  [
    'an object for a list',
    serializePlan(plan()).replace('"pruneFlows":[]', '"pruneFlows":{}'),
    'The saved plan is damaged: "options.pruneFlows" is an object; expected a list',
  ],
  [
    'nothing for a truth',
    serializePlan(plan()).replace('"isAtomic": true', '"isAtomic": null'),
    'The saved plan is damaged: "isAtomic" is null; expected true or false',
  ],
  [
    'a text for a number',
    serializePlan(plan([...artifacts, artifact('z', { chokes: { wan: 5 } })])).replace(
      '"wan":5',
      '"wan":"5"',
    ),
    'The saved plan is damaged: "changes.3.after.chokes.wan" is "5"; expected a number',
  ],
];

for (const [what, text, message, help] of broken)
  test(`${what} is not a saved plan`, () => {
    const source = { name: 'plan.json', text };
    const { value, diagnostics } = parsePlan(source);
    assert.is(value, undefined);
    assert.equal(diagnostics, [
      {
        code: 'saved-plan',
        severity: 'error',
        message,
        ...(help && { help }),
        span: { source, start: 0, end: 0 },
      },
    ]);
  });

test.run();
