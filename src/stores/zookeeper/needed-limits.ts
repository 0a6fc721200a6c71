import { chokeName } from '../../reconcile/choke-name.js';
import type { ZooKeeperClient } from '../../zookeeper/index.js';
import type { HostChange } from './host-edits.js';
import { recordOf } from './stored-node.js';
import { mappingsPath, recordPath } from './znode-paths.js';
import { readZnodes, type Znodes } from './znodes.js';

/**
 * The limits, by `chokeName`, that are to go and that a node on the same host still has by its record: its
 * own change comes in a later transaction and takes the limit along. The transaction's own nodes do not count.
 */
export async function neededLimits(
  client: ZooKeeperClient,
  { children }: Znodes,
  {
    hosts,
    written,
  }: { readonly hosts: readonly HostChange[]; readonly written: ReadonlySet<string> },
): Promise<ReadonlySet<string>> {
  const others = hosts
    .filter(({ unlimited }) => unlimited.size > 0)
    .flatMap(({ host }) => children.get(mappingsPath(host)) ?? [])
    .filter((node) => !written.has(node));
  const records = await readZnodes(client, { data: others.map(recordPath) });
  return new Set(
    others.flatMap((node) => {
      const record = recordOf(node, records);
      return Object.keys(record?.chokes ?? {}).map((id) => chokeName(record?.host ?? '', id));
    }),
  );
}
