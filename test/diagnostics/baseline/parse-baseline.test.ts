import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isDay } from '../../../src/diagnostics/baseline/baseline.js';
import { parseBaseline } from '../../../src/diagnostics/baseline/parse-baseline.js';
import { renderPretty } from '../../../src/diagnostics/format/pretty.js';
import { sortDiagnostics } from '../../../src/diagnostics/sort-diagnostics.js';
import { source } from '../../../src/text/source.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/baseline.v1.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv({ formats: { date: isDay }, strictRequired: false }).compile(schema);

const entry = {
  code: 'no-cycle',
  file: 'a.yaml',
  message: 'M',
  fingerprint: '0123456789abcdef:2',
  reason: 'Known until the move',
  until: '2030-12-31',
};

function parse(text: string) {
  return parseBaseline(source('b.json', text));
}

function withEntry(change: object) {
  return { version: 1, accepted: [{ ...entry, ...change }] };
}

/** The messages about a file, each with the text that it marks. */
function findings(value: unknown): readonly (readonly [string, string])[] {
  const { value: baseline, diagnostics } = parse(JSON.stringify(value));
  if (diagnostics.length > 0) assert.is(baseline, undefined);
  return sortDiagnostics(diagnostics).map(({ message, span }) => [
    message,
    span?.source.text.slice(span.start, span.end) ?? '',
  ]);
}

test('entries are read with their places', () => {
  const text = JSON.stringify({ $schema: 'x', version: 1, accepted: [entry] });
  const { value, diagnostics } = parse(text);
  assert.equal(diagnostics, []);
  assert.equal(
    value?.accepted.map((one) => one.value),
    [entry],
  );
  const place = value?.accepted[0]?.span;
  assert.is(text.slice(place?.start, place?.end), JSON.stringify(entry));
});

test('file, message and fingerprint may be left out', () => {
  const { code, reason, until } = entry;
  const { value } = parse(JSON.stringify({ version: 1, accepted: [{ until, reason, code }] }));
  assert.equal(value?.accepted[0]?.value, { code, reason, until });
  assert.equal(Object.keys(value?.accepted[0]?.value ?? {}), ['code', 'reason', 'until']);
});

test('a baseline may be empty', () => {
  assert.equal(parse('{"version":1,"accepted":[]}'), { value: { accepted: [] }, diagnostics: [] });
});

test('a file that is not JSON has one finding of its own code', () => {
  const { value, diagnostics } = parse('{');
  assert.is(value, undefined);
  assert.equal(
    diagnostics.map((one) => [one.code, one.severity]),
    [['baseline-syntax', 'error']],
  );
});

/** A wrong file, and what is said about it; the schema refuses every one of them too. */
const wrong: readonly (readonly [string, unknown, readonly (readonly [string, string])[]])[] = [
  ['a list', [], [['The baseline is an array, expected an object', '[]']]],
  ['a number', 1, [['The baseline is 1, expected an object', '1']]],
  ['nothing', null, [['The baseline is null, expected an object', 'null']]],
  [
    'an empty object',
    {},
    [
      ['The baseline has no "accepted"', '{}'],
      ['The baseline has no "version"', '{}'],
    ],
  ],
  [
    'another version',
    { version: 2, accepted: [] },
    [['The "version" of the baseline is 2, expected 1', '2']],
  ],
  [
    'a version in quotes',
    { version: '1', accepted: [] },
    [['The "version" of the baseline is "1", expected 1', '"1"']],
  ],
  [
    'accepted findings that are no list',
    { version: 1, accepted: {} },
    [['The "accepted" of the baseline is an object, expected a list', '{}']],
  ],
  [
    'an unknown property',
    { version: 1, accepted: [], ignored: [] },
    [
      [
        '"ignored" is unknown in the baseline, expected "version", "accepted", "$schema"',
        '"ignored"',
      ],
    ],
  ],
  [
    'an entry that is no object',
    { version: 1, accepted: ['no-cycle'] },
    [['The accepted finding is "no-cycle", expected an object', '"no-cycle"']],
  ],
  [
    'an entry without anything',
    { version: 1, accepted: [{}] },
    [
      ['The accepted finding has no "code"', '{}'],
      ['The accepted finding has no "reason"', '{}'],
      ['The accepted finding has no "until"', '{}'],
    ],
  ],
  [
    'a code that is no name',
    withEntry({ code: 'No Cycle' }),
    [
      [
        'The "code" of the accepted finding is "No Cycle", expected the code of a finding such as "no-cycle"',
        '"No Cycle"',
      ],
    ],
  ],
  [
    'an empty file name',
    withEntry({ file: '' }),
    [['The "file" of the accepted finding is "", expected a path', '""']],
  ],
  [
    'no message',
    withEntry({ message: null }),
    [['The "message" of the accepted finding is null, expected the message of a finding', 'null']],
  ],
  [
    'a fingerprint without a number',
    withEntry({ fingerprint: '0123456789abcdef' }),
    [
      [
        'The "fingerprint" of the accepted finding is "0123456789abcdef", expected 16 hexadecimal digits, a colon and a number',
        '"0123456789abcdef"',
      ],
    ],
  ],
  [
    'a blank reason',
    withEntry({ reason: ' \t' }),
    [['The "reason" of the accepted finding is " \\t", expected the reason in words', '" \\t"']],
  ],
  [
    'a reason in a list',
    withEntry({ reason: ['a'] }),
    [['The "reason" of the accepted finding is an array, expected the reason in words', '["a"]']],
  ],
  [
    'a day that is not in the calendar',
    withEntry({ until: '2030-02-30' }),
    [
      [
        'The "until" of the accepted finding is "2030-02-30", expected the last day, written "YYYY-MM-DD"',
        '"2030-02-30"',
      ],
    ],
  ],
  [
    'a wrong reason and a wrong day',
    withEntry({ reason: '', until: true }),
    [
      ['The "reason" of the accepted finding is "", expected the reason in words', '""'],
      [
        'The "until" of the accepted finding is true, expected the last day, written "YYYY-MM-DD"',
        'true',
      ],
    ],
  ],
];

for (const [what, value, expected] of wrong) {
  test(`${what} is refused`, () => {
    assert.equal(findings(value), expected);
    assert.not.ok(isValid(value));
  });
}

test('a misspelt property is named with the one that was meant', () => {
  const { diagnostics } = parse(`{
  "version": 1,
  "accepted": [{"code": "x", "reason": "y", "untill": "2030-01-01"}]
}
`);
  assert.is(
    renderPretty(sortDiagnostics(diagnostics)),
    `b.json:3:16 error baseline-shape: The accepted finding has no "until"
    3 |   "accepted": [{"code": "x", "reason": "y", "untill": "2030-01-01"}]
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

b.json:3:45 error baseline-shape: "untill" is unknown in the accepted finding, expected "code", "reason", "until", "file", "message", "fingerprint"
    3 |   "accepted": [{"code": "x", "reason": "y", "untill": "2030-01-01"}]
      |                                             ^^^^^^^^
help: did you mean "until"?
`,
  );
});

test('a property that comes twice is named with its first place', () => {
  const { diagnostics } = parse('{"version":1,"accepted":[],"version":1}');
  assert.is(
    renderPretty(diagnostics),
    `b.json:1:28 error baseline-shape: "version" is in the baseline twice
    1 | {"version":1,"accepted":[],"version":1}
      |                            ^^^^^^^^^
b.json:1:2 the other place
`,
  );
});

test('the schema accepts what is accepted', () => {
  assert.ok(isValid({ $schema: 'x', version: 1, accepted: [entry] }));
  assert.ok(isValid({ version: 1, accepted: [] }));
});

test('days are days of the calendar', () => {
  for (const day of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) assert.ok(isDay(day));
  for (const day of [
    '2023-02-29',
    '1900-02-29',
    '2030-13-01',
    '2030-00-01',
    '2030-01-00',
    '2030-04-31',
    '2030-1-1',
    '30-01-01',
    ' 2030-01-01',
    '2030-01-01T00:00:00Z',
    '2030/01/01',
    '',
  ])
    assert.not.ok(isDay(day), day);
});

test.run();
