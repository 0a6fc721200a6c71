import { printSink } from '../../languages/flume-0.9/print.js';
import { quote } from '../../languages/flume-0.9/quote.js';
import type { Hop, NodeDeployment } from '../../routing/deployment.js';
import type { Content } from '../artifact.js';
import { networkSink } from './emit-branch.js';
import { emitParts, type Parts, type PartsRequest } from './emit-parts.js';
import type { TierPlan } from './tier-plan.js';

/** Gives the parts of a node without printing its trees. */
export type PartsTemplate = (node: NodeDeployment) => Parts;

/**
 * A template for all nodes of the tier that have as many receivers as this one: what `emitParts`
 * prints of a node whose names, port and receivers are marks, with holes where the marks stand.
 * Undefined where the texts hold secrets.
 */
export function partsTemplate(request: PartsRequest): PartsTemplate | undefined {
  const { source, sink } = emitParts(request);
  if (source.secrets || sink.secrets) return undefined;
  const { node, holes } = markNode(request, unusedNumber(source.shown + sink.shown));
  const marked = emitParts({ ...request, node });
  const fillSource = cutAtMarks(marked.source, holes);
  const fillSink = cutAtMarks(marked.sink, holes);
  return (one) => ({ source: fillSource(one), sink: fillSink(one) });
}

/** What a node has in the place of a mark. */
type Hole = (node: NodeDeployment) => string;

interface MarkedNode {
  readonly node: NodeDeployment;
  readonly holes: ReadonlyMap<string, Hole>;
}

/** Above all ports; as the text does not hold it, whatever holds it in a marked text is a mark. */
function unusedNumber(text: string): number {
  let number = 1_000_000;
  while (text.includes(String(number))) number++;
  return number;
}

function markNode({ plan, node: { node, chains } }: PartsRequest, port: number): MarkedNode {
  const marks = { name: `${port}.name;`, host: `${port}.host;`, port };
  const holes = new Map<string, Hole>([
    [marks.name, (one) => quotedText(one.node.name)],
    [marks.host, (one) => quotedText(one.node.host)],
  ]);
  const sinkTextOf = sinkTexts(plan);
  const markedChains = chains.map((chain, route) =>
    chain.map((hop, place) => {
      const mark = { ...hop, host: `${port}.${route}.${place};` };
      holes.set(sinkTextOf(mark), (one) => sinkTextOf(one.chains[route]?.[place] as Hop));
      return mark;
    }),
  );
  holes.set(String(port), (one) => String(one.node.port ?? plan.tier.port.value));
  return { node: { node: { ...node, ...marks }, chains: markedChains }, holes };
}

/** The text as it stands between the quotes of a literal. */
function quotedText(text: string): string {
  return quote(text).slice(1, -1);
}

/** The leaf that sends to a receiver, printed once: the chains of a tier share their hops. */
function sinkTexts(plan: TierPlan): (hop: Hop) => string {
  const known = new Map<Hop, string>();
  return (hop) => {
    const text = known.get(hop) ?? printSink(networkSink(plan, hop));
    known.set(hop, text);
    return text;
  };
}

/** Gives a node's text from the marked one; the same object for all where it has no mark. */
function cutAtMarks(
  marked: Content,
  holes: ReadonlyMap<string, Hole>,
): (node: NodeDeployment) => Content {
  const [start = '', ...rest] = marked.shown.split(anyOf([...holes.keys()]));
  if (rest.length === 0) return () => marked;
  const cuts: Cut[] = [];
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const hole = holes.get(rest[at] ?? '');
    if (hole) cuts.push({ hole, after: rest[at + 1] ?? '' });
  }
  return (node) => {
    let shown = start;
    for (const { hole, after } of cuts) shown += hole(node) + after;
    return { shown };
  };
}

/** A hole and the text behind it, up to the next one. */
interface Cut {
  readonly hole: Hole;
  readonly after: string;
}

/** Matches each of the words, the first ones first, and keeps it when it splits a text. */
function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[^\w;]/g, '\\$&'));
  return new RegExp(`(${escaped.join('|')})`);
}
