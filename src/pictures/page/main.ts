import type { PageData } from '../html/page-data.js';
import type { Mark } from '../picture.js';
import { byId } from './element.js';
import { highlighter } from './highlight.js';
import { showPanel } from './panel.js';
import { type Route, routeFrom } from './route.js';
import { startSearch } from './search-box.js';
import { parseSelection, printSelection, type Selection } from './selection.js';
import { type Senders, sendersOf } from './senders.js';
import { startZoom } from './zoom.js';

// The script of the page that `flumec graph --format html` writes; build-page.ts puts it into a string.

start(JSON.parse(byId('data').textContent ?? ''));

/** What is selected stands in the address, so that it can be linked to and gone back from. */
function start(data: PageData): void {
  const frame = byId('picture');
  const picture = frame.querySelector('svg') as SVGSVGElement;
  const highlight = highlighter(picture, data);
  let known: ReadonlyMap<number, Senders> | undefined;
  const senders = () => {
    known ??= sendersOf(data);
    return known;
  };
  const select = (selection: Selection) => {
    location.hash = printSelection(selection, data);
  };
  const show = () => {
    const selection = parseSelection(location.hash, data);
    showPanel({ data, select, senders }, selection);
    markSelected(picture, data, selection);
    highlight(routeOf(selection, data));
  };
  window.addEventListener('hashchange', () => {
    show();
    byId('panel').querySelector('h2')?.focus({ preventScroll: true });
  });
  startTiers(picture, select);
  startMarks(select);
  startSearch({ data, select });
  startZoom(frame, picture);
  startEscape(select);
  show();
}

function routeOf(selection: Selection, data: PageData): Route | undefined {
  if (selection.kind === 'node') return routeFrom(data, [selection.index]);
  if (selection.kind !== 'tier') return undefined;
  const members = [...data.nodes.entries()].filter(([, { tier }]) => tier === selection.index);
  return routeFrom(
    data,
    members.map(([index]) => index),
  );
}

function tiersOf(picture: Element): readonly SVGElement[] {
  return [...picture.querySelectorAll<SVGElement>('[data-tier]')];
}

/** Tiers of the picture are buttons. */
function startTiers(picture: Element, select: (selection: Selection) => void): void {
  for (const [index, tier] of tiersOf(picture).entries()) {
    tier.setAttribute('role', 'button');
    tier.setAttribute('tabindex', '0');
    tier.addEventListener('click', () => select({ kind: 'tier', index }));
    tier.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      select({ kind: 'tier', index });
    });
  }
}

function startMarks(select: (selection: Selection) => void): void {
  for (const chip of document.querySelectorAll<HTMLElement>('[data-mark]'))
    chip.addEventListener('click', () =>
      select({ kind: 'mark', mark: chip.dataset['mark'] as Mark }),
    );
}

function startEscape(select: (selection: Selection) => void): void {
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape' && !isTyping) select({ kind: 'none' });
  });
}

function markSelected(picture: Element, { nodes }: PageData, selection: Selection): void {
  const tier =
    selection.kind === 'tier'
      ? selection.index
      : selection.kind === 'node'
        ? nodes[selection.index]?.tier
        : undefined;
  for (const [index, box] of tiersOf(picture).entries())
    box.classList.toggle('selected', index === tier);
  const box = tier === undefined ? undefined : tiersOf(picture)[tier];
  box?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
