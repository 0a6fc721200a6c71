import { type Located, located, type Source } from '../../text/source.js';
import type { Diagnostic } from '../diagnostic.js';
import { failure, type Outcome, success } from '../outcome.js';
import { type AcceptedFinding, type Baseline, isDay } from './baseline.js';
import type { JsonValue } from './json-value.js';
import { parseJson } from './parse-json.js';
import { mismatch, readMembers } from './read-members.js';

/** What a string property must look like, in words and as a test. */
interface StringCheck {
  readonly expected: string;
  readonly isFine: (text: string) => boolean;
}

const file = { noun: 'baseline', required: ['version', 'accepted'], optional: ['$schema'] };
const entry = {
  noun: 'accepted finding',
  required: ['code', 'reason', 'until'],
  optional: ['file', 'message', 'fingerprint'],
};
const checks: Readonly<Record<keyof AcceptedFinding, StringCheck>> = {
  code: { expected: 'the code of a finding such as "no-cycle"', isFine: isCode },
  file: { expected: 'a path', isFine: isNotBlank },
  message: { expected: 'the message of a finding', isFine: isNotBlank },
  fingerprint: { expected: '16 hexadecimal digits, a colon and a number', isFine: isFingerprint },
  reason: { expected: 'the reason in words', isFine: isNotBlank },
  until: { expected: 'the last day, written "YYYY-MM-DD"', isFine: isDay },
};

/** The accepted findings of a baseline file (`schemas/baseline.v1.json`), or everything that is wrong with it. */
export function parseBaseline(source: Source): Outcome<Baseline> {
  const json = parseJson(source, 'baseline-syntax');
  if (json.value === undefined) return failure(json.diagnostics);
  const findings: Diagnostic[] = [];
  const members = readMembers(json.value, file, findings);
  const version = members.get('version');
  if (version && !(version.kind === 'number' && version.value === 1))
    findings.push(mismatch(version, '"version" of the baseline', '1'));
  const accepted = readEntries(members.get('accepted'), findings);
  return findings.length > 0 ? failure(findings) : success({ accepted });
}

function readEntries(
  value: JsonValue | undefined,
  findings: Diagnostic[],
): readonly Located<AcceptedFinding>[] {
  if (value === undefined) return [];
  if (value.kind === 'array') return value.items.flatMap((item) => readEntry(item, findings));
  findings.push(mismatch(value, '"accepted" of the baseline', 'a list'));
  return [];
}

function readEntry(value: JsonValue, findings: Diagnostic[]): readonly Located<AcceptedFinding>[] {
  const members = readMembers(value, entry, findings);
  const texts = new Map<string, string>();
  for (const [name, { expected, isFine }] of Object.entries(checks)) {
    const member = members.get(name);
    if (!member) continue;
    if (member.kind === 'string' && isFine(member.value)) texts.set(name, member.value);
    else findings.push(mismatch(member, `"${name}" of the accepted finding`, expected));
  }
  const { code, reason, until, ...rest } = Object.fromEntries(texts);
  if (code === undefined || reason === undefined || until === undefined) return [];
  return [located({ code, reason, until, ...rest }, value.span)];
}

function isCode(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{16}:[1-9]\d*$/.test(text);
}

function isNotBlank(text: string): boolean {
  return text.trim() !== '';
}
