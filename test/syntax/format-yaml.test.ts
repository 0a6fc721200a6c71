import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codePages } from '../../src/rules/pages.js';
import { formatYaml } from '../../src/syntax/format-yaml.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { plainValue } from '../../src/syntax/yaml-tree.js';
import { source } from '../../src/text/source.js';
import { projectFolder } from '../support/project.js';

function formatted(text: string): string {
  const { value, diagnostics } = formatYaml(source('t.yaml', text));
  assert.ok(value !== undefined, `refused: ${diagnostics.map((one) => one.message)}\n${text}`);
  return value ?? '';
}

function valuesOf(text: string): unknown {
  return parseYaml(source('t.yaml', text)).value?.map(({ root }) => plainValue(root));
}

/** What stands behind each `#` that starts a comment; the samples have no other. */
function comments(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?:^|[\s[{,])(#.*)/gm), ([, comment = '']) => comment.trimEnd());
}

const cases: Readonly<Record<string, readonly [string, string]>> = {
  'two columns a level, lists under their key': [
    'a:\n    b: 1\n    c:\n    - x\n    -   y\n',
    'a:\n  b: 1\n  c:\n    - x\n    - y\n',
  ],
  'one blank after colons, commas and before comments': [
    'a :   1    # c\nb:  {x:   1 ,y: [ 1,2 ] }\n',
    'a: 1 # c\nb: {x: 1, y: [1, 2]}\n',
  ],
  'single quotes unless double ones need fewer escapes': [
    `a: "tail(\\"/x\\")"\nb: 'it''s'\nc: "plain"\nd: "a\\tb"\ne: "it's \\"so\\""\nf: "\\\\d"\ng: x\n`,
    `a: 'tail("/x")'\nb: "it's"\nc: 'plain'\nd: "a\\tb"\ne: 'it''s "so"'\nf: '\\d'\ng: x\n`,
  ],
  'at most one empty line, none at the ends and where a block opens': [
    '\n\na:\n\n  b: 1\n\n\n\nc: 2\n\n\n',
    'a:\n  b: 1\n\nc: 2\n',
  ],
  'comments stay where they are, at the depth of what they stand in': [
    '# top\na: # of a\n# of b\n      b: 1\n      # end of a\n# of c\nc: 2\n# end\n',
    '# top\na: # of a\n  # of b\n  b: 1\n  # end of a\n# of c\nc: 2\n# end\n',
  ],
  'a value goes to the line of its key, an item to its dash': [
    'a:\n  x\nb:\n  {c: 1}\nc:\n-\n  d: 1\n- # why\n  e: 1\n-\n  # own\n  f: 1\n',
    'a: x\nb: {c: 1}\nc:\n  - d: 1\n  - # why\n    e: 1\n  -\n    # own\n    f: 1\n',
  ],
  'line breaks inside brackets stay': [
    'a: [\n  x, # one\n  y\n]\n',
    'a: [\n    x, # one\n    y\n  ]\n',
  ],
  'a trailing comma goes where nothing follows on its line': [
    'a: [x, y, ]\nb: [\n  x,\n  ]\nc: { }\nd: [ # why\n  1]\n',
    'a: [x, y]\nb: [\n    x,\n  ]\nc: {}\nd: [ # why\n    1]\n',
  ],
  'block scalars keep their text': [
    'a: |\n      x\n        y\n\n      z\nb: >-\n  p\n  q\nc: |2\n    r\n  s\nd:\n- |1\n   t\ne: |+\n u\n\n\nf: |\n',
    'a: |\n  x\n    y\n\n  z\nb: >-\n  p\n  q\nc: |2\n    r\n  s\nd:\n  - |2\n      t\ne: |+\n  u\n\n\nf: |\n',
  ],
  'scalars of several lines keep their lines': [
    'a: "x\n      y\n\n\n      z \\\n      w"\nb: p\n  q\n\n  r\n',
    'a: "x\n  y\n\n\n  z \\\n  w"\nb: p\n  q\n\n  r\n',
  ],
  'anchors, tags, aliases and documents': [
    '%YAML 1.2\n---\na:   &x\n   b: 1\nc:  *x\nd: !!str   1\ne:\n- &y\n  f: 1\n-\n  &z g\n...\n---\nb: 2\n',
    '%YAML 1.2\n---\na: &x\n  b: 1\nc: *x\nd: !!str 1\ne:\n  - &y\n    f: 1\n  - &z g\n...\n---\nb: 2\n',
  ],
  'explicit and empty keys': ['? a\n:   b\n? c\n', '? a\n: b\n? c\n'],
  'lines that end in CR LF, tabs after a colon, and a missing end of line': [
    'a:\t1\r\nb:\r\n    c: 2',
    'a: 1\nb:\n  c: 2\n',
  ],
  'nested lists': ['a:\n- - x\n  - y\n-\n  - z\n', 'a:\n  - - x\n    - y\n  - - z\n'],
};

for (const [name, [before, after]] of Object.entries(cases)) {
  test(`format: ${name}`, () => {
    assert.is(formatted(before), after);
    assert.is(formatted(after), after, 'what is formatted stays');
  });
}

test('the topologies of the project are in canonical form', () => {
  const folder = join(projectFolder, 'topologies');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    assert.is(formatted(text), text, name);
  }
});

test('files that are no YAML are refused with the findings of the parser', () => {
  const { value, diagnostics } = formatYaml(source('t.yaml', 'a: [1\nb: 2\n'));
  assert.is(value, undefined);
  assert.ok(diagnostics.length > 0);
  assert.equal(diagnostics, parseYaml(diagnostics[0]?.span?.source ?? source('', '')).diagnostics);
});

/** Every topology that stands somewhere in the project, good and bad. */
const samples: readonly string[] = [
  ...readdirSync(join(projectFolder, 'topologies'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(projectFolder, 'topologies', name), 'utf8')),
  ...codePages.flatMap(({ exampleKind, good, bad }) => (exampleKind ? [] : [good, bad])),
].filter((text) => parseYaml(source('t.yaml', text)).value !== undefined);

/** The same document as a careless hand would have left it. */
const disorders: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/^( +)/gm, '$1$1'),
  (text) => text.replace(/: (?=[[{\w])/g, ':   '),
  (text) => text.replace(/, (?=\w+: )/g, ' ,'),
  (text) => text.replace(/\n(?=\S)/g, '\n\n\n'),
  (text) => text.replace(/ #/g, '      #'),
  (text) => text.replace(/(\r?\n)+$/, ''),
  (text) => text.replace(/^( *)- (?=\w[^:]*$)/gm, '$1-    '),
];

test('formatting is idempotent, keeps the meaning and every comment, whatever the hand', () => {
  assert.ok(samples.length > 60);
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.subarray([...disorders.keys()]),
      (sample, chosen) => {
        const text = chosen.reduce((made, index) => disorders[index]?.(made) ?? made, sample);
        if (parseYaml(source('t.yaml', text)).value === undefined) return;
        const once = formatted(text);
        assert.is(formatted(once), once);
        assert.equal(valuesOf(once), valuesOf(text));
        assert.equal(comments(once), comments(text.replaceAll('\r\n', '\n')));
        assert.not.match(once, /[ \t]\n|\r|\n\n\n|\n\n$/);
      },
    ),
    { numRuns: 150 },
  );
});

const scalars = fc.oneof(
  fc.constantFrom(
    'a',
    'b-1',
    '1',
    'true',
    'null',
    '""',
    "'x y'",
    '"q\\n"',
    'tail("/x")',
    '"it\'s"',
  ),
  fc.stringMatching(/^[a-z"'\\#:, -]{0,8}$/).map((text) => JSON.stringify(text)),
);

/** Flow and block texts of random shape. */
const values = fc.letrec<{ block: string[]; flow: string }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 3 },
    scalars.filter((text) => !/^[^"'].*[,[\]{}"]/.test(text)),
    fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[ ${items.join(' ,')}]`),
    fc
      .array(tie('flow'), { maxLength: 3 })
      .map((items) => `{${items.map((item, index) => `k${index}:  ${item}`).join(', ')} }`),
  ),
  block: fc.oneof(
    { maxDepth: 4 },
    scalars.map((text) => [text]),
    tie('flow').map((text) => [text]),
    fc
      .array(fc.tuple(tie('block'), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 3 })
      .map((items) => items.flatMap(([lines, pad], index) => entry(`k${index}:`, lines, pad))),
    fc
      .array(fc.tuple(tie('block'), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 3 })
      .map((items) => items.flatMap(([lines, pad]) => entry('-', lines, pad))),
  ),
})).block;

/** A key or dash with its value below it, or beside it where it is one line; comments and empty lines between. */
function entry(head: string, lines: readonly string[], pad: number): readonly string[] {
  const isShort = lines.length === 1 && pad % 2 === 0 && !/^(-|k\d:)/.test(lines[0] ?? '');
  if (isShort) return [`${head}${' '.repeat(pad)}${lines[0]} # beside`];
  return [
    pad === 3 ? `${head} # at` : head,
    '',
    '',
    ...lines.map((line) => (line === '' ? '' : ' '.repeat(pad) + line)),
    '# after',
  ];
}

test('YAML of any shape keeps its meaning and its comments', () => {
  fc.assert(
    fc.property(values, (lines) => {
      const text = `${lines.join('\n')}\n`;
      if (parseYaml(source('t.yaml', text)).value === undefined) return;
      const once = formatted(text);
      assert.is(formatted(once), once, text);
      assert.equal(comments(once).length, comments(text).length, text);
    }),
    { numRuns: 600 },
  );
});

test.run();
