import type { EditPicture, FlowPicture, NodePicture, Picture, TextPicture } from '../picture.js';
import { receivingTiers } from '../receiving-tiers.js';
import { tierFacts } from '../tier-facts.js';
import { type Interned, interned } from './intern.js';
import type { PageChain, PageData, PageEdge, PageNode, PageText, PageTier } from './page-data.js';

/** A picture as a page wants it. */
export function buildPageData({ flows }: Picture): PageData {
  const tiers = flows.flatMap((flow, at) => flow.tiers.map((tier) => ({ flow, at, tier })));
  const nodes = tiers.flatMap(({ tier, at }, index) =>
    tier.nodes.map((node) => ({ node, at, tier: index })),
  );
  const edges = flows.flatMap((flow, at) => flow.edges.map((edge) => ({ flow, at, edge })));
  const tables: Tables = {
    tiers: new Map(tiers.map(({ at, tier }, index) => [keyOf(at, tier.name), index])),
    nodes: new Map(nodes.map(({ node }, index) => [node.name, index])),
    edges: new Map(edges.map(({ at, edge }, index) => [keyOf(at, edge.id), index])),
    chains: interned(),
    texts: interned(),
    edits: interned(),
  };
  return {
    flows: flows.map(({ name, target }) => ({ name, target })),
    tiers: tiers.map(({ tier, flow, at }) => pageTier(tier, flow, at)),
    edges: edges.map(({ edge, flow, at }) => ({
      ...pageEdge(edge, flow, { at, tables }),
      flow: at,
    })),
    nodes: nodes.map(({ node, tier, at }) => ({ ...pageNode(node, { at, tables }), tier })),
    chains: tables.chains.values,
    texts: tables.texts.values,
    edits: tables.edits.values,
  };
}

interface Tables {
  readonly tiers: ReadonlyMap<string, number>;
  readonly nodes: ReadonlyMap<string, number>;
  readonly edges: ReadonlyMap<string, number>;
  readonly chains: Interned<PageChain>;
  readonly texts: Interned<string>;
  readonly edits: Interned<readonly EditPicture[]>;
}

/** The flow's index, and where everything is. */
interface Context {
  readonly at: number;
  readonly tables: Tables;
}

function keyOf(flow: number, name: string): string {
  return `${flow} ${name}`;
}

/** Where a table does not have the name, an index that leads nowhere. */
function indexIn(table: ReadonlyMap<string, number>, key: string): number {
  return table.get(key) ?? -1;
}

function pageTier(tier: FlowPicture['tiers'][number], flow: FlowPicture, at: number): PageTier {
  const { names, hosts, costs, notes } = tierFacts(tier, flow);
  const { name, mark, components } = tier;
  const facts = [names, ...(hosts === undefined ? [] : [`on ${hosts}`]), ...costs, ...notes];
  return { name, flow: at, ...(mark && { mark }), components, facts };
}

function pageEdge(
  edge: FlowPicture['edges'][number],
  flow: FlowPicture,
  { at, tables: { tiers } }: Context,
): Omit<PageEdge, 'flow'> {
  const { id, details, delivery, mark } = edge;
  const from = indexIn(tiers, keyOf(at, edge.from));
  const into = receivingTiers(edge, flow).map((name) => indexIn(tiers, keyOf(at, name)));
  return { id, from, into, details, delivery, ...(mark && { mark }) };
}

function pageNode(node: NodePicture, context: Context): Omit<PageNode, 'tier'> {
  const { name, host, cost, port, zone, mark, chains, texts, textsBefore, edits } = node;
  const { tables } = context;
  return {
    name,
    ...(host !== name && { host }),
    ...(cost !== 0 && { cost }),
    ...(port !== undefined && { port }),
    ...(zone !== undefined && { zone }),
    ...(mark && { mark }),
    chains: chains.map((chain) => chainIndex(chain, context)),
    texts: pageTexts(texts, tables),
    ...(textsBefore && { textsBefore: pageTexts(textsBefore, tables) }),
    ...(edits && edits.length > 0 && { edits: tables.edits.indexOf(edits) }),
  };
}

function chainIndex(
  { edge, hops }: NodePicture['chains'][number],
  { at, tables: { nodes, edges, chains } }: Context,
): number {
  return chains.indexOf({
    edge: indexIn(edges, keyOf(at, edge)),
    hops: hops.map(({ node, cost }) => [indexIn(nodes, node), cost] as const),
  });
}

function pageTexts(texts: readonly TextPicture[], tables: Tables): readonly PageText[] {
  return texts.map(({ part, text }) => [part, tables.texts.indexOf(text)] as const);
}
