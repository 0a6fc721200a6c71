import type { NodeReport, Store } from './store.js';

/** Nodes that are to take up what was written, and how long to wait for them. */
export interface FollowRequest {
  /** By name; those that cannot tell anything are not among them. */
  readonly nodes: readonly string[];
  readonly readReports: NonNullable<Store['readReports']>;
  readonly timeoutMs: number;
  /** Between two looks; a look at many nodes makes it longer. */
  readonly pollMs: number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds that only go forward. */
  readonly nowMs: () => number;
  readonly isStopped?: () => boolean;
}

/** How far the nodes have come. */
export interface NodesFollowed {
  /** `late`: the time is over; `stopped`: nobody wants to wait any more. */
  readonly status: 'waiting' | 'reached' | 'failed' | 'late' | 'stopped';
  /** How many tell that they run what was written. */
  readonly reached: number;
  readonly of: number;
  /** Those that have not told so, sorted; with what they say, where they say anything of what was written. */
  readonly missing: readonly MissingNode[];
}

/** A node that is waited for. */
export interface MissingNode {
  readonly node: string;
  /** Absent where it has told nothing since it was written. */
  readonly state?: string;
}

/**
 * Looks again and again at what the nodes tell of themselves, and yields how far they have come: at once,
 * at each change, and at the end. A node has come there when it tells `ACTIVE` or `IDLE` (a source that
 * has ended) after it was written; `ERROR`, `LOST` and `DECOMMISSIONED` it does not leave by itself, so
 * the wait ends as `failed` once only such nodes are missing (flume-0.9.md 5.5).
 */
export async function* followNodes(request: FollowRequest): AsyncGenerator<NodesFollowed, void> {
  const { nodes, readReports, timeoutMs, pollMs, sleep, nowMs, isStopped } = request;
  const endMs = nowMs() + timeoutMs;
  let missing: readonly MissingNode[] = nodes.map((node) => ({ node }));
  for (let told: string | undefined; ; ) {
    const beganMs = nowMs();
    const reports = await readReports(missing.map(({ node }) => node));
    missing = missing.flatMap(({ node }) => missingNode(node, reports.get(node)));
    const status = statusOf(missing, {
      isLate: nowMs() >= endMs,
      isStopped: isStopped?.() ?? false,
    });
    const text = JSON.stringify([status, missing]);
    if (text !== told)
      yield { status, reached: nodes.length - missing.length, of: nodes.length, missing };
    if (status !== 'waiting') return;
    told = text;
    const lookedMs = nowMs() - beganMs;
    await sleep(Math.min(Math.max(pollMs, 4 * lookedMs), Math.max(endMs - nowMs(), 0)));
  }
}

/** What was missing at the end of a wait, in words: `2 of 40 nodes: web-03 tells nothing, web-07 is ERROR`. */
export function missingText({ missing, of }: NodesFollowed): string {
  const shown = missing.slice(0, 5).map(({ node, state }) => {
    return state === undefined ? `${node} tells nothing` : `${node} is ${state}`;
  });
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
  return `${missing.length} of ${of} ${of === 1 ? 'node' : 'nodes'}: ${shown.join(', ')}${more}`;
}

const arrived: ReadonlySet<string> = new Set(['ACTIVE', 'IDLE']);
const fallen: ReadonlySet<string> = new Set(['ERROR', 'LOST', 'DECOMMISSIONED']);

function missingNode(node: string, report: NodeReport | undefined): readonly MissingNode[] {
  if (!report?.isCurrent) return [{ node }];
  return arrived.has(report.state) ? [] : [{ node, state: report.state }];
}

interface Ending {
  readonly isLate: boolean;
  readonly isStopped: boolean;
}

function statusOf(missing: readonly MissingNode[], { isLate, isStopped }: Ending) {
  if (missing.length === 0) return 'reached';
  if (missing.every(({ state }) => state !== undefined && fallen.has(state))) return 'failed';
  if (isStopped) return 'stopped';
  return isLate ? 'late' : 'waiting';
}
