import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseBaseline } from '../../src/diagnostics/baseline/parse-baseline.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { renderPretty } from '../../src/diagnostics/format/pretty.js';
import { checkAgentText } from '../../src/languages/flume-1/check-agent-text.js';
import { rules } from '../../src/rules/index.js';
import { filePages } from '../../src/rules/pages/file-pages.js';
import { codePages, pageOf } from '../../src/rules/pages.js';
import { source } from '../../src/text/source.js';
import { readTopologies } from '../../src/workspace/read-topologies.js';
import { assertGolden } from './golden.js';
import { diagnose } from './rule-harness.js';

/** How an example is checked, by its kind; commands that need a store are only read. */
const check: Readonly<Record<string, (text: string) => readonly Diagnostic[]>> = {
  topology: diagnose,
  json: (text) => parseBaseline(source('baseline.json', text)).diagnostics,
  properties: (text) => checkAgentText(source('a.properties', text), 'a').diagnostics,
};

for (const page of codePages) {
  const run = check[page.exampleKind ?? 'topology'];
  if (!run) continue;
  test(`${page.name}: the bad example has this code and no other, in these words`, () => {
    const found = run(page.bad);
    assert.equal([...new Set(found.map(({ code }) => code))], [page.name]);
    assertGolden(page.name, renderPretty(found));
  });
  test(`${page.name}: the page has the severity of the worst finding`, () => {
    const isError = run(page.bad).some(({ severity }) => severity === 'error');
    assert.is(page.severity, isError ? 'error' : 'warning');
  });
  test(`${page.name}: the good example has no finding at all`, () => {
    assert.is(renderPretty(run(page.good)), '');
  });
}

/** What `flumec validate` reads in a folder that is as the last line of the example finds it. */
function validateIn(files: Readonly<Record<string, string | Buffer>>, example: string) {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'flumec-pages-'));
  try {
    process.chdir(folder);
    mkdirSync('topologies');
    for (const [name, content] of Object.entries(files)) writeFileSync(name, content);
    const [, path = ''] = /^flumec validate (\S+)\n$/m.exec(example) ?? [];
    return readTopologies([path]).diagnostics;
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
}

for (const { name, bad, good } of filePages) {
  const topology = { 'topologies/web-logs.yaml': 'version: 1\n' };
  test(`${name}: the command that is refused is, and the other is not`, () => {
    const utf16 = { 'utf-16.yaml': Buffer.from('\ufeffversion: 1\n', 'utf16le') };
    const found = validateIn(name === 'no-topologies' ? {} : { ...topology, ...utf16 }, bad);
    assert.equal([...new Set(found.map(({ code }) => code))], [name]);
    assertGolden(name, renderPretty(found));
    assert.equal(validateIn(topology, good), []);
  });
}

test('every page says what must hold, why, and how it looks', () => {
  for (const { name, summary, reason, bad, good } of codePages) {
    assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.match(summary, /^[A-Z"][^\n]*\.$/, name);
    assert.match(reason, /^[A-Z"][^\n]*\.$/, name);
    for (const example of [bad, good]) assert.match(example, /[^\n]\n$/, name);
    assert.is.not(bad, good, name);
  }
});

test('a code has one page, and pageOf finds it', () => {
  assert.is(new Set(codePages.map(({ name }) => name)).size, codePages.length);
  for (const page of codePages) assert.is(pageOf(page.name), page);
  assert.is(pageOf('no-such-code'), undefined);
});

test('every rule has a file of its name and a page', () => {
  const folder = new URL('../../src/rules/', import.meta.url);
  const others = ['check-rules.ts', 'index.ts', 'pages.ts', 'rule.ts'];
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const names = rules.map((rule) => `${rule.name}.ts`).sort();
  assert.equal(files.filter((file) => !others.includes(file)).sort(), names);
  for (const rule of rules) assert.is(pageOf(rule.name), rule);
});

test('every golden file belongs to a code', () => {
  for (const file of readdirSync(new URL('../golden/rules/', import.meta.url))) {
    assert.ok(pageOf(file.replace(/\.out$/, '')), file);
  }
});

test.run();
