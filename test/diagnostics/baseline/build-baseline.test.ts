import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isDay } from '../../../src/diagnostics/baseline/baseline.js';
import { buildBaseline, renderBaseline } from '../../../src/diagnostics/baseline/build-baseline.js';
import { error, warning } from '../../../src/diagnostics/diagnostic.js';
import { source, span } from '../../../src/text/source.js';
import { emptyFolder, hostileFinding, twoTiers } from '../sample-findings.js';

const until = { reason: 'Known until the move', until: '2030-06-15' };
const cycle = error('no-cycle', {
  message: 'Tiers form a cycle',
  span: span(source('a.yaml', 'tier'), 0, 4),
});

test('what is built is as the schema says', () => {
  const schema = readFileSync(
    new URL('../../../schemas/baseline.v1.json', import.meta.url),
    'utf8',
  );
  const isValid = new Ajv({ formats: { date: isDay } }).compile(JSON.parse(schema));
  const text = renderBaseline(buildBaseline([cycle, emptyFolder, hostileFinding, twoTiers], until));
  assert.is(isValid(JSON.parse(text)), true, JSON.stringify(isValid.errors));
});

test('findings alike have an entry each', () => {
  const entries = buildBaseline([cycle, { ...cycle }], until);
  assert.equal(
    entries.map((one) => one.fingerprint),
    ['3871dbd80a57601f:1', '3871dbd80a57601f:2'],
  );
});

test('no findings are an empty list', () => {
  assert.is(renderBaseline(buildBaseline([], until)), '{\n  "accepted": [],\n  "version": 1\n}\n');
});

test('the text of a baseline is sorted by property, with one line end', () => {
  assert.is(
    renderBaseline(buildBaseline([cycle, emptyFolder], until)),
    `{
  "accepted": [
    {
      "code": "no-cycle",
      "file": "a.yaml",
      "fingerprint": "3871dbd80a57601f:1",
      "message": "Tiers form a cycle",
      "reason": "Known until the move",
      "until": "2030-06-15"
    },
    {
      "code": "no-empty-folder",
      "fingerprint": "8615332847f4371c:1",
      "message": "Folder \\"topologies\\" has no topology",
      "reason": "Known until the move",
      "until": "2030-06-15"
    }
  ],
  "version": 1
}
`,
  );
});

test('what is said of a baseline itself is not accepted', () => {
  const own = ['baseline-syntax', 'baseline-shape', 'baseline-unused', 'baseline-expired'];
  const findings = own.map((code) => warning(code, { message: 'm' }));
  assert.equal(buildBaseline(findings, until), []);
});

test.run();
