import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { artifactSnapshot, withoutSecrets } from '../../src/reconcile/artifact-snapshot.js';
import { diffSnapshot } from '../../src/reconcile/diff-snapshot.js';
import { artifact, secretText, sinkOf } from './samples.js';

const web = new Set(['web']);
const pw = (value: string) => secretText('s("${secret.PW}")', { PW: value });
const other = [artifact('a'), sinkOf('b', pw('x')), artifact('c', { chokes: { wan: 1 } })];

test('a topology that compiles to the same has no difference, whatever its secrets', () => {
  const now = [artifact('a'), sinkOf('b', pw('y')), artifact('c', { chokes: { wan: 1 } })];
  assert.equal(diffSnapshot(artifactSnapshot(other), withoutSecrets(now), web), []);
});

test('what differs is shown as it is written in the topologies', () => {
  const now = withoutSecrets([
    sinkOf('b', secretText('t("${secret.PW}")', { PW: 'y' })),
    artifact('d'),
  ]);
  const changes = diffSnapshot(artifactSnapshot(other), now, web);
  assert.equal(
    changes.map(({ kind, node, isDrifted }) => `${kind} ${node} ${isDrifted}`),
    ['delete a false', 'update b false', 'delete c false', 'create d false'],
  );
  const [, update] = changes;
  assert.equal(update?.before?.parts['sink'], {
    kind: 'shown',
    shown: 's("${secret.PW}")',
    secrets: ['PW'],
  });
  assert.equal(update?.kind === 'update' && update.after.parts['sink'], {
    shown: 't("${secret.PW}")',
    secrets: ['PW'],
  });
});

test('the flows of the artifacts stand there, never applied', () => {
  const { flows } = artifactSnapshot([
    artifact('z', { flow: 'two' }),
    artifact('y', { flow: 'one' }),
  ]);
  assert.equal(
    [...flows],
    [
      ['one', { flow: 'one', history: [] }],
      ['two', { flow: 'two', history: [] }],
    ],
  );
});

test.run();
