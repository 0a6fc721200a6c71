import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { parseSink } from '../../src/languages/flume-0.9/parse/parse-sink.js';
import { wholeText } from '../../src/text/located-text.js';
import { source } from '../../src/text/source.js';
import { rollMsOf } from '../../src/tracing/roll-ms-of.js';

const cases: readonly (readonly [string, number | undefined])[] = [
  ['collector(1500) { console }', 1500],
  ['collectorSink("/x", "p", 20000)', 20000],
  ['collectorSink("/x", "p")', 30000],
  ['value("a", "b") collector(100) { console }', 100],
  ['[ collector(100) { console }, collector(300) { console }, console ]', 300],
  ['< collector(100) { console } ? console >', 100],
  ['roll(5) { collector(100) { console } }', 100],
  ['[ console, console ]', undefined],
  ['console', undefined],
];

for (const [sink, expected] of cases) {
  test(`the collector of ${sink} keeps its file open for ${expected ?? 'no known time'}`, () => {
    const { value } = parseSink(wholeText(source('s', sink)));
    assert.ok(value);
    if (value) assert.is(rollMsOf(value), expected);
  });
}

test.run();
