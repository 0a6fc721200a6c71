import type { ComponentProperties } from './component-properties.js';
import { type Problem, problem } from './problem.js';

/** A thrift source with a Kerberos principal has a key tab, and the other way round. */
export function checkKerberos({ properties }: ComponentProperties): readonly Problem[] {
  const [principal, keytab] = [properties.get('agent-principal'), properties.get('agent-keytab')];
  if ((principal === undefined) === (keytab === undefined)) return [];
  const [there, missing] =
    principal === undefined ? [keytab, 'agent-principal'] : [principal, 'agent-keytab'];
  if (there === undefined) return [];
  return [problem('drops', `"${there.key.value}" stands without "${missing}"`, there.key.span)];
}
