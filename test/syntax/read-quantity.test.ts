import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readBandwidthKBps, readDurationMs } from '../../src/syntax/read-quantity.js';

test('durations are milliseconds', () => {
  assert.equal(
    [250, '250ms', '3s', '2 m', '1h'].map((value) => readDurationMs(value)),
    [250, 250, 3000, 120_000, 3_600_000],
  );
});

test('bandwidths are kilobytes a second', () => {
  assert.equal(
    [64, '500KB/s', '500kB/s', '2 MB/s', '1GB/s'].map((value) => readBandwidthKBps(value)),
    [64, 500, 500, 2048, 1_048_576],
  );
});

test.run();
