import { element } from './element.js';
import type { Page } from './page.js';

/** Nodes that are put into the document at once; a list of thousands grows when it is asked to. */
const atOnce = 100;

/** A list of nodes, by index, that lead to what is known of them. */
export function nodeList(page: Page, nodes: readonly number[]): HTMLElement {
  const list = element('ul', { class: 'nodes' });
  const box = element('div', { children: [list] });
  const grow = (from: number) => {
    list.append(...nodes.slice(from, from + atOnce).map((node) => nodeItem(page, node)));
    const rest = nodes.length - from - atOnce;
    if (rest <= 0) return;
    const more = element('button', {
      class: 'more',
      text: `Show ${Math.min(rest, atOnce)} of ${rest} more`,
      onClick: () => {
        more.remove();
        grow(from + atOnce);
      },
    });
    box.append(more);
  };
  grow(0);
  return box;
}

/** A button that leads to a node, with its mark. */
export function nodeButton({ data, select }: Page, index: number): HTMLElement {
  const { name = '?', mark } = data.nodes[index] ?? {};
  return element('button', {
    class: `link${mark ? ` is-${mark}` : ''}`,
    text: name,
    onClick: () => select({ kind: 'node', index }),
  });
}

function nodeItem(page: Page, index: number): HTMLElement {
  const { host } = page.data.nodes[index] ?? {};
  const where =
    host === undefined ? undefined : element('span', { class: 'dim', text: ` on ${host}` });
  return element('li', { children: [nodeButton(page, index), where] });
}
