import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
const line = 'a1 : tail("/x/d") | < lazyOpen stubbornAppend thriftSink("b1", 35853) ? null > ;\n';

test('text is one definition a line, sorted by node, without secrets', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    const { code, stdout, stderr } = flumec(['compile', 't.yaml'], { cwd, env });
    assert.is(stderr, '');
    assert.is(code, 0);
    assert.is(
      stdout,
      `${line}${line.replace('a1', 'a2')}b1 : thriftSource(35853) | text("/y/\${secret.PASS}") ;\n`,
    );
  });
});

test('--json prints what the schema says', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    const { stdout } = flumec(['compile', '--json', 't.yaml'], { cwd, env });
    const value = JSON.parse(stdout);
    matchSchema('compilation.v1.json', value);
    assert.equal(value.nodes[2].secrets, ['PASS']);
    assert.not.match(stdout, 'hunter2');
  });
});

test('a topology that does not compile prints its findings and ends with 1', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    const { code, stdout, stderr } = flumec(['compile', 't.yaml'], { cwd });
    assert.is(code, 1);
    assert.is(stdout, '');
    assert.match(
      stderr.replace(/\s+/g, ' '),
      'unset-variable: The environment variable "FLUMEC_TEST_DIR" is not set',
    );
    const json = flumec(['compile', '--json', 't.yaml'], { cwd });
    assert.is(json.code, 1);
    assert.is(json.stderr, '');
    matchSchema('diagnostics.v1.json', JSON.parse(json.stdout));
  });
});

test('single nodes can be asked for, and one that is not there is a wrong command line', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    assert.is(flumec(['compile', '--node', 'a1', 't.yaml'], { cwd, env }).stdout, line);
    const { code, stderr } = flumec(['compile', '--node', 'a3', 't.yaml'], { cwd, env });
    assert.is(code, 2);
    assert.match(stderr, /^error There is no node "a3"\nhelp: did you mean "a1"\?\n$/);
  });
});

test('a folder gets one file a node, and only files that differ are written', () => {
  inFolder({ 't.yaml': topology }, (cwd) => {
    const compile = () => flumec(['compile', '--out', 'o', 't.yaml'], { cwd, env }).stdout;
    assert.is(compile(), '3 files written to o, 0 already there\n');
    assert.equal(readdirSync(join(cwd, 'o/f')).sort(), ['a1.flume', 'a2.flume', 'b1.flume']);
    assert.is(readFileSync(join(cwd, 'o/f/a1.flume'), 'utf8'), line);
    const before = statSync(join(cwd, 'o/f/a1.flume')).mtimeMs;
    writeFileSync(join(cwd, 'o/f/a2.flume'), 'x');
    writeFileSync(join(cwd, 'o/f/mine.txt'), 'x');
    assert.is(compile(), '1 file written to o, 2 already there\n');
    assert.is(statSync(join(cwd, 'o/f/a1.flume')).mtimeMs, before);
    assert.is(readFileSync(join(cwd, 'o/f/mine.txt'), 'utf8'), 'x');
  });
});

test('a folder that cannot be written is a clear refusal', () => {
  inFolder({ 't.yaml': topology, o: 'a file' }, (cwd) => {
    const { code, stderr } = flumec(['compile', '--out', 'o', 't.yaml'], { cwd, env });
    assert.is(code, 2);
    assert.match(stderr, /^error The folder "o" cannot be written: /);
  });
});

test('the same input gives the same bytes, whatever the order of files and paths', () => {
  inFolder(
    {
      'a.yaml': topology,
      'b.yaml': topology
        .replaceAll(/\b([ab])(\[|1)/g, 'x$1$2')
        .replace('flow: f', 'flow: g')
        .replace('  a:', '  c:')
        .replace('  b:', '  d:')
        .replace('from: a, to: b', 'from: c, to: d'),
    },
    (cwd) => {
      mkdirSync(join(cwd, 'sub'));
      const one = flumec(['compile', 'a.yaml', 'b.yaml'], { cwd, env });
      const two = flumec(['compile', 'b.yaml', 'a.yaml', 'a.yaml'], { cwd, env });
      assert.is(one.stderr, '');
      assert.is(one.stdout, two.stdout);
    },
  );
});

test('a reader that has seen enough is no mistake', () => {
  const { code } = flumec(['compile', '--help']);
  assert.is(code, 0);
});

test.run();
