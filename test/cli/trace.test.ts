import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { flumec } from '../support/flumec.js';
import { inFolder } from '../support/folder.js';
import { matchGolden } from '../support/golden.js';
import { matchSchema } from '../support/json-schema.js';

const samples: Readonly<Record<string, readonly string[]>> = {
  'three-tiers': ['web-01', 'topologies/three-tiers.yaml'],
  'three-tiers-relay': ['parser-1', 'topologies/three-tiers.yaml'],
  'three-tiers-end': ['archive-1', 'topologies/three-tiers.yaml'],
  fork: ['click-1', 'topologies/fork.yaml'],
  'wan-relay-down': ['till-1', '--down', 'branch-relay-a', 'topologies/wan.yaml'],
  'wan-archive-down': ['till-1', '--down', 'sales-archive-[1-2]', 'topologies/wan.yaml'],
  'wan-relays-down': ['till-1', '--down', 'branch-relay-a', '--down', 'branch-relay-b'],
  'groups-far': ['host-agent-01', '--down', 'near-[1-2]', '--down', 'alarm-1'],
  'inner-durability': ['edge-node-1', 'topologies/inner-durability.yaml'],
  choked: ['aurora', 'topologies/choke.yaml'],
  stamped: ['order-agent-1', 'topologies/provenance.yaml'],
};

for (const [name, args] of Object.entries(samples)) {
  test(`flumec trace ${args.join(' ')}`, () => {
    const { code, stdout, stderr } = flumec(['trace', ...args]);
    assert.is(stderr, '');
    assert.is(code, 0);
    assert.equal(
      stdout.split('\n').filter((line) => line.length > 80),
      [],
    );
    matchGolden(`trace/${name}.txt`, stdout);
    const json = JSON.parse(flumec(['trace', '--json', ...args]).stdout);
    matchSchema('trace.v1.json', json);
    assert.is(json.node, args[0]);
  });
}

const small = `version: 1
flow: f
codecs: {lzo: {encode: e, decode: d}}
plugins: {e: {kind: decorator}, d: {kind: decorator}}
tiers:
  a: {nodes: a, source: 'tail("/x")'}
  b: {nodes: b, sink: console}
  c: {nodes: c}
  s: {nodes: s, sink: 'collectorSink("/s", "s-", 30000)'}
edges:
  - {from: a, to: b, batch: {events: 5, every: 2m}}
  - {from: a, to: c}
  - {from: c, to: s, compression: lzo}
  - {from: c, to: b, delivery: best-effort}
reliable: [a -> c -> s]
`;

const agents = `version: 1
flow: f
target: flume-1
tiers:
  a: {nodes: a, source: {type: seq}}
  b: {nodes: 'b-[1-2]', sink: {type: hdfs, hdfs.path: /x}}
  c: {nodes: c, sink: {type: logger}}
edges:
  - {from: a, to: b, batch: 7, compression: gzip}
  - {from: a, to: c, delivery: best-effort}
`;

function traced(text: string, ...args: readonly string[]): string {
  return inFolder({ 't.yaml': text }, (cwd) => {
    const { stdout, stderr, code } = flumec(['trace', ...args, 't.yaml'], { cwd });
    assert.is(code, 0, stderr);
    return stdout;
  });
}

test('agents of flume-1 share, keep and lose, each hop answers, and ports are those of the contract', () => {
  const text = traced(agents, 'a', '--down', 'c');
  assert.match(text, 'to b: disk-failover, kept in a file channel until a receiver has it\n');
  assert.match(text, /1\. b-[12] at b-[12]:35854: shares the load\n/);
  assert.match(text, 'batches of up to 7 events; compressed with gzip\n');
  assert.match(
    text,
    '1. c at c:35853: down\n             is lost as soon as the memory channel is full\n',
  );
  assert.match(text, 'With c down\n  To c: a drops it.\n');
  const reliable = `${agents}reliable: [a -> b]\n`.replace(
    'type: seq',
    'type: TAILDIR, filegroups: f, filegroups.f: /x',
  );
  assert.match(
    traced(reliable, 'a'),
    /In reverse: b-[12] -> a\n {2}Each receiver answers when it has the batch in its own file channel;/,
  );
});

test('a relay that holds an event blocks its other ways', () => {
  const text = traced(small, 'c', '--down', 's');
  assert.match(text, 'waits behind the way that is tried again\n');
  assert.match(
    text,
    '  To s: held by c, which takes nothing more; nothing is lost.\n  To b: waits at c behind the way that is held.\n',
  );
});

test('without the traced node nothing leaves, and the loss of others may change nothing', () => {
  assert.match(
    traced(small, 'a', '--down', 'a'),
    /^a, tier a of flow f, on a\n {2}is down +and reads nothing; /,
  );
  assert.match(
    traced(small, 'a', '--down', 'a'),
    'With a down\n  Nothing leaves the traced node.\n',
  );
  assert.match(traced(small, 'c', '--down', 'c'), /is down +and sends nothing; /);
  assert.match(
    traced(small, 'b', '--down', 's'),
    'With s down\n  The way of this event is the same.\n',
  );
  assert.match(
    traced(small, 'a', '--down', 'b'),
    'waits on the disk of this node until one of them is back\n',
  );
  assert.match(
    traced(small, 'a', '--down', 'b'),
    '  To b: waits on the disk of a; nothing is lost.\n',
  );
  assert.match(traced(small, 'a'), 'batches of up to 5 events, sent after 2m at the latest\n');
});

test('colours stand only where they are asked for', () => {
  assert.match(flumec(['trace', 'till-1', '--color']).stdout, '\u001b[1mtill-1, tier till');
  assert.not.match(flumec(['trace', 'till-1']).stdout, '\u001b');
});

test('a node that is not there, a wrong range, and a topology that is wrong', () => {
  const unknown = flumec(['trace', 'web-1', 'topologies/three-tiers.yaml']);
  assert.is(unknown.code, 2);
  assert.is(unknown.stderr, 'error There is no node "web-1"\nhelp: did you mean "web-01"?\n');
  const down = flumec(['trace', 'web-01', '--down', 'parser-9', 'topologies/three-tiers.yaml']);
  assert.is(down.stderr, 'error There is no node "parser-9"\nhelp: did you mean "parser-1"?\n');
  const range = flumec(['trace', 'web-01', '--down', 'parser-[2-1]']);
  assert.is(range.code, 2);
  assert.is(range.stderr, 'error "--down parser-[2-1]": The range 2-1 runs backwards\n');
  inFolder({ 't.yaml': small.replace('to: s,', 'to: x,') }, (cwd) => {
    const { code, stderr, stdout } = flumec(['trace', 'a', 't.yaml'], { cwd });
    assert.is(code, 1);
    assert.is(stdout, '');
    assert.match(stderr, 'error known-reference: ');
    const json = flumec(['trace', 'a', 't.yaml', '--json'], { cwd });
    matchSchema('diagnostics.v1.json', JSON.parse(json.stdout));
  });
  assert.is(flumec(['trace']).code, 2);
});

test('secrets stand by their names', () => {
  const text = small.replace('tail("/x")', 'tail("/${secret.KEY}")');
  inFolder({ 't.yaml': text }, (cwd) => {
    for (const args of [
      ['trace', 'a', 't.yaml'],
      ['trace', 'a', '--json', 't.yaml'],
      ['explain', 'a', 't.yaml'],
    ]) {
      const { stdout } = flumec(args, { cwd, env: { FLUMEC_SECRET_KEY: 'hunter2' } });
      assert.match(stdout, '${secret.KEY}');
      assert.not.match(stdout, 'hunter2');
    }
  });
});

test.run();
