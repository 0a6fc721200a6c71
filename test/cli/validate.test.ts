import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flumec } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';
import { matchSchema } from '../support/json-schema.js';

const good = `version: 1
flow: f
tiers:
  a: {nodes: a1, source: 'tail("/x")'}
  b: {nodes: b1, sink: console}
edges: [{from: a, to: b}]
`;
const bad = good.replace('to: b', 'to: bb');
const warned = `${good.replace('b: {nodes: b1, sink: console}', 'b: {nodes: b1}\n  c: {nodes: c1, sink: console}').replace('edges: [', 'edges: [{from: b, to: c}, ')}reliable: [a -> b]\n`;

test('all topologies together are valid, without a store, secrets or environment', () => {
  const { code, stdout, stderr } = flumec(['validate', 'topologies']);
  assert.is(stderr, '');
  assert.is(code, 0);
  assert.match(stdout, /warning/);
});

test('a sound topology says so in one line', () => {
  inFolder({ 't.yaml': good }, (cwd) => {
    assert.equal(flumec(['validate', 't.yaml'], { cwd }), {
      code: 0,
      stdout: '1 file checked, no findings\n',
      stderr: '',
    });
  });
});

test('without paths the folder topologies is read, else this one', () => {
  inFolder({ 'topologies/t.yaml': good, 'x.yaml': bad }, (cwd) => {
    assert.is(flumec(['validate'], { cwd }).stdout, '1 file checked, no findings\n');
  });
  inFolder({ 'a/t.yaml': good }, (cwd) => {
    assert.is(flumec(['validate'], { cwd }).stdout, '1 file checked, no findings\n');
  });
});

test('a mistake is shown at its place and ends with 1', () => {
  inFolder({ 't.yaml': bad }, (cwd) => {
    const { code, stdout, stderr } = flumec(['validate', 't.yaml'], { cwd });
    assert.is(code, 1);
    assert.is(stderr, '');
    assert.match(stdout, /^t\.yaml:6:23 error known-reference: /);
    assert.match(stdout, /\n1 error in 1 file\n$/);
  });
});

test('warnings end with 0, and with 1 where they are denied', () => {
  inFolder({ 't.yaml': warned }, (cwd) => {
    assert.is(flumec(['validate', 't.yaml'], { cwd }).code, 0);
    const denied = flumec(['validate', '--deny-warnings', 't.yaml'], { cwd });
    assert.is(denied.code, 1);
    assert.match(denied.stdout, /warning reliable-path-terminal/);
  });
});

test('--json and --format json print what the schema says, and nothing else', () => {
  inFolder({ 't.yaml': bad }, (cwd) => {
    for (const args of [['--json'], ['--format', 'json']]) {
      const { code, stdout } = flumec(['validate', ...args, 't.yaml'], { cwd });
      assert.is(code, 1);
      const value = JSON.parse(stdout);
      matchSchema('diagnostics.v1.json', value);
      assert.is(value.findings[0].code, 'known-reference');
    }
  });
});

test('several formats go to files at once', () => {
  inFolder({ 't.yaml': bad }, (cwd) => {
    const formats = [
      '--format',
      'pretty',
      '--format',
      'sarif=out/f.sarif',
      '--format',
      'junit=out/j.xml',
      '--format',
      'github=g.txt',
    ];
    const { code, stdout } = flumec(['validate', ...formats, 't.yaml'], { cwd });
    assert.is(code, 1);
    assert.match(stdout, /^t\.yaml:6:23 error/);
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
    assert.is(JSON.parse(read('out/f.sarif')).version, '2.1.0');
    assert.match(read('out/j.xml'), /<testsuites/);
    assert.match(read('g.txt'), /^::error file=t\.yaml,line=6,/);
  });
});

test('an accepted finding is not reported until its day', () => {
  const entry = { code: 'known-reference', file: 't.yaml', reason: 'moving', until: '2999-01-01' };
  const baseline = (until: string) =>
    JSON.stringify({ version: 1, accepted: [{ ...entry, until, message: '' }] });
  inFolder({ 't.yaml': bad, 'broken.json': '{', 'b.json': baseline('2999-01-01') }, (cwd) => {
    const broken = flumec(['validate', '--baseline', 'broken.json', 't.yaml'], { cwd });
    assert.is(broken.code, 1);
    assert.match(broken.stdout, /broken\.json:1:2 error baseline-syntax/);
    const missing = flumec(['validate', '--baseline', 'no.json', 't.yaml'], { cwd });
    assert.match(missing.stdout, /"no\.json" cannot be read: there is no such file/);
  });
});

test('a wrong command line ends with 2, one line and a way on', () => {
  const lines: readonly (readonly [readonly string[], RegExp])[] = [
    [['validate', '--nope'], /^error There is no flag "--nope"\nhelp: /],
    [
      ['validate', '--format', 'xml'],
      /^error "--format xml" is no format\nhelp: formats are pretty, json,/,
    ],
    [['validate', '--format', 'json='], /^error "--format json=" is no format\n/],
    [['validate', '--var', 'x'], /^error "--var x" is no setting\nhelp: write --var NAME=VALUE\n$/],
    [['validate', '--var-file', 'none'], /^error "none" cannot be read: there is no such file\n$/],
    [['validat'], /^error There is no command "validat"\n/],
    [['validate', '--format', 'json=README.md/y'], /^error "README\.md\/y" cannot be written/],
  ];
  for (const [args, words] of lines) {
    const { code, stdout, stderr } = flumec(args);
    assert.is(code, 2, args.join(' '));
    assert.match(stderr, words);
    assert.is(stdout, '');
  }
});

test('with --json a wrong command line is an object too', () => {
  const { code, stdout } = flumec(['validate', '--json', '--nope']);
  assert.is(code, 2);
  assert.equal(JSON.parse(stdout).exitCode, 2);
});

test('variables come from the document, files and the command line, in this order', () => {
  const text = good
    .replace('/x', '${var.A}${var.B}${var.C}')
    .replace('flow: f', 'flow: f\nvariables: {A: 1, B: 1, C: 1}');
  inFolder({ 't.yaml': text, 'v.env': '# some\nB=2\n\nC = 2\n', 'bad.env': 'B\n' }, (cwd) => {
    const args = ['compile', '--var-file', 'v.env', '--var', 'C=3', 't.yaml', '--node', 'a1'];
    assert.match(flumec(args, { cwd }).stdout, 'tail("123")');
    assert.match(
      flumec(['compile', '--var-file', 'bad.env', 't.yaml'], { cwd }).stderr,
      'bad.env:1 is no setting',
    );
  });
});

test('colours come with a wish, and go with NO_COLOR', () => {
  const start = '\u001b[';
  inFolder({ 't.yaml': bad }, (cwd) => {
    const run = (args: readonly string[], env = {}) =>
      flumec(['validate', ...args, 't.yaml'], { cwd, env }).stdout.includes(start);
    assert.is(run([]), false);
    assert.is(run([], { FORCE_COLOR: '1' }), true);
    assert.is(run([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    assert.is(run(['--color']), true);
    assert.is(run(['--no-color'], { FORCE_COLOR: '1' }), false);
  });
});

test('no line is wider than 80 columns off a terminal, frames included', () => {
  const { stdout } = flumec(['validate', 'test/golden/bad-input/wrong-types.yaml']);
  const wide = stdout.split('\n').filter((line) => line.length > 80 && !/^\S+:\d+:\d+ /.test(line));
  assert.equal(wide, []);
});

test.run();
