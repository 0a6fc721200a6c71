import type { ComponentProperties } from './component-properties.js';
import { type Problem, problem } from './problem.js';

const PAIRS = [
  ['agent-principal', 'agent-keytab'],
  ['agent-keytab', 'agent-principal'],
] as const;

/** A thrift source with a Kerberos principal has a key tab, and the other way round. */
export function checkKerberos({ properties }: ComponentProperties): readonly Problem[] {
  return PAIRS.flatMap(([key, other]) => {
    const there = properties.get(key)?.key;
    if (there === undefined || properties.has(other)) return [];
    return [problem('drops', `"${key}" stands without "${other}"`, there.span)];
  });
}
