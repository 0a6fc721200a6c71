import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { printSink } from '../../../src/languages/flume-0.9/print.js';
import { foldSink, type Step, sinkPaths, visits } from '../../../src/languages/flume-0.9/walk.js';
import { sinkOf } from './parsing.js';

const whole = sinkOf('d [ collector(9) { a }, < e b ? roll(5) { c } > ]');

function show(steps: readonly Step[]): string {
  return steps.map(showStep).join(' ');
}

function showStep(step: Step): string {
  switch (step.kind) {
    case 'decorated':
      return step.node.decorator.name;
    case 'fan-out':
      return `#${step.branch}`;
    case 'failover':
      return step.arm;
    case 'roll':
    case 'collector':
      return `${step.kind}(${step.node.millis})`;
  }
}

test('every path to a leaf comes with what encloses it, the outermost first', () => {
  assert.equal(
    [...sinkPaths(whole)].map(({ node, above }) => `${show(above)} -> ${node.name}`),
    ['d #0 collector(9) -> a', 'd #1 primary e -> b', 'd #1 backup roll(5) -> c'],
  );
});

test('every node comes once, from the outside in', () => {
  assert.equal(
    [...visits(whole)].map(({ node, above }) => `${node.kind} ${above.length}`),
    [
      'decorated 0',
      'fan-out 1',
      'collector 2',
      'call 3',
      'failover 2',
      'decorated 3',
      'call 4',
      'roll 3',
      'call 4',
    ],
  );
});

test('a fold computes from the leaves up', () => {
  const depth = foldSink<number>(whole, (_, parts) => 1 + Math.max(0, ...parts));
  assert.is(depth, 5);
  const texts = foldSink<string>(whole, (node, parts) =>
    parts.length === 0 ? printSink(node) : `(${parts.join(' ')})`,
  );
  assert.is(texts, '(((a) ((b) (c))))');
});

test.run();
