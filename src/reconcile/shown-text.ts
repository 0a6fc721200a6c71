import type { Artifact, Content } from '../targets/artifact.js';
import { fingerprint, isRecorded } from './fingerprint.js';
import { secretValues } from './secret-values.js';
import type { NodeRecord, RecordedText } from './snapshot.js';

/** A text of the store as it may be printed. */
export type ShownText =
  | ({ readonly kind: 'shown' } & RecordedText)
  /** It may hold the value of a secret, and nothing tells where. */
  | { readonly kind: 'hidden' };

/** What is known of a node whose live text is to be shown. */
export interface TextContext {
  readonly record?: NodeRecord | undefined;
  /** What the topology wants there, where it wants something. */
  readonly artifact?: Artifact | undefined;
  readonly key?: string | undefined;
  /** Whether a text holds the value of a secret that is known anywhere (`secretFinder`). */
  readonly hasKnownSecret: (text: string) => boolean;
}

/**
 * A live text as it may be printed. A text that is not the recorded one is hidden as soon as any part
 * of its node, as recorded or as wanted, holds a secret (the value might stand anywhere in it), and
 * where it holds the value of any secret that is known.
 */
export function showLive(
  live: string,
  part: string,
  { record, artifact, key, hasKnownSecret }: TextContext,
): ShownText {
  const recorded = record?.parts[part];
  if (recorded && isRecorded(live, recorded, key))
    return mayHoldSecret(recorded, artifact) ? { kind: 'hidden' } : { kind: 'shown', ...recorded };
  const hasSecrets = [record, artifact].some((one) => one && holdsSecrets(one.parts));
  return hasSecrets || hasKnownSecret(live) ? { kind: 'hidden' } : { kind: 'shown', shown: live };
}

/** The really written text; undefined where its secrets are not at hand. */
export function realText(content: Content): string | undefined {
  if (content.reveal) return content.reveal();
  return content.secrets ? undefined : content.shown;
}

/** What is remembered of a text: never more than may be shown. */
export function recordText(content: Content, key: string | undefined): RecordedText {
  if (!content.secrets) return { shown: content.shown };
  const real = key === undefined ? undefined : realText(content);
  const print =
    key === undefined || real === undefined ? {} : { fingerprint: fingerprint(key, real) };
  return { shown: content.shown, secrets: content.secrets, ...print };
}

/** Whether any of a node's texts holds a secret. */
export function holdsSecrets(
  parts: Readonly<Record<string, { secrets?: readonly string[] }>>,
): boolean {
  return Object.values(parts).some((part) => part.secrets !== undefined);
}

/** Whether a recorded text spells out what the wanted texts now, and not yet then, call a secret. */
function mayHoldSecret(recorded: RecordedText, artifact: Artifact | undefined): boolean {
  return Object.values(artifact?.parts ?? {}).some(({ shown, secrets, reveal }) => {
    const added = secrets?.filter((name) => !recorded.secrets?.includes(name)) ?? [];
    if (!secrets || added.length === 0) return false;
    const values = reveal && secretValues(shown, secrets, reveal());
    if (!values) return true;
    const all = added.flatMap((name) => values.get(name) ?? []);
    return all.some((value) => value !== '' && recorded.shown.includes(value));
  });
}
