import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderPlan } from '../../src/review/render-plan.js';
import { displayWidth } from '../../src/text/display-width.js';
import { matchGolden } from '../support/golden.js';
import { changeOf } from './change-of.js';
import { scenarios } from './scenarios.js';
import { tagPainter } from './tag-painter.js';

for (const [name, planOf] of Object.entries(scenarios)) {
  test(`${name}, without colour and with it`, () => {
    const plan = planOf();
    const text = renderPlan(plan);
    matchGolden(`review/${name}.txt`, text);
    const coloured = renderPlan(plan, { color: tagPainter });
    assert.is(coloured.replace(/<(?:\/|red|yellow|green|bold)>/g, ''), text);
    for (const line of text.split('\n'))
      assert.ok(displayWidth(line) <= 80 || !line.trim().includes(' '), line);
  });
}

test('colours mark what comes, changes, goes and is to be noticed', () => {
  const plan = scenarios['everything-at-once']?.();
  assert.ok(plan);
  matchGolden('review/everything-at-once.color.txt', renderPlan(plan, { color: tagPainter }));
});

test('a wider terminal has longer lines', () => {
  const plan = scenarios['one-more-receiver']?.();
  assert.ok(plan);
  assert.match(
    renderPlan(plan, { width: 120 }),
    '    ~ web-[001-200]: 200 nodes reopen; shown for web-001, each with its own receivers\n',
  );
});

test('what a terminal would obey or hide is shown instead', () => {
  const plan = changeOf('text("a")', 'text("x\u0007\u001b[31m\u202e")');
  const text = renderPlan(plan);
  assert.match(text, 'text("a" -> "x\\u0007\\u001B[31m\\u202E")');
  const broken = renderPlan(changeOf('text(', 'text(\u001b[2J'));
  assert.not(broken.includes('\u001b'));
  assert.match(broken, '+ text(␛[2J');
});

test.run();
