import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { starterTopology } from '../src/cli/render/starter-topology.js';
import { inFolder } from './support/folder.js';
import { projectFolder } from './support/project.js';
import { commit, git } from './support/repository.js';

const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
const section = readme.split(/^## /m).find((one) => one.startsWith('In pull requests\n')) ?? '';

/** The YAML block of the README whose first line names the file. */
function block(file: string): string {
  const found = Array.from(
    section.matchAll(/^```yaml\n([\s\S]*?)^```$/gm),
    ([, text = '']) => text,
  );
  const text = found.find((one) => one.startsWith(`# ${file}\n`));
  assert.ok(text !== undefined, `the README's "In pull requests" has no ${file}`);
  return text ?? '';
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly language: string;
  readonly pass_filenames?: boolean;
}

interface Shell {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a script as CI does, with `flumec` on the path. */
async function bash(script: string, { cwd, env = {} }: Shell) {
  const { stdout } = await promisify(execFile)('bash', ['-e', '-c', script], {
    cwd,
    env: { ...process.env, PATH: `${cwd}/.bin:${process.env['PATH']}`, NO_COLOR: '1', ...env },
  });
  return stdout;
}

function program(cwd: string, name: string, script: string): void {
  mkdirSync(join(cwd, '.bin'), { recursive: true });
  writeFileSync(join(cwd, '.bin', name), script);
  chmodSync(join(cwd, '.bin', name), 0o755);
}

/** A checkout of a pull request that adds an agent: the merge of its branch into main. */
async function inMergeCheckout(check: (cwd: string) => Promise<void>): Promise<void> {
  const folder = inFolderForLater();
  try {
    const text = starterTopology('web-logs');
    program(
      folder,
      'flumec',
      `#!/bin/sh\nexec "${process.execPath}" "${projectFolder}/bin/flumec.js" "$@"\n`,
    );
    commit(folder, { 'topologies/web-logs.yaml': text, '.gitignore': '.bin\n' });
    git(folder, 'checkout', '--quiet', '-b', 'more');
    commit(folder, { 'topologies/web-logs.yaml': text.replaceAll('[01-04]', '[01-05]') });
    git(folder, 'checkout', '--quiet', 'main');
    git(folder, 'merge', '--quiet', '--no-ff', '--message=m', 'more');
    await check(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder that outlives the function that makes it. */
function inFolderForLater(): string {
  const folder = inFolder({}, (made) => made);
  mkdirSync(folder);
  return folder;
}

const workflow = () => parse(block('.github/workflows/flumec.yml'));
const steps = (): readonly Step[] => workflow().jobs.flumec.steps;

function step(name: string): Step {
  const found = steps().find((one) => one.name === name);
  assert.ok(found, `there is no step ${name}`);
  return found ?? {};
}

test('the GitHub workflow fetches both versions and asks for no more rights than it needs', () => {
  const { on, permissions, jobs } = workflow();
  assert.equal(on, { pull_request: { paths: ['topologies/**'] } });
  assert.equal(permissions, { contents: 'read', 'pull-requests': 'write' });
  assert.equal(Object.keys(jobs), ['flumec']);
  const [checkout, node] = steps();
  assert.match(checkout?.uses ?? '', /^actions\/checkout@v\d+$/);
  assert.equal(checkout?.with, { 'fetch-depth': 2 });
  assert.match(node?.uses ?? '', /^actions\/setup-node@v\d+$/);
  for (const { run } of steps()) {
    if (run !== undefined) assert.is(spawnSync('bash', ['-n', '-c', run]).status, 0, run);
  }
});

test('the steps of the GitHub workflow check, compare with what is merged into, and keep the plan', async () => {
  await inMergeCheckout(async (cwd) => {
    const summary = join(cwd, '.bin/summary.md');
    assert.is(await bash(step('Validate').run ?? '', { cwd }), '');
    assert.match(await bash(step('Format').run ?? '', { cwd }), '0 files to format');
    await bash(step('Compare').run ?? '', { cwd, env: { GITHUB_STEP_SUMMARY: summary } });
    const plan = readFileSync(join(cwd, 'plan.md'), 'utf8');
    assert.match(plan, /^<!-- flumec-plan -->\n/);
    assert.match(plan, '1 to create');
    assert.is(readFileSync(summary, 'utf8'), plan);
  });
});

const jq = spawnSync('jq', ['--version']).status === 0 ? test : test.skip;

jq('the comment of the GitHub workflow is made once and then updated', async () => {
  await inMergeCheckout(async (cwd) => {
    program(
      cwd,
      'gh',
      `#!/bin/bash
echo "$@" >> "$CALLS"
while [ $# -gt 0 ]; do [ "$1" = --jq ] && jq -r "$2" comments.json; shift; done
true
`,
    );
    writeFileSync(join(cwd, 'plan.md'), 'x');
    const ours = { id: 7, user: { login: 'github-actions[bot]' }, body: '<!-- flumec-plan -->\n' };
    const others = [
      { ...ours, id: 1, user: { login: 'somebody' } },
      { ...ours, id: 2, body: 'hello <!-- flumec-plan -->' },
    ];
    const { run = '', env = {}, if: condition } = step('Comment');
    assert.is(condition, 'github.event.pull_request.head.repo.full_name == github.repository');
    const called = async (comments: readonly unknown[]) => {
      const calls = join(cwd, '.bin/calls');
      writeFileSync(calls, '');
      writeFileSync(join(cwd, 'comments.json'), JSON.stringify(comments));
      await bash(run, {
        cwd,
        env: { ...env, NUMBER: '12', GITHUB_REPOSITORY: 'o/r', CALLS: calls },
      });
      return readFileSync(calls, 'utf8').trim().split('\n').at(-1);
    };
    assert.is(
      await called(others),
      'api --silent --method POST repos/o/r/issues/12/comments --field body=@plan.md',
    );
    assert.is(
      await called([...others, ours]),
      'api --silent --method PATCH repos/o/r/issues/comments/7 --field body=@plan.md',
    );
  });
});

interface Request {
  readonly method: string;
  readonly url: string;
  readonly token: string;
  readonly body: string;
}

/** Serves the notes of a merge request on this machine while something is done, and gives what was asked. */
async function withNotes(
  notes: readonly unknown[],
  use: (api: string) => Promise<void>,
): Promise<readonly Request[]> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      requests.push({ method, url, token: String(headers['private-token']), body });
      response.end(JSON.stringify(method === 'GET' ? notes : {}));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`);
  } finally {
    server.close();
  }
  return requests;
}

const curl = spawnSync('curl', ['--version']).status === 0 ? test : test.skip;

curl(
  'the GitLab job validates, compares with where the branch began, and keeps one note',
  async () => {
    const { flumec: job } = parse(block('.gitlab-ci.yml'));
    assert.is(job.variables.GIT_DEPTH, 0);
    assert.equal(job.before_script, ['npm install --global flumec']);
    await inMergeCheckout(async (cwd) => {
      const run = (notes: readonly unknown[]) =>
        withNotes(notes, async (api) => {
          const env = {
            CI_API_V4_URL: api,
            CI_PROJECT_ID: '3',
            CI_MERGE_REQUEST_IID: '4',
            CI_MERGE_REQUEST_DIFF_BASE_SHA: git(cwd, 'rev-parse', 'HEAD^1'),
            FLUMEC_TOKEN: 't',
          };
          await bash(job.script.join('\n'), { cwd, env });
        });
      const notes = '/api/v4/projects/3/merge_requests/4/notes';
      const first = await run([{ id: 5, body: 'hello' }]);
      assert.equal(
        first.map(({ method, url, token }) => [method, url, token]),
        [
          ['GET', `${notes}?per_page=100`, 't'],
          ['POST', notes, 't'],
        ],
      );
      assert.match(
        first[1]?.body ?? '',
        /name="body"[\s\S]*<!-- flumec-plan -->\n[\s\S]*1 to create/,
      );
      const second = await run([
        { id: 5, body: 'hello' },
        { id: 6, body: '<!-- flumec-plan -->\nx' },
      ]);
      assert.equal([second[1]?.method, second[1]?.url], ['PUT', `${notes}/6`]);
      assert.equal(job.artifacts.reports, { junit: 'findings.xml' });
      assert.match(readFileSync(join(cwd, 'findings.xml'), 'utf8'), '<testsuites');
    });
  },
);

test('the pre-commit hooks run as they are defined', async () => {
  const hooks: readonly Hook[] = parse(
    readFileSync(join(projectFolder, '.pre-commit-hooks.yaml'), 'utf8'),
  );
  assert.equal(
    hooks.map(({ id }) => id),
    ['flumec-fmt', 'flumec-validate'],
  );
  const named = parse(block('.pre-commit-config.yaml')).repos[0].hooks;
  assert.equal(
    named,
    hooks.map(({ id }) => ({ id })),
  );
  await inMergeCheckout(async (cwd) => {
    const file = 'topologies/web-logs.yaml';
    const sound = readFileSync(join(cwd, file), 'utf8');
    writeFileSync(join(cwd, file), sound.replace('version: 1', 'version:    1'));
    for (const { entry, files, language, pass_filenames: passes = true } of hooks) {
      assert.is(language, 'node');
      assert.match(file, new RegExp(files));
      await bash(`${entry}${passes ? ` ${file}` : ''}`, { cwd });
    }
    assert.is(readFileSync(join(cwd, file), 'utf8'), sound);
  });
});

test.run();
