import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/plan.js';
import { planMarker, renderPlanMarkdown } from '../../src/review/render-plan-markdown.js';
import { artifact, sinkOf } from '../reconcile/samples.js';
import { matchGolden } from '../support/golden.js';
import { changeOf } from './change-of.js';
import { planBetween } from './plan-between.js';
import { scenarios } from './scenarios.js';

const shown = [
  'nothing-to-do',
  'larger-batches-and-drift',
  'one-more-receiver',
  'no-longer-reliable',
  'mass-delete',
  'agents-weakened',
  'everything-at-once',
];

for (const name of shown) {
  test(`${name} as a comment`, () => {
    const plan = scenarios[name]?.();
    assert.ok(plan);
    matchGolden(`review/${name}.md`, renderPlanMarkdown(plan));
  });
}

/** A plan of many tiers in which every node differs from every other. */
function manyWays(tiers: number, nodes: number): Plan {
  const all = (text: (at: number) => string) =>
    Array.from({ length: tiers * nodes }, (_, at) =>
      sinkOf(`n-${at}`, text(at), { tier: `tier-${at % tiers}` }),
    );
  return planBetween(
    all(() => 'null'),
    all((at) => `text("/var/log/${'x'.repeat(at % 37)}/${at * 7919}")`),
  );
}

/** Fences are closed, and folds are closed outside of them. */
function isWhole(text: string): boolean {
  let fence: string | undefined;
  let folds = 0;
  for (const line of text.split('\n')) {
    const [mark] = /^`{3,}/.exec(line) ?? [];
    if (fence !== undefined) {
      if (line === fence) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (line === '<details>') folds++;
    else if (line === '</details>') folds--;
    if (folds < 0) return false;
  }
  return fence === undefined && folds === 0;
}

test('what does not fit is counted, and nothing is cut in the middle', () => {
  const plan = manyWays(3, 12);
  assert.is(renderPlanMarkdown(plan, { limit: 2000 }).length <= 2000, true);
  matchGolden('review/cut.md', renderPlanMarkdown(plan, { limit: 2000 }));
});

test('a comment keeps its limit, whatever the plan and the limit', () => {
  const plans = [manyWays(1, 300), manyWays(40, 5), manyWays(5, 40)];
  const property = fc.property(
    fc.constantFrom(...plans),
    fc.integer({ min: 1000, max: 70_000 }),
    (plan, limit) => {
      const text = renderPlanMarkdown(plan, { limit });
      assert.ok(text.length <= limit, `${text.length} > ${limit}`);
      assert.ok(isWhole(text), text);
      assert.ok(text.startsWith(`${planMarker}\n`));
      assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'));
    },
  );
  fc.assert(property, { numRuns: 60 });
});

test('the default limit is that of GitHub, and much of it is used', () => {
  const text = renderPlanMarkdown(manyWays(4, 400));
  assert.ok(text.length <= 65_536 && text.length > 55_000, String(text.length));
});

test('every node is shown or counted', () => {
  const plan = manyWays(40, 5);
  const text = renderPlanMarkdown(plan, { limit: 6000 });
  const titles = text.match(/^[~] n-\d+/gm) ?? [];
  const counts = [...text.matchAll(/(?:lines? about|with) (\d+) nodes?/g)];
  const sum = counts.reduce((total, [, count]) => total + Number(count), titles.length);
  assert.ok(sum >= 200, `${sum}`);
});

test('a fence is longer than what stands in it', () => {
  const text = renderPlanMarkdown(changeOf('null', 'text("````")'));
  assert.match(text, '`````diff\n');
  assert.ok(isWhole(text));
  assert.match(renderPlanMarkdown(changeOf('null', 'text("``")')), '\n```diff\n');
});

test('names and messages mean nothing to Markdown or HTML', () => {
  const node = artifact('web_1_x', { flow: 'a<b>', tier: 'x&y', parts: sinkOf('x', 'null').parts });
  const text = renderPlanMarkdown(planBetween([], [node, { ...node, node: 'web_2_x' }]));
  assert.match(
    text,
    '<summary>a&lt;b&gt; / <b>x&amp;y</b>: 2 to create (alike, shown once)</summary>',
  );
  const refused = renderPlanMarkdown({
    ...changeOf('null', 'console'),
    refusals: [{ code: 'x', severity: 'error', message: 'a *b* [c](d) <e> #1', help: 'f_g_h' }],
  });
  assert.match(refused, '> - `x`: a \\*b\\* \\[c\\](d) \\<e\\> \\#1 (f\\_g\\_h)\n');
});

test('a refused plan says so first', () => {
  const plan = scenarios['mass-delete']?.();
  assert.ok(plan);
  assert.match(
    renderPlanMarkdown(plan),
    /^<!-- flumec-plan -->\n### Refused: 0 to create, .*\n\n> \[!CAUTION\]\n> It may not be applied as it stands:\n> - `mass-delete`: /,
  );
});

test('a refusal without help, and a refused plan that changes nothing', () => {
  const plan = {
    ...changeOf('null', 'null'),
    refusals: [{ code: 'x', severity: 'error', message: 'no' } as const],
  };
  assert.is(
    renderPlanMarkdown(plan),
    '<!-- flumec-plan -->\n### Refused: 0 to create, 0 to change, 0 to delete; 1 unchanged\n\n> [!CAUTION]\n> It may not be applied as it stands:\n> - `x`: no\n',
  );
});

test('very many refusals and warnings are counted', () => {
  const refusals = Array.from({ length: 500 }, (_, at) => ({
    code: 'x',
    severity: 'error' as const,
    message: `message ${at}`,
  }));
  const text = renderPlanMarkdown({ ...changeOf('null', 'console'), refusals }, { limit: 4000 });
  assert.ok(text.length <= 4000);
  assert.match(text, /> - … and 4\d\d more\n/);
});

test('the same plan gives the same bytes', () => {
  const plan = scenarios['everything-at-once'];
  assert.ok(plan);
  assert.is(renderPlanMarkdown(plan()), renderPlanMarkdown(plan()));
});

test.run();
