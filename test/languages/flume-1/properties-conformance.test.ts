import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { lastOfEachKey, readProperties } from '../../../src/languages/flume-1/read-properties.js';

interface Row {
  readonly text: string;
  readonly loaded?: Readonly<Record<string, string>>;
  readonly error?: string;
}

const rows: readonly Row[] = readFileSync('test/conformance/properties-escaping.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

test('every row of java.util.Properties reads alike', () => {
  assert.ok(rows.length >= 500);
  for (const row of rows) {
    const { value, diagnostics } = readProperties({ name: 'row', text: row.text });
    const at = JSON.stringify(row.text);
    assert.is(value === undefined, row.error !== undefined, at);
    assert.is(diagnostics.length > 0, row.error !== undefined, at);
    if (value === undefined) continue;
    const loaded = [...lastOfEachKey(value)].map(([key, entry]) => [key, entry.value.value]);
    assert.equal(Object.fromEntries(loaded), row.loaded, at);
  }
});

test.run();
