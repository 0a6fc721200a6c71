import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { applyBaseline } from '../../../src/diagnostics/baseline/apply-baseline.js';
import { buildBaseline, renderBaseline } from '../../../src/diagnostics/baseline/build-baseline.js';
import { parseBaseline } from '../../../src/diagnostics/baseline/parse-baseline.js';
import { type Diagnostic, error } from '../../../src/diagnostics/diagnostic.js';
import { renderPretty } from '../../../src/diagnostics/format/pretty.js';
import { source, span } from '../../../src/text/source.js';
import { emptyFolder, hostileFinding, twoTiers } from '../sample-findings.js';

const until = { reason: 'Known until the move', until: '2030-06-15' };
const today = '2030-06-15';

/** A finding in a.yaml after so many lines. */
function at(line: number, message = 'Tiers form a cycle', code = 'no-cycle'): Diagnostic {
  const file = source('a.yaml', `${'\n'.repeat(line - 1)}tier`);
  return error(code, { message, span: span(file, line - 1, line + 3) });
}

function baselineOf(...entries: readonly object[]) {
  const text = JSON.stringify({
    version: 1,
    accepted: entries.map((entry) => ({ ...until, ...entry })),
  });
  const { value } = parseBaseline(source('b.json', text));
  if (!value) throw new Error(`not a baseline: ${text}`);
  return value;
}

test('an accepted finding is taken away, the others stay in order', () => {
  const [one, two, three] = [at(1), at(2, 'Another'), emptyFolder];
  const baseline = baselineOf({ code: 'no-cycle', file: 'a.yaml', message: 'Another' });
  const result = applyBaseline([one, two, three], baseline, today);
  assert.equal(result, { diagnostics: [one, three], accepted: [two] });
});

test('without a message every finding of the code in the file is accepted', () => {
  const other = at(3, 'Other', 'reachable');
  const baseline = baselineOf({ code: 'no-cycle', file: 'a.yaml' });
  const result = applyBaseline([at(1), at(2, 'Another'), other], baseline, today);
  assert.equal(result.diagnostics, [other]);
  assert.is(result.accepted.length, 2);
});

test('a fingerprint accepts one of several alike, wherever it moves', () => {
  const [entry] = buildBaseline([at(1), at(5)], until).slice(1);
  const [first, second] = [at(30), at(70)];
  const result = applyBaseline([second, first], baselineOf(entry ?? {}), today);
  assert.equal(result, { diagnostics: [first], accepted: [second] });
});

test('everything that is given must match', () => {
  const finding = at(1);
  const [entry] = buildBaseline([finding], until);
  for (const change of [
    { code: 'reachable' },
    { file: 'b.yaml' },
    { file: undefined },
    { message: 'Another' },
    { fingerprint: '0123456789abcdef:1' },
  ]) {
    const result = applyBaseline([finding], baselineOf({ ...entry, ...change }), today);
    assert.is(result.diagnostics[0], finding, JSON.stringify(change));
    assert.equal(
      result.diagnostics.map((one) => one.code),
      ['no-cycle', 'baseline-unused'],
    );
    assert.equal(result.accepted, []);
  }
});

test('an entry without a file accepts a finding without a place', () => {
  const result = applyBaseline([emptyFolder], baselineOf({ code: 'no-empty-folder' }), today);
  assert.equal(result, { diagnostics: [], accepted: [emptyFolder] });
});

test('an entry that matches nothing gives a warning at its place', () => {
  const baseline = baselineOf({ code: 'no-cycle', file: 'a.yaml' }, { code: 'no-empty-folder' });
  assert.is(
    renderPretty(applyBaseline([], baseline, today).diagnostics, { width: 60 }),
    `b.json:1:26 warning baseline-unused: The baseline accepts
    "no-cycle" in "a.yaml", which is not found
    1 | …"accepted":[{"reason":"Known until the move","unti…
      |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: take the entry out of the baseline

b.json:1:115 warning baseline-unused: The baseline accepts
    "no-empty-folder", which is not found
    1 | …":"a.yaml"},{"reason":"Known until the move","unti…
      |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: take the entry out of the baseline
`,
  );
});

test('the end date itself still counts, the day after does not', () => {
  const finding = at(1);
  const baseline = baselineOf({ code: 'no-cycle', file: 'a.yaml' });
  assert.equal(applyBaseline([finding], baseline, '2030-06-15').diagnostics, []);
  assert.equal(applyBaseline([finding], baseline, '2029-12-31').diagnostics, []);
  assert.is(applyBaseline([finding], baseline, '2030-06-16').diagnostics.length, 2);
  assert.is(applyBaseline([finding], baseline, '2031-01-01').diagnostics.length, 2);
});

test('a finding comes back after the end date and says so', () => {
  const baseline = parseBaseline(
    source(
      'b.json',
      `{
  "version": 1,
  "accepted": [
    {"code": "no-cycle", "file": "a.yaml", "reason": "ticket 12", "until": "2030-06-14"}
  ]
}
`,
    ),
  ).value ?? { accepted: [] };
  const result = applyBaseline([at(1)], baseline, today);
  assert.equal(result.accepted, []);
  assert.is(
    renderPretty(result.diagnostics, { width: 90 }),
    `a.yaml:1:1 error no-cycle: Tiers form a cycle
    1 | tier
      | ^^^^
b.json:4:5 was accepted until 2030-06-14: ticket 12

b.json:4:5 warning baseline-expired: The baseline accepts "no-cycle" in "a.yaml" only
    until 2030-06-14
    4 |     {"code": "no-cycle", "file": "a.yaml", "reason": "ticket 12", "until": "2030-…
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
a.yaml:1:1 Tiers form a cycle
help: mend what it accepts, or agree on a later end date
`,
  );
});

test('what a finding has related stays before the entry that ended', () => {
  const baseline = baselineOf({ code: twoTiers.code, file: twoTiers.span?.source.name });
  const [finding] = applyBaseline([twoTiers], baseline, '2031-01-01').diagnostics;
  assert.equal(
    finding?.related?.map((one) => one.message),
    ['the other place', 'was accepted until 2030-06-15: Known until the move'],
  );
});

test('a finding without a place comes back too', () => {
  const baseline = baselineOf({ code: 'no-empty-folder' });
  const result = applyBaseline([emptyFolder], baseline, '2031-01-01');
  assert.equal(
    result.diagnostics.map((one) => [one.code, one.message, one.related?.length]),
    [
      ['no-empty-folder', 'Folder "topologies" has no topology', 1],
      ['baseline-expired', 'The baseline accepts "no-empty-folder" only until 2030-06-15', 0],
    ],
  );
});

test('an entry that ended and matches nothing, or nothing that others leave, is unused', () => {
  const finding = at(1);
  const ended = { code: 'no-cycle', file: 'a.yaml', until: '2030-01-01' };
  const codes = (findings: readonly Diagnostic[], ...entries: readonly object[]) =>
    applyBaseline(findings, baselineOf(...entries), today).diagnostics.map((one) => one.code);
  assert.equal(codes([], ended), ['baseline-unused']);
  assert.equal(codes([finding], ended, { code: 'no-cycle', file: 'a.yaml' }), ['baseline-unused']);
});

test('two entries may accept one finding', () => {
  const entry = { code: 'no-cycle', file: 'a.yaml' };
  const result = applyBaseline([at(1)], baselineOf(entry, entry), today);
  assert.equal(result.diagnostics, []);
  assert.is(result.accepted.length, 1);
});

test('an empty baseline changes nothing', () => {
  const findings = [at(1), emptyFolder];
  assert.equal(applyBaseline(findings, { accepted: [] }, today), {
    diagnostics: findings,
    accepted: [],
  });
});

test('a baseline that is built accepts exactly what it was built from', () => {
  const findings = [at(1), at(2), at(3, 'Another'), twoTiers, emptyFolder, hostileFinding];
  const text = renderBaseline(buildBaseline(findings, until));
  const { value, diagnostics } = parseBaseline(source('b.json', text));
  assert.equal(diagnostics, []);
  const result = applyBaseline(findings, value ?? { accepted: [] }, today);
  assert.equal(result, { diagnostics: [], accepted: findings });
  const more = applyBaseline([...findings, at(9)], value ?? { accepted: [] }, today);
  assert.equal(more.diagnostics, [at(9)]);
});

test.run();
