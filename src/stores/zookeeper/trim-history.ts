import { historyLength } from '../../reconcile/revision.js';
import { stableJson } from '../../reconcile/stable-json.js';
import type { MultiOperation, ZooKeeperClient } from '../../zookeeper/index.js';
import { readRevisions, storedFlow } from './flow-records.js';
import type { RunWriter } from './run-writer.js';
import type { StoredRevision } from './stored-shapes.js';
import { flowPath, revisionPath, revisionsPath } from './znode-paths.js';
import { readZnodes } from './znodes.js';
import type { ZooKeeperConnection } from './zookeeper-connection.js';

/** What trimming needs. */
export interface TrimContext {
  readonly connection: ZooKeeperConnection;
  readonly writer: RunWriter;
  /** How many changes of nodes a flow's kept history may tell of beside its newest revision. */
  readonly historyNodes: number;
}

const operationsAtOnce = 500;

/**
 * Removes what the flow does not remember any more: its revisions but the last twenty, and what older
 * ones of these found where that is too much to keep. A run that ends in between leaves the rest to the next.
 */
export async function trimHistory(flow: string, context: TrimContext): Promise<void> {
  const { connection, writer } = context;
  const operations = await connection.ask((client) => trimOperations(client, flow, context));
  for (let at = 0; at < operations.length; at += operationsAtOnce)
    await writer.commit(operations.slice(at, at + operationsAtOnce));
}

async function trimOperations(
  client: ZooKeeperClient,
  flow: string,
  { historyNodes }: TrimContext,
): Promise<readonly MultiOperation[]> {
  const znodes = await readZnodes(client, {
    data: [flowPath(flow)],
    children: [revisionsPath(flow)],
  });
  const known = storedFlow(flow, znodes);
  if (!known) return [];
  const kept = await readRevisions(client, known);
  const oldest = kept.at(-1)?.number ?? 0;
  const gone = (znodes.children.get(revisionsPath(flow)) ?? [])
    .map(Number)
    .filter((number) => number < oldest && kept.length === historyLength);
  const tooMuch = tooMuchToKeep(kept, historyNodes);
  const folders = [...gone, ...tooMuch.map(({ number }) => number)].map((number) =>
    revisionPath(flow, number),
  );
  const { children } = await readZnodes(client, { children: folders });
  return [
    ...tooMuch
      .filter(({ isForgotten }) => !isForgotten)
      .map((revision) => forgetting(flow, revision)),
    ...folders.flatMap((folder) =>
      (children.get(folder) ?? []).map((name) => deletion(`${folder}/${name}`)),
    ),
    ...gone.map((number) => deletion(revisionPath(flow, number))),
  ];
}

function tooMuchToKeep(
  revisions: readonly StoredRevision[],
  historyNodes: number,
): readonly StoredRevision[] {
  let changes = 0;
  return revisions.filter(({ created, updated, deleted }, index) => {
    changes += created + updated + deleted;
    return index > 0 && changes > historyNodes;
  });
}

function forgetting(flow: string, revision: StoredRevision): MultiOperation {
  const data = stableJson({ ...revision, isForgotten: true });
  return { kind: 'set', path: revisionPath(flow, revision.number), data };
}

function deletion(path: string): MultiOperation {
  return { kind: 'delete', path };
}
