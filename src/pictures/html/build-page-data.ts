import type { EditPicture, FlowPicture, NodePicture, Picture, TextPicture } from '../picture.js';
import { tierFacts } from '../tier-facts.js';
import { type Interned, interned } from './intern.js';
import type { PageChain, PageData, PageEdge, PageNode, PageText, PageTier } from './page-data.js';

/** A picture as a page wants it. */
export function buildPageData({ flows }: Picture): PageData {
  const tables: Tables = {
    nodes: new Map(),
    edges: new Map(),
    chains: interned(),
    texts: interned(),
    edits: interned(),
  };
  const tiers = flows.flatMap((flow, at) => flow.tiers.map((tier) => ({ flow, at, tier })));
  const nodes = tiers.flatMap(({ tier, at }, index) =>
    tier.nodes.map((node) => ({ node, at, tier: index })),
  );
  const edges = flows.flatMap((flow, at) => flow.edges.map((edge) => pageEdge(edge, at)));
  for (const [index, { node }] of nodes.entries()) tables.nodes.set(node.name, index);
  for (const [index, { flow, id }] of edges.entries()) tables.edges.set(edgeKey(flow, id), index);
  return {
    flows: flows.map(({ name, target }) => ({ name, target })),
    tiers: tiers.map(({ tier, flow, at }) => pageTier(tier, flow, at)),
    edges,
    nodes: nodes.map(({ node, tier, at }) => ({ ...pageNode(node, at, tables), tier })),
    chains: tables.chains.values,
    texts: tables.texts.values,
    edits: tables.edits.values,
  };
}

interface Tables {
  readonly nodes: Map<string, number>;
  readonly edges: Map<string, number>;
  readonly chains: Interned<PageChain>;
  readonly texts: Interned<string>;
  readonly edits: Interned<readonly EditPicture[]>;
}

function edgeKey(flow: number, id: string): string {
  return `${flow} ${id}`;
}

function pageTier(tier: FlowPicture['tiers'][number], flow: FlowPicture, at: number): PageTier {
  const { names, hosts, costs, notes } = tierFacts(tier, flow);
  const { name, mark, components } = tier;
  const facts = [names, ...(hosts === undefined ? [] : [`on ${hosts}`]), ...costs, ...notes];
  return { name, flow: at, ...(mark && { mark }), components, facts };
}

function pageEdge(
  { id, details, delivery, mark }: FlowPicture['edges'][number],
  flow: number,
): PageEdge {
  return { id, flow, details, delivery, ...(mark && { mark }) };
}

function pageNode(node: NodePicture, flow: number, tables: Tables): Omit<PageNode, 'tier'> {
  const { name, host, cost, port, zone, mark, chains, texts, textsBefore, edits } = node;
  return {
    name,
    ...(host !== name && { host }),
    ...(cost !== 0 && { cost }),
    ...(port !== undefined && { port }),
    ...(zone !== undefined && { zone }),
    ...(mark && { mark }),
    chains: chains.map((chain) => chainIndex(chain, flow, tables)),
    texts: pageTexts(texts, tables),
    ...(textsBefore && { textsBefore: pageTexts(textsBefore, tables) }),
    ...(edits && edits.length > 0 && { edits: tables.edits.indexOf(edits) }),
  };
}

function chainIndex(
  { edge, hops }: NodePicture['chains'][number],
  flow: number,
  { nodes, edges, chains }: Tables,
): number {
  return chains.indexOf({
    edge: edges.get(edgeKey(flow, edge)) ?? -1,
    hops: hops.map(({ node, cost }) => [nodes.get(node) ?? -1, cost] as const),
  });
}

function pageTexts(texts: readonly TextPicture[], tables: Tables): readonly PageText[] {
  return texts.map(({ part, text }) => [part, tables.texts.indexOf(text)] as const);
}
