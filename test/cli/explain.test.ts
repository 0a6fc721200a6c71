import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { commands } from '../../src/cli/commands.js';
import { starterTopology } from '../../src/cli/render/starter-topology.js';
import { flumec } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';

test('explain prints a page with the reason, a bad and a good example', () => {
  const { code, stdout } = flumec(['explain', 'no-cycle']);
  assert.is(code, 0);
  assert.match(stdout, /^no-cycle error\nA flow has no cycle/);
  assert.match(stdout, /\nRefused:\n {2}version: 1\n/);
  assert.match(stdout, /\nAccepted:\n {2}version: 1\n/);
});

test('explain lists the codes, and suggests one that is near', () => {
  assert.match(flumec(['explain']).stdout, /^no-cycle +A flow has no cycle/m);
  const { code, stderr } = flumec(['explain', 'no-cycel']);
  assert.is(code, 2);
  assert.is(stderr, 'error There is no code "no-cycel"\nhelp: did you mean "no-cycle"?\n');
});

test('explain has --json', () => {
  assert.is(JSON.parse(flumec(['explain', 'no-cycle', '--json']).stdout).page.name, 'no-cycle');
  assert.ok(JSON.parse(flumec(['explain', '--json']).stdout).codes.length > 30);
});

test('init writes a topology that validates, and never overwrites one', () => {
  inFolder({}, (cwd) => {
    assert.is(flumec(['init', 'my-logs'], { cwd }).code, 0);
    const path = join(cwd, 'topologies/my-logs.yaml');
    assert.is(readFileSync(path, 'utf8'), starterTopology('my-logs'));
    assert.is(flumec(['validate'], { cwd }).stdout, '1 file checked, no findings\n');
    const again = flumec(['init', 'my-logs'], { cwd });
    assert.is(again.code, 2);
    assert.match(again.stderr, 'is already there');
    assert.is(flumec(['init', '../x'], { cwd }).code, 2);
    assert.equal(JSON.parse(flumec(['init', 'b', '--json'], { cwd }).stdout).written, [
      'topologies/b.yaml',
    ]);
  });
});

for (const name of Object.keys(commands)) {
  test(`flumec ${name} --help has a description and examples`, () => {
    const { code, stdout } = flumec([name, '--help']);
    assert.is(code, 0);
    assert.match(stdout, 'USAGE');
    assert.match(stdout, 'DESCRIPTION');
    assert.match(stdout, 'EXAMPLES');
    assert.not.match(stdout, '<%');
  });
}

test('flumec alone, --help and --version work', () => {
  assert.is(flumec(['--help']).code, 0);
  assert.match(flumec([]).stdout + flumec([]).stderr, 'COMMANDS');
  assert.match(flumec(['--version']).stdout, /^flumec\/\d+\.\d+\.\d+ /);
});

test.run();
