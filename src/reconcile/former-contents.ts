import type { Content } from '../targets/artifact.js';
import { isRecorded } from './fingerprint.js';
import type { FormerNode } from './former-nodes.js';
import { presentSecrets, type SecretSources } from './present-secrets.js';
import { fillSecrets } from './secret-values.js';
import { holdsSecrets } from './shown-text.js';
import type { LiveNode, RecordedText } from './snapshot.js';
import { ownValue, sortedEntries } from './sorted-record.js';

type Contents = Readonly<Record<string, Content>>;

/** The texts of former nodes with their secrets' values; a node is left out where a value is not known any more. */
export function formerContents(
  former: ReadonlyMap<string, FormerNode>,
  sources: SecretSources,
): ReadonlyMap<string, Contents> {
  const { nodes, fingerprintKey: key } = sources.snapshot;
  const valuesOf = presentSecrets(sources);
  const restored = new Map<string, Contents>();
  for (const [node, { record, adopted }] of former) {
    const live = nodes.get(node)?.live;
    const parts = adopted
      ? adoptedParts(adopted, record.parts)
      : sortedEntries(record.parts).map(
          ([part, text]) =>
            [part, formerContent(text, ownValue(live?.parts, part), { key, valuesOf })] as const,
        );
    const known = parts.flatMap(([part, content]) => (content ? [[part, content] as const] : []));
    if (known.length === parts.length) restored.set(node, Object.fromEntries(known));
  }
  return restored;
}

/** A text nobody marked secrets in is shown only where the node never had one. */
function adoptedParts(
  { parts }: LiveNode,
  since: Readonly<Record<string, RecordedText>>,
): readonly (readonly [string, Content])[] {
  const secrets = [...new Set(Object.values(since).flatMap((text) => text.secrets ?? []))].sort();
  return sortedEntries(parts).map(([part, text]) => {
    if (!holdsSecrets(since)) return [part, { shown: text }];
    return [part, { shown: '(not shown: from before the adoption)', secrets, reveal: () => text }];
  });
}

interface KnownSecrets {
  readonly key: string | undefined;
  readonly valuesOf: (name: string) => readonly string[];
}

function formerContent(
  recorded: RecordedText,
  live: string | undefined,
  { key, valuesOf }: KnownSecrets,
): Content | undefined {
  const { shown, secrets } = recorded;
  if (!secrets) return { shown };
  if (live !== undefined && isRecorded(live, recorded, key))
    return { shown, secrets, reveal: () => live };
  for (const values of combinations(secrets, valuesOf)) {
    const text = fillSecrets(shown, secrets, (name) => values.get(name));
    if (text !== undefined && isRecorded(text, recorded, key))
      return { shown, secrets, reveal: () => text };
  }
  return undefined;
}

/** Every choice of one value for each secret. */
function* combinations(
  secrets: readonly string[],
  valuesOf: (name: string) => readonly string[],
): Generator<ReadonlyMap<string, string>> {
  const [first, ...rest] = secrets;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of combinations(rest, valuesOf))
    for (const value of valuesOf(first)) yield new Map([[first, value], ...others]);
}
