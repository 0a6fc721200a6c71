import type { Browser, Page } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Picture } from '../../src/pictures/picture.js';
import { renderHtml } from '../../src/pictures/render-html.js';
import { type Look, openBrowser, textOf, withFile } from './browser.js';
import { hostilePicture, hostileText } from './hostile.js';
import { installation, pictureFrom } from './installation.js';

const test = suite<{ browser: Browser }>('page');

test.before(async (context) => {
  context.browser = await openBrowser();
});

test.after(async ({ browser }) => {
  await browser.close();
});

const html = renderHtml(pictureFrom(installation));

function look(
  browser: Browser,
  { text = html, ...how }: Look & { readonly text?: string },
  test: (page: Page) => Promise<void>,
): Promise<void> {
  return withFile({ browser, name: 'installation.html', text }, how, test);
}

/** Waits until the panel is about that: the page shows it a moment after it was asked. */
async function isAbout(page: Page, heading: string): Promise<void> {
  const found = page.locator('#panel h2');
  for (let tries = 0; tries < 100 && (await textOf(found)) !== heading; tries++)
    await page.waitForTimeout(50);
  assert.is(await textOf(found), heading);
}

function hashOf(page: Page): string {
  return new URL(page.url()).hash;
}

test('a node is found by typing, with the keyboard alone', ({ browser }) =>
  look(browser, {}, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('near');
    assert.is(await textOf(page.locator('#found')), '2 found');
    const options = page.locator('#results [role=option]');
    assert.equal(await options.allInnerTexts(), ['near-1 near', 'near-2 near']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.is(await options.nth(1).getAttribute('aria-selected'), 'true');
    assert.is(await page.locator('#search').getAttribute('aria-activedescendant'), 'result-1');
    await page.keyboard.press('Enter');
    await isAbout(page, 'near-2');
    assert.is(hashOf(page), '#node=near-2');
    assert.ok(await page.locator('#results').isHidden());
  }));

test('the arrows go round, Enter takes the first, Escape takes the search back', ({ browser }) =>
  look(browser, {}, async (page) => {
    const search = page.locator('#search');
    await search.fill('web');
    await page.keyboard.press('ArrowUp');
    assert.is(await search.getAttribute('aria-activedescendant'), 'result-1');
    await page.keyboard.press('Escape');
    assert.is(await search.inputValue(), '');
    assert.ok(await page.locator('#results').isHidden());
    await page.keyboard.press('ArrowDown');
    await search.fill('far');
    await page.keyboard.press('Enter');
    await isAbout(page, 'far-1');
    await search.fill('nowhere');
    assert.is(await textOf(page.locator('#found')), 'No node found');
    assert.is(await search.getAttribute('aria-expanded'), 'false');
  }));

test('a node shows its place, its chains in order, its configuration, and no secret', ({
  browser,
}) =>
  look(browser, { hash: '#node=web-1' }, async (page) => {
    const panel = page.locator('#panel');
    assert.is(
      (await textOf(panel.locator('dl'))).replace(/\s+/g, ' '),
      'Tier web Flow web-logs Target flume-0.9 Host h1.example.com',
    );
    assert.equal(await panel.locator('ol.chain').first().locator('li').allInnerTexts(), [
      'near-1 cost 10',
      'near-2 cost 15',
      'far-1 cost 50',
    ]);
    assert.match(await textOf(panel), 'reliable · batch 100 / 1 s · gzip · failover 3');
    assert.is(await textOf(panel.locator('pre').first()), 'tail("/var/log/a b")');
    await panel.getByRole('button', { name: 'near-1' }).click();
    await isAbout(page, 'near-1');
    assert.match(await textOf(panel), '${secret.PASS}');
  }));

test('a receiver tells who tries it first and who later, when it is asked', ({ browser }) =>
  look(browser, { hash: '#node=far-1' }, async (page) => {
    const summary = page.locator('#panel summary');
    assert.equal(await summary.allInnerTexts(), ['2 when others are down']);
    assert.is(await page.locator('#panel details button').count(), 0);
    await summary.click();
    await page.locator('#panel details li').first().waitFor();
    assert.equal(await page.locator('#panel details li').allInnerTexts(), [
      'web-1 on h1.example.com',
      'web-2 on h2.example.com',
    ]);
  }));

test('a tier of the picture is a button, for the pointer and for the keyboard', ({ browser }) =>
  look(browser, {}, async (page) => {
    await page.locator('[data-tier=view]').click();
    await isAbout(page, 'view');
    assert.match(await textOf(page.locator('#panel')), 'value("a", "b")');
    assert.match(
      await textOf(page.locator('#panel')),
      /web -> view-2\nbest-effort · at most 16 KB\/s/,
    );
    await page.locator('[data-tier=web]').focus();
    await page.keyboard.press('Enter');
    await isAbout(page, 'web');
    assert.equal(await page.locator('#panel ul.nodes button').allInnerTexts(), ['web-1', 'web-2']);
    await page.locator('[data-tier=far]').focus();
    await page.keyboard.press('a');
    await isAbout(page, 'web');
    await page.keyboard.press(' ');
    await isAbout(page, 'far');
  }));

const fadedBoxes =
  '[...document.querySelectorAll(".box.faded")].map((box) => box.dataset.tier ?? box.dataset.group)';

test('what events of the chosen node do not pass fades, and comes back', ({ browser }) =>
  look(browser, { hash: '#node=near-1' }, async (page) => {
    const faded = () => page.evaluate(fadedBoxes);
    assert.equal(await faded(), ['web', 'far', 'view', 'store']);
    assert.is(await page.locator('.link.faded').count(), 4);
    await page.keyboard.press('Escape');
    await page.locator('#panel').waitFor({ state: 'hidden' });
    assert.equal(await faded(), []);
    assert.is(await page.locator('.link.faded').count(), 0);
    assert.ok(await page.locator('#panel').isHidden());
    await page.locator('[data-tier=web]').click();
    await isAbout(page, 'web');
    assert.equal(await faded(), []);
  }));

test('addresses can be linked to and gone back from; the panel closes', ({ browser }) =>
  look(browser, { hash: '#tier=near' }, async (page) => {
    await page.locator('#panel').getByRole('button', { name: 'near-2' }).click();
    await isAbout(page, 'near-2');
    assert.is(await page.evaluate('document.activeElement.textContent'), 'near-2');
    await page.goBack();
    await isAbout(page, 'near');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.locator('#panel').waitFor({ state: 'hidden' });
  }));

test('the picture grows and shrinks, and fits the room again', ({ browser }) =>
  look(browser, { width: 800 }, async (page) => {
    const width = () =>
      page.evaluate('document.querySelector("#picture svg").getBoundingClientRect().width');
    const shown = () => textOf(page.locator('#zoom-actual'));
    await page.locator('#zoom-actual').click();
    const actual = Number(await width());
    await page.getByRole('button', { name: 'Larger' }).click();
    assert.is(await shown(), '125 %');
    assert.ok(Math.abs(Number(await width()) - actual * 1.25) < 2);
    await page.getByRole('button', { name: 'Smaller' }).click();
    await page.getByRole('button', { name: 'Smaller' }).click();
    assert.is(await shown(), '80 %');
    await page.getByRole('button', { name: 'Fit' }).click();
    assert.ok(Math.abs(Number(await width()) - 800) < 2);
  }));

test('marks lead to their nodes, which say what differs and what the store has', ({ browser }) => {
  const before = {
    tier: 'web',
    hosts: ['h1'],
    texts: [{ part: 'sink', text: 'null' }],
    sendsTo: [],
  };
  const edits = [{ place: 'sink, in the chain', lines: [{ mark: '+' as const, text: 'gzip' }] }];
  const picture = pictureFrom(installation, {
    nodes: [
      { node: 'web-1', flow: 'web-logs', mark: 'changed', before, edits },
      { node: 'web-9', flow: 'web-logs', mark: 'removed', before, edits: [] },
    ],
  });
  return look(browser, { text: renderHtml(picture) }, async (page) => {
    await page.getByRole('button', { name: '1 changed' }).click();
    await isAbout(page, '1 nodes changed');
    await page.locator('#panel').getByRole('button', { name: 'web-1' }).click();
    await isAbout(page, 'web-1 changed');
    const text = await textOf(page.locator('#panel'));
    assert.match(text, /What changes\s+sink, in the chain\s+\+ gzip/);
    assert.match(text, /Configuration in the store\s+sink\s+null/);
    await page.getByRole('button', { name: '1 removed' }).click();
    assert.is(hashOf(page), '#mark=removed');
    await page.locator('#panel').getByRole('button', { name: 'web-9' }).click();
    assert.match(await textOf(page.locator('#panel')), /Configuration in the store\s+sink\s+null/);
  });
});

test('hostile text is shown and never run', ({ browser }) =>
  look(browser, { text: renderHtml(hostilePicture()), hash: '#node=a1' }, async (page) => {
    const pre = page.locator('#panel pre');
    assert.ok((await pre.allInnerTexts()).includes(hostileText));
    assert.is(await page.evaluate('typeof globalThis.hacked'), 'undefined');
    await page.locator('#search').fill('</script>');
    await page.keyboard.press('Enter');
    await isAbout(page, `${hostileText} removed`);
    assert.is(await page.evaluate('typeof globalThis.hacked'), 'undefined');
    assert.is(await page.locator('img').count(), 0);
  }));

test('the page is dark where its surroundings are, and light elsewhere', async ({ browser }) => {
  const colours = async (colorScheme: 'light' | 'dark') => {
    const found: unknown[] = [];
    await look(browser, { colorScheme }, async (page) => {
      const of = (selector: string, property: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
      found.push(
        await of('body', 'backgroundColor'),
        await of('.tier', 'fill'),
        await of('.t-name', 'fill'),
      );
    });
    return found;
  };
  assert.equal(await colours('light'), [
    'rgb(255, 255, 255)',
    'rgb(255, 255, 255)',
    'rgb(31, 35, 40)',
  ]);
  assert.equal(await colours('dark'), ['rgb(13, 17, 23)', 'rgb(33, 40, 48)', 'rgb(240, 246, 252)']);
});

/** Ten thousand agents on forty collectors. */
function tenThousand(): Picture {
  return pictureFrom(`version: 1
flow: fleet
tiers:
  agent: {nodes: 'agent-[00001-10000]', source: 'tail("/x")'}
  collector: {nodes: 'collector-[01-40]', sink: console}
edges: [{from: agent, to: collector, batch: 100}]
`);
}

test('ten thousand nodes are searched and listed without all of them standing in the page', ({
  browser,
}) =>
  look(browser, { text: renderHtml(tenThousand()) }, async (page) => {
    const elements = async () =>
      Number(await page.evaluate('document.querySelectorAll("*").length'));
    await page.locator('#search').fill('agent-0777');
    assert.is(await textOf(page.locator('#found')), '10 found');
    await page.locator('#search').fill('agent');
    assert.is(await textOf(page.locator('#found')), '12 of 10000 nodes');
    await page.mouse.click(700, 800);
    assert.ok(await page.locator('#results').isHidden());
    await page.locator('[data-tier=agent]').click();
    await isAbout(page, 'agent');
    assert.is(await page.locator('#panel ul.nodes li').count(), 100);
    await page.getByRole('button', { name: 'Show 100 of 9900 more' }).click();
    assert.is(await page.locator('#panel ul.nodes li').count(), 200);
    assert.ok((await elements()) < 2000);
    await page.locator('#search').fill('collector-07');
    await page.keyboard.press('Enter');
    await isAbout(page, 'collector-07');
    await page.locator('#panel summary').first().click();
    await page.locator('#panel details li').first().waitFor();
    assert.is(await page.locator('#panel details').first().locator('li').count(), 100);
  }));

test('a script that finds its way into the page does not run', async ({ browser }) => {
  const page = await browser.newPage();
  await page.setContent(html);
  const result = await page.evaluate(`(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.hacked = 1';
    document.body.append(script);
    const style = document.createElement('p');
    document.body.append(style);
    style.setAttribute('style', 'color: rgb(1, 2, 3)');
    return [typeof globalThis.hacked, getComputedStyle(style).color === 'rgb(1, 2, 3)'];
  })()`);
  assert.equal(result, ['undefined', false]);
  await page.close();
});

test.run();
