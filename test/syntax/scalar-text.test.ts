import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { scalarText } from '../../src/syntax/scalar-text.js';
import { childOf } from '../../src/syntax/yaml-tree.js';
import { source } from '../../src/text/source.js';

/** What stands in the file at the place of a part of the value of `a`. */
function written(yaml: string, part: string): string {
  const file = source('x.yaml', yaml);
  const root = parseYaml(file).value?.[0]?.root;
  const node = childOf(root, 'a');
  if (node?.kind !== 'scalar') throw new Error('a is no scalar');
  const text = scalarText(node);
  const start = text.value.indexOf(part);
  assert.ok(start >= 0, `${JSON.stringify(text.value)} has no ${JSON.stringify(part)}`);
  const { start: from, end } = text.place(start, start + part.length);
  return file.text.slice(from, end);
}

test('plain and quoted values are where they stand', () => {
  assert.is(written('a: one two\n', 'two'), 'two');
  assert.is(written("a: 'one two'\n", 'two'), 'two');
  assert.is(written('a: "one two"\n', 'two'), 'two');
});

test('quotes and escapes take the room they take in the file', () => {
  assert.is(written("a: 'it''s here'\n", "it's"), "it''s");
  assert.is(written("a: 'it''s here'\n", 'here'), 'here');
  assert.is(written('a: "x\\ty \\u00e9 \\x41 end"\n', 'end'), 'end');
  assert.is(written('a: "x\\ty \\u00e9 \\x41 end"\n', 'é'), '\\u00e9');
  assert.is(written('a: "\\U0001F600 end"\n', 'end'), 'end');
  assert.is(written('a: "\\U0001F600 end"\n', '\u{1F600}'), '\\U0001F600');
});

test('folded and literal blocks are where they stand', () => {
  assert.is(written('a: |\n  one\n  two\nb: 1\n', 'two'), 'two');
  assert.is(written('a: >-\n  one\n  two three\n', 'three'), 'three');
  assert.is(written('a: one\n  two\n  three\n', 'three'), 'three');
  assert.is(written('a: "one\n  two"\n', 'two'), 'two');
  assert.is(written('a: |\r\n  one\r\n  two\r\n', 'two'), 'two');
  assert.is(written('a: "one \\\n  two"\n', 'two'), 'two');
});

test('numbers are texts as written', () => {
  assert.is(written('a: 0x1F\n', '1F'), '1F');
});

test('the end of a value is the end of its place', () => {
  const file = source('x.yaml', 'a: abc\n');
  const node = childOf(parseYaml(file).value?.[0]?.root, 'a');
  const text = node?.kind === 'scalar' ? scalarText(node) : undefined;
  assert.equal(text?.place(3, 3), { source: file, start: 6, end: 6 });
});

test.run();
