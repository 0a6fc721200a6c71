import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { mermaidText } from '../../src/pictures/mermaid/text.js';
import { renderMermaid } from '../../src/pictures/render-mermaid.js';
import { matchGolden } from '../support/golden.js';
import { hostilePicture, hostileText } from './hostile.js';
import { markedPicture, pictureFrom } from './installation.js';
import { drawnTopologies, pictureOfTopology } from './topologies.js';

const id = 'f_\\w+';
const label = '"(?:<b>|</b>|<br/>|#\\d+;|[^"#$&;<>`*_~\\\\|{}%])*"';
const colour = 'stroke:#[0-9a-f]{6}';

/** The lines that a picture may have; Mermaid itself has read every golden file. */
const grammar: readonly RegExp[] = [
  /^%%\{init: \{"flowchart": \{"wrappingWidth": 480\}\}\}%%$/,
  /^flowchart LR$/,
  new RegExp(`^ {2}subgraph ${id}\\[${label}\\]$`),
  /^ {4}direction LR$/,
  new RegExp(`^ {4}${id}\\[${label}\\](:::(reliable|added|removed|changed))?$`),
  new RegExp(`^ {4}${id}\\(\\[${label}\\]\\)$`),
  /^ {2}end$/,
  new RegExp(`^ {2}${id} (==>|-->|-\\.->)(\\|${label}\\|)? ${id}$`),
  new RegExp(`^ {2}classDef (reliable|added|removed|changed) ${colour},stroke-width:3px$`),
  new RegExp(`^ {2}linkStyle \\d+(,\\d+)* ${colour},stroke-width:3px$`),
];

function wrongLines(text: string): readonly string[] {
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => !grammar.some((form) => form.test(line)));
}

for (const name of drawnTopologies) {
  test(`topologies/${name}.yaml is drawn as its golden file says`, () => {
    const text = renderMermaid(pictureOfTopology(name));
    assert.equal(wrongLines(text), []);
    matchGolden(`pictures/${name}.mmd`, text);
  });
}

test('marks have colours of their own, and links are counted', () => {
  const text = renderMermaid(markedPicture());
  matchGolden('pictures/marked.mmd', text);
  assert.equal(wrongLines(text), []);
  const styles = text.split('\n').filter((line) => /classDef|linkStyle/.test(line));
  assert.equal(styles, [
    '  classDef reliable stroke:#0969da,stroke-width:3px',
    '  classDef added stroke:#1a7f37,stroke-width:3px',
    '  classDef removed stroke:#cf222e,stroke-width:3px',
    '  classDef changed stroke:#9a6700,stroke-width:3px',
    '  linkStyle 0,3,4 stroke:#0969da,stroke-width:3px',
    '  linkStyle 1 stroke:#1a7f37,stroke-width:3px',
    '  linkStyle 2 stroke:#cf222e,stroke-width:3px',
  ]);
  assert.match(text, 'f_web_logs__old -->|"removed"| f_web_logs__near');
});

test('hostile text stays inside its label', () => {
  const text = renderMermaid(hostilePicture());
  assert.equal(wrongLines(text), []);
  assert.not.match(text, '<script');
});

test('an entity for every character that means something', () => {
  assert.is(mermaidText(['a"b', 'c<d>&']), 'a#34;b<br/>c#60;d#62;#38;');
  const text = mermaidText([hostileText]);
  const read = text.replace(/#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  assert.is(read, hostileText);
});

test('names that differ only in what ids cannot hold get ids of their own', () => {
  const text = renderMermaid(
    pictureFrom(`version: 1
flow: f
tiers:
  a-b: {nodes: a1, source: 'tail("/x")'}
  a_b: {nodes: b1}
  a-_b: {nodes: d1}
  a_-b: {nodes: c1, sink: console}
edges: [{from: a-b, to: a_b}, {from: a_b, to: a-_b}, {from: a-_b, to: a_-b}]
`),
  );
  const ids = Array.from(text.matchAll(/^ {4}(f_\w+)\[/gm), ([, found]) => found);
  assert.equal(ids, ['f_f__a_b', 'f_f__a_b_2', 'f_f__a__b', 'f_f__a__b_2']);
  assert.match(text, 'f_f__a_b -->|"disk-failover"| f_f__a_b_2');
});

test.run();
