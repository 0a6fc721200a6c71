import type { TierVertex } from '../../graph/topology-graph.js';
import { valueText } from '../../languages/flume-0.9/check/value-text.js';
import type { Call } from '../../languages/flume-0.9/tree.js';
import type { Span } from '../../text/source.js';
import { catalogueOf } from './catalogue-of.js';
import { startsPath } from './path-roles.js';
import { decoratorsOf, leavesOf, sinkDecoratorsOf } from './tier-parts.js';

/** A write-ahead log of each node of a tier: one that the operator wrote, or flumec's own. */
export interface WriteAheadLog {
  readonly vertex: TierVertex;
  /** The call; absent for flumec's own. */
  readonly call?: Call;
  /** The name of its directory below the node's log directory, perhaps with `${node}` (flume-0.9.md 3.2). */
  readonly name: string;
  readonly span: Span;
}

/** The write-ahead logs of a tier, flumec's own first, then those in its sink. */
export function writeAheadLogsOf(vertex: TierVertex): readonly WriteAheadLog[] {
  const edge = vertex.outgoing.find(startsPath)?.edge;
  const own = edge ? [{ vertex, name: '${node}', span: edge.span }] : [];
  const written = [...sinkDecoratorsOf(vertex), ...leavesOf(vertex)].filter((call) =>
    hasLog(vertex, call, 'write-ahead-log'),
  );
  return [...own, ...written.map((call) => writtenLog(vertex, call))];
}

/** What keeps events on disk in a tier because the operator wrote it. */
export function diskFailoversOf(vertex: TierVertex): readonly Call[] {
  const calls = [...decoratorsOf(vertex), ...leavesOf(vertex)];
  return calls.filter((call) => hasLog(vertex, call, 'disk-failover'));
}

/** Whether the component keeps a log of that kind, as Flume's own do. */
export function hasLog(
  { topology }: TierVertex,
  { name }: Call,
  kind: 'write-ahead-log' | 'disk-failover',
): boolean {
  const { sink, decorator } = catalogueOf(topology);
  return [sink.get(name), decorator.get(name)].some((one) => one?.traits.has(kind));
}

/** Only `ackedWriteAhead` can say its log's name. */
function writtenLog(vertex: TierVertex, call: Call): WriteAheadLog {
  const [, name] = call.name === 'ackedWriteAhead' ? call.args : [];
  const span = name?.span ?? call.nameSpan ?? vertex.tier.name.span;
  return { vertex, call, name: name ? valueText(name) : '${node}', span };
}
