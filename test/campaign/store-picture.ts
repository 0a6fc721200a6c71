import { isRecorded } from '../../src/reconcile/fingerprint.js';
import { realText } from '../../src/reconcile/shown-text.js';
import type { Snapshot } from '../../src/reconcile/snapshot.js';
import type { Artifact } from '../../src/targets/artifact.js';
import type { ZooKeeperClient } from '../../src/zookeeper/index.js';
import { type TreeZnode, znodeTree } from '../stores/zookeeper/znode-tree.js';

/** All that stands in a store, as flumec reads it and as it is. */
export interface StorePicture {
  readonly snapshot: Snapshot;
  readonly tree: ReadonlyMap<string, TreeZnode>;
}

/** Another hand's tree below the base. */
export async function readTree(client: ZooKeeperClient): Promise<ReadonlyMap<string, TreeZnode>> {
  await client.sync();
  return new Map((await znodeTree(client, '/flume')).map((one) => [one.path, one]));
}

/** Why the node is not whole as the artifact says, or wholly absent where there is none; undefined where it is. */
export function differenceFrom(
  artifact: Artifact | undefined,
  node: string,
  { snapshot, tree }: StorePicture,
): string | undefined {
  const stored = snapshot.nodes.get(node);
  const group = tree.get(`/flume/logicalnodes/${node}/group`)?.text;
  if (!artifact) {
    if (stored) return 'something of it stands';
    return group === undefined ? undefined : 'its group stands';
  }
  if (!stored?.live || !stored.record) return 'it does not stand';
  const { live, record } = stored;
  const wanted = Object.entries(artifact.parts).map(([part, text]) => [part, realText(text)]);
  const [is, shall] = [texts(live.parts), texts(Object.fromEntries(wanted))];
  if (is !== shall) return `its texts are ${is}, not ${shall}`;
  if (live.hosts.join() !== artifact.host)
    return `it is on "${live.hosts}", not "${artifact.host}"`;
  for (const key of ['flow', 'tier', 'host', 'target'] as const)
    if (record[key] !== artifact[key]) return `its record has the ${key} "${record[key]}"`;
  if (record.sendsTo.join() !== artifact.sendsTo.join()) return 'its record sends elsewhere';
  if (texts(live.chokes) !== texts(artifact.chokes)) return `its limits are ${texts(live.chokes)}`;
  const isAnother = Object.entries(record.parts).some(
    ([part, recorded]) => !isRecorded(live.parts[part] ?? '', recorded, snapshot.fingerprintKey),
  );
  if (isAnother) return 'its record is of another text';
  const wantedGroup = artifact.target === 'flume-0.9' ? artifact.flow : undefined;
  return group === wantedGroup ? undefined : `its group is "${group}"`;
}

function texts(record: object): string {
  return JSON.stringify(Object.entries(record).sort());
}
