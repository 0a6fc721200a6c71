import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { check } from './checked.js';

test('formats are known, in function values and in strings', () => {
  assert.equal(check('console(avrojjson)'), [
    'known-component: Unknown format "avrojjson" [avrojjson] help: did you mean "avrojson"?',
  ]);
  assert.equal(check('console("RAW")'), [
    'known-component: Unknown format "RAW" ["RAW"] help: did you mean "raw"?',
  ]);
  assert.equal(check('console(5)'), [
    'known-component: Unknown format "5" [5] help: a format is one of avro, avrodata, avrojson, debug, default, json, log4j, raw, seqfile, syslog',
  ]);
  assert.equal(check('console(gzip)'), [
    'known-component: "gzip" is a decorator, not a format [gzip] help: a format is one of avro, avrodata, avrojson, debug, default, json, log4j, raw, seqfile, syslog',
  ]);
  assert.equal(check('console(raw(1))'), [
    'component-arguments: "raw" takes no arguments, not 1 [1] help: write raw',
  ]);
  assert.equal(check('console(seqfile("lzo"))'), [
    'component-arguments: "codec" of "seqfile" is "lzo": one of None, DefaultCodec, GzipCodec, BZip2Codec was expected ["lzo"]',
  ]);
  assert.equal(check('console(raw(fmt="x"))'), [
    'known-component: "raw" has no keyword argument "fmt": Flume ignores it [fmt] help: write raw',
  ]);
});

test.run();
