import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { landingOf, type RunMark } from '../../../src/stores/zookeeper/run-mark.js';

const mark = (run: string, step: number, previous?: RunMark['previous']): RunMark => ({
  run,
  step,
  who: 'ann',
  host: 'desk',
  at: '2026-01-02T03:04:05.000Z',
  ...(previous && { previous }),
});

test('a step is there once the mark of its run says so', () => {
  assert.is(landingOf({ run: 'a', step: 2 }, mark('a', 2)), 'landed');
  assert.is(landingOf({ run: 'a', step: 2 }, mark('a', 3)), 'landed');
  assert.is(landingOf({ run: 'a', step: 2 }, mark('a', 1)), 'absent');
});

test('the run that comes after tells how far the one before it came', () => {
  const next = mark('b', 4, { run: 'a', step: 2 });
  assert.is(landingOf({ run: 'a', step: 2 }, next), 'landed');
  assert.is(landingOf({ run: 'a', step: 3 }, next), 'overtaken');
});

test('of a run that nothing tells of any more, only the lock is known not to be taken', () => {
  const other = mark('c', 1, { run: 'b', step: 4 });
  assert.is(landingOf({ run: 'a', step: 1 }, other), 'unknown');
  assert.is(landingOf({ run: 'a', step: 1 }, undefined), 'unknown');
  assert.is(landingOf({ run: 'a', step: 0 }, other), 'absent');
  assert.is(landingOf({ run: 'a', step: 0 }, undefined), 'absent');
});

test.run();
