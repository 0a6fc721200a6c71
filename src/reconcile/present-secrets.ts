import { storedSecrets } from './known-secrets.js';
import type { Snapshot } from './snapshot.js';

/** Where the values of secrets may come from. */
export interface SecretSources {
  readonly snapshot: Snapshot;
  readonly secretValue?: (name: string) => string | undefined;
}

/** The values each secret has at present: as live texts have it (escaped as it is written there), and from outside. */
export function presentSecrets({
  snapshot,
  secretValue,
}: SecretSources): (name: string) => readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of storedSecrets(snapshot)) {
    const known = values.get(name) ?? new Set();
    values.set(name, known.add(value));
  }
  return (name) => {
    const outside = secretValue?.(name);
    const known = [...(values.get(name) ?? [])].sort();
    return outside === undefined || known.includes(outside) ? known : [...known, outside];
  };
}
