import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceCall } from '../../../src/languages/flume-0.9/build.js';
import { printSink, printSource } from '../../../src/languages/flume-0.9/print.js';
import { substituteCall, substituteSink } from '../../../src/languages/flume-0.9/substitute.js';
import { sinks } from './arbitrary-trees.js';
import { sinkOf } from './parsing.js';

const named = (text: string) => text.replaceAll('${node}', 'web-1');

test('strings change wherever they stand: arguments, keywords, function values, every kind of sink', () => {
  const sink = sinkOf(
    'd("${node}") [ a("x-${node}", k="${node}"), < b(f("${node}", g=h("${node}"))) ? c >, roll(1) { e("${node}") }, collector(2) { f } ]',
  );
  assert.is(
    printSink(substituteSink(sink, named)),
    'd("web-1") [ a("x-web-1", k="web-1"), < b(f("web-1", g=h("web-1"))) ? c >, roll(1) { e("web-1") }, collector(2) { f } ]',
  );
});

test('a value is escaped when it is printed, whatever it holds', () => {
  const quoted = substituteSink(sinkOf('a("${x}")'), () => '"\\');
  assert.is(printSink(quoted), 'a("\\"\\\\")');
});

test('without a change the very same tree comes back', () => {
  fc.assert(
    fc.property(sinks, (sink) =>
      assert.is(
        substituteSink(sink, (text) => text),
        sink,
      ),
    ),
  );
});

test('parts without a change are shared', () => {
  const sink = sinkOf('[ a("x"), b("${node}") ]');
  const changed = substituteSink(sink, named);
  if (sink.kind !== 'fan-out' || changed.kind !== 'fan-out')
    throw new Error('a fan-out was written');
  assert.is(changed.sinks[0], sink.sinks[0]);
  assert.is.not(changed.sinks[1], sink.sinks[1]);
});

test('sources change as well', () => {
  const changed = substituteCall(sourceCall('tail', '/logs/${node}', true), named);
  assert.is(printSource(changed), 'tail("/logs/web-1", true)');
});

test.run();
