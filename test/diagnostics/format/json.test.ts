import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { error } from '../../../src/diagnostics/diagnostic.js';
import { renderJson } from '../../../src/diagnostics/format/json.js';
import { source, span } from '../../../src/text/source.js';
import { emptyFolder, hostileFinding, twoTiers } from '../sample-findings.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/diagnostics.v1.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv({ strict: true, strictRequired: false }).compile(schema);

function parsed(text: string) {
  const value = JSON.parse(text);
  assert.is(isValid(value), true, JSON.stringify(isValid.errors));
  return value;
}

test('findings, their places and the counts', () => {
  const text = renderJson([emptyFolder, twoTiers]);
  parsed(text);
  assert.is(
    text,
    `{
  "findings": [
    {
      "code": "no-empty-folder",
      "message": "Folder \\"topologies\\" has no topology",
      "related": [],
      "severity": "warning"
    },
    {
      "code": "one-tier-per-node",
      "end": {
        "column": 28,
        "line": 12,
        "offset": 57
      },
      "file": "topologies/web.yaml",
      "help": "take \\"web-07\\" out of one of the two tiers",
      "message": "Node \\"web-07\\" is in tier \\"web\\" and in tier \\"relay\\"",
      "related": [
        {
          "end": {
            "column": 19,
            "line": 6,
            "offset": 23
          },
          "file": "topologies/web.yaml",
          "message": "the other place",
          "start": {
            "column": 13,
            "line": 6,
            "offset": 17
          }
        }
      ],
      "severity": "error",
      "start": {
        "column": 22,
        "line": 12,
        "offset": 51
      }
    }
  ],
  "summary": {
    "errors": 1,
    "files": 1,
    "warnings": 1
  },
  "version": 1
}
`,
  );
});

test('no findings are an empty list', () => {
  const text = renderJson([]);
  parsed(text);
  assert.is(
    text,
    '{\n  "findings": [],\n  "summary": {\n    "errors": 0,\n    "files": 0,\n    "warnings": 0\n  },\n  "version": 1\n}\n',
  );
});

test('a span past the end is the end, one that ends before its start is empty', () => {
  const file = source('a.yaml', 'ab\n');
  const far = parsed(renderJson([error('x', { message: 'm', span: span(file, 9, 12) })]));
  assert.equal(far.findings[0].start, { column: 1, line: 2, offset: 3 });
  assert.equal(far.findings[0].end, { column: 1, line: 2, offset: 3 });
  const turned = parsed(renderJson([error('x', { message: 'm', span: span(file, 2, 1) })]));
  assert.equal(turned.findings[0].end, { column: 3, line: 1, offset: 2 });
});

test('hostile texts come back as they were, and the JSON itself has nothing invisible', () => {
  const text = renderJson([hostileFinding]);
  const [finding] = parsed(text).findings;
  assert.is(finding.message, hostileFinding.message);
  assert.is(finding.help, hostileFinding.help);
  assert.is(finding.file, hostileFinding.span?.source.name);
  assert.is(finding.related[0].message, hostileFinding.related?.[0]?.message);
  assert.not.match(text, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  assert.match(text, 'not \\u202eit\\u2028');
});

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (message, help) => {
      const text = renderJson([error('x', { message, help })]);
      assert.is(JSON.parse(text).findings[0].message, message);
      assert.is(JSON.parse(text).findings[0].help, help);
      assert.not.match(text, /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/u);
    }),
  );
});

const broken: readonly (readonly [string, (value: ReturnType<typeof JSON.parse>) => void])[] = [
  ['another version', (value) => (value.version = 2)],
  ['no findings', (value) => delete value.findings],
  ['no summary', (value) => delete value.summary],
  ['a property that is not described', (value) => (value.extra = 1)],
  ['a finding without a code', (value) => delete value.findings[0].code],
  ['a code that is no name', (value) => (value.findings[0].code = 'No Cycle')],
  ['an unknown severity', (value) => (value.findings[0].severity = 'info')],
  ['a start without a file', (value) => delete value.findings[0].file],
  ['a file without an end', (value) => delete value.findings[0].end],
  ['a line 0', (value) => (value.findings[0].start.line = 0)],
  ['a null help', (value) => (value.findings[0].help = null)],
  ['a related place without a file', (value) => delete value.findings[0].related[0].file],
  ['a count below zero', (value) => (value.summary.errors = -1)],
];

for (const [what, breakIt] of broken) {
  test(`the schema refuses ${what}`, () => {
    const value = parsed(renderJson([twoTiers]));
    breakIt(value);
    assert.not.ok(isValid(value));
  });
}

test('the schema describes every property', () => {
  const undescribed: string[] = [];
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const isProperty = path.endsWith('/properties') || path.endsWith('/definitions');
      if (isProperty && typeof value.description !== 'string') undescribed.push(`${path}/${key}`);
      visit(value, `${path}/${key}`);
    }
  };
  visit(schema, '');
  assert.equal(undescribed, []);
});

test.run();
