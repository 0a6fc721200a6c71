import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pageOf } from '../../src/rules/pages.js';
import { alone, relayed } from './flume-1-topologies.js';
import { codes, flow, type Texts } from './rule-harness.js';

/** What becomes of one of the 55 pitfalls of flume-1.x.md 10. */
interface Pitfall {
  /** What goes wrong, in short. */
  readonly says: string;
  /** Codes of findings, each with topologies that have one. */
  readonly refused?: Readonly<Record<string, readonly Texts[]>>;
  /** Tests that show that flumec emits or does nothing of the kind: `FILE: NAME`. */
  readonly impossible?: readonly string[];
  /** Why no compiler can see it, or not all of it. */
  readonly outOfSight?: string;
}

const emit = (name: string) => `targets/flume-1/emit-flow.test: ${name}`;
const emitted = (name: string) => `targets/flume-1/emitted-texts.test: ${name}`;
const started = emitted('the loader has nothing to say against any text, and starts all of it');
const agreed = emitted('every sink sends to a port where its receiver listens for just that');
const fits = emitted('every batch fits into every channel behind the source that gets it');
const optional = emit('beside a reliable branch every other is optional and waits for nothing');

const source = (text: string) => alone(text);
const sink = (text: string) => alone('{type: seq}', text);
const node = (name: string) => alone('{type: seq}').replace('nodes: w1', `nodes: '${name}'`);
const kafka =
  '{type: org.apache.flume.source.kafka.KafkaSource, kafka.bootstrap.servers: "k:1", kafka.topics: t}';

/** The 55 pitfalls by their numbers. */
const table: Readonly<Record<number, Pitfall>> = {
  1: {
    says: 'agent name with a dot',
    refused: { 'valid-name': [node('web.example.com')] },
  },
  2: {
    says: 'component name with a dot, blank, comma or other odd character',
    refused: { 'valid-name': [node('a b'), alone('{type: seq}').replace('web:', '"we,b":')] },
    impossible: [started],
  },
  3: {
    says: 'tabs or commas in lists, double blanks in multiplexing lists',
    refused: {
      'component-arguments': [
        source('{type: TAILDIR, filegroups: "a,b", filegroups.a: /a, filegroups.b: /b}'),
        source('{type: seq, selector.type: multiplexing, selector.mapping.x: "a  b"}'),
      ],
    },
    impossible: [started],
  },
  4: {
    says: '"channels" of a sink, "channel" of a source',
    refused: {
      'component-arguments': [
        sink('{type: logger, channels: c}'),
        source('{type: seq, channel: c}'),
      ],
    },
    impossible: [started],
  },
  5: {
    says: 'unknown or misspelt key',
    refused: { 'component-arguments': [source('{type: seq, batchsize: 1}')] },
  },
  6: {
    says: 'empty value, or one that needs a blank at an end',
    refused: {
      'component-arguments': [
        source('{type: exec, command: "", restart: true}'),
        source('{type: exec, command: " x", restart: true}'),
      ],
      'encryption-stores': [relayed({ first: 'encryption: {keystore: "/k "}' })],
    },
    impossible: [
      emit('a secret that no properties text can hold is refused by the key it stands in'),
    ],
  },
  7: {
    says: 'unescaped backslashes, wrong \\u, characters beyond ASCII',
    impossible: [
      emit('values go through Java unharmed'),
      emitted('texts are sorted ASCII and do not depend on the order in the file'),
    ],
  },
  8: {
    says: '${env:...} in a text from ZooKeeper',
    refused: {
      'component-arguments': [sink('{type: file_roll, sink.directory: "$${env:HOME}/x"}')],
    },
  },
  9: {
    says: 'booleans other than true and false',
    refused: { 'component-arguments': [source('{type: exec, command: x, restart: "yes"}')] },
  },
  10: {
    says: 'text over 1 MiB, base path with a wrong slash',
    impossible: [
      'reconcile/build-plan.test: bytes bound a transaction as operations do, and a node that is too large alone is told',
      'stores/zookeeper/layout.test: a Flume 1.x agent stands where agents look for it',
    ],
  },
  11: {
    says: 'secrets in a text that anybody can read',
    refused: {
      'plain-password': [
        relayed({ first: 'encryption: {keystore: /k, keystore-password: changeit}' }),
      ],
    },
    outOfSight:
      'who may read the znode is a matter of ZooKeeper; the stores of TLS can be left to the hosts',
  },
  12: {
    says: 'type names that 1.11 does not know',
    refused: {
      'known-component': [
        source('{type: kafka}'),
        source('{type: stress}'),
        sink('{type: elasticsearch}'),
        relayed({ relay: 'process: [{type: uuid}]' }),
      ],
    },
  },
  13: { says: 'source with a channel that is not declared', impossible: [started] },
  14: {
    says: 'selector.optional with a name outside the channels of the source',
    impossible: [started, optional],
  },
  15: {
    says: 'all channels of a source optional',
    refused: {
      'component-arguments': [source('{type: seq, selector.optional: c}')],
    },
    impossible: [
      emit('without a reliable branch all that is kept on disk is required, best effort is not'),
    ],
    outOfSight:
      'where everything is best effort, it is what the operator asked for: events are dropped, never refused',
  },
  16: { says: 'channel without sink or without source', impossible: [started] },
  17: { says: 'sink in two groups', impossible: [started] },
  18: { says: 'members of a group on different channels', impossible: [started] },
  19: {
    says: 'load_balance with one sink, default with several, group without processor',
    impossible: [started],
  },
  20: {
    says: 'failover priorities missing, equal, or of non-members',
    impossible: [started, emit('receivers of different costs stand in line')],
  },
  21: { says: 'a member of a group that cannot be configured', impossible: [started] },
  22: {
    says: 'selector.type = load_balancing',
    refused: { 'component-arguments': [source('{type: seq, selector.type: load_balancing}')] },
    impossible: [started],
  },
  23: {
    says: 'multiplexing without default',
    refused: { 'component-arguments': [source('{type: seq, selector.type: multiplexing}')] },
    impossible: [started],
  },
  24: {
    says: 'interceptor listed without type, or of an unknown one',
    refused: {
      'component-arguments': [
        source('{type: seq, interceptors: i}'),
        source('{type: seq, interceptors: i, interceptors.i.type: nosuch}'),
      ],
      'known-component': [relayed({ relay: 'process: [{type: nosuch}]' })],
    },
  },
  25: {
    says: 'mixed costs flattened',
    impossible: [
      emit('mixed costs stand in line, a sink for each cost, whose client shares the load'),
    ],
  },
  26: {
    says: 'batch of a source or sink over the transactionCapacity of its channel',
    impossible: [
      started,
      emit('the batches of the operator’s own source and sink fit too, and so do their defaults'),
    ],
  },
  27: {
    says: 'batch of a sender over the transactionCapacity behind the receiver',
    impossible: [fits],
  },
  28: { says: 'transactionCapacity over capacity', impossible: [started, fits] },
  29: {
    says: 'capacity below a few transactions, heap too small',
    impossible: [fits],
    outOfSight: 'the heap is given where the agent is started (-Xmx)',
  },
  30: {
    says: 'sum of keep-alives over the request-timeout, optional channel that waits',
    impossible: [
      emit('however many channels are required, they wait less than the sender does'),
      optional,
    ],
  },
  31: {
    says: 'timeouts below 1000 ms, 20 s to connect in a group',
    refused: {
      'component-arguments': [sink('{type: avro, hostname: h, port: 1, request-timeout: 20}')],
    },
    impossible: [emit('a relay listens, keeps on disk, and sends')],
  },
  32: {
    says: 'seconds for milliseconds',
    refused: {
      'component-arguments': [
        sink('{type: file_roll, sink.directory: /x, sink.rollInterval: 3600000}'),
        source('{type: exec, command: x, restart: true, restartThrottle: 10}'),
      ],
    },
  },
  33: { says: 'compression-type differs at the two ends', impossible: [agreed] },
  34: {
    says: 'compression and TLS on one edge',
    refused: {
      'compressed-encryption': [relayed({ first: 'compression: gzip, encryption: true' })],
    },
  },
  35: {
    says: 'compression on a thrift edge, level without type',
    refused: {
      'component-arguments': [
        sink('{type: thrift, hostname: h, port: 1, compression-type: deflate}'),
      ],
    },
    impossible: [agreed],
  },
  36: {
    says: 'ssl at one end only, source without store, trust-all-certs, expecting names to be checked',
    refused: {
      'encryption-stores': [relayed({ first: 'encryption: {keystore-password: "${secret.K}"}' })],
      'component-arguments': [
        sink('{type: avro, hostname: h, port: 1, ssl: true, trust-all-certs: true}'),
      ],
    },
    impossible: [agreed],
    outOfSight: 'that host names are not checked is said by `flumec explain encryption-stores`',
  },
  37: { says: 'thrift protocols differ, avro sink at a thrift source', impossible: [agreed] },
  38: {
    says: 'ports clash on a host',
    refused: {
      'unique-port-on-host': [
        relayed({
          first: 'compression: gzip',
          relay: 'source: {type: netcat, bind: h, port: 35854}',
        }),
      ],
      'port-in-range': [relayed({ first: 'compression: gzip', relay: 'port: 65535' })],
    },
    outOfSight: 'the port of the metrics is given where the agent is started',
  },
  39: {
    says: 'IPv6 literal as host',
    refused: {
      'valid-name': [relayed().replace('nodes: a1', 'nodes: a1, hosts: "2001:db8::1"')],
      'component-arguments': [sink('{type: avro, hostname: "2001:db8::1", port: 1}')],
    },
  },
  40: {
    says: 'receiver bound to 127.0.0.1',
    impossible: [emit('a relay listens, keeps on disk, and sends')],
    outOfSight: 'what the operator’s own sources are bound to is for clients outside of Flume',
  },
  41: {
    says: 'cycle of agents',
    refused: {
      'no-cycle': [relayed({ edges: ['  - {from: archive, to: relay}'], reliable: '' })],
    },
  },
  42: {
    says: 'exec, syslog, netcat or seq at the head of a reliable path',
    refused: {
      'origin-replays': [
        relayed({ source: '{type: exec, command: x, restart: true}' }),
        relayed({ source: '{type: syslogudp, host: h, port: 1}' }),
        relayed({ source: '{type: netcat, bind: h, port: 1}' }),
        relayed({ source: '{type: seq}' }),
      ],
    },
  },
  43: {
    says: 'exec without restart',
    refused: { 'exec-restarts': [source('{type: exec, command: x}')] },
  },
  44: {
    says: 'channel that forgets, or optional one, on a reliable path',
    impossible: [optional, emit('a relay listens, keeps on disk, and sends')],
  },
  45: {
    says: 'two required branches from one source',
    refused: {
      'one-reliable-path': [
        relayed({
          tiers: ['  more: {nodes: m1, sink: {type: hdfs, hdfs.path: /x, hdfs.rollInterval: 9}}'],
          edges: ['  - {from: relay, to: more}'],
          reliable: 'web -> relay -> archive, relay -> more',
        }),
      ],
      'coupled-branches': [
        relayed({
          relay: 'sink: {type: hdfs, hdfs.path: /x, hdfs.rollInterval: 9}',
          reliable: 'web -> relay, relay -> archive',
        }),
      ],
    },
    impossible: [optional],
  },
  46: {
    says: 'reliable path that ends in a sink that forgets',
    refused: {
      'durable-terminal': [
        relayed({ sink: '{type: file_roll, sink.directory: /x}' }),
        relayed({ sink: '{type: logger}' }),
        relayed({ sink: '{type: "null"}' }),
        relayed({
          sink: '{type: org.apache.flume.sink.kafka.KafkaSink, kafka.bootstrap.servers: "k:1"}',
        }),
        relayed({ sink: '{type: hbase2, table: t, columnFamily: c, enableWal: false}' }),
      ],
      'component-arguments': [relayed({ sink: '{type: http, endpoint: "http://h/"}' })],
    },
  },
  47: {
    says: 'file channels that share a directory',
    impossible: [emitted('directories are an agent’s and a channel’s own'), started],
  },
  48: {
    says: 'less than 500 MiB for a file channel, or tmpfs',
    outOfSight: 'disks are the hosts’',
  },
  49: {
    says: 'shared position file, spool directory or Kafka group',
    refused: {
      'private-files': [
        alone('{type: spooldir, spoolDir: /s}').replace(
          'nodes: w1',
          'nodes: [w1, w2], hosts: [h, h]',
        ),
        alone('{type: TAILDIR, filegroups: f, filegroups.f: /x, positionFile: /p/q}').replace(
          'nodes: w1',
          'nodes: [w1, w2], hosts: [h, h]',
        ),
      ],
      'own-consumer-group': [
        flow(
          'target: flume-1',
          'tiers:',
          `  one: {nodes: o1, source: ${kafka}, sink: {type: logger}}`,
          `  two: {nodes: t1, source: ${kafka}, sink: {type: logger}}`,
        ),
      ],
    },
    impossible: [
      emit('the origin has the operator’s source, and a TAILDIR source a position file of its own'),
    ],
  },
  50: {
    says: 'directory of file_roll that is not there',
    outOfSight: 'directories are made where agents are deployed',
  },
  51: {
    says: 'memory channel renamed or retyped',
    impossible: [
      'targets/flume-1/disruptions.test: a memory channel that goes or changes loses its backlog, and the plan says so',
    ],
  },
  52: {
    says: 'push of an unchanged text',
    impossible: [
      'reconcile/build-plan.test: applying any plan to any store gives exactly the artifacts, and then there is nothing to do',
    ],
  },
  53: {
    says: 'hdfs: times without a clock, codec and file type, tiny files',
    refused: {
      'component-arguments': [
        sink('{type: hdfs, hdfs.path: /x/%Y, hdfs.rollInterval: 9}'),
        sink(
          '{type: hdfs, hdfs.path: /x, hdfs.rollInterval: 9, hdfs.fileType: DataStream, hdfs.codeC: gzip}',
        ),
        sink('{type: hdfs, hdfs.path: /x, hdfs.rollInterval: 9, hdfs.fileType: CompressedStream}'),
        sink('{type: hdfs, hdfs.path: /x}'),
      ],
    },
  },
  54: {
    says: 'JMS source of Flume 1.10.1 and older',
    outOfSight: 'which release an agent runs is not in its text; flumec writes for 1.11',
  },
  55: {
    says: 'logger sink to look at bodies',
    refused: { 'component-arguments': [sink('{type: logger, maxBytesToLog: 1000}')] },
  },
};

test('all 55 pitfalls are in the table', () => {
  assert.equal(
    Object.keys(table).map(Number),
    Array.from({ length: 55 }, (_, at) => at + 1),
  );
});

test('each is refused, impossible, or out of sight for a reason', () => {
  for (const [number, { refused, impossible, outOfSight }] of Object.entries(table)) {
    const isKept = Object.keys(refused ?? {}).length + (impossible?.length ?? 0) > 0;
    assert.ok(isKept || (outOfSight ?? '').length > 10, `pitfall ${number}`);
  }
});

for (const [number, { says, refused = {} }] of Object.entries(table)) {
  for (const [code, topologies] of Object.entries(refused)) {
    test(`pitfall ${number}, ${says}: ${code}`, () => {
      assert.ok(pageOf(code), code);
      assert.ok(topologies.length > 0);
      for (const topology of topologies)
        assert.ok(codes(topology).includes(code), `${code} is not found in\n${topology}`);
    });
  }
}

/** The names of all tests, each behind its file, as this table writes them. */
function testNames(): ReadonlySet<string> {
  const root = new URL('../', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.test\.[jt]s$/.test(file),
  );
  return new Set(
    files.flatMap((file) => {
      const text = readFileSync(new URL(file, root), 'utf8');
      const names = [...text.matchAll(/\b(?:test|on)\(\s*(['"`])(.*?)\1/gs)].map(
        ([, , name]) => name,
      );
      return names.map((name) => `${file.replaceAll('\\', '/').slice(0, -3)}: ${name}`);
    }),
  );
}

test('what is said to be impossible is shown by a test of that name', () => {
  const names = testNames();
  for (const [number, { impossible = [] }] of Object.entries(table))
    for (const name of impossible) assert.ok(names.has(name), `pitfall ${number}: ${name}`);
});

test.run();
