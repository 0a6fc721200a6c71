import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSink } from '../../src/languages/flume-0.9/parse/parse-sink.js';
import { parseSource } from '../../src/languages/flume-0.9/parse/parse-source.js';
import { printDefinitions } from '../../src/languages/flume-0.9/print.js';
import type { Argument, Call, Sink, SinkCall } from '../../src/languages/flume-0.9/tree.js';
import { type Step, sinkPaths, type Visit, visits } from '../../src/languages/flume-0.9/walk.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { wholeText } from '../../src/text/located-text.js';
import { source as textSource } from '../../src/text/source.js';
import { artifactsOf } from '../support/compile-text.js';
import { flows, type GeneratedFlow } from './flume-0.9-flows.js';

/** What a node gets, parsed by Flume's grammar as flumec knows it. */
interface Emitted {
  readonly artifact: Artifact;
  readonly source: Call;
  readonly sink: Sink;
  /** Every way from the root of the sink to a leaf. */
  readonly paths: readonly Visit<SinkCall>[];
  /** All calls: source, decorators, leaves. */
  readonly calls: readonly Call[];
}

const acks = ['AckTag', 'AckType', 'AckChecksum'];
const networkSinks = ['thriftSink', 'rpcSink', 'avroSink'];
const retries = ['stubbornAppend', 'insistentAppend', 'insistentOpen'];

/** A property of everything that is emitted for a flow that compiles. */
function emits(
  name: string,
  check: (nodes: readonly Emitted[], flow: GeneratedFlow) => void,
): void {
  test(name, () => {
    fc.assert(
      fc.property(flows, (flow) => {
        check(emitted(flow), flow);
      }),
      { numRuns: 120, seed: 9 },
    );
  });
}

const known = new Map<string, readonly Emitted[]>();

/** The same flows are drawn for every property, so each is compiled once. */
function emitted({ text }: GeneratedFlow): readonly Emitted[] {
  const nodes = known.get(text) ?? Object.values(artifactsOf(text)).map(parse);
  known.set(text, nodes);
  return nodes;
}

function parse(artifact: Artifact): Emitted {
  const source = parseSource(located(artifact.parts['source']?.shown)).value;
  const sink = parseSink(located(artifact.parts['sink']?.shown)).value;
  if (!source || !sink) throw new Error(`"${artifact.node}" has parts that do not parse`);
  const decorators = [...visits(sink)].flatMap(({ node }) =>
    node.kind === 'decorated' ? [node.decorator] : [],
  );
  const paths = [...sinkPaths(sink)];
  const calls = [source, ...decorators, ...paths.map(({ node }) => node)];
  return { artifact, source, sink, paths, calls };
}

function located(text = '') {
  return wholeText(textSource('<emitted>', text));
}

/** The names of the decorators on a way, the outermost first. */
function decorators(above: readonly Step[]): readonly string[] {
  return above.flatMap((step) => (step.kind === 'decorated' ? [step.node.decorator.name] : []));
}

function argumentsOf(call: Call): readonly Argument[] {
  return [...call.args, ...call.keywords.map(({ value }) => value)];
}

function isAcked({ artifact }: Emitted, nodes: readonly Emitted[], flow: GeneratedFlow): boolean {
  const reliable = /^reliable: \[(.*)\]$/m.exec(flow.text)?.[1]?.split(', ') ?? [];
  const hops = reliable.map((path) => path.split(' -> '));
  const isPassed = hops.some((path) => path.slice(1).includes(artifact.tier));
  const endsHere = hops.some((path) => path.at(-1) === artifact.tier);
  return isPassed && !(endsHere && artifact.tier.startsWith('r')) && nodes.length > 0;
}

emits('every string argument is quoted and no bare word is emitted', (nodes) => {
  for (const { calls } of nodes) {
    for (const call of calls)
      assert.not(
        argumentsOf(call).some((argument) => argument.kind === 'function'),
        call.name,
      );
  }
});

emits('numbers are decimal, without signs and leading zeros', (nodes) => {
  for (const argument of nodes.flatMap(({ calls }) => calls.flatMap(argumentsOf))) {
    if (argument.kind === 'number') assert.match(argument.spelling, /^(0|[1-9][0-9]*)$/);
  }
});

test('strings are ASCII, with escapes that Flume decodes', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(text, (value) => {
      const written = JSON.stringify(`tail(${JSON.stringify(`/x${value}`).replaceAll('$', '_')})`);
      const artifacts = artifactsOf(
        `version: 1\nflow: f\ntiers:\n  web: {nodes: w, source: ${written}, sink: console}\n`,
      );
      const shown = artifacts['w']?.parts['source']?.shown ?? '';
      assert.match(shown, /^tail\("(?:[ !#-[\]-~]|\\["\\nrt]|\\u[0-9A-F]{4})*"\)$/);
    }),
    { numRuns: 100 },
  );
});

emits('failovers have two arms, collector and roll one number, and every text parses', (nodes) => {
  for (const { artifact, sink } of nodes) {
    const { shown = '' } = artifact.parts['sink'] ?? {};
    const arms = [...shown.matchAll(/[<?>]/g)].map(([mark]) => mark).join('');
    assert.is(arms.replace(/[^?]/g, '').length, arms.replace(/[^<]/g, '').length);
    for (const { node } of visits(sink)) {
      if (node.kind === 'collector' || node.kind === 'roll') assert.ok(node.millis > 0);
    }
    assert.not.match(shown, /(?:collector|roll)(?!\([0-9]+\) \{)\b(?!-)/);
  }
});

emits('every definition ends with a semicolon, and the file with a line end', (nodes) => {
  const definitions = nodes.map(({ artifact, source, sink }) => ({
    host: artifact.node,
    source: { ...source, kind: 'source' as const },
    sink,
  }));
  const text = printDefinitions(definitions);
  assert.ok(text.endsWith(' ;\n'));
  assert.is(text.split(' ;\n').length - 1, nodes.length);
});

emits('sender and receiver speak the wire of the flow', (nodes, { wire }) => {
  for (const { artifact, source, paths } of nodes) {
    if (!artifact.tier.startsWith('o')) assert.is(source.name, `${wire}Source`);
    for (const { node } of paths)
      if (networkSinks.includes(node.name)) assert.is(node.name, `${wire}Sink`);
  }
});

emits('every receiver is a node that listens there, by the name of its host', (nodes) => {
  const listeners = new Map(
    nodes.map(({ artifact, source }) => [artifact.host, source.args[0]] as const),
  );
  for (const { artifact, paths } of nodes) {
    for (const { node } of paths.filter((path) => networkSinks.includes(path.node.name))) {
      const [host, port] = node.args;
      const listens = host?.kind === 'string' ? listeners.get(host.value) : undefined;
      assert.is(
        port?.kind === 'number' && port.spelling,
        listens?.kind === 'number' && listens.spelling,
      );
      assert.ok(host?.kind === 'string' && artifact.sendsTo.includes(host.value));
    }
  }
});

emits('a node has at most one write-ahead log and one disk failover', (nodes) => {
  for (const { calls } of nodes) {
    for (const name of ['ackedWriteAhead', 'diskFailover'])
      assert.ok(calls.filter((call) => call.name === name).length <= 1);
  }
});

emits('no node in the middle of a path acknowledges', (nodes, { text }) => {
  const reliable = /^reliable: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];
  const paths = reliable.map((path) => path.split(' -> '));
  const inner = new Set(paths.flatMap((path) => path.slice(1, -1)));
  for (const { artifact, sink, calls } of nodes.filter((one) => inner.has(one.artifact.tier))) {
    assert.not(
      calls.some((call) =>
        ['ackChecker', 'ackInjector', 'ackedWriteAhead', 'collectorSink'].includes(call.name),
      ),
      artifact.node,
    );
    assert.not([...visits(sink)].some(({ node }) => node.kind === 'collector'));
  }
});

emits('batch stands before compression, once each, behind the log, and waits a time', (nodes) => {
  for (const { sink, paths } of nodes) {
    for (const { above } of paths) {
      const packs = decorators(above).filter((name) =>
        ['ackedWriteAhead', 'batch', 'gzip', 'lzoDeco'].includes(name),
      );
      assert.match(packs.join(' '), /^(ackedWriteAhead ?)?(batch ?)?(gzip|lzoDeco)?$/);
    }
    for (const { node } of visits(sink)) {
      if (node.kind !== 'decorated' || node.decorator.name !== 'batch') continue;
      const [events, millis] = node.decorator.args.map(
        (one) => one.kind === 'number' && Number(one.spelling),
      );
      assert.ok(Number(events) > 1 && Number(millis) > 0);
    }
  }
});

emits('branches beside acknowledged traffic are masked', (nodes, flow) => {
  for (const node of nodes.filter((one) => isAcked(one, nodes, flow))) {
    const transit = reliableTargets(flow, node.artifact.tier);
    for (const { node: leaf, above } of node.paths) {
      const isOwnEnd = above.some((step) => step.kind === 'collector');
      const host = leaf.args[0]?.kind === 'string' ? leaf.args[0].value : '';
      const isTransit = transit.some((tier) => host.startsWith(`${tier}-`));
      const startsHere = decorators(above).includes('ackedWriteAhead');
      if (isOwnEnd || leaf.name === 'null' || (isTransit && !startsHere)) continue;
      const masks = above.flatMap((step) =>
        step.kind === 'decorated' && step.node.decorator.name === 'mask'
          ? [step.node.decorator]
          : [],
      );
      assert.equal(
        masks[0]?.args.map((one) => one.kind === 'string' && one.value),
        acks,
        leaf.name,
      );
    }
  }
});

function reliableTargets({ text }: GeneratedFlow, tier: string): readonly string[] {
  const reliable = /^reliable: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];
  return reliable.flatMap((path) => {
    const hops = path.split(' -> ');
    const at = hops.indexOf(tier);
    return at < 0 ? [] : hops.slice(at + 1, at + 2);
  });
}

emits('what may be lost opens lazily, never insists and falls back to null', (nodes, { text }) => {
  for (const { artifact, paths } of nodes) {
    const { tier } = artifact;
    const lossy = [...text.matchAll(/from: (\w+), to: (\w+),.*delivery: best-effort/g)]
      .filter(([, from]) => from === tier)
      .map(([, , to]) => to);
    for (const { node, above } of paths) {
      const host = node.args[0]?.kind === 'string' ? node.args[0].value : '';
      if (!lossy.some((to) => networkSinks.includes(node.name) && host.startsWith(`${to}-`)))
        continue;
      assert.not(decorators(above).some((name) => name.startsWith('insistent')));
      assert.ok(decorators(above).includes('lazyOpen'));
      const failovers = above.flatMap((step) => (step.kind === 'failover' ? [step.node] : []));
      assert.equal(lastOf(failovers[0]), 'null');
    }
  }
});

/** The last resort of a failover chain. */
function lastOf(sink: Sink | undefined): string | undefined {
  if (sink?.kind === 'failover') return lastOf(sink.backup);
  return sink?.kind === 'call' ? sink.name : undefined;
}

emits('retries stand in the branches and never around a fan-out', (nodes) => {
  for (const { sink } of nodes) {
    for (const { node, above } of visits(sink)) {
      if (node.kind === 'fan-out')
        assert.not(decorators(above).some((name) => retries.includes(name)));
    }
  }
});

emits('every network sink waits for its receiver or has a failover', (nodes) => {
  for (const { paths } of nodes) {
    for (const { node, above } of paths.filter((path) => networkSinks.includes(path.node.name))) {
      const names = decorators(above);
      const isSafe = above.some((step) => step.kind === 'failover') && names.includes('lazyOpen');
      assert.ok(names.includes('insistentOpen') || isSafe, node.name);
      assert.ok(names.includes('stubbornAppend'));
    }
  }
});

emits(
  'what sets attributes stands in front of retries, failovers, packing and the log',
  (nodes) => {
    const setters = ['value', 'regex'];
    for (const { paths } of nodes) {
      for (const { above } of paths) {
        const first = above.findIndex(
          (step) =>
            step.kind === 'failover' ||
            (step.kind === 'decorated' &&
              [...retries, 'ackedWriteAhead', 'batch', 'gzip', 'lzoDeco'].includes(
                step.node.decorator.name,
              )),
        );
        const behind = first < 0 ? [] : decorators(above.slice(first));
        assert.not(behind.some((name) => setters.includes(name)));
      }
    }
  },
);

emits(
  'no placeholder of a master, agent sink or failChain is emitted, and null only as a last resort',
  (nodes) => {
    for (const { calls, paths } of nodes) {
      for (const { name } of calls)
        assert.not.match(name, /^(?:auto|logical|agent|failChain|collectorSource$)/);
      for (const { node, above } of paths.filter((path) => path.node.name === 'null'))
        assert.is(above.at(-1)?.kind, 'failover', node.name);
    }
  },
);

emits('no keyword is emitted that the operator has not written', (nodes) => {
  for (const { calls } of nodes) for (const call of calls) assert.equal(call.keywords, []);
});

emits('every choke has a limit on the host, and no limit is without its choke', (nodes) => {
  for (const { artifact, calls } of nodes) {
    const chokes = calls
      .filter((call) => call.name === 'choke')
      .map(({ args: [id] }) => (id?.kind === 'string' ? id.value : ''));
    assert.equal([...new Set(chokes)].sort(), Object.keys(artifact.chokes).sort());
  }
});

emits('a logical node has one host and one definition', (nodes) => {
  assert.is(new Set(nodes.map(({ artifact }) => artifact.node)).size, nodes.length);
  for (const { artifact } of nodes) assert.ok(artifact.host.length > 0);
});

emits('an event meets one acknowledging place behind each log', (nodes) => {
  const byHost = new Map(nodes.map((node) => [node.artifact.host, node]));
  for (const node of nodes) {
    for (const { node: leaf, above } of node.paths) {
      if (!decorators(above).includes('ackedWriteAhead')) continue;
      const host = leaf.args[0]?.kind === 'string' ? leaf.args[0].value : '';
      assert.is(checksFrom(byHost.get(host), byHost), 1, `${node.artifact.node} to ${host}`);
    }
  }
});

/** How many places check a group that arrives at a node, on the one way that is not masked. */
function checksFrom(node: Emitted | undefined, byHost: ReadonlyMap<string, Emitted>): number {
  if (!node) return 0;
  if (node.calls.some((call) => call.name === 'ackChecker')) return 1;
  const ways = node.paths.filter(({ above }) => !decorators(above).includes('mask'));
  const ends = ways.filter(({ above }) => above.some((step) => step.kind === 'collector'));
  const onward = ways.flatMap(({ node: leaf, above }) => {
    const host = leaf.args[0]?.kind === 'string' ? leaf.args[0].value : '';
    const isOnward =
      networkSinks.includes(leaf.name) && !decorators(above).includes('ackedWriteAhead');
    return isOnward ? [checksFrom(byHost.get(host), byHost)] : [];
  });
  return ends.length > 0 ? ends.length : Math.max(0, ...onward);
}

test.run();
