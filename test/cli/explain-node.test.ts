import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flumec } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';
import { matchGolden } from '../support/golden.js';
import { matchSchema } from '../support/json-schema.js';

const samples: Readonly<Record<string, readonly string[]>> = {
  origin: ['till-1', 'topologies/wan.yaml'],
  relay: ['branch-relay-a', 'topologies/wan.yaml'],
  collector: ['sales-archive-1', 'topologies/wan.yaml'],
  leased: ['leased-002', 'topologies/thousand-agents.yaml'],
  choked: ['aurora', 'topologies/choke.yaml'],
  'ends-early': ['refine-1', 'topologies/inner-durability.yaml'],
  'no-path': ['display-1', 'topologies/inner-durability.yaml'],
};

for (const [name, args] of Object.entries(samples)) {
  test(`flumec explain ${args.join(' ')}`, () => {
    const { code, stdout, stderr } = flumec(['explain', ...args]);
    assert.is(stderr, '');
    assert.is(code, 0);
    const long = stdout.split('\n').filter((line) => line.length > 80 && !/^ {2}\S+$/.test(line));
    assert.equal(long, []);
    matchGolden(`explain/${name}.txt`, stdout);
    const json = JSON.parse(flumec(['explain', '--json', ...args]).stdout);
    matchSchema('explanation.v1.json', json);
  });
}

test('an agent of flume-1 is explained property by property', () => {
  const text = `version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a, source: {type: TAILDIR, filegroups: g, filegroups.g: /x}}
  b: {nodes: b, sink: {type: hdfs, hdfs.path: /y}}
edges: [{from: a, to: b}]
reliable: [a -> b]
`;
  inFolder({ 't.yaml': text }, (cwd) => {
    const { stdout } = flumec(['explain', 'a', 't.yaml'], { cwd });
    assert.match(stdout, '  sources.own.filegroups.g = /x\n      t.yaml:5:56: source of tier a\n');
    assert.match(
      stdout.replace(/\s+/g, ' '),
      "as long as any agent's disk on the way is not lost.",
    );
    assert.match(stdout, 'where a sender has one receiver and no other.\n');
    matchSchema(
      'explanation.v1.json',
      JSON.parse(flumec(['explain', 'a', 't.yaml', '--json'], { cwd }).stdout),
    );
  });
});

test('a name that is neither code nor node', () => {
  const near = flumec(['explain', 'til-1', 'topologies/wan.yaml']);
  assert.is(near.code, 2);
  assert.is(
    near.stderr,
    'error There is no code and no node "til-1"\nhelp: did you mean "till-1"?\n',
  );
  inFolder({}, (cwd) => {
    assert.is(
      flumec(['explain', 'qqqqqqq'], { cwd }).stderr,
      'error There is no code "qqqqqqq"\nhelp: "flumec explain" lists the codes; give a topology to explain its nodes\n',
    );
  });
});

test('topologies that do not compile explain no node', () => {
  inFolder({ 'topologies/t.yaml': 'version: 1\n' }, (cwd) => {
    for (const args of [['node-1'], ['node-1', 'topologies']]) {
      const { code, stderr, stdout } = flumec(['explain', ...args], { cwd });
      assert.is(code, 1);
      assert.is(stdout, '');
      assert.match(stderr, 'error missing-key: ');
    }
    const { stdout } = flumec(['explain', 'node-1', '--json'], { cwd });
    matchSchema('diagnostics.v1.json', JSON.parse(stdout));
    assert.is(flumec(['explain', 'no-cycle'], { cwd }).code, 0);
    assert.is(flumec(['explain', 'no-cycel'], { cwd }).code, 2);
  });
});

test.run();
