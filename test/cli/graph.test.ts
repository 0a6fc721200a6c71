import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flumec } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';
import { matchSchema } from '../support/json-schema.js';

const topology = `version: 1
flow: f
tiers:
  a: {nodes: 'a[1-2]', source: 'tail("/x/\${env.FLUMEC_TEST_DIR}")'}
  b: {nodes: b1, sink: 'text("/y/\${secret.PASS}")'}
edges: [{from: a, to: b, delivery: best-effort}]
`;
const env = { FLUMEC_TEST_DIR: 'd', FLUMEC_SECRET_PASS: 'hunter2' };

test('mermaid is printed where nothing else is asked for; neither secret nor environment is needed', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    const { code, stdout, stderr } = flumec(['graph', 't.yaml'], { cwd });
    assert.is(stderr, '');
    assert.is(code, 0);
    assert.match(stdout, 'f_f__a -.->|"best-effort"| f_f__b\n');
    assert.is(flumec(['graph', 't.yaml'], { cwd }).stdout, stdout);
  });
});

test('the file name says the format unless it is given', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    const starts = [
      ['o.svg', '<?xml'],
      ['o.html', '<!doctype html>'],
      ['o.gv', 'digraph'],
      ['o.mmd', '%%{init'],
      ['o.txt', '%%{init'],
    ] as const;
    for (const [file, start] of starts) {
      assert.is(flumec(['graph', '-o', file, 't.yaml'], { cwd }).stdout, `written ${file}\n`);
      assert.ok(readFileSync(join(cwd, file), 'utf8').startsWith(start), file);
    }
    flumec(['graph', '--format', 'dot', '-o', 'o.svg', 't.yaml'], { cwd });
    assert.ok(readFileSync(join(cwd, 'o.svg'), 'utf8').startsWith('digraph'));
  });
});

test('--json prints what the schema says, and no secret', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    const { code, stdout } = flumec(['graph', '--json', 't.yaml'], { cwd, env });
    assert.is(code, 0);
    const picture = JSON.parse(stdout);
    matchSchema('picture.v1.json', picture);
    assert.is(picture.flows[0].tiers[0].nodes.length, 2);
    assert.not.match(stdout, 'hunter2');
  });
});

test('flows can be chosen, and one that is not there is a wrong command line', () => {
  const other = topology.replace('flow: f', 'flow: g').replace(/\b([ab])(?=:|\d|\[|,)/g, 'x$1');
  inFolder({ 't.yaml': topology, 'u.yaml': other.replace('to: b', 'to: xb') }, (cwd) => {
    const { stdout } = flumec(['graph', '--flow', 'f', 't.yaml', 'u.yaml'], { cwd });
    assert.match(stdout, 'subgraph f_f[');
    assert.not.match(stdout, 'f_g');
    const { code, stderr } = flumec(['graph', '--flow', 'ff', 't.yaml'], { cwd });
    assert.is(code, 2);
    assert.match(stderr, 'There is no flow "ff"');
  });
});

test('a topology that is wrong prints its findings and ends with 1', () => {
  inFolder({ 't.yaml': topology.replace('to: b', 'to: c') }, (cwd) => {
    const { code, stdout, stderr } = flumec(['graph', '-o', 'o.svg', 't.yaml'], { cwd });
    assert.is(code, 1);
    assert.is(stdout, '');
    assert.match(stderr, 'known-reference');
    assert.not.ok(existsSync(join(cwd, 'o.svg')));
  });
});

test('--diff marks what an apply would change, and shows no secret', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    assert.is(flumec(['apply', '--yes', 't.yaml'], { cwd, env }).code, 0);
    writeFileSync(join(cwd, 't.yaml'), topology.replace('a[1-2]', 'a[2-3]').replace('/y/', '/z/'));
    const { code, stdout } = flumec(['graph', '--diff', '--json', 't.yaml'], { cwd, env });
    assert.is(code, 0);
    const picture = JSON.parse(stdout);
    matchSchema('picture.v1.json', picture);
    assert.equal(picture.difference, { added: 1, removed: 1, changed: 1 });
    const page = flumec(['graph', '--diff', '--format', 'html', 't.yaml'], { cwd, env }).stdout;
    assert.match(page, 'data-mark="removed">1 removed<');
    assert.not.match(stdout + page, 'hunter2');
    assert.match(flumec(['graph', '--diff', 't.yaml'], { cwd, env }).stdout, '1 removed');
  });
});

test('--against compares with other files and needs no store', () => {
  const now = topology.replace('a[1-2]', 'a[1-3]');
  inFolder({ 't.yaml': now, 'old/t.yaml': topology, 'bad/t.yaml': 'version: 1\n' }, (cwd) => {
    const run = (against: string) => flumec(['graph', '--against', against, 't.yaml'], { cwd });
    const { code, stdout } = run('old');
    assert.is(code, 0);
    assert.match(stdout, '1 added');
    const broken = run('bad');
    assert.is(broken.code, 0);
    assert.match(broken.stderr, 'bad does not compile');
    assert.not.match(broken.stdout, 'added');
  });
});

test('two things to compare with are a wrong command line, and so is a file that cannot be written', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    const both = flumec(['graph', '--diff', '--against', 'git:HEAD', 't.yaml'], { cwd });
    assert.is(both.code, 2);
    assert.match(both.stderr, 'leave out one of --diff and --against');
    assert.is(flumec(['graph', '-o', 't.yaml/x.svg', 't.yaml'], { cwd }).code, 2);
  });
});

test.run();
