import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderSvg } from '../../src/pictures/render-svg.js';
import { styleSheet } from '../../src/pictures/svg/palette.js';
import { type ParsedElement, parseXml } from '../diagnostics/format/parse-xml.js';
import { matchGolden } from '../support/golden.js';
import { hostilePicture } from './hostile.js';
import { installation, markedPicture, pictureFrom } from './installation.js';
import { drawnTopologies, pictureOfTopology } from './topologies.js';

function* all(element: ParsedElement): Generator<ParsedElement> {
  yield element;
  for (const child of element.children) yield* all(child);
}

function textsIn(element: ParsedElement): readonly string[] {
  return [...all(element)].filter(({ name }) => name === 'tspan').map(({ text }) => text);
}

for (const name of drawnTopologies) {
  test(`topologies/${name}.yaml is drawn as its golden file says, in sound XML`, () => {
    const text = renderSvg(pictureOfTopology(name));
    matchGolden(`pictures/${name}.svg`, text);
    assert.is(parseXml(text).name, 'svg');
  });
}

test('what is marked is drawn as its golden file says', () => {
  matchGolden('pictures/marked.svg', renderSvg(markedPicture()));
});

test('the README has the picture of the example as it is drawn today', () => {
  matchGolden('../../topologies/wan.svg', renderSvg(pictureOfTopology('wan')));
});

test('an image needs nothing else, and holds nothing that could run', () => {
  for (const picture of [pictureFrom(installation), hostilePicture()]) {
    const text = renderSvg(picture);
    const names = new Set([...all(parseXml(text))].map((one) => one.name));
    assert.equal([...names].sort(), [
      'desc',
      'g',
      'path',
      'rect',
      'style',
      'svg',
      'text',
      'title',
      'tspan',
    ]);
    assert.not.match(text, /href|url\(|@import|<script|onload=/);
  }
});

test('it has a size, a title and a description for those who cannot see it', () => {
  const svg = parseXml(renderSvg(pictureFrom(installation)));
  const { width, height, viewBox, role } = svg.attributes;
  assert.is(viewBox, `0 0 ${width} ${height}`);
  assert.is(role, 'img');
  const [title, desc] = svg.children;
  assert.is(
    svg.attributes['aria-labelledby'],
    `${title?.attributes['id']} ${desc?.attributes['id']}`,
  );
  assert.is(title?.text, 'Flow web-logs');
  assert.is(
    desc?.text,
    'web-logs: tiers web (2 nodes), near (2 nodes), far (1 node), view (2 nodes); web -> store, reliable, batch 100 / 1 s, gzip, failover 3; web -> view-2, best-effort, at most 16 KB/s.',
  );
});

test('several flows are named together, a flow without edges says so, and marks are counted', () => {
  const one = (name: string) => `version: 1
flow: ${name}
tiers: {${name}t: {nodes: ${name}t, source: 'tail("/x")', sink: console}}
`;
  const node = { node: 'ft', flow: 'f', mark: 'added' as const, edits: [] };
  const svg = parseXml(renderSvg(pictureFrom([one('f'), one('g')], { nodes: [node] })));
  assert.is(svg.children[0]?.text, 'Flows f, g');
  assert.is(
    svg.children[1]?.text,
    'f: tiers ft (1 node); no edges. g: tiers gt (1 node); no edges. Nodes: 1 added.',
  );
});

test('what stands in it: names, counts, hosts, components, properties, costs and the legend', () => {
  const texts = textsIn(parseXml(renderSvg(pictureFrom(installation))));
  for (const wanted of [
    'web',
    '2 nodes',
    'web-[1-2]',
    'on h[1-2].example.com',
    'tail("/var/log/a b")',
    'write-ahead log',
    'batch 100 / 1 s',
    'gzip',
    'failover 3',
    'only view-2',
    'cost 10',
    'far-1: cost 50',
    'cost 5: near-2',
    'acknowledges',
    'reliable: kept at the origin until the end has it',
  ])
    assert.ok(texts.includes(wanted), wanted);
});

test('marks stand in words too, not in colours alone', () => {
  const nodes = [
    { node: 'web-1', flow: 'web-logs', mark: 'added' as const, edits: [] },
    { node: 'web-2', flow: 'web-logs', mark: 'changed' as const, edits: [] },
  ];
  const texts = textsIn(parseXml(renderSvg(pictureFrom(installation, { nodes }))));
  assert.ok(texts.includes('1 added') && texts.includes('1 changed'));
});

test('hostile text comes out of an XML parser as it went in', () => {
  const svg = parseXml(renderSvg(hostilePicture()));
  const hint = [...all(svg)].find(({ name, text }) => name === 'title' && text.startsWith('a:'));
  assert.match(hint?.text ?? '', 'source: tail("</script><script>globalThis.hacked=1</script>');
});

test('every colour of the light sheet has one in the dark sheet, on the same elements', () => {
  const [light = '', dark = ''] = styleSheet().split('@media(prefers-color-scheme:dark){');
  const colours = (sheet: string) =>
    Array.from(sheet.matchAll(/^([^{\n]+)\{(fill|stroke):(#[0-9a-f]{6})\}$/gm));
  const targets = (sheet: string) =>
    colours(sheet).map(([, selector, property]) => [selector, property]);
  assert.equal(targets(light), targets(dark));
  assert.ok(targets(light).length > 20);
});

test('texts stand out from the grounds they are on', () => {
  const [light = '', dark = ''] = styleSheet().split('@media(prefers-color-scheme:dark){');
  for (const sheet of [light, dark]) {
    const colour = (selector: string) =>
      new RegExp(`^${selector}\\{fill:(#[0-9a-f]{6})\\}$`, 'm').exec(sheet)?.[1] ?? '#000000';
    for (const ground of ['\\.paper', '\\.panel', '\\.tier', '\\.label'])
      for (const text of ['text', '\\.t-dim', '\\.t-note'])
        assert.ok(contrast(colour(text), colour(ground)) >= 4.5, `${text} on ${ground}`);
  }
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.run();
