import { byId, element } from './element.js';
import type { Page } from './page.js';
import { buildSearchIndex, searchNodes } from './search.js';

/** Nodes that are offered at once. */
const mostResults = 12;

/** Lets nodes be found by name, host or tier; arrows, Enter and Escape do what they do in every such box. */
export function startSearch(page: Page): void {
  const input = byId<HTMLInputElement>('search');
  const index = buildSearchIndex(page.data);
  const show = (nodes: readonly number[], total: number) => showResults(page, nodes, total);
  input.addEventListener('input', () => {
    const { nodes, total } = searchNodes(index, input.value, mostResults);
    show(nodes, input.value.trim() === '' ? 0 : total);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveTo(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      (chosen() ?? options()[0])?.click();
    } else if (event.key === 'Escape') {
      input.value = '';
      show([], 0);
    }
  });
  input.addEventListener('blur', () => setOpen(false));
  input.addEventListener('focus', () => setOpen(options().length > 0));
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target === input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function options(): readonly HTMLElement[] {
  return [...byId('results').querySelectorAll<HTMLElement>('[role=option]')];
}

function chosen(): HTMLElement | undefined {
  return options().find((option) => option.getAttribute('aria-selected') === 'true');
}

function moveTo(step: 1 | -1): void {
  const all = options();
  if (all.length === 0) return;
  const from = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  const to = from < 0 && step < 0 ? all.length - 1 : (from + step + all.length) % all.length;
  for (const [at, option] of all.entries()) option.setAttribute('aria-selected', String(at === to));
  byId('search').setAttribute('aria-activedescendant', all[to]?.id ?? '');
}

function showResults(page: Page, nodes: readonly number[], total: number): void {
  const input = byId<HTMLInputElement>('search');
  const results = byId('results');
  results.replaceChildren(...nodes.map((node, at) => resultItem(page, node, at)));
  setOpen(nodes.length > 0);
  input.removeAttribute('aria-activedescendant');
  byId('found').textContent = foundWords(input.value, total, nodes.length);
}

function setOpen(isOpen: boolean): void {
  byId('results').hidden = !isOpen;
  byId('search').setAttribute('aria-expanded', String(isOpen));
}

function foundWords(query: string, total: number, shown: number): string {
  if (query.trim() === '') return '';
  if (total === 0) return 'No node found';
  return total > shown ? `${shown} of ${total} nodes` : `${total} found`;
}

function resultItem({ data, select }: Page, index: number, at: number): HTMLElement {
  const { name = '', host, tier = -1, mark } = data.nodes[index] ?? {};
  const where = [data.tiers[tier]?.name, host].filter((word) => word !== undefined).join(' · ');
  const option = element('li', {
    attributes: { role: 'option', id: `result-${at}`, 'aria-selected': 'false' },
    children: [
      element('span', { class: mark ? `is-${mark}` : '', text: name }),
      element('span', { class: 'dim', text: ` ${where}` }),
    ],
    onClick: () => {
      setOpen(false);
      select({ kind: 'node', index });
    },
  });
  option.addEventListener('mousedown', (event) => event.preventDefault());
  return option;
}
