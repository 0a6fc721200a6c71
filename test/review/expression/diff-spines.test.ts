import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { equalSinks } from '../../../src/languages/flume-0.9/equal.js';
import { parseSink } from '../../../src/languages/flume-0.9/parse/parse-sink.js';
import { printSink } from '../../../src/languages/flume-0.9/print.js';
import type { Sink } from '../../../src/languages/flume-0.9/tree.js';
import { diffSinks } from '../../../src/review/expression/diff-sinks.js';
import { diffSpines } from '../../../src/review/expression/diff-spines.js';
import { sinkOf, spineOf } from '../../../src/review/expression/spine.js';
import { sideOf } from '../../../src/review/expression/spine-delta.js';
import { sinks } from '../../languages/flume-0.9/arbitrary-trees.js';
import { text } from '../../languages/flume-0.9/parsing.js';
import { projectFolder } from '../../support/project.js';
import { deliveries } from './arbitrary-deliveries.js';

/** Both sides can be read back from the difference, and it tells something just where they differ. */
function holdsFor(before: Sink, after: Sink): void {
  const delta = diffSpines(spineOf(before), spineOf(after));
  assert.is(printSink(sinkOf(sideOf(delta, 'before'))), printSink(before));
  assert.is(printSink(sinkOf(sideOf(delta, 'after'))), printSink(after));
  const edits = diffSinks(spineOf(before), spineOf(after)).flatMap((group) => group.edits);
  assert.is(
    edits.length === 0,
    equalSinks(before, after),
    `${printSink(before)}\n${printSink(after)}`,
  );
  for (const edit of edits) assert.not.match(edit.text, /undefined|\n/);
}

test('a spine is the same tree again', () => {
  const property = fc.property(fc.oneof(sinks, deliveries), (sink) => {
    assert.ok(equalSinks(sinkOf(spineOf(sink)), sink));
  });
  fc.assert(property, { numRuns: 1000 });
});

test('sinks that have much in common', () => {
  fc.assert(fc.property(deliveries, deliveries, holdsFor), { numRuns: 5000 });
});

test('sinks of any kind', () => {
  fc.assert(fc.property(sinks, sinks, holdsFor), { numRuns: 1000 });
});

test('a sink and itself', () => {
  const property = fc.property(fc.oneof(sinks, deliveries), (sink) => holdsFor(sink, sink));
  fc.assert(property, { numRuns: 500 });
});

test('every pair of neighbours among the expressions of the conformance data', () => {
  const lines = readFileSync(join(projectFolder, 'test/conformance/flume-0.9.jsonl'), 'utf8');
  const parsed = lines.split('\n').flatMap((line) => {
    const { kind, input } = line === '' ? { kind: '', input: '' } : JSON.parse(line);
    const sink = kind === 'sink' ? parseSink(text(input)).value : undefined;
    return sink ? [sink] : [];
  });
  assert.ok(parsed.length > 300, `${parsed.length} sinks`);
  for (const [at, before] of parsed.entries())
    for (const step of [1, 7, 101]) {
      const after = parsed[(at + step) % parsed.length];
      if (after) holdsFor(before, after);
    }
});

test('sinks that nest as deep as they may', () => {
  const deep = (word: string) => `${`${word} `.repeat(499)}console`;
  const sinkOfText = (value: string) => parseSink(text(value)).value as Sink;
  holdsFor(sinkOfText(deep('gzip')), sinkOfText(deep('gunzip')));
  const nested = `${'< null ? '.repeat(499)}console${' >'.repeat(499)}`;
  holdsFor(sinkOfText(nested), sinkOfText(deep('gzip')));
});

test.run();
