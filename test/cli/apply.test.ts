import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flumec, type RunOptions } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';
import { matchSchema } from '../support/json-schema.js';

const topology = (nodes = '1-4', batch = 10, sink = 'console') => `version: 1
flow: f
tiers:
  a: {nodes: 'a[${nodes}]', source: 'tail("/x")'}
  b: {nodes: 'b[1-2]', sink: '${sink}'}
edges: [{from: a, to: b, batch: ${batch}, delivery: best-effort}]
`;
const state = '.flumec/state.json';

function json(args: readonly string[], options: RunOptions) {
  const { code, stdout } = flumec([...args, '--json'], options);
  return { code, value: JSON.parse(stdout) };
}

test('the first apply writes everything, the second says that there is nothing to do and writes nothing', () => {
  inFolder({ 't.yaml': topology() }, (cwd) => {
    const first = flumec(['apply', '--yes', 't.yaml'], { cwd });
    assert.is(first.stderr, '');
    assert.is(first.code, 0);
    const bytes = readFileSync(join(cwd, state), 'utf8');
    const { mtimeMs, ino } = statSync(join(cwd, state));
    const second = flumec(['apply', '--yes', 't.yaml'], { cwd });
    assert.is(second.code, 0);
    assert.match(second.stdout, /nothing to do/i);
    assert.is(readFileSync(join(cwd, state), 'utf8'), bytes);
    assert.equal(
      [statSync(join(cwd, state)).mtimeMs, statSync(join(cwd, state)).ino],
      [mtimeMs, ino],
    );
    assert.match(flumec(['diff', 't.yaml'], { cwd }).stdout, /nothing to do|no changes/i);
  });
});

test('what apply, diff and status print with --json is what the schemas say', () => {
  inFolder({ 't.yaml': topology() }, (cwd) => {
    const diff = json(['diff', 't.yaml'], { cwd });
    matchSchema('difference.v1.json', diff.value);
    const applied = json(['apply', '--yes', 't.yaml'], { cwd });
    matchSchema('applied.v1.json', applied.value);
    assert.is(applied.value.status, 'applied');
    assert.is(json(['apply', '--yes', 't.yaml'], { cwd }).value.status, 'nothing');
    matchSchema('status.v1.json', json(['status'], { cwd }).value);
  });
});

test('diff ends with 0 whatever it finds, and with 3 where asked', () => {
  inFolder({ 't.yaml': topology() }, (cwd) => {
    assert.is(flumec(['diff', 't.yaml'], { cwd }).code, 0);
    assert.is(flumec(['diff', '--exit-code', 't.yaml'], { cwd }).code, 3);
    flumec(['apply', '--yes', 't.yaml'], { cwd });
    assert.is(flumec(['diff', '--exit-code', 't.yaml'], { cwd }).code, 0);
    assert.not(existsSync(join(cwd, '.flumec/state.json.lock')));
  });
});

test('nobody to ask means a wrong command line, and nothing is written', () => {
  inFolder({ 't.yaml': topology() }, (cwd) => {
    const { code, stderr } = flumec(['apply', 't.yaml'], { cwd });
    assert.is(code, 2);
    assert.match(stderr, /error Nobody can be asked here\nhelp: give --yes/);
    assert.not(existsSync(join(cwd, state)));
  });
});

test('a wrong topology is refused before the store is asked', () => {
  inFolder({ 't.yaml': topology().replace('to: b', 'to: x') }, (cwd) => {
    for (const command of ['apply', 'diff']) {
      const { code, stderr } = flumec([command, 't.yaml', '--store', 'file:t.yaml/x'], { cwd });
      assert.is(code, 1);
      assert.match(stderr, 'known-reference');
    }
  });
});

test('a store that nobody knows, and one that cannot be read, are refused', () => {
  inFolder({ 't.yaml': topology(), 'f/x': '' }, (cwd) => {
    const unknown = flumec(['diff', '--store', 'ftp://x', 't.yaml'], { cwd });
    assert.is(unknown.code, 2);
    assert.match(unknown.stderr, /error "ftp:\/\/x" names no store\nhelp: /);
    const folder = flumec(['diff', '--store', 'file:f', 't.yaml'], { cwd });
    assert.is(folder.code, 4);
    assert.match(folder.stderr, /^error /);
    const env = { FLUMEC_STORE: 'file:f' };
    assert.is(flumec(['status'], { cwd, env }).code, 4);
  });
});

test('a damaged, a foreign and a newer state file are refused and left as they are', () => {
  const texts = ['{"format":', '{"name": "somebody else"}', '', '[]', 'null'];
  for (const text of texts) {
    inFolder({ 't.yaml': topology(), [state]: text }, (cwd) => {
      for (const args of [['apply', '--yes', 't.yaml'], ['diff', 't.yaml'], ['status']]) {
        const { code, stderr } = flumec(args, { cwd });
        assert.is(code, 4, `${args[0]} of ${text}`);
        assert.match(stderr, /^error .*state\.json/);
        assert.not.match(stderr, / {4}at /);
      }
      assert.is(readFileSync(join(cwd, state), 'utf8'), text);
    });
  }
});

test('deleting more than 30 % needs permission, and --prune-flow deletes a flow', () => {
  inFolder({ 't.yaml': topology() }, (cwd) => {
    flumec(['apply', '--yes', 't.yaml'], { cwd });
    const bytes = readFileSync(join(cwd, state), 'utf8');
    writeFileSync(join(cwd, 't.yaml'), topology('1-2'));
    const refused = flumec(['apply', '--yes', 't.yaml'], { cwd });
    assert.is(refused.code, 4);
    assert.match(refused.stderr, 'mass-delete');
    assert.is(readFileSync(join(cwd, state), 'utf8'), bytes);
    const allowed = flumec(['apply', '--yes', '--allow-mass-delete', 't.yaml'], { cwd });
    assert.is(allowed.code, 0);
    writeFileSync(
      join(cwd, 't.yaml'),
      topology()
        .replace('flow: f', 'flow: g')
        .replaceAll(/\b([ab])\[/g, 'g$1['),
    );
    assert.is(flumec(['apply', '--yes', 't.yaml'], { cwd }).code, 0);
    assert.is(json(['status'], { cwd }).value.flows.length, 2);
    const pruned = flumec(
      ['apply', '--yes', '--prune-flow', 'f', '--allow-mass-delete', 't.yaml'],
      { cwd },
    );
    assert.is(pruned.code, 0);
  });
});

test('nodes of another flow are refused, and taken over with --adopt', () => {
  inFolder({ 't.yaml': topology(), 'g.yaml': topology().replace('flow: f', 'flow: g') }, (cwd) => {
    flumec(['apply', '--yes', 't.yaml'], { cwd });
    const refused = flumec(['apply', '--yes', 'g.yaml'], { cwd });
    assert.is(refused.code, 4);
    assert.match(refused.stderr, '--adopt');
    assert.is(flumec(['apply', '--yes', '--adopt', 'g.yaml'], { cwd }).code, 0);
  });
});

test('a saved plan is applied as reviewed, and refused when the topology or the store has moved', () => {
  inFolder({ 't.yaml': topology() }, (cwd) => {
    assert.is(flumec(['diff', '-o', 'plan.json', 't.yaml'], { cwd }).code, 0);
    matchSchema('plan.v1.json', JSON.parse(readFileSync(join(cwd, 'plan.json'), 'utf8')));
    writeFileSync(join(cwd, 't.yaml'), topology('1-4', 20));
    const moved = flumec(['apply', '--yes', 'plan.json'], { cwd });
    assert.is(moved.code, 4);
    assert.match(moved.stderr, 'plan-moved');
    assert.not(existsSync(join(cwd, state)));
    writeFileSync(join(cwd, 't.yaml'), topology());
    assert.is(flumec(['apply', '--yes', 'plan.json'], { cwd }).code, 0);
    assert.is(flumec(['apply', '--yes', 'plan.json'], { cwd }).code, 4);
    assert.is(json(['status'], { cwd }).value.flows[0].revision, 1);
  });
});

test('what is no plan is refused', () => {
  inFolder(
    { 't.yaml': topology(), 'p.json': '{"format": "flumec-plan", "version": 9}', 'q.json': '[]' },
    (cwd) => {
      assert.match(flumec(['apply', 'p.json'], { cwd }).stderr, /version 9/);
      for (const args of [['p.json'], ['q.json'], ['none.json'], ['p.json', 't.yaml']]) {
        const { code, stderr } = flumec(['apply', '--yes', ...args], { cwd });
        assert.is(code, 2);
        assert.match(stderr, /^error /);
      }
    },
  );
});

test('history tells the revisions, and rollback goes back to one', () => {
  inFolder({ 't.yaml': topology() }, (cwd) => {
    const texts = () => JSON.stringify(json(['compile', 't.yaml'], { cwd }).value.nodes);
    flumec(['apply', '--yes', 't.yaml'], { cwd });
    writeFileSync(join(cwd, 't.yaml'), topology('1-5', 99));
    flumec(['apply', '--yes', 't.yaml'], { cwd });
    assert.equal(
      json(['history'], { cwd }).value.revisions.map((one: { number: number }) => one.number),
      [2, 1],
    );
    assert.is(flumec(['rollback', '--yes'], { cwd }).code, 0);
    writeFileSync(join(cwd, 't.yaml'), topology());
    assert.is(flumec(['diff', '--exit-code', 't.yaml'], { cwd }).code, 0);
    assert.ok(texts().length > 0);
    assert.is(flumec(['rollback', '2', '--yes'], { cwd }).code, 0);
    const missing = flumec(['rollback', '77', '--yes'], { cwd });
    assert.is(missing.code, 4);
    assert.match(missing.stderr, 'has no revision 77');
    assert.match(flumec(['history', '--flow', 'ff'], { cwd }).stderr, 'did you mean "f"?');
  });
});

test('an empty store says so', () => {
  inFolder({}, (cwd) => {
    assert.is(flumec(['status'], { cwd }).code, 0);
    const { code, stderr } = flumec(['history'], { cwd });
    assert.is(code, 2);
    assert.match(stderr, 'The store holds no flow');
  });
});

test('no output and no plan holds the value of a secret, before and after it changes', () => {
  const text = topology('1-4', 10, 'text("/${secret.PASS}/x")').replace(
    'tail("/x")',
    'tail("/${secret.PASS}")',
  );
  const [old, next] = ['hunter2-PLANTED', 'swordfish-PLANTED'];
  inFolder({ 't.yaml': text, 's.env': `PASS=${next}\n` }, (cwd) => {
    const before = { FLUMEC_SECRET_PASS: old };
    const outputs: string[] = [];
    const run = (args: readonly string[], env = {}) => {
      const { stdout, stderr } = flumec(args, { cwd, env });
      outputs.push(stdout, stderr);
      return stdout;
    };
    run(['apply', '--yes', 't.yaml'], before);
    assert.match(readFileSync(join(cwd, state), 'utf8'), old);
    run(['compile', 't.yaml'], before);
    for (const format of ['pretty', 'markdown', 'json']) {
      const change = run(['diff', '--format', format, '--secret-file', 's.env', 't.yaml']);
      assert.match(change, /[0-9a-f]{12}/);
    }
    run(['diff', '--secret-file', 's.env', '-o', 'plan.json', 't.yaml']);
    outputs.push(readFileSync(join(cwd, 'plan.json'), 'utf8'));
    run(['apply', '--yes', '--secret-file', 's.env', '--json', 't.yaml']);
    run(['status'], before);
    run(['status', '--json'], before);
    run(['history'], before);
    run(['rollback', '--yes'], before);
    run(['diff', 't.yaml']);
    assert.equal(
      outputs.filter((one) => one.includes('PLANTED')),
      [],
    );
  });
});

test('a secret without a value is refused by name', () => {
  inFolder({ 't.yaml': topology('1-4', 10, 'text("/${secret.PASS}")') }, (cwd) => {
    const { code, stderr } = flumec(['apply', '--yes', 't.yaml'], { cwd });
    assert.is(code, 4);
    assert.match(stderr, 'secret-missing: Secret "PASS" has no value');
  });
});

test('another flow on the same hosts is not touched', () => {
  const other = topology()
    .replace('flow: f', 'flow: g')
    .replaceAll(/\b([ab])\[/g, 'g$1[')
    .replace('sink:', 'port: 4000, sink:')
    .replace('  a:', '  c:')
    .replace('  b:', '  d:')
    .replace('from: a, to: b', 'from: c, to: d');
  inFolder({ 't.yaml': topology(), 'g.yaml': other }, (cwd) => {
    flumec(['apply', '--yes', 't.yaml'], { cwd });
    const plan = json(['diff', 'g.yaml'], { cwd }).value;
    assert.not.match(JSON.stringify(plan), '"a1"');
    assert.is(flumec(['apply', '--yes', 'g.yaml'], { cwd }).code, 0);
    assert.is(flumec(['diff', '--exit-code', 't.yaml'], { cwd }).code, 0);
    assert.is(flumec(['diff', '--exit-code', 't.yaml', 'g.yaml'], { cwd }).code, 0);
  });
});

test('a state file below a file is a refusal of the store', () => {
  inFolder({ 't.yaml': topology() }, (cwd) => {
    const { code, stderr } = flumec(['apply', '--yes', '--store', 'file:t.yaml/s.json', 't.yaml'], {
      cwd,
    });
    assert.is(code, 4);
    assert.match(stderr, /^error /);
  });
});

test.run();
