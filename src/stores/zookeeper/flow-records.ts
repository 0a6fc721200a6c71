import { type FlowRecord, historyLength, type Revision } from '../../reconcile/revision.js';
import type { ZooKeeperClient } from '../../zookeeper/index.js';
import { parseZnode } from './parse-znode.js';
import {
  type StoredFlow,
  type StoredRevision,
  storedFlowShape,
  storedRevisionShape,
} from './stored-shapes.js';
import { flowPath, flowsPath, revisionPath, revisionsPath } from './znode-paths.js';
import { readZnodes, type Znodes } from './znodes.js';

/** The flows in a listing of their folder. */
export function flowNames({ children }: Pick<Znodes, 'children'>): readonly string[] {
  return children.get(flowsPath) ?? [];
}

/** A flow as its own znode tells it; undefined where the store does not know it. */
export function storedFlow(flow: string, { data }: Znodes): StoredFlow | undefined {
  const found = data.get(flowPath(flow));
  return found && parseZnode(storedFlowShape, flowPath(flow), found.text);
}

/** What is remembered of the named flows; one that the store does not know is absent. */
export async function readFlows(
  client: ZooKeeperClient,
  names: readonly string[],
): Promise<Map<string, FlowRecord>> {
  const znodes = await readZnodes(client, {
    data: names.map(flowPath),
    children: names.map(revisionsPath),
  });
  const known = names.flatMap((name) => storedFlow(name, znodes) ?? []);
  const places = known.flatMap((flow) =>
    rememberedNumbers(flow, znodes).map((number) => revisionPath(flow.flow, number)),
  );
  const revisions = await readZnodes(client, { data: places });
  return new Map(
    known.map((flow) => [flow.flow, flowRecord(flow, finishedRevisions(flow, znodes, revisions))]),
  );
}

/** The finished revisions that a flow remembers, newest first, with whether what they found is kept. */
export async function readRevisions(
  client: ZooKeeperClient,
  flow: StoredFlow,
): Promise<readonly StoredRevision[]> {
  const listing = await readZnodes(client, { children: [revisionsPath(flow.flow)] });
  const numbers = rememberedNumbers(flow, listing);
  const found = await readZnodes(client, {
    data: numbers.map((number) => revisionPath(flow.flow, number)),
  });
  return finishedRevisions(flow, listing, found);
}

function finishedRevisions(
  flow: StoredFlow,
  listing: Znodes,
  { data }: Znodes,
): readonly StoredRevision[] {
  return rememberedNumbers(flow, listing).flatMap((number) => {
    const path = revisionPath(flow.flow, number);
    const found = data.get(path);
    return found ? [parseZnode(storedRevisionShape, path, found.text)] : [];
  });
}

function rememberedNumbers(
  { flow, revision }: StoredFlow,
  { children }: Znodes,
): readonly number[] {
  return (children.get(revisionsPath(flow)) ?? [])
    .map(Number)
    .filter((number) => number >= 1 && number <= revision)
    .sort((a, b) => b - a)
    .slice(0, historyLength);
}

function flowRecord(
  { flow, pending }: StoredFlow,
  revisions: readonly StoredRevision[],
): FlowRecord {
  const history = revisions.map(({ isForgotten, ...revision }): Revision => revision);
  return { flow, history, ...(pending && { pending }) };
}
