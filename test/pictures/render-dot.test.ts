import { spawnSync } from 'node:child_process';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Picture } from '../../src/pictures/picture.js';
import { renderDot } from '../../src/pictures/render-dot.js';
import { matchGolden } from '../support/golden.js';
import { hostilePicture, hostileText } from './hostile.js';
import { markedPicture } from './installation.js';
import { drawnTopologies, pictureOfTopology } from './topologies.js';

interface Drawn {
  readonly objects: readonly {
    readonly name: string;
    readonly label: string;
    readonly nodes?: readonly number[];
    readonly _ldraw_?: readonly { readonly text?: string }[];
  }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number }[];
}

/** What the real Graphviz reads; fails where it warns. */
function draw(text: string): Drawn {
  const { stdout, stderr, error } = spawnSync('dot', ['-Tjson'], { input: text, encoding: 'utf8' });
  if (error) throw new Error('Graphviz is missing: as root, apt-get install graphviz');
  assert.is(stderr, '');
  return JSON.parse(stdout);
}

/** The lines that it would write into each box. */
function writtenTexts(picture: Picture): readonly string[] {
  const { objects } = draw(renderDot(picture));
  return objects.flatMap(({ _ldraw_ = [] }) => _ldraw_.flatMap(({ text }) => text ?? []));
}

for (const name of drawnTopologies) {
  test(`topologies/${name}.yaml is drawn as its golden file says, and Graphviz reads it`, () => {
    const picture = pictureOfTopology(name);
    const text = renderDot(picture);
    matchGolden(`pictures/${name}.dot`, text);
    const { objects, edges = [] } = draw(text);
    const clusters = objects.filter((one) => one.nodes !== undefined);
    assert.equal(
      clusters.map(({ label }) => label).sort(),
      picture.flows.map((flow) => flow.name).sort(),
    );
    const boxes = picture.flows.flatMap(({ tiers, groups }) => [...tiers, ...groups]);
    assert.is(objects.length - clusters.length, boxes.length);
    assert.ok(edges.length > 0);
  });
}

test('what is marked has colours of its own', () => {
  const text = renderDot(markedPicture());
  matchGolden('pictures/marked.dot', text);
  assert.is(draw(text).objects.length, 7);
});

test('hostile text comes out of Graphviz as it is', () => {
  const texts = writtenTexts(hostilePicture());
  assert.ok(texts.includes(hostileText), texts.join('\n'));
});

test.run();
