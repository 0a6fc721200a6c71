import type { PageChain, PageNode } from '../html/page-data.js';
import { element } from './element.js';
import { nodeButton, nodeList } from './node-list.js';
import type { Page } from './page.js';
import { configuration, edits, facts, heading, section } from './sections.js';
import type { Senders } from './senders.js';

/** Everything that is known of a node. */
export function nodePanel(
  page: Page,
  index: number,
  senders: ReadonlyMap<number, Senders>,
): readonly (Element | undefined)[] {
  const { data } = page;
  const node = data.nodes[index];
  if (!node) return [];
  const before = node.textsBefore;
  return [
    heading(node.name, node.mark),
    nodeFacts(page, node),
    section('What changes', edits(data.edits[node.edits ?? -1] ?? [])),
    section(
      'Sends to',
      node.chains.flatMap((at) => chainPart(page, data.chains[at])),
    ),
    section('Receives from', senderParts(page, senders.get(index))),
    section('Configuration', configuration(data, node.texts)),
    before && section('Configuration in the store', configuration(data, before)),
    section('Also on this host', neighbours(page, index, node)),
  ];
}

function nodeFacts(
  { data, select }: Page,
  { name, tier, host, port, cost, zone }: PageNode,
): Element {
  const { name: tierName = '', flow = -1 } = data.tiers[tier] ?? {};
  const { name: flowName, target } = data.flows[flow] ?? {};
  return facts([
    [
      'Tier',
      element('button', {
        class: 'link',
        text: tierName,
        onClick: () => select({ kind: 'tier', index: tier }),
      }),
    ],
    ['Flow', flowName],
    ['Target', target],
    ['Host', host ?? name],
    ['Listens on', port === undefined ? undefined : `port ${port}`],
    ['Cost', cost === undefined ? undefined : String(cost)],
    ['Zone', zone],
  ]);
}

/** A chain as a list in which the first receiver is tried first. */
function chainPart(page: Page, chain: PageChain | undefined): readonly Element[] {
  if (!chain) return [];
  const { id = '', delivery, details = [] } = page.data.edges[chain.edge] ?? {};
  const words = [delivery, ...details].filter((word) => word !== undefined).join(' · ');
  const hops = chain.hops.map(([node, cost]) => {
    const dearness =
      cost === 0 ? undefined : element('span', { class: 'dim', text: ` cost ${cost}` });
    return element('li', { children: [nodeButton(page, node), dearness] });
  });
  return [
    element('h4', { text: id }),
    element('p', { class: 'dim', text: words }),
    element('ol', { class: 'chain', children: hops }),
  ];
}

function senderParts(page: Page, senders: Senders | undefined): readonly Element[] {
  if (!senders) return [];
  const parts = [
    { words: 'try it first', nodes: senders.first },
    { words: 'when others are down', nodes: senders.later },
  ];
  return parts
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ words, nodes }) => lazyList(page, `${nodes.length} ${words}`, nodes));
}

/** A list that is made when it is opened. */
function lazyList(page: Page, title: string, nodes: readonly number[]): Element {
  const details = element('details', { children: [element('summary', { text: title })] });
  details.addEventListener('toggle', () => details.append(nodeList(page, nodes)), { once: true });
  return details;
}

function neighbours(
  page: Page,
  index: number,
  { name, host = name }: PageNode,
): readonly Element[] {
  const found = [...page.data.nodes.entries()]
    .filter(([at, other]) => at !== index && (other.host ?? other.name) === host)
    .map(([at]) => at);
  return found.length === 0 ? [] : [nodeList(page, found)];
}
