import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

// Works from the sources and from what is built of them: both lie below the folder of package.json.
const root = [new URL('../', import.meta.url), new URL('../../', import.meta.url)].find((url) =>
  existsSync(new URL('package.json', url)),
) as URL;

function filesOf(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .map((name) => `${folder}${name}`);
}

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

function lines(file: string): number {
  return read(file).split('\n').length - 1;
}

test('every test file runs its tests, for uvu passes a file that does not', () => {
  const idle = filesOf('test/').filter(
    (file) => file.endsWith('.test.ts') && !/^test\.run\(\);$|^\w+\.run\(\);$/m.test(read(file)),
  );
  assert.equal(idle, []);
});

test('no source file is over 250 lines', () => {
  const long = filesOf('src/').filter((file) => lines(file) > 250);
  assert.equal(long, []);
});

test('nine source files in ten are at most 150 lines', () => {
  const sizes = filesOf('src/')
    .map(lines)
    .sort((a, b) => a - b);
  assert.ok((sizes[Math.floor(sizes.length * 0.9)] ?? 0) <= 150);
});

test('no file has a name that says nothing', () => {
  const vague = /(^|\/)(utils?|helpers?|common|types|misc|manager)(\.ts$|\/)/;
  assert.equal(
    filesOf('src/').filter((file) => vague.test(file)),
    [],
  );
});

test('no export is a default, nothing is left to do, and modules hold no changing state', () => {
  const forbidden = /^export default|\bTODO\b|\bFIXME\b|^let /m;
  assert.equal(
    filesOf('src/').filter((file) => forbidden.test(read(file))),
    [],
  );
});

test('every exported declaration has a docstring', () => {
  const bare = filesOf('src/').flatMap((file) => {
    const found = read(file).matchAll(
      /(.*)\n(export (?:async )?(?:abstract )?(?:function\*?|const|interface|type|class) \w+)/g,
    );
    return Array.from(found)
      .filter(([, before = '']) => !/\*\/\s*$/.test(before))
      .map(([, , name]) => `${file}: ${name}`);
  });
  assert.equal(bare, []);
});

test.run();
