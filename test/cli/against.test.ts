import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flumec } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';
import { matchSchema } from '../support/json-schema.js';
import { commit, git } from '../support/repository.js';

const flow = `version: 1
flow: f
tiers:
  a: {nodes: {file: agents.txt}, source: 'tail("/x/\${env.DIR}/\${secret.KEY}")'}
  b: {nodes: b1, sink: console}
edges: [{from: a, to: b}]
`;
const files = { 'topologies/f.yaml': flow, 'topologies/agents.txt': 'a1\na2\n' };

function inRepository(check: (cwd: string) => void): void {
  inFolder({}, (cwd) => {
    commit(cwd, files);
    check(cwd);
  });
}

function against(cwd: string, ...args: readonly string[]) {
  return flumec(['diff', '--against', ...args], { cwd });
}

test('an inventory that grew is a node that is created; no store, secret or environment is needed', () => {
  inRepository((cwd) => {
    writeFileSync(join(cwd, 'topologies/agents.txt'), 'a1\na2\na3\n');
    const { code, stdout, stderr } = against(cwd, 'git:main');
    assert.is(stderr, '');
    assert.is(code, 0);
    assert.match(stdout, /^Flow "f"\n\n {2}a: 1 to create\n {4}\+ a3 starts\n/);
    assert.match(stdout, /\nPlan: 1 to create, 0 to change, 0 to delete; 3 unchanged\.\n$/);
    assert.not.match(stdout, 'transaction');
    assert.not.ok(existsSync(join(cwd, '.flumec')));
    assert.is(git(cwd, 'status', '--porcelain'), 'M topologies/agents.txt');
  });
});

test('the same files are no difference, --exit-code tells one', () => {
  inRepository((cwd) => {
    const { code, stdout } = against(cwd, 'git:HEAD', '--exit-code');
    assert.is(stdout, 'Nothing to do: all 3 nodes are as they should be.\n');
    assert.is(code, 0);
    writeFileSync(join(cwd, 'topologies/agents.txt'), 'a1\n');
    assert.is(against(cwd, 'git:HEAD', '--exit-code').code, 3);
    assert.is(against(cwd, 'git:HEAD').code, 0);
  });
});

test('a flow whose file is gone counts as deleted, a new one as created', () => {
  inRepository((cwd) => {
    rmSync(join(cwd, 'topologies/f.yaml'));
    const other = flow
      .replace('flow: f', 'flow: g')
      .replace('b1', 'g1')
      .replace('{file: agents.txt}', 'g2');
    writeFileSync(join(cwd, 'topologies/g.yaml'), other);
    const { stdout } = against(cwd, 'git:HEAD');
    assert.match(stdout, 'Plan: 2 to create, 0 to change, 3 to delete; 0 unchanged.');
  });
});

test('a path that the old version lacks is said to be new', () => {
  inRepository((cwd) => {
    writeFileSync(join(cwd, 'new.yaml'), flow.replace('{file: agents.txt}', 'a9'));
    const { code, stdout, stderr } = against(cwd, 'git:HEAD', 'new.yaml');
    assert.is(stderr, 'There is no "new.yaml" in git:HEAD: everything in it counts as new.\n');
    assert.is(code, 0);
    assert.match(stdout, 'Plan: 2 to create');
  });
});

test('an old version that does not compile is said, and is no failure of the new one', () => {
  inFolder({}, (cwd) => {
    commit(cwd, { ...files, 'topologies/f.yaml': flow.replace('to: b', 'to: x') });
    writeFileSync(join(cwd, 'topologies/f.yaml'), flow);
    const said =
      'git:HEAD does not compile (1 error), so there is nothing to compare with; the topologies as they are now do.';
    const { code, stdout, stderr } = against(cwd, 'git:HEAD');
    assert.is(code, 0);
    assert.is(stdout, `${said}\n`);
    assert.match(stderr, /^HEAD:topologies\/f\.yaml:6:23 error known-reference: /);
    assert.is(
      against(cwd, 'git:HEAD', '--format', 'markdown').stdout,
      `<!-- flumec-plan -->\n### Plan: nothing to compare with\n\n${said}\n`,
    );
    const json = JSON.parse(against(cwd, 'git:HEAD', '--json').stdout);
    assert.is(json.message, said);
    assert.is(json.findings[0].code, 'known-reference');
    assert.equal(JSON.parse(against(cwd, 'git:HEAD', '--format', 'json').stdout), json);
    assert.is(against(cwd, 'git:HEAD', '--exit-code').code, 3);
  });
});

test('a new version that does not compile ends with 1', () => {
  inRepository((cwd) => {
    writeFileSync(join(cwd, 'topologies/f.yaml'), flow.replace('to: b', 'to: x'));
    const { code, stderr } = against(cwd, 'git:HEAD');
    assert.is(code, 1);
    assert.match(stderr, /^topologies\/f\.yaml:6:23 error known-reference: /);
  });
});

test('a folder is another checkout, or holds the topologies itself', () => {
  inRepository((cwd) => {
    const old = join(cwd, 'base');
    mkdirSync(join(old, 'topologies'), { recursive: true });
    writeFileSync(join(old, 'topologies/f.yaml'), flow);
    writeFileSync(join(old, 'topologies/agents.txt'), 'a1\n');
    for (const folder of ['base', 'base/topologies', old]) {
      const { stdout } = against(cwd, folder, 'topologies');
      assert.match(stdout, 'Plan: 1 to create, 0 to change, 0 to delete; 2 unchanged.', folder);
    }
    assert.match(against(cwd, 'base/topologies/f.yaml', 'topologies').stdout, 'Plan: 1 to create');
    const more = against(cwd, 'base', 'topologies', 'nowhere.yaml');
    assert.is(more.code, 1);
    mkdirSync(join(cwd, 'empty'));
    assert.match(against(cwd, 'empty', 'topologies').stdout, 'Plan: 3 to create');
  });
});

test('the markdown of a comparison is the comment of a plan, and its JSON fits the schema', () => {
  inRepository((cwd) => {
    writeFileSync(join(cwd, 'topologies/agents.txt'), 'a1\na3\n');
    const { stdout } = against(cwd, 'git:HEAD', '--format', 'markdown');
    assert.match(stdout, /^<!-- flumec-plan -->\n### .*1 to create, 0 to change, 1 to delete/);
    const value = JSON.parse(against(cwd, 'git:HEAD', '--json').stdout);
    matchSchema('difference.v1.json', value);
    assert.is(value.store, 'git:HEAD');
    assert.equal(
      [value.transactions, value.refusals.map((one: { code: string }) => one.code)],
      [0, ['mass-delete']],
    );
  });
});

test('wrong calls are said in one line', () => {
  inRepository((cwd) => {
    const calls: readonly (readonly [readonly string[], string, string])[] = [
      [
        ['git:'],
        '"--against git:" names no revision',
        'write --against git:BRANCH, git:COMMIT, or a folder',
      ],
      [['git:mian'], 'There is no commit "mian" in this repository', 'did you mean "main"?'],
      [
        ['nowhere'],
        'There is no folder "nowhere" to compare with',
        'write --against git:BRANCH, git:COMMIT, or a folder',
      ],
      [
        ['git:main', '-o', 'plan.json'],
        '"--against" compares with no store, so that its plan cannot be saved and applied',
        'leave out one of --against and -o',
      ],
    ];
    for (const [args, message, help] of calls) {
      const { code, stderr } = against(cwd, ...args);
      assert.is(code, 2);
      assert.is(stderr, `error ${message}\nhelp: ${help}\n`);
    }
  });
});

test('no secret of this machine is in a comparison', () => {
  inRepository((cwd) => {
    const env = { FLUMEC_SECRET_KEY: 'hunter2', DIR: 'd' };
    writeFileSync(join(cwd, 'topologies/f.yaml'), flow.replace('/x/', '/y/'));
    for (const format of ['pretty', 'markdown', 'json']) {
      const run = flumec(['diff', '--against', 'git:HEAD', '--format', format], { cwd, env });
      assert.is(run.code, 0);
      assert.match(run.stdout, '/y/d/');
      assert.not.match(run.stdout + run.stderr, 'hunter2');
    }
    assert.match(readFileSync(join(cwd, 'topologies/f.yaml'), 'utf8'), '/y/');
  });
});

test.run();
