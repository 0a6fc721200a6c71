import type { NodeReport } from '../../reconcile/store.js';
import type { ZooKeeperClient } from '../../zookeeper/index.js';
import { partPath, statePath } from './znode-paths.js';
import { readZnodes, type Znode, type Znodes } from './znodes.js';

/**
 * What nodes say in their `state` znodes (DESIGN 5). A node is believed to speak of what it has now where
 * its state was written after its source and sink: whoever takes up a configuration tells its state anew.
 * Flume 1.x agents tell nothing (flume-1.x.md 1.6).
 */
export async function readReports(
  client: ZooKeeperClient,
  nodes: readonly string[],
): Promise<Map<string, NodeReport>> {
  await client.sync();
  const znodes = await readZnodes(client, { data: nodes.flatMap(reportPlaces) });
  return new Map(
    nodes.flatMap((node) => {
      const told = znodes.data.get(statePath(node));
      return told ? [[node, report(node, told, znodes)] as const] : [];
    }),
  );
}

function reportPlaces(node: string): readonly string[] {
  return [statePath(node), ...textPlaces(node)];
}

function textPlaces(node: string): readonly string[] {
  return ['source', 'sink'].map((part) => partPath(node, part));
}

function report(node: string, told: Znode, { data }: Znodes): NodeReport {
  const texts = textPlaces(node).flatMap((path) => data.get(path) ?? []);
  return {
    state: stateName(told.text),
    isCurrent: texts.length > 0 && texts.every(({ stat }) => stat.mzxid < told.stat.mzxid),
    at: new Date(told.stat.mtimeMs).toISOString(),
  };
}

/** The name of the state, which stands there alone or as `state` of a JSON object. */
function stateName(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    const state: unknown = typeof value === 'object' && value && Reflect.get(value, 'state');
    return typeof state === 'string' ? state : text.trim();
  } catch {
    return text.trim();
  }
}
