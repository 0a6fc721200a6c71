import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codes, findings } from './rule-harness.js';

const installation = `version: 1
flow: web-logs
tiers:
  web: {nodes: 'web-[1-4]', source: 'tail("/var/log/a")'}
  api: {nodes: 'api-[1-2]', source: 'tail("/var/log/b")'}
  relay: {nodes: [relay-a, relay-b]}
  near: {nodes: 'near-[1-2]', sink: 'collectorSink("hdfs://n1/logs/", "$\{node}-")'}
  far: {nodes: 'far-[1-2]', sink: 'collectorSink("hdfs://n2/logs/", "$\{node}-")'}
  live: {nodes: [live-1, live-2], sink: console}
groups:
  store: [{tier: near}, {tier: far, cost: 10}]
  screens: [{node: live-1}, {node: live-2, cost: 5}]
edges:
  - {from: web, to: relay, batch: 100}
  - {from: api, to: {tier: relay}, compression: gzip}
  - {from: relay, to: store}
  - {from: relay, to: screens, delivery: best-effort}
  - {from: web, to: live-2, delivery: best-effort}
reliable:
  - web -> relay -> store
  - api -> relay -> store
`;
const lines = installation.split('\n');
const firstName = lines.indexOf('groups:') + 1;

/** Each name in the groups, edges and paths, as the line it stands in and where. */
function references(): readonly {
  readonly line: number;
  readonly at: number;
  readonly name: string;
}[] {
  return lines.flatMap((text, line) => {
    if (line < firstName) return [];
    const names =
      /(?<=(?:from|to|tier|node): )[a-z][a-z0-9-]*|(?<=-> |^ {2}- )[a-z]+(?= ->|$)|(?<=-> )[a-z]+/g;
    return [...text.matchAll(names)].map(({ index, 0: name }) => ({ line, at: index, name }));
  });
}

function withLine(line: number, text: string | undefined): string {
  return lines.toSpliced(line, 1, ...(text === undefined ? [] : [text])).join('\n');
}

test('the installation itself is fine', () => {
  assert.is(findings(installation), '');
});

test('any one misspelt name is one finding, of which nothing else follows', () => {
  const all = references();
  assert.is(all.length, 20);
  for (const { line, at, name } of all) {
    const text = lines[line] ?? '';
    const misspelt = withLine(line, `${text.slice(0, at)}nobody${text.slice(at + name.length)}`);
    assert.equal(codes(misspelt), ['known-reference'], `${line + 1}: ${name}`);
    assert.is(findings(misspelt).match(/known-reference/g)?.length, 1, `${line + 1}: ${name}`);
  }
});

test('any one tier that is missing is only missed where it is named', () => {
  for (const tier of ['web', 'api', 'relay', 'near', 'far', 'live']) {
    const line = lines.findIndex((text) => text.startsWith(`  ${tier}: {nodes`));
    assert.equal(codes(withLine(line, undefined)), ['known-reference'], tier);
  }
});

test('any one tier that is empty is only empty', () => {
  for (const tier of ['web', 'api', 'relay', 'near', 'far']) {
    const line = lines.findIndex((text) => text.startsWith(`  ${tier}: {nodes`));
    const empty = (lines[line] ?? '').replace(/nodes: ('[^']*'|\[[^\]]*\])/, 'nodes: []');
    assert.equal(codes(withLine(line, empty)), ['no-empty-tier'], tier);
  }
});

test.run();
