import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderArtifacts } from '../src/cli/render/artifacts.js';
import { compile } from '../src/compile.js';
import { renderPretty } from '../src/diagnostics/format/pretty.js';
import { sortDiagnostics } from '../src/diagnostics/sort-diagnostics.js';
import { parseDefinitions } from '../src/languages/flume-0.9/parse/parse-definitions.js';
import { printDefinitions } from '../src/languages/flume-0.9/print.js';
import { checkAgentText } from '../src/languages/flume-1/check-agent-text.js';
import { wholeText } from '../src/text/located-text.js';
import { source } from '../src/text/source.js';
import { inventoryReader } from '../src/workspace/read-inventory-file.js';
import { readTopologies } from '../src/workspace/read-topologies.js';
import { nowhere } from './support/compile-text.js';
import { matchGolden } from './support/golden.js';
import { projectFolder } from './support/project.js';

const folder = join(projectFolder, 'topologies');
const files = ['', 'flume-1/'].flatMap((inner) =>
  readdirSync(join(folder, inner))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${inner}${name}`),
);

function compileFiles(names: readonly string[]) {
  const { value: sources = [] } = readTopologies(names.map((name) => join(folder, name)));
  return compile(
    sources.map((one) => source(one.name.slice(one.name.lastIndexOf('/') + 1), one.text)),
    {
      ...nowhere,
      readInventory: (path) => inventoryReader(folder)(path, source(join(folder, 'x'), '')),
    },
  );
}

for (const name of files) {
  test(`topologies/${name} compiles to what its golden file says`, () => {
    const { value, diagnostics } = compileFiles([name]);
    const findings = renderPretty(sortDiagnostics(diagnostics));
    const text = [...renderArtifacts(value?.artifacts ?? [])].join('');
    matchGolden(`topologies/${name.replace('.yaml', '.out')}`, `${findings}${text}`);
    assert.ok(value);
  });
}

test('all topologies together are one installation', () => {
  const { value } = compileFiles(files);
  assert.is(value?.graph.flows.length, 18);
});

test('what is compiled for flume-0.9 is what the grammar reads, and prints the same again', () => {
  const artifacts = compileFiles(files).value?.artifacts ?? [];
  const old = artifacts.filter((one) => one.target === 'flume-0.9');
  const text = [...renderArtifacts(old)].join('');
  const { value, diagnostics } = parseDefinitions(wholeText(source('compiled', text)));
  assert.equal(diagnostics, []);
  assert.is(printDefinitions(value ?? []), text);
});

test('what is compiled for flume-1 is what the loader starts, and it has nothing to say against it', () => {
  const artifacts = compileFiles(files).value?.artifacts ?? [];
  const agents = artifacts.filter((one) => one.target === 'flume-1');
  assert.ok(agents.length > 50);
  for (const { node, parts } of agents) {
    const text = source(node, parts['properties']?.shown ?? '');
    const { agent, diagnostics } = checkAgentText(text, node);
    assert.is(renderPretty(diagnostics), '');
    assert.ok(agent.channels.length > 0);
  }
});

test.run();
