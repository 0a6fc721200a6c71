import { hash } from 'node:crypto';
import { applyBeforeDelta, beforeDelta } from '../../reconcile/history-delta.js';
import type { HistoryEntry, NodeWrite } from '../../reconcile/node-write.js';
import type { NodeBefore, RevisionDetail } from '../../reconcile/revision.js';
import type { NodeRecord } from '../../reconcile/snapshot.js';
import { stableJson } from '../../reconcile/stable-json.js';
import type { ZooKeeperClient } from '../../zookeeper/index.js';
import { readRevisions, storedFlow } from './flow-records.js';
import { damaged, parseZnode } from './parse-znode.js';
import { recordOf } from './stored-node.js';
import { type HistoryLine, historyPieceShape } from './stored-shapes.js';
import { flowPath, recordPath, revisionPath } from './znode-paths.js';
import { readZnodes } from './znodes.js';

/** A line of history: what the write found at the node, told by what it leaves there. */
export function historyLine({ flow, before }: HistoryEntry, write: NodeWrite): HistoryLine {
  const after = recordIn(flow, write.record);
  const told = beforeDelta(before, after);
  return told.kind === 'delta' && after ? { before: told, by: shortHash(after) } : { before: told };
}

/** A piece of history: the lines of one transaction, one a node, sorted. */
export function renderPiece(lines: ReadonlyMap<string, HistoryLine>): string {
  const members = [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([node, line]) => `${JSON.stringify(node)}:${stableJson(line)}`);
  return `{${members.join(',\n')}}`;
}

/** What the flow's revisions after a number touched, newest first, as far back as that is kept. */
export async function readHistory(
  client: ZooKeeperClient,
  flow: string,
  after: number,
): Promise<readonly RevisionDetail[]> {
  const known = storedFlow(flow, await readZnodes(client, { data: [flowPath(flow)] }));
  if (!known) return [];
  const finished = await readRevisions(client, known);
  const forgotten = finished.find(({ isForgotten }) => isForgotten)?.number ?? 0;
  const numbers = [...(known.pending ? [known.pending] : []), ...finished]
    .map(({ number }) => number)
    .filter((number) => number > Math.max(after, forgotten));
  const pieces = await readPieces(client, flow, numbers);
  return toldBack(flow, pieces, await recordsNow(client, flow, pieces));
}

/** One transaction's lines, and where they stand. */
interface Piece {
  readonly path: string;
  readonly lines: ReadonlyMap<string, HistoryLine>;
}

interface RevisionPieces {
  readonly number: number;
  /** Newest first. */
  readonly pieces: readonly Piece[];
}

async function readPieces(
  client: ZooKeeperClient,
  flow: string,
  numbers: readonly number[],
): Promise<readonly RevisionPieces[]> {
  const folders = numbers.map((number) => revisionPath(flow, number));
  const { children } = await readZnodes(client, { children: folders });
  const paths = folders.map((folder) =>
    (children.get(folder) ?? [])
      .map((name) => `${folder}/${name}`)
      .sort()
      .reverse(),
  );
  const { data } = await readZnodes(client, { data: paths.flat() });
  return numbers.map((number, index) => ({
    number,
    pieces: (paths[index] ?? []).flatMap((path) => {
      const found = data.get(path);
      if (!found) return [];
      const lines = parseZnode(historyPieceShape, path, found.text);
      return [{ path, lines: new Map(Object.entries(lines)) }];
    }),
  }));
}

/** The present records of all nodes that the pieces name: what the newest lines are told by. */
async function recordsNow(
  client: ZooKeeperClient,
  flow: string,
  revisions: readonly RevisionPieces[],
): Promise<Map<string, NodeRecord | undefined>> {
  const nodes = new Set(
    revisions.flatMap(({ pieces }) => pieces.flatMap(({ lines }) => [...lines.keys()])),
  );
  const znodes = await readZnodes(client, { data: [...nodes].map(recordPath) });
  return new Map([...nodes].map((node) => [node, recordIn(flow, recordOf(node, znodes))]));
}

/** Goes back from the present record by record; of a node that a revision wrote more than once, the first line counts. */
function toldBack(
  flow: string,
  revisions: readonly RevisionPieces[],
  records: Map<string, NodeRecord | undefined>,
): readonly RevisionDetail[] {
  return revisions.map(({ number, pieces }) => {
    const before = new Map<string, NodeBefore>();
    for (const { path, lines } of pieces)
      for (const [node, line] of lines) {
        const was = beforeOf(line, records.get(node), path);
        before.set(node, was);
        records.set(node, was.kind === 'recorded' ? recordIn(flow, was.record) : undefined);
      }
    return { number, before };
  });
}

function beforeOf(
  { before, by }: HistoryLine,
  after: NodeRecord | undefined,
  path: string,
): NodeBefore {
  if (before.kind === 'delta' && (!after || shortHash(after) !== by))
    throw damaged(path, 'it tells of records that another hand has changed since');
  return applyBeforeDelta(before, after);
}

function recordIn(flow: string, record: NodeRecord | undefined): NodeRecord | undefined {
  return record?.flow === flow ? record : undefined;
}

function shortHash(record: NodeRecord): string {
  return hash('sha256', stableJson(record)).slice(0, 8);
}
