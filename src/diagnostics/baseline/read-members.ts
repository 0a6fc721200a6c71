import { type Diagnostic, error } from '../diagnostic.js';
import { didYouMean } from '../suggestion.js';
import type { JsonMember, JsonValue } from './json-value.js';

/** The finding code of a baseline file that is JSON but says something else than a baseline. */
export const baselineShape = 'baseline-shape';

/** Which properties an object may have, and what it is called in messages. */
export interface ObjectShape {
  readonly noun: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The values of an object's properties by name; what is missing, unknown or there twice goes to the findings. */
export function readMembers(
  value: JsonValue,
  shape: ObjectShape,
  findings: Diagnostic[],
): ReadonlyMap<string, JsonValue> {
  if (value.kind !== 'object') {
    findings.push(mismatch(value, shape.noun, 'an object'));
    return new Map();
  }
  const members = new Map<string, JsonMember>();
  for (const member of value.members) {
    const finding = checkMember(member, shape, members);
    if (finding) findings.push(finding);
    else members.set(member.key, member);
  }
  const missing = shape.required.filter((name) => !members.has(name));
  for (const name of missing) {
    const message = `The ${shape.noun} has no "${name}"`;
    findings.push(error(baselineShape, { message, span: value.span }));
  }
  return new Map([...members].map(([key, member]) => [key, member.value]));
}

function checkMember(
  { key, keySpan }: JsonMember,
  { noun, required, optional }: ObjectShape,
  before: ReadonlyMap<string, JsonMember>,
): Diagnostic | undefined {
  const known = [...required, ...optional];
  const first = before.get(key);
  if (first) {
    return error(baselineShape, {
      message: `"${key}" is in the ${noun} twice`,
      span: keySpan,
      related: [{ message: 'the other place', span: first.keySpan }],
    });
  }
  if (known.includes(key)) return undefined;
  const help = didYouMean(key, known);
  return error(baselineShape, {
    message: `"${key}" is unknown in the ${noun}, expected ${listed(known)}`,
    span: keySpan,
    ...(help === undefined ? {} : { help }),
  });
}

/** The finding that a value is not what was expected of it. */
export function mismatch(value: JsonValue, noun: string, expected: string): Diagnostic {
  const { source, start, end } = value.span;
  const written =
    value.kind === 'object' || value.kind === 'array' ? '' : source.text.slice(start, end);
  const found = written === '' ? `an ${value.kind}` : written;
  return error(baselineShape, {
    message: `The ${noun} is ${found}, expected ${expected}`,
    span: value.span,
  });
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
