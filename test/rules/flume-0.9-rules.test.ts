import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pageOf } from '../../src/rules/pages.js';
import { collectorSink, oneTier, threeTiers, tiersOf, twoSenders } from './flume-0.9-topologies.js';
import { codes, type Texts } from './rule-harness.js';

/** How one of the 45 compile-time rules of flume-0.9.md 8 is kept. */
interface Kept {
  /** What the rule says, in short. */
  readonly says: string;
  /** Codes of findings, each with topologies that have one. */
  readonly refused?: Readonly<Record<string, readonly Texts[]>>;
  /** Tests that show that flumec emits nothing of the kind. */
  readonly neverEmitted?: readonly string[];
  /** Where it is seen to, if it is about writing to a live master and not about a topology. */
  readonly store?: string;
}

const from = (source: string): string =>
  tiersOf(`  web: {nodes: w1, source: '${source}', sink: console}`);

/** The 45 rules by their numbers. */
const table: Readonly<Record<number, Kept>> = {
  1: {
    says: 'node names are identifiers and not reserved',
    refused: {
      'valid-name': [
        tiersOf(`  web: {nodes: roll, source: 'tail("/a")', sink: console}`),
        tiersOf(`  web: {nodes: '01-web', source: 'tail("/a")', sink: console}`),
      ],
    },
  },
  2: {
    says: 'string arguments are quoted',
    refused: { 'component-arguments': [from('tail(file)'), oneTier('text(out)')] },
    neverEmitted: ['every string argument is quoted and no bare word is emitted'],
  },
  3: {
    says: 'no negative numbers, leading zeros, 0X, octal or regex-like escapes',
    refused: {
      'expression-syntax': [
        oneTier('batch(-1) console'),
        oneTier('batch(08) console'),
        oneTier('regex("\\d", 0, "a") console'),
        from('tail("/a\\q")'),
      ],
      'component-arguments': [oneTier('batch(0X10, 1000) agentBEChain("c1")')],
    },
    neverEmitted: [
      'numbers are decimal, without signs and leading zeros',
      'strings are ASCII, with escapes that Flume decodes',
    ],
  },
  4: {
    says: 'failovers are binary',
    refused: { 'expression-syntax': [oneTier('< null ? null ? null >')] },
    neverEmitted: ['failovers have two arms, collector and roll one number, and every text parses'],
  },
  5: {
    says: 'collector and roll have exactly one number',
    refused: {
      'expression-syntax': [
        oneTier('collector() { console }'),
        oneTier('collector { console }'),
        oneTier('roll(1000, 250) { console }'),
        oneTier('roll(1000, trigger=time) { console }'),
      ],
    },
    neverEmitted: ['failovers have two arms, collector and roll one number, and every text parses'],
  },
  6: {
    says: 'every definition ends with a semicolon, the file with a line end',
    neverEmitted: ['every definition ends with a semicolon, and the file with a line end'],
  },
  7: {
    says: 'unknown names and keywords are refused everywhere',
    refused: {
      'known-component': [
        from('nosuch'),
        oneTier('collector(1000) { nosuch }'),
        oneTier('collectorSink("file:///a/", "x", 30000, nosuch)'),
        from('tail("/a", startFromEnd=true)'),
      ],
    },
  },
  8: {
    says: 'ports, batches, samplers and probabilities are in range',
    refused: {
      'component-arguments': [
        from('syslogTcp(0)'),
        from('thriftSource(70000)'),
        oneTier('batch(0, 10) agentBEChain("c1")'),
        oneTier('intervalSampler(0) console'),
        oneTier('probSampler(2) console'),
      ],
    },
  },
  9: {
    says: 'two listeners on a host do not share a port',
    refused: {
      'unique-port-on-host': [
        tiersOf(
          '  one: {nodes: a, hosts: h, source: syslogTcp(5140), sink: console}',
          '  two: {nodes: b, hosts: h, source: thriftSource(5140), sink: console}',
        ),
        tiersOf(
          '  one: {nodes: a, hosts: h, source: syslogUdp, sink: console}',
          '  two: {nodes: b, hosts: h, source: syslogUdp(514), sink: console}',
        ),
      ],
    },
  },
  10: {
    says: 'sender and receiver speak the same',
    refused: {
      'same-protocol': [
        oneTier('insistentOpen avroSink("c1", 35853)'),
        oneTier('agentBEChain("c1:35853")').replace('collectorSource', 'avroSource(35853)'),
      ],
    },
    neverEmitted: ['sender and receiver speak the wire of the flow'],
  },
  11: {
    says: 'where a network sink points to, a node of that host listens',
    refused: {
      'known-listener': [oneTier('agentDFOSink("nowhere")'), oneTier('agentDFOSink("c1", 1)')],
      'edge-by-hand': [threeTiers({ web: `sink: 'agentBEChain("a1")'` })],
    },
    neverEmitted: ['every receiver is a node that listens there, by the name of its host'],
  },
  12: {
    says: 'write-ahead logs have names of their own on a host',
    refused: {
      'one-write-ahead-log': [
        twoSenders(`sink: 'agentE2ESink("c1")'`, '', 'web -> archive'),
        oneTier('[ agentE2ESink("c1"), agentE2ESink("c1") ]'),
        oneTier('ackedWriteAhead(10000, "a/b") collector(1000) { console }'),
      ],
    },
    neverEmitted: ['a node has at most one write-ahead log and one disk failover'],
  },
  13: {
    says: 'a node has one disk failover',
    refused: {
      'one-disk-failover': [
        tiersOf(
          `  web: {nodes: w1, source: 'tail("/a")'}`,
          '  x: {nodes: x1, sink: console}',
          '  y: {nodes: y1, sink: console}',
          'edges: [{from: web, to: x}, {from: web, to: y}]',
        ),
      ],
      'disk-failover-by-hand': [twoSenders(`sink: 'agentDFOSink("c1")'`)],
    },
    neverEmitted: ['a node has at most one write-ahead log and one disk failover'],
  },
  14: {
    says: 'every path from a write-ahead log reaches what acknowledges',
    refused: {
      'reliable-path-acknowledges': [
        threeTiers({ archive: 'sink: console' }),
        oneTier('ackedWriteAhead console'),
      ],
    },
    neverEmitted: ['an event meets one acknowledging place behind each log'],
  },
  15: {
    says: 'one place of a path acknowledges',
    refused: {
      'acknowledges-too-early': [
        threeTiers({ relay: 'process: [ackChecker]' }),
        threeTiers({ relay: `sink: 'collector(1000) { console }'` }),
        threeTiers({ archive: `sink: '[ collector(9) { console }, collector(9) { console } ]'` }),
      ],
    },
    neverEmitted: [
      'no node in the middle of a path acknowledges',
      'an event meets one acknowledging place behind each log',
    ],
  },
  16: {
    says: 'no second injector on a path',
    refused: {
      'one-write-ahead-log': [
        threeTiers({ relay: 'process: [ackInjector]' }),
        threeTiers({ archive: `sink: 'collector(9) { mask("rolltag") agentE2ESink("c1") }'` }),
      ],
      'one-reliable-path': [threeTiers({ reliable: 'web -> relay -> archive, relay -> archive' })],
    },
    neverEmitted: ['no node in the middle of a path acknowledges'],
  },
  17: {
    says: 'no sampler, mult, format, select or mask of the tags between log and checker',
    refused: {
      'keeps-acknowledgement': [
        ...['intervalSampler(2)', 'probSampler(0.5)', 'reservoirSampler(2)'],
        ...['intervalDroppyAppend(2)', 'mult(2)', 'format("x")', 'select("a")', 'mask("AckTag")'],
      ].map((one) => threeTiers({ relay: `process: ['${one}']` })),
    },
  },
  18: {
    says: 'batch, then gzip, once each, behind the log, with a latency',
    refused: {
      'packing-on-edges': [twoSenders(`process: ['batch(10, 10)']`, '', 'web -> archive')],
      'keeps-acknowledgement': [threeTiers({ relay: 'process: [gzip]' })],
      'packing-order': [
        oneTier('gzip batch(10, 10) agentBEChain("c1")'),
        oneTier('gzip agentE2ESink("c1")'),
        oneTier('batch(10, 10) batch(10, 10) agentBEChain("c1")'),
      ],
      'batch-latency': [oneTier('batch(10) agentBEChain("c1")')],
    },
    neverEmitted: ['batch stands before compression, once each, behind the log, and waits a time'],
  },
  19: {
    says: 'a best-effort branch of acknowledged traffic is masked',
    refused: {
      'masks-acknowledgement': [
        threeTiers({ archive: `sink: '[ collector(9) { console }, agentBEChain("c1") ]'` }),
      ],
    },
    neverEmitted: ['branches beside acknowledged traffic are masked'],
  },
  20: {
    says: 'best effort opens lazily, falls back to null, and never insists',
    refused: {
      'blocks-fan-out': [
        oneTier('[ agentBESink("c1"), console ]'),
        threeTiers({ relay: `sink: 'insistentOpen thriftSink("c1", 35853)'` }),
      ],
    },
    neverEmitted: ['what may be lost opens lazily, never insists and falls back to null'],
  },
  21: {
    says: 'retries stand in the branches of a fan-out',
    refused: { 'retry-around-fan-out': [oneTier('insistentAppend [ console, console ]')] },
    neverEmitted: ['retries stand in the branches and never around a fan-out'],
  },
  22: {
    says: 'a network sink has insistentOpen, or lazyOpen and a failover',
    refused: {
      'network-sink-retries': [
        oneTier('thriftSink("c1", 35853)'),
        oneTier('lazyOpen thriftSink("c1", 35853)'),
      ],
    },
    neverEmitted: ['every network sink waits for its receiver or has a failover'],
  },
  23: {
    says: 'what sets attributes stands outside of retries and failovers',
    refused: {
      'decorator-outside-retry': [
        oneTier('stubbornAppend value("a", "1") console'),
        oneTier('< value("a", "1") console ? value("a", "2") console >'),
      ],
    },
    neverEmitted: [
      'what sets attributes stands in front of retries, failovers, packing and the log',
    ],
  },
  24: {
    says: 'an attribute is set once along a path, and is not reserved',
    refused: {
      'attribute-set-once': [
        threeTiers({ web: `process: ['value("a", "1")']`, relay: `process: ['value("a", "2")']` }),
        oneTier('value("tailSrcFile", "1") console'),
      ],
      'reserved-attribute': [oneTier('value("rolltag", "1") console')],
    },
  },
  25: {
    says: 'no roll or log inside a roll without mask("rolltag")',
    refused: {
      'nested-roll': [
        oneTier('collector(9) { roll(9) { console } }'),
        oneTier('roll(9) { agentDFOSink("c1") }'),
      ],
      'log-in-roll': [oneTier('roll(9) { mask("rolltag") agentE2ESink("c1") }')],
    },
  },
  26: {
    says: 'a network sink inside a roll opens by its own patience',
    refused: {
      'network-sink-in-roll': [
        oneTier('roll(9) { thriftSink("c1", 35853) }'),
        oneTier('insistentOpen collector(9) { rpcSink("c1", 35853) }'),
      ],
    },
  },
  27: {
    says: 'the roll ends before the origin sends again',
    refused: {
      'roll-before-retransmit': [
        threeTiers({ archive: `sink: 'collector(60000) { console }'` }),
        threeTiers({ archive: collectorSink, second: 'batch: {events: 9, every: 30s}' }),
      ],
    },
  },
  28: {
    says: 'rolled files have the roll tag in their names, and nodes have files of their own',
    refused: {
      'rolltag-in-path': [
        oneTier('roll(9) { escapedFormatDfs("file:///d/", "x") }'),
        oneTier('collector(9) { text("/d") }'),
      ],
      'distinct-output': [
        tiersOf(
          `  web: {nodes: w1, source: 'tail("/a")'}`,
          `  archive: {nodes: [a1, a2], ${collectorSink}}`,
          'edges: [{from: web, to: archive}]',
        ),
      ],
    },
  },
  29: {
    says: 'escapes are known, their attributes set and not masked',
    refused: {
      'known-escape': [
        oneTier('escapedFormatDfs("file:///%P/", "x")'),
        oneTier('escapedFormatDfs("file:///%{kind}/", "x")'),
        oneTier('value("kind", "x") mask("kind") escapedFormatDfs("file:///%{kind}/", "x")'),
      ],
    },
  },
  30: {
    says: 'collectorSink has no format',
    refused: { 'collector-sink-format': [oneTier('collectorSink("file:///d/", "x", 30000, raw)')] },
  },
  31: {
    says: 'no auto chains and logical names',
    refused: { 'no-translated-components': [oneTier('autoE2EChain'), oneTier('logicalSink("x")')] },
    neverEmitted: [
      'no placeholder of a master, agent sink or failChain is emitted, and null only as a last resort',
    ],
  },
  32: {
    says: 'autoBEChain without collectors is null',
    refused: { 'no-translated-components': [oneTier('autoBEChain')] },
    neverEmitted: [
      'no placeholder of a master, agent sink or failChain is emitted, and null only as a last resort',
    ],
  },
  33: {
    says: 'logicalSource clashes with ports that are written',
    refused: {
      'no-translated-components': [from('logicalSource'), from('autoCollectorSource')],
    },
  },
  34: {
    says: 'all specifications fit in one znode of the master',
    store: 'the store of a live master: it believes only what it reads back from its ZooKeeper',
  },
  35: {
    says: 'multiconfig forces the default flow, and restarts everything over a collectorSource',
    store: 'the store of a live master: it sends one config command for each changed node',
    neverEmitted: [
      'no placeholder of a master, agent sink or failChain is emitted, and null only as a last resort',
    ],
  },
  36: {
    says: 'nodes that do not change are skipped',
    store: 'src/reconcile/diff-snapshot.ts: what a node has already is no change',
  },
  37: {
    says: 'one master, receivers before senders',
    store: 'src/reconcile/waves.ts: receivers are written before their senders',
    neverEmitted: ['every receiver is a node that listens there, by the name of its host'],
  },
  38: {
    says: 'a node runs on one host, and has not the name of another',
    refused: {
      'node-named-like-host': [
        tiersOf(`  web: {nodes: [a, b], hosts: [b, c], source: 'tail("/a")', sink: console}`),
      ],
      'one-tier-per-node': [
        tiersOf(
          `  web: {nodes: a, source: 'tail("/a")', sink: console}`,
          `  app: {nodes: [{name: a, host: h}], source: 'tail("/b")', sink: console}`,
        ),
      ],
    },
    neverEmitted: ['a logical node has one host and one definition'],
  },
  39: {
    says: 'compression given is compression switched on',
    refused: { 'compression-keyword': [oneTier('agentDFOSink("c1", compression=false)')] },
    neverEmitted: ['no keyword is emitted that the operator has not written'],
  },
  40: {
    says: 'exDate reads what is always set',
    refused: {
      'exdate-after-setter': [
        oneTier('exDate("d", "yyyy") console'),
        oneTier('regexAll("(x)", "d") exDate("d", "yyyy") console'),
        threeTiers({
          web: `process: ['regex("x", 0, "d")']`,
          relay: `process: ['exDate("d", "yyyy")']`,
        }),
      ],
    },
  },
  41: {
    says: 'terminals are for the foreground, and exec has no shell',
    refused: {
      'foreground-source': [from('console'), from('stdin')],
      'exec-without-shell': [from('exec("a | b")'), from('exec("a > b")')],
    },
  },
  42: {
    says: 'paths mean what they seem to mean',
    refused: { 'suspicious-path': [oneTier('escapedFormatDfs("file://tmp/x/", "x")')] },
  },
  43: {
    says: 'a choke has a limit',
    refused: { 'choke-limit': [twoSenders(`process: ['choke("x")']`)] },
    neverEmitted: ['every choke has a limit on the host, and no limit is without its choke'],
  },
  44: {
    says: 'percent signs are doubled in the format of failChain',
    refused: {
      'component-arguments': [oneTier('failChain("{ value(\\"d\\", \\"%Y\\") => %s }", "null")')],
    },
    neverEmitted: [
      'no placeholder of a master, agent sink or failChain is emitted, and null only as a last resort',
    ],
  },
  45: {
    says: 'no cycles, and no node that sends to itself',
    refused: {
      'no-cycle': [
        tiersOf(
          `  web: {nodes: w1, source: 'tail("/a")'}`,
          '  a: {nodes: a1}',
          '  b: {nodes: b1, sink: console}',
          'edges: [{from: web, to: a}, {from: a, to: b}, {from: b, to: a, delivery: best-effort}]',
        ),
      ],
      'edge-by-hand': [oneTier('agentBEChain("w1")').replace(`'tail("/a")'`, 'collectorSource')],
    },
  },
};

test('all 45 rules are in the table', () => {
  assert.equal(
    Object.keys(table).map(Number),
    Array.from({ length: 45 }, (_, at) => at + 1),
  );
});

test('each is refused, never emitted, or seen to by a store', () => {
  for (const [number, { refused, neverEmitted, store }] of Object.entries(table)) {
    const isKept = Object.keys(refused ?? {}).length + (neverEmitted?.length ?? 0) > 0;
    assert.ok(isKept || store !== undefined, `rule ${number}`);
  }
});

for (const [number, { says, refused = {} }] of Object.entries(table)) {
  for (const [code, topologies] of Object.entries(refused)) {
    test(`rule ${number}, ${says}: ${code}`, () => {
      assert.ok(pageOf(code), code);
      assert.ok(topologies.length > 0);
      for (const topology of topologies)
        assert.ok(codes(topology).includes(code), `${code} is not found in\n${topology}`);
    });
  }
}

test('what is said never to be emitted is shown by a test of that name', () => {
  const extension = import.meta.url.slice(-3);
  const file = new URL(`./flume-0.9-by-construction.test${extension}`, import.meta.url);
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(/^(?:emits|test)\(\s*'([^']+)'/gm)].map(([, name]) => name);
  for (const [number, { neverEmitted = [] }] of Object.entries(table))
    for (const name of neverEmitted) assert.ok(names.includes(name), `rule ${number}: ${name}`);
});

test.run();
