import type { Artifact, Content } from '../targets/artifact.js';
import type { Difference } from './change.js';
import { isRecorded } from './fingerprint.js';
import { realText } from './shown-text.js';
import type { LiveNode, NodeRecord, RecordedText, StoredNode } from './snapshot.js';
import { keysOf, ownValue } from './sorted-record.js';

/** What differs between a node of the store and what the topology wants there: live values first, then what is remembered. */
export function differencesOf(
  { live, record }: StoredNode,
  artifact: Artifact,
  key: string | undefined,
): readonly Difference[] {
  return [
    ...factDifferences(record, artifact),
    ...hostDifference(live, record, artifact),
    ...keysOf(record?.parts, artifact.parts).flatMap((part) =>
      textDifference(part, {
        live: ownValue(live?.parts, part),
        recorded: ownValue(record?.parts, part),
        wanted: ownValue(artifact.parts, part),
        key,
      }),
    ),
    ...keysOf(record?.chokes, artifact.chokes).flatMap((id) =>
      chokeDifference(id, { live, record, artifact }),
    ),
  ];
}

function factDifferences(record: NodeRecord | undefined, artifact: Artifact): Difference[] {
  if (!record) return [{ kind: 'flow' }];
  const kinds = ['flow', 'tier', 'target'] as const;
  const changed: Difference[] = kinds
    .filter((kind) => record[kind] !== artifact[kind])
    .map((kind) => ({ kind }));
  const isSame = record.sendsTo.join('\n') === artifact.sendsTo.join('\n');
  return isSame ? changed : [...changed, { kind: 'sendsTo' }];
}

function hostDifference(
  live: LiveNode | undefined,
  record: NodeRecord | undefined,
  { host }: Artifact,
): Difference[] {
  if (!isMapped(live, host)) return [{ kind: 'host', isWritten: true }];
  return record && record.host !== host ? [{ kind: 'host', isWritten: false }] : [];
}

interface TextSides {
  readonly live: string | undefined;
  readonly recorded: RecordedText | undefined;
  readonly wanted: Content | undefined;
  readonly key: string | undefined;
}

function textDifference(part: string, sides: TextSides): Difference[] {
  const { live, wanted } = sides;
  const isWritten = wanted ? !isLive(wanted, sides) : live !== undefined;
  if (isWritten) return [{ kind: 'text', part, isWritten }];
  return isRemembered(sides) ? [] : [{ kind: 'text', part, isWritten }];
}

function isRemembered({ live, recorded, wanted, key }: TextSides): boolean {
  if (recorded?.shown !== wanted?.shown) return false;
  if (recorded?.secrets?.join() !== wanted?.secrets?.join()) return false;
  return !recorded || live === undefined || isRecorded(live, recorded, key);
}

/** Without the secrets at hand, a text counts as live where the live one is as recorded and would be recorded the same. */
function isLive(wanted: Content, { live, recorded, key }: TextSides): boolean {
  const real = realText(wanted);
  if (live === undefined || real !== undefined) return live === real;
  return recorded?.shown === wanted.shown && isRecorded(live, recorded, key);
}

interface ChokeSides {
  readonly live: LiveNode | undefined;
  readonly record: NodeRecord | undefined;
  readonly artifact: Artifact;
}

function chokeDifference(id: string, { live, record, artifact }: ChokeSides): Difference[] {
  const wanted = ownValue(artifact.chokes, id);
  if (wanted === undefined) return [{ kind: 'choke', id, isWritten: true }];
  if (!isMapped(live, artifact.host) || ownValue(live?.chokes, id) !== wanted)
    return [{ kind: 'choke', id, isWritten: true }];
  const isRemembered = !record || ownValue(record.chokes, id) === wanted;
  return isRemembered ? [] : [{ kind: 'choke', id, isWritten: false }];
}

/** Whether the host, and no other, runs the node. */
function isMapped(live: LiveNode | undefined, host: string): boolean {
  return live?.hosts.length === 1 && live.hosts[0] === host;
}
