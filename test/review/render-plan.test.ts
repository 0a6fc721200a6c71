import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderPlan } from '../../src/review/render-plan.js';
import { matchGolden } from '../support/golden.js';
import { scenarios } from './scenarios.js';
import { tagPainter } from './tag-painter.js';

for (const [name, plan] of Object.entries(scenarios)) {
  test(`${name}, without colour and with it`, () => {
    matchGolden(`review/${name}.txt`, renderPlan(plan()));
    const coloured = renderPlan(plan(), { color: tagPainter });
    assert.is(coloured.replace(/<(?:\/|red|yellow|green|bold)>/g, ''), renderPlan(plan()));
  });
}

test('colours mark what comes, changes, goes and is to be noticed', () => {
  const plan = scenarios['everything-at-once']?.();
  assert.ok(plan);
  matchGolden('review/everything-at-once.color.txt', renderPlan(plan, { color: tagPainter }));
});

test.run();
