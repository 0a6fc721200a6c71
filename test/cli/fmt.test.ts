import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flumec } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';

const untidy = 'version:   1\nflow: f # why\n';
const tidy = 'version: 1\nflow: f # why\n';

test('only files that differ are written, and their names printed', () => {
  inFolder({ 'topologies/a.yaml': untidy, 'topologies/b.yaml': tidy }, (cwd) => {
    const path = (name: string) => join(cwd, 'topologies', name);
    chmodSync(path('a.yaml'), 0o640);
    const before = statSync(path('b.yaml')).mtimeMs;
    const { code, stdout, stderr } = flumec(['fmt'], { cwd });
    assert.is(stderr, '');
    assert.is(code, 0);
    assert.is(stdout, 'topologies/a.yaml\n1 file formatted, 1 as it should be\n');
    assert.is(readFileSync(path('a.yaml'), 'utf8'), tidy);
    assert.is(statSync(path('a.yaml')).mode & 0o777, 0o640);
    assert.is(statSync(path('b.yaml')).mtimeMs, before);
    assert.equal(readdirSync(join(cwd, 'topologies')), ['a.yaml', 'b.yaml']);
    assert.is(flumec(['fmt'], { cwd }).stdout, '0 files formatted, 2 as they should be\n');
  });
});

test('--check writes nothing, lists what differs and ends with 1', () => {
  inFolder({ 'a.yaml': untidy, 'b.yaml': untidy }, (cwd) => {
    const { code, stdout } = flumec(['fmt', '--check', '.'], { cwd });
    assert.is(code, 1);
    assert.is(stdout, 'a.yaml\nb.yaml\n2 files to format, 0 as they should be\n');
    assert.is(readFileSync(join(cwd, 'a.yaml'), 'utf8'), untidy);
    const json = flumec(['fmt', '--check', '--json', '.'], { cwd });
    assert.is(json.code, 1);
    assert.equal(JSON.parse(json.stdout), {
      version: 1,
      changed: ['a.yaml', 'b.yaml'],
      unchanged: 0,
    });
    flumec(['fmt', 'a.yaml'], { cwd });
    assert.is(flumec(['fmt', '--check', 'a.yaml'], { cwd }).code, 0);
  });
});

test('where a file is no YAML none is written, and its findings are shown', () => {
  inFolder({ 'a.yaml': untidy, 'b.yaml': 'a: [1\nb: 2\n' }, (cwd) => {
    const { code, stdout, stderr } = flumec(['fmt', '.'], { cwd });
    assert.is(code, 1);
    assert.is(stdout, '');
    assert.match(stderr, /^b\.yaml:2:1 error yaml-syntax: /);
    assert.is(readFileSync(join(cwd, 'a.yaml'), 'utf8'), untidy);
    assert.is(
      JSON.parse(flumec(['fmt', '.', '--json'], { cwd }).stdout).findings[0].code,
      'yaml-syntax',
    );
    assert.match(flumec(['fmt', 'nowhere'], { cwd }).stderr, 'error missing-file: ');
  });
});

test('what a link leads to is written, and the link stays', () => {
  inFolder({ 'real.txt': untidy }, (cwd) => {
    symlinkSync('real.txt', join(cwd, 'a.yaml'));
    assert.is(flumec(['fmt', 'a.yaml'], { cwd }).code, 0);
    assert.ok(lstatSync(join(cwd, 'a.yaml')).isSymbolicLink());
    assert.is(readFileSync(join(cwd, 'real.txt'), 'utf8'), tidy);
  });
});

test('a file that cannot be replaced is a clear refusal, and stays', () => {
  inFolder({ 'a.yaml': untidy }, (cwd) => {
    writeFileSync(
      join(cwd, 'preload.mjs'),
      `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
fs.renameSync = () => { throw new Error('EROFS: read-only file system'); }; syncBuiltinESMExports();`,
    );
    const env = { NODE_OPTIONS: `--import ${join(cwd, 'preload.mjs')}` };
    const { code, stderr } = flumec(['fmt', 'a.yaml'], { cwd, env });
    assert.is(code, 2);
    assert.match(stderr, /^error ".*a\.yaml" cannot be written: EROFS: read-only file system\n$/);
    assert.is(readFileSync(join(cwd, 'a.yaml'), 'utf8'), untidy);
    assert.equal(readdirSync(cwd).sort(), ['a.yaml', 'preload.mjs']);
  });
});

test('the topologies of this project are formatted', () => {
  const { code, stdout } = flumec(['fmt', '--check', 'topologies']);
  assert.is(code, 0, stdout);
});

test('what flumec init writes is formatted', () => {
  inFolder({}, (cwd) => {
    flumec(['init'], { cwd });
    assert.is(flumec(['fmt', '--check'], { cwd }).code, 0);
  });
});

test.run();
