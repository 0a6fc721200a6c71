import { isRecorded } from './fingerprint.js';
import { secretValues } from './secret-values.js';
import type { Snapshot } from './snapshot.js';
import { ownValue } from './sorted-record.js';

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
  for (const [name, value] of liveSecrets(snapshot)) {
    const known = values.get(name) ?? new Set();
    values.set(name, known.add(value));
  }
  return (name) => {
    const outside = secretValue?.(name);
    const known = [...(values.get(name) ?? [])].sort();
    return outside === undefined || known.includes(outside) ? known : [...known, outside];
  };
}

/** Only texts that are as recorded count: in any other, a value could stand anywhere. */
function* liveSecrets({ nodes, fingerprintKey }: Snapshot): Generator<readonly [string, string]> {
  for (const { live, record } of nodes.values())
    for (const [part, recorded] of Object.entries(record?.parts ?? {})) {
      const text = ownValue(live?.parts, part);
      if (!recorded.secrets || text === undefined) continue;
      if (!isRecorded(text, recorded, fingerprintKey)) continue;
      const found = secretValues(recorded.shown, recorded.secrets, text);
      for (const [name, values] of found ?? []) for (const value of values) yield [name, value];
    }
}
