import { readFileSync } from 'node:fs';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkAgentText } from '../../../src/languages/flume-1/check-agent-text.js';
import { rowOfAgent } from './row-of-agent.js';

interface Row {
  readonly name: string;
  readonly agent: string;
  readonly text: string;
  readonly sources: readonly string[];
  readonly channels: readonly string[];
  readonly sinks: readonly string[];
  readonly sinkgroups: readonly string[];
  readonly groups?: unknown;
  readonly wiring?: { readonly sources?: object; readonly sinks?: object };
  readonly effective?: unknown;
  readonly rejected?: string;
  readonly warnings: readonly string[];
  readonly note?: string;
}

/** What the real loader answered; no file was in its working directory. */
const rows: readonly Row[] = [
  'test/conformance/flume-1.jsonl',
  'test/conformance/flume-1-probes.jsonl',
].flatMap((file) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line)),
);

const checked = rows.map((row) => ({
  row,
  ...checkAgentText({ name: 'row', text: row.text }, row.agent, { fileExists: () => false }),
}));

test('what is loaded agrees with the real loader in every row', () => {
  assert.ok(rows.length > 400);
  for (const { row, agent } of checked) {
    const expected = {
      isRefused: row.rejected !== undefined,
      sources: row.sources,
      channels: row.channels,
      sinks: row.sinks,
      sinkgroups: row.sinkgroups,
      wiring: { sources: row.wiring?.sources ?? {}, sinks: row.wiring?.sinks ?? {} },
      effective: row.effective ?? {},
      groups: row.groups ?? {},
    };
    assert.equal(rowOfAgent(agent), expected, row.name);
  }
});

test('whatever the real loader drops, refuses or warns about is found', () => {
  const troubled = checked.filter(
    ({ row }) => row.rejected !== undefined || row.warnings.length > 0,
  );
  assert.ok(troubled.length > 200);
  assert.equal(
    troubled.filter(({ diagnostics }) => diagnostics.length === 0).map(({ row }) => row.name),
    [],
  );
});

test('a row whose batches fail at run time for a channel that is not there has an error', () => {
  const failing = checked.filter(({ row }) =>
    JSON.stringify(row.wiring?.sources ?? {}).includes('null'),
  );
  assert.ok(failing.length >= 3);
  for (const { row, diagnostics } of failing) {
    const messages = diagnostics.map(({ severity, message }) => `${severity} ${message}`);
    assert.ok(
      messages.some((message) => /^error The optional channel/.test(message)),
      row.name,
    );
  }
});

test('a row with nothing wrong has no error', () => {
  const fine = checked.filter(
    ({ row: { name, note, rejected, warnings } }) =>
      rejected === undefined &&
      warnings.length === 0 &&
      (name.startsWith('ok-') || note?.includes('unchanged')),
  );
  assert.ok(fine.length > 40);
  for (const { row, diagnostics } of fine) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    assert.equal(errors, [], row.name);
  }
});

test('findings have places in the text and come in its order', () => {
  for (const { row, diagnostics } of checked) {
    const starts = diagnostics.map(({ span }) => span?.start ?? -1);
    assert.ok(!starts.includes(-1), row.name);
    assert.equal(
      starts,
      [...starts].sort((a, b) => a - b),
      row.name,
    );
  }
});

test.run();
