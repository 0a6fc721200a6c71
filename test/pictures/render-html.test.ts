import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildPageData } from '../../src/pictures/html/build-page-data.js';
import { renderHtml } from '../../src/pictures/render-html.js';
import { pictureFormats, renderPicture } from '../../src/pictures/render-picture.js';
import { hostilePicture, hostileText } from './hostile.js';
import { installation, pictureFrom } from './installation.js';
import { pictureOfTopology } from './topologies.js';

const html = renderHtml(pictureFrom(installation));

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function policyOf(page: string): string {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? '';
}

function dataOf(page: string): unknown {
  const [, json = ''] =
    /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page) ?? [];
  return JSON.parse(json);
}

test('the policy allows its own script and style sheet by their hashes, and nothing else', () => {
  const scripts = Array.from(
    html.matchAll(/<script>([\s\S]*?)<\/script>/g),
    ([, text = '']) => text,
  );
  const styles = Array.from(html.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, text = '']) => text);
  assert.equal([scripts.length, styles.length], [1, 1]);
  assert.is(
    policyOf(html),
    `default-src 'none'; img-src data:; style-src ${hashOf(styles[0] ?? '')}; script-src ${hashOf(scripts[0] ?? '')}; base-uri 'none'; form-action 'none'`,
  );
});

test('nothing in it leads to a network, and no attribute is a script or a style', () => {
  const bare = html.replaceAll('xmlns="http://www.w3.org/2000/svg"', '');
  assert.not.match(bare, /(href|src)="(?!data:,")/);
  assert.not.match(bare, /https?:/);
  assert.not.match(bare, /\s(on\w+|style)="/);
});

test('the data is the picture', () => {
  assert.equal(dataOf(html), JSON.parse(JSON.stringify(buildPageData(pictureFrom(installation)))));
});

test('hostile text can neither end an element nor begin one', () => {
  const page = renderHtml(hostilePicture());
  assert.is(page.split('<script').length, 3);
  assert.is(page.split('</script').length, 3);
  assert.not.match(page, '<img');
  assert.match(JSON.stringify(dataOf(page)), JSON.stringify(hostileText).slice(1, -1));
});

test('marks lead to the nodes that bear them; where nothing differs the page says so', () => {
  assert.not.match(html, 'data-mark="');
  assert.match(renderHtml(hostilePicture()), 'data-mark="removed">1 removed</button>');
  const same = renderHtml(pictureFrom(installation, { nodes: [] }));
  assert.match(same, 'Nothing differs from the store');
});

test('what many nodes share stands once', () => {
  const data = buildPageData(pictureOfTopology('thousand-agents'));
  assert.is(data.nodes.length, 1008);
  assert.ok(data.chains.length < 600, String(data.chains.length));
  assert.ok(data.texts.length < 800, String(data.texts.length));
  assert.is(new Set(data.texts).size, data.texts.length);
});

test('edges of a page know the tiers at both ends, also through a group', () => {
  const { edges, tiers } = buildPageData(pictureFrom(installation));
  const names = (indexes: readonly number[]) => indexes.map((at) => tiers[at]?.name);
  assert.equal(
    edges.map(({ from, into }) => [names([from]), names(into)]),
    [
      [['web'], ['near', 'far']],
      [['web'], ['view']],
    ],
  );
});

test('data of a page refers to what there is', () => {
  for (const name of ['groups', 'shared-hosts', 'wan']) {
    const data = buildPageData(pictureOfTopology(name));
    for (const node of data.nodes) {
      assert.ok(data.tiers[node.tier]);
      for (const at of node.chains) {
        const chain = data.chains[at];
        assert.ok(chain && data.edges[chain.edge]);
        for (const [hop] of chain?.hops ?? []) assert.ok(data.nodes[hop]);
      }
      for (const [, text] of node.texts) assert.type(data.texts[text], 'string');
    }
    for (const edge of data.edges) assert.ok(data.tiers[edge.from] && data.flows[edge.flow]);
  }
});

test('every format gives the same bytes again', async () => {
  for (const format of pictureFormats) {
    const [one, other] = [await renderPicture(pictureFrom(installation), format), ''];
    assert.is(await renderPicture(pictureFrom(installation), format), one);
    assert.is.not(one, other);
    assert.is(one.at(-1), '\n');
  }
});

test('no format shows a secret', async () => {
  for (const format of pictureFormats)
    assert.not.match(await renderPicture(pictureFrom(installation), format), 'hunter2');
});

test.run();
