import type { Browser } from 'playwright-core';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderSvg } from '../../src/pictures/render-svg.js';
import { openBrowser, withFile } from './browser.js';
import { hostilePicture } from './hostile.js';
import { installation, pictureFrom } from './installation.js';
import { drawnTopologies, pictureOfTopology } from './topologies.js';

const test = suite<{ browser: Browser }>('image');

test.before(async (context) => {
  context.browser = await openBrowser();
});

test.after(async ({ browser }) => {
  await browser.close();
});

/** Texts that are wider than what they stand in, as the browser sets them. */
const tooWide = `[...document.querySelectorAll('.box, .words')].flatMap((group) => {
  const { x, width } = group.querySelector('rect').getBBox();
  return [...group.querySelectorAll('text')]
    .filter((text) => text.getBBox().x < x || text.getBBox().x + text.getBBox().width > x + width)
    .map((text) => text.textContent);
})`;

/** A name and a count that run into each other. */
const touching = `[...document.querySelectorAll('.box')].filter((group) => {
  const [left, right] = group.querySelectorAll('text');
  return left.getBBox().x + left.getBBox().width >= right.getBBox().x;
}).map((group) => group.textContent)`;

for (const name of drawnTopologies) {
  test(`all texts of topologies/${name}.yaml fit where they stand`, ({ browser }) =>
    withFile(
      { browser, name: 'a.svg', text: renderSvg(pictureOfTopology(name)) },
      {},
      async (page) => {
        assert.equal(await page.evaluate(tooWide), []);
        assert.equal(await page.evaluate(touching), []);
      },
    ));
}

test('hostile text stays inside its box, and nothing of it runs', ({ browser }) =>
  withFile({ browser, name: 'a.svg', text: renderSvg(hostilePicture()) }, {}, async (page) => {
    assert.equal(await page.evaluate(tooWide), []);
    assert.is(await page.evaluate('typeof globalThis.hacked'), 'undefined');
  }));

for (const { colorScheme, paper } of [
  { colorScheme: 'light', paper: [255, 255, 255, 255] },
  { colorScheme: 'dark', paper: [13, 17, 23, 255] },
] as const) {
  test(`as an image in a ${colorScheme} page it is ${colorScheme}`, async ({ browser }) => {
    const page = await browser.newPage({ colorScheme });
    const source = Buffer.from(renderSvg(pictureFrom(installation))).toString('base64');
    const pixel = await page.evaluate(`new Promise((give) => {
      const image = new Image();
      image.onload = () => {
        const context = document.createElement('canvas').getContext('2d');
        context.drawImage(image, 0, 0);
        give([...context.getImageData(4, 4, 1, 1).data]);
      };
      image.src = 'data:image/svg+xml;base64,${source}';
    })`);
    assert.equal(pixel, paper);
    await page.close();
  });
}

test.run();
