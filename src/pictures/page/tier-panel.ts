import type { PageEdge } from '../html/page-data.js';
import type { Mark } from '../picture.js';
import { element } from './element.js';
import { nodeList } from './node-list.js';
import type { Page } from './page.js';
import { facts, heading, section } from './sections.js';

/** What is known of a tier, and its nodes. */
export function tierPanel(page: Page, index: number): readonly (Element | undefined)[] {
  const { data } = page;
  const tier = data.tiers[index];
  if (!tier) return [];
  const { name, mark, components, facts: words } = tier;
  const nodes = indexesWhere(page, (one) => one.tier === index);
  return [
    heading(name, mark),
    facts([
      ['Flow', data.flows[tier.flow]?.name],
      ['Nodes', String(nodes.length)],
    ]),
    ...words.map((text) => element('p', { text })),
    section(
      'What it does',
      components.map(({ role, text }) =>
        element('div', {
          children: [element('h4', { text: role }), element('pre', { text })],
        }),
      ),
    ),
    section('Sends to', edgeList(data.edges.filter(({ from }) => from === index))),
    section('Receives from', edgeList(data.edges.filter(({ into }) => into.includes(index)))),
    section('Nodes', [nodeList(page, nodes)]),
  ];
}

/** The nodes that bear a mark. */
export function markPanel(page: Page, mark: Mark): readonly Element[] {
  const nodes = indexesWhere(page, (one) => one.mark === mark);
  return [heading(`${nodes.length} nodes`, mark), nodeList(page, nodes)];
}

function edgeList(edges: readonly PageEdge[]): readonly Element[] {
  return edges.map(({ id, delivery, details, mark }) => {
    const words = mark === 'removed' ? [] : [delivery, ...details];
    return element('div', {
      children: [
        element('div', { class: mark ? `is-${mark}` : '', text: mark ? `${id} (${mark})` : id }),
        element('div', { class: 'dim', text: words.join(' · ') }),
      ],
    });
  });
}

function indexesWhere(
  { data }: Page,
  is: (node: Page['data']['nodes'][number]) => boolean,
): readonly number[] {
  return [...data.nodes.entries()].filter(([, node]) => is(node)).map(([index]) => index);
}
