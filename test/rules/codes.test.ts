import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rules } from '../../src/rules/index.js';
import { codePages, pageOf } from '../../src/rules/pages.js';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** Everything that is written in the sources, but not what speaks to ZooKeeper, whose errors have codes of their own. */
const texts: readonly string[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(zookeeper|rules|schema.generated)\b/.test(file))
  .map((file) => readFileSync(join(root, file), 'utf8'));

/** Calls that make a finding; the code is their first or second argument, a literal or a constant. */
const calls =
  /\b(?:error|warning|report|finding|parseJson)\(\s*(?:(?:\w+|\w+\([^()]*\)),\s*)?(?:\w+ \? )?('[a-z0-9-]+'|[A-Za-z_]+)(?: : ('[a-z0-9-]+'))?[,)]/g;

/** Names of constants that hold a code. */
const constants = new Map(
  texts.flatMap((text) =>
    [...text.matchAll(/const (\w+) = ('[a-z0-9]+(?:-[a-z0-9]+)+');/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  ),
);

function codesIn(text: string): readonly string[] {
  const made = [...text.matchAll(calls)].flatMap(([, first, second]) => [first, second]);
  const kept = [...text.matchAll(/\bcode: ('[a-z0-9]+(?:-[a-z0-9]+)+')/g)].map(([, code]) => code);
  return [...made, ...kept].flatMap((found) => {
    const literal = found?.startsWith("'") ? found : constants.get(found ?? '');
    return literal ? [literal.slice(1, -1)] : [];
  });
}

test('every code that a finding can have has a page', () => {
  const codes = [...new Set(texts.flatMap(codesIn))].sort();
  assert.ok(codes.length > 40, `found only ${codes.join(' ')}`);
  assert.equal(
    codes.filter((code) => !pageOf(code)),
    [],
  );
});

test('every page is of a rule or of a code that some check has', () => {
  const codes = new Set(texts.flatMap(codesIn));
  const names = new Set(rules.map(({ name }) => name));
  const dead = codePages.filter(({ name }) => !codes.has(name) && !names.has(name));
  assert.equal(
    dead.map(({ name }) => name),
    [],
  );
});

test.run();
