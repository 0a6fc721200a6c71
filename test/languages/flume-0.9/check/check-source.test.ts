import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { builtInCatalogue } from '../../../../src/languages/flume-0.9/catalogue.js';
import {
  checkDecorator,
  checkSource,
} from '../../../../src/languages/flume-0.9/check/check-source.js';
import { parseDecorators } from '../../../../src/languages/flume-0.9/parse/parse-decorators.js';
import { parseSource } from '../../../../src/languages/flume-0.9/parse/parse-source.js';
import { line, parsed, text } from '../parsing.js';

const catalogue = builtInCatalogue();
const check = (written: string) =>
  checkSource(parsed(parseSource(text(written))), catalogue).map(line);

test('sources that Flume builds have no findings', () => {
  for (const written of [
    'null',
    'stdin(1, "two", three)',
    'tail("f", true, delim="\\\\n\\\\n", delimMode="prev")',
    'multitail("a", "b", "c")',
    'thriftSource("35853", truncate=false)',
    'syslogUdp(0x202)',
    'synth(99999999999, 5)',
    'autoCollectorSource',
  ])
    assert.equal(check(written), [], written);
});

test('names and arguments are checked as those of sinks are', () => {
  assert.equal(check('tial("f")'), [
    'error known-component: Unknown source "tial" [tial] help: did you mean "tail"?',
  ]);
  assert.equal(check('rpcSink("h", 1)'), [
    'error known-component: "rpcSink" is a sink, not a source [rpcSink] help: did you mean "rpcSource"?',
  ]);
  assert.equal(check('tail("f", startFromEnd=true)'), [
    'error known-component: "tail" has no keyword argument "startFromEnd": Flume ignores it [startFromEnd] help: give it by position: tail(filename[, startFromEnd][, delim=][, delimMode=])',
  ]);
  assert.equal(check('tailDir("d", "[", false, "-1", delimMode="sideways")'), [
    'error component-arguments: "fileregex" of "tailDir" is "[": not a regular expression of Java, for a class of characters is not closed: "]" was expected ["["]',
    'error component-arguments: "recurseDepth" of "tailDir" is "-1": a whole number from 0 to 2147483647 was expected ["-1"]',
    'error component-arguments: "delimMode" of "tailDir" is "sideways": one of exclude, prev, next was expected ["sideways"]',
  ]);
});

test('decorators are checked on their own', () => {
  const [decorator] = parsed(parseDecorators(text('regex("(", 1, "a")')));
  assert.equal(decorator && checkDecorator(decorator, catalogue).map(line), [
    'error component-arguments: "regex" of "regex" is "(": not a regular expression of Java, for a group is not closed: ")" was expected ["("]',
  ]);
});

test.run();
