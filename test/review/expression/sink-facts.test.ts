import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceCall } from '../../../src/languages/flume-0.9/build.js';
import type { Trait } from '../../../src/languages/flume-0.9/catalogue/component.js';
import { builtInCatalogue } from '../../../src/languages/flume-0.9/catalogue.js';
import {
  ACKNOWLEDGING,
  DISK_FAILOVER,
  portOfSource,
  sinkFacts,
  WRITE_AHEAD,
} from '../../../src/review/expression/sink-facts.js';
import { spineOf } from '../../../src/review/expression/spine.js';
import { sinkOf } from '../../languages/flume-0.9/parsing.js';

function facts(text: string) {
  return sinkFacts(spineOf(sinkOf(text)));
}

function namesWith(trait: Trait): readonly string[] {
  const { sink, decorator, special } = builtInCatalogue();
  return [...sink.values(), ...decorator.values(), ...special.values()]
    .filter(({ traits }) => traits.has(trait))
    .map(({ name }) => name)
    .sort();
}

test('the names are those of the catalogue', () => {
  assert.equal(namesWith('write-ahead-log'), WRITE_AHEAD);
  assert.equal(namesWith('acknowledges'), ACKNOWLEDGING);
  assert.equal(namesWith('disk-failover'), DISK_FAILOVER);
});

test('what is kept on disk, and what is sent again', () => {
  const told = ({ keepsOnDisk, resends }: ReturnType<typeof facts>) => [keepsOnDisk, resends];
  assert.equal(told(facts('ackedWriteAhead thriftSink("a", 1)')), [true, true]);
  assert.equal(told(facts('< thriftSink("a", 1) ? diskFailover thriftSink("a", 1) >')), [
    true,
    false,
  ]);
  assert.equal(told(facts('gzip thriftSink("a", 1)')), [false, false]);
});

test('every chain once, in the order of its receivers', () => {
  const chain = '< thriftSink("a", 1) ? < rpcSink("b", 2) ? null > >';
  const { chains, first } = facts(
    `[ < ${chain} ? diskFailover ${chain} >, gzip avroSink("c", 3), console, thriftSink("d"), thriftSink(4, 4) ]`,
  ).receivers;
  assert.equal(chains, [[['a:1'], ['b:2']], [['c:3']]]);
  assert.equal(first, ['a:1', 'c:3']);
});

test('sources that listen for other nodes', () => {
  assert.is(portOfSource(sourceCall('thriftSource', 35853)), '35853');
  assert.is(portOfSource(sourceCall('thriftSource', '35853')), undefined);
  assert.is(portOfSource(sourceCall('syslogTcp', 514)), undefined);
});

test.run();
