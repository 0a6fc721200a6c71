import type { Artifact } from '../targets/artifact.js';
import { isRecorded } from './fingerprint.js';
import { secretValues } from './secret-values.js';
import { realText } from './shown-text.js';
import type { Snapshot } from './snapshot.js';
import { ownValue } from './sorted-record.js';

/** A secret's name with a value it has somewhere, as it is written there. */
export type SecretValue = readonly [name: string, value: string];

/** The values of secrets in the live texts of a store; only in texts that are as recorded can they be told. */
export function* storedSecrets({ nodes, fingerprintKey }: Snapshot): Generator<SecretValue> {
  for (const { live, record } of nodes.values())
    for (const [part, { shown, secrets, ...recorded }] of Object.entries(record?.parts ?? {})) {
      const text = ownValue(live?.parts, part);
      if (!secrets || text === undefined) continue;
      if (!isRecorded(text, { shown, ...recorded }, fingerprintKey)) continue;
      yield* valuesIn(secretValues(shown, secrets, text));
    }
}

/** Tells whether a text holds the value of any secret of the store or of the artifacts, as far as they are known. */
export function secretFinder(
  snapshot: Snapshot,
  artifacts: readonly Artifact[],
): (text: string) => boolean {
  let known: readonly string[] | undefined;
  return (text) => {
    known ??= knownValues(snapshot, artifacts);
    return known.some((value) => text.includes(value));
  };
}

function knownValues(snapshot: Snapshot, artifacts: readonly Artifact[]): readonly string[] {
  const values = new Set<string>();
  for (const [, value] of storedSecrets(snapshot)) values.add(value);
  for (const [, value] of wantedSecrets(artifacts)) values.add(value);
  values.delete('');
  return [...values];
}

function* wantedSecrets(artifacts: readonly Artifact[]): Generator<SecretValue> {
  for (const { parts } of artifacts)
    for (const content of Object.values(parts)) {
      const real = content.secrets && realText(content);
      if (content.secrets && real !== undefined)
        yield* valuesIn(secretValues(content.shown, content.secrets, real));
    }
}

function* valuesIn(
  found: ReadonlyMap<string, readonly string[]> | undefined,
): Generator<SecretValue> {
  for (const [name, values] of found ?? []) for (const value of values) yield [name, value];
}
