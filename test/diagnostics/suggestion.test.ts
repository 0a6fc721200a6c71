import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { didYouMean, suggestion } from '../../src/diagnostics/suggestion.js';

const sources = [
  'tail',
  'tailDir',
  'text',
  'syslogUdp',
  'syslogTcp',
  'console',
  'exec',
  'execStream',
];
const sinks = ['collectorSink', 'escapedCustomDfs', 'customdfs', 'thriftSink', 'rpcSink', 'null'];
const tiers = ['web', 'relay', 'archive', 'search'];

const slips: readonly (readonly [string, string, readonly string[], string])[] = [
  ['two letters swapped', 'tial', sources, 'tail'],
  ['two letters swapped at the start', 'rleay', ['erlay', 'relay', 'array'], 'relay'],
  ['the wrong case', 'TAIL', sources, 'tail'],
  ['the wrong case in a long name', 'SYSLOGUDP', sources, 'syslogUdp'],
  ['a case slip inside', 'syslogudp', sources, 'syslogUdp'],
  ['the wrong case of one letter', 'A', ['a', 'b'], 'a'],
  ['a missing letter', 'consle', sources, 'console'],
  ['a missing first letter', 'rchive', tiers, 'archive'],
  ['a letter too many', 'taill', sources, 'tail'],
  ['a doubled letter', 'relaay', tiers, 'relay'],
  ['a wrong letter', 'seerch', tiers, 'search'],
  ['a plural', 'archives', tiers, 'archive'],
  ['a missing plural', 'node', ['nodes', 'hosts', 'port'], 'nodes'],
  ['a hyphen for a capital', 'batch-size', ['batchSize', 'channels'], 'batchSize'],
  [
    'an underscore for a hyphen',
    'one_tier_per_node',
    ['one-tier-per-node', 'no-cycle'],
    'one-tier-per-node',
  ],
  ['a dot left out', 'sinkgroups', ['sink.groups', 'sources'], 'sink.groups'],
  ['two slips in a long name', 'escpaedCustomDf', sinks, 'escapedCustomDfs'],
  ['three slips in a very long name', 'colectrsinc', sinks, 'collectorSink'],
  ['a missing zero', 'web-7', ['web-07', 'web-17x', 'relay-7'], 'web-07'],
  ['an exact name', 'relay', tiers, 'relay'],
];

for (const [what, name, candidates, expected] of slips) {
  test(`${what}: "${name}" is near "${expected}"`, () => {
    assert.is(suggestion(name, candidates), expected);
    assert.is(suggestion(name, candidates.toReversed()), expected);
  });
}

const strangers: readonly (readonly [string, readonly string[]])[] = [
  ['kafka', sources],
  ['hdfs', sinks],
  ['db', tiers],
  ['b', ['a', 'c']],
  ['', tiers],
  ['x', []],
  ['collectorSource', sinks],
  ['warehouse', tiers],
  ['exit', ['tail', 'console']],
  ['-', ['_', 'a']],
  ['日本', ['中国', 'web']],
  ['a-very-long-name-of-something', ['another-long-name-of-anything']],
];

for (const [name, candidates] of strangers) {
  test(`nothing is near "${name}"`, () => {
    assert.is(suggestion(name, candidates), undefined);
  });
}

test('of two as near, the one that needs fewer edits as written is taken', () => {
  assert.is(suggestion('batch-size', ['batchSize', 'batch_size']), 'batch_size');
  assert.is(suggestion('Tail', ['TAIL', 'tail']), 'tail');
});

test('of two alike, the first in order is taken', () => {
  assert.is(suggestion('web-03', ['web-02', 'web-01']), 'web-01');
});

test('a nearer one that comes later in order is taken', () => {
  assert.is(suggestion('relay', ['delays', 'rely', 'relays']), 'relays');
  assert.is(suggestion('archiv', ['arch', 'archive']), 'archive');
});

test('candidates may come from any iterable', () => {
  assert.is(suggestion('relai', new Set(tiers)), 'relay');
  assert.is(suggestion('relai', new Map([['relay', 1]]).keys()), 'relay');
});

test('the question names the candidate, and there is none without', () => {
  assert.is(didYouMean('relai', tiers), 'did you mean "relay"?');
  assert.is(didYouMean('kafka', tiers), undefined);
});

test('any name with one letter dropped, doubled or swapped finds itself among strangers', () => {
  const names = fc.constantFrom(...sources, ...sinks, ...tiers).filter((name) => name.length > 3);
  fc.assert(
    fc.property(names, fc.nat(), (name, at) => {
      const i = at % (name.length - 1);
      const [before, x, y, after] = [name.slice(0, i), name[i], name[i + 1], name.slice(i + 2)];
      for (const slip of [
        `${before}${y}${after}`,
        `${before}${x}${x}${y}${after}`,
        `${before}${y}${x}${after}`,
      ])
        assert.is(suggestion(slip, ['zzzzzzzz', name, 'qqqq']), name);
    }),
  );
});

test.run();
