import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from './checked.js';

test('unknown names come with what was probably meant', () => {
  assert.equal(check('thritSink("h", 1)'), [
    'known-component: Unknown sink "thritSink" [thritSink] help: did you mean "thriftSink"?',
  ]);
  assert.equal(check('insistantOpen null'), [
    'known-component: Unknown decorator "insistantOpen" [insistantOpen] help: did you mean "insistentOpen"?',
  ]);
  assert.equal(check('writeAhead null'), [
    'known-component: Unknown decorator "writeAhead" [writeAhead] help: write "ackedWriteAhead" to keep events until they are acknowledged, "diskFailover" to keep them while receivers are down',
  ]);
  assert.equal(check('kafka("t")'), [
    'known-component: Unknown sink "kafka" [kafka] help: declare it under "plugins" if it is a plug-in of your installation',
  ]);
});

test('names of another kind are told apart', () => {
  assert.equal(check('gzip'), [
    'known-component: "gzip" is a decorator, not a sink [gzip] help: a decorator stands before a sink: gzip sink',
  ]);
  assert.equal(check('console null'), [
    'known-component: "console" is a sink, not a decorator [console] help: only the last word of a chain is a sink; several sinks stand in brackets: [ a, b ]',
  ]);
  assert.equal(check('tail("f")'), ['known-component: "tail" is a source, not a sink [tail]']);
  assert.equal(check('thriftSource(5)'), [
    'known-component: "thriftSource" is a source, not a sink [thriftSource] help: did you mean "thriftSink"?',
  ]);
});

test.run();
