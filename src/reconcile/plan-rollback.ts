import { type Diagnostic, error } from '../diagnostics/diagnostic.js';
import { failure, type Outcome, success } from '../diagnostics/outcome.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import type { Artifact, Content } from '../targets/artifact.js';
import { formerContents } from './former-contents.js';
import { type FormerNode, formerNodes } from './former-nodes.js';
import { nameList } from './name-list.js';
import { currentRevision, type FlowRecord, type RevisionDetail } from './revision.js';
import type { Snapshot } from './snapshot.js';

/** What a rollback is worked out from. */
export interface RollbackRequest {
  readonly snapshot: Snapshot;
  readonly flow: string;
  /** The revision to go back to. */
  readonly revision: number;
  /** The store's `readHistory(flow, revision)`. */
  readonly history: readonly RevisionDetail[];
  /** A secret's present value from outside the store, where the live texts do not tell it. */
  readonly secretValue?: (name: string) => string | undefined;
}

/** The revision a rollback without a number goes back to: the last finished one where an apply was interrupted, else the one before it. */
export function rollbackRevision(flow: FlowRecord): number | undefined {
  return (flow.pending ? flow.history[0] : flow.history[1])?.number;
}

/**
 * The artifacts of the flow as they were at a revision, to be planned like any others (`rollback` in the
 * request makes the plan say so). A secret gets its present value where the text then has the remembered
 * fingerprint; otherwise the rollback is refused, for values are not kept. A node adopted since keeps its
 * owner and gets its text from before the adoption.
 */
export function planRollback(request: RollbackRequest): Outcome<readonly Artifact[]> {
  const refusal = refusalOf(request);
  if (refusal) return failure([refusal]);
  const { flow, revision, snapshot, history } = request;
  const former = formerNodes(snapshot, flow, history);
  const contents = formerContents(former, request);
  const lost = [...former.keys()].filter((node) => !contents.has(node));
  if (lost.length > 0) return failure([secretsMoved(lost, revision)]);
  return success(
    [...former]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([node, { record }]) => artifactOf(node, record, contents.get(node) ?? {})),
  );
}

function artifactOf(
  node: string,
  { flow, tier, host, target, chokes, sendsTo }: FormerNode['record'],
  parts: Readonly<Record<string, Content>>,
): Artifact {
  return { flow, tier, node, host, target, parts, chokes, sendsTo };
}

function refusalOf({ snapshot, flow, revision, history }: RollbackRequest): Diagnostic | undefined {
  const record = snapshot.flows.get(flow);
  if (!record) {
    const near = didYouMean(flow, snapshot.flows.keys());
    const message = `Flow "${flow}" is not in the store`;
    return error('unknown-flow', { message, ...(near && { help: near }) });
  }
  const known = record.history.map((one) => one.number);
  if (!known.includes(revision)) return unknownRevision(flow, revision, known);
  const current = currentRevision(record);
  if (revision === current && !record.pending)
    return error('unknown-revision', {
      message: `Flow "${flow}" is at revision ${revision} already`,
    });
  const kept = new Set(history.map((one) => one.number));
  const missing = known.find((number) => number > revision && !kept.has(number));
  if (missing === undefined) return undefined;
  const message = `What revision ${missing} of flow "${flow}" changed is not kept any more, so revision ${revision} cannot be restored`;
  return error('revision-not-kept', { message });
}

function unknownRevision(flow: string, revision: number, known: readonly number[]): Diagnostic {
  const [newest, oldest] = [known[0], known.at(-1)];
  const has =
    newest === undefined
      ? 'no revision was ever finished'
      : newest === oldest
        ? `it remembers revision ${newest} only`
        : `it remembers revisions ${oldest} to ${newest}`;
  const message = `Flow "${flow}" has no revision ${revision}; ${has}`;
  return error('unknown-revision', { message });
}

function secretsMoved(nodes: readonly string[], revision: number): Diagnostic {
  const who = `${nodes.length === 1 ? 'Node' : 'Nodes'} ${nameList(nodes)}`;
  return error('secret-moved', {
    message: `${who} had secrets of other values at revision ${revision}, and values are not kept`,
    help: 'give the secrets their former values, or apply the former topology',
  });
}
