import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Diagnostic, error, warning } from '../../../src/diagnostics/diagnostic.js';
import { type RuleMetadata, renderSarif } from '../../../src/diagnostics/format/sarif.js';
import { source, span } from '../../../src/text/source.js';
import { emptyFolder, hostileFinding, spanOf, twoTiers } from '../sample-findings.js';

const rules: readonly RuleMetadata[] = [
  { name: 'no-cycle', summary: 'Tiers form no cycle', severity: 'error' },
  {
    name: 'one-tier-per-node',
    summary: 'A node is in one tier',
    helpUri: 'https://example.com/one-tier-per-node',
  },
];

/** The published schema is of draft 4, of which it uses only what later drafts kept, but for `id`. */
const { $schema, id, ...draft4 } = JSON.parse(
  readFileSync(new URL('sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: { uri: isUri, 'uri-reference': isUriReference, 'date-time': true },
}).compile(draft4);

function isUri(text: string): boolean {
  return URL.canParse(text);
}

function isUriReference(text: string): boolean {
  return (
    /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*$/.test(text) && URL.canParse(text, 'file:///')
  );
}

function log(diagnostics: readonly Diagnostic[], known = rules) {
  const value = JSON.parse(renderSarif(diagnostics, { rules: known, version: '1.2.3' }));
  assert.is(isValid(value), true, JSON.stringify(isValid.errors));
  return value;
}

function results(diagnostics: readonly Diagnostic[]) {
  return log(diagnostics).runs[0].results;
}

test('the schema is the one of SARIF 2.1.0 and refuses what is not', () => {
  assert.match($schema, 'draft-04');
  assert.match(id, 'sarif-2.1.0');
  for (const breakIt of [
    (value: ReturnType<typeof log>) => (value.version = '2.0.0'),
    (value: ReturnType<typeof log>) => (value.runs[0].results[0].level = 'fatal'),
    (value: ReturnType<typeof log>) => (value.runs[0].columnKind = 'bytes'),
    (value: ReturnType<typeof log>) => delete value.runs[0].results[0].message.text,
    (value: ReturnType<typeof log>) => delete value.runs[0].tool.driver.name,
    (value: ReturnType<typeof log>) => (value.runs[0].results[0].extra = 1),
    (value: ReturnType<typeof log>) =>
      (value.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b'),
    (value: ReturnType<typeof log>) =>
      (value.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0),
  ]) {
    const value = log([twoTiers]);
    breakIt(value);
    assert.not.ok(isValid(value), String(breakIt));
  }
});

test('a run has its tool, rules and results', () => {
  log([twoTiers]);
  assert.is(
    renderSarif([twoTiers], { rules: rules.slice(1), version: '1.2.3' }),
    `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "flumec",
          "version": "1.2.3",
          "rules": [
            {
              "id": "one-tier-per-node",
              "shortDescription": {
                "text": "A node is in one tier"
              },
              "fullDescription": {
                "text": "A node is in one tier"
              },
              "help": {
                "text": "\`flumec explain one-tier-per-node\` tells the reason, with a bad and a good example."
              },
              "helpUri": "https://example.com/one-tier-per-node"
            }
          ]
        }
      },
      "originalUriBaseIds": {
        "%SRCROOT%": {
          "description": {
            "text": "The folder that the paths are relative to."
          }
        }
      },
      "columnKind": "utf16CodeUnits",
      "results": [
        {
          "ruleId": "one-tier-per-node",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "Node \\"web-07\\" is in tier \\"web\\" and in tier \\"relay\\"\\n[the other place](1)\\nhelp: take \\"web-07\\" out of one of the two tiers"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "topologies/web.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 12,
                  "startColumn": 22,
                  "endLine": 12,
                  "endColumn": 28
                }
              }
            }
          ],
          "relatedLocations": [
            {
              "id": 1,
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "topologies/web.yaml",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 6,
                  "startColumn": 13,
                  "endLine": 6,
                  "endColumn": 19
                }
              },
              "message": {
                "text": "the other place"
              }
            }
          ],
          "partialFingerprints": {
            "flumecFinding/v1": "ccc2446f6bf729cc:1"
          }
        }
      ]
    }
  ]
}
`,
  );
});

test('a run without findings has an empty list of results', () => {
  assert.equal(log([]).runs[0].results, []);
  assert.equal(
    log([]).runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id),
    ['no-cycle', 'one-tier-per-node'],
  );
});

test('a rule tells the severity it has', () => {
  const [cycle, tier] = log([]).runs[0].tool.driver.rules;
  assert.equal(cycle.defaultConfiguration, { level: 'error' });
  assert.is(tier.defaultConfiguration, undefined);
});

test('codes that are no rules are listed after them, sorted', () => {
  const other = (code: string) => error(code, { message: 'm' });
  const { runs } = log([other('yaml'), other('schema'), other('no-cycle'), other('yaml')]);
  assert.equal(
    runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id),
    ['no-cycle', 'one-tier-per-node', 'schema', 'yaml'],
  );
  assert.equal(
    runs[0].results.map((one: { ruleIndex: number }) => one.ruleIndex),
    [3, 2, 0, 3],
  );
});

test('a finding without a place is shown at the root, for GitHub refuses results without a location', () => {
  const [result] = results([emptyFolder]);
  assert.is(result.level, 'warning');
  assert.equal(result.locations, [
    {
      physicalLocation: {
        artifactLocation: { uri: './', uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
      },
    },
  ]);
  assert.is(result.relatedLocations, undefined);
});

test('columns count UTF-16 units, and a region may span lines', () => {
  const file = source('a.yaml', '👍: [a,\n b]\n');
  const [result] = results([error('x', { message: 'm', span: spanOf(file, '[a,\n b]') })]);
  assert.equal(result.locations[0].physicalLocation.region, {
    startLine: 1,
    startColumn: 5,
    endLine: 2,
    endColumn: 4,
  });
});

test('a span that ends before it starts is an empty region', () => {
  const file = source('a.yaml', 'a\nb');
  const [result] = results([error('x', { message: 'm', span: span(file, 2, 0) })]);
  assert.equal(result.locations[0].physicalLocation.region, {
    startLine: 2,
    startColumn: 1,
    endLine: 2,
    endColumn: 1,
  });
});

test('fingerprints stay when lines move, and tell those alike apart', () => {
  const names = (text: string) => {
    const file = source('a.yaml', text);
    const places = [...text.matchAll(/x/g)].map(({ index }) => index);
    const findings = places.map((at) =>
      warning('w', { message: 'm', span: span(file, at, at + 1) }),
    );
    return results(findings).map((one: { partialFingerprints: object }) => one.partialFingerprints);
  };
  const before = names('x\nx\n');
  assert.equal(names('\n\n# comment\nx\n\n  x\n'), before);
  assert.is.not(JSON.stringify(before[0]), JSON.stringify(before[1]));
});

test('texts that SARIF would read as links are escaped, except the links to related places', () => {
  const file = source('a.yaml', 'ab');
  const finding = error('x', {
    message: 'see [here](http://evil) and [1, 2]',
    span: spanOf(file, 'a'),
    related: [
      { message: 'tier [a](2) \\', span: spanOf(file, 'b') },
      { message: 'plain', span: spanOf(file, 'b') },
    ],
    help: 'not [there](3)',
  });
  const [result] = results([finding]);
  assert.is(
    result.message.text,
    'see \\[here](http://evil) and [1, 2]\n[tier \\[a\\](2) \\\\](1)\n[plain](2)\nhelp: not \\[there](3)',
  );
  assert.is(result.relatedLocations[0].message.text, 'tier \\[a](2) \\');
  assert.equal(
    result.relatedLocations.map((one: { id: number }) => one.id),
    [1, 2],
  );
});

test('hostile texts come back, and the log has nothing invisible in it', () => {
  const text = renderSarif([hostileFinding], { rules: [], version: '1' });
  const [result] = results([hostileFinding]);
  assert.ok(result.message.text.startsWith(`${hostileFinding.message}\n`));
  assert.is(
    result.locations[0].physicalLocation.artifactLocation.uri,
    'a%2C%20b%3Ac%25/%E6%97%A5%E6%9C%AC%22%3C%26%3E%1B%5B2J.yaml',
  );
  assert.not.match(text, /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
});

test.run();
