import type { PageData } from '../html/page-data.js';
import type { Route } from './route.js';

/** Shows where events go: what is not on the route fades; nothing does where there is none. */
export type Highlight = (route: Route | undefined) => void;

/** Finds the boxes and the arrows of the picture once; its tiers stand in the order of the data. */
export function highlighter(picture: Element, data: PageData): Highlight {
  const tiers = [...picture.querySelectorAll('[data-tier]')];
  const others = [...picture.querySelectorAll<SVGElement>('[data-edges]')].map((shape) => ({
    shape,
    edges: edgesOf(shape, data),
    receiver: shape.dataset['receiver'],
  }));
  return (route) => {
    const names = new Set([...(route?.tiers ?? [])].map((at) => data.tiers[at]?.name));
    for (const [index, tier] of tiers.entries()) fade(tier, route?.tiers.has(index) === false);
    for (const { shape, edges, receiver } of others) {
      const isTaken = edges.some((edge) => route?.edges.has(edge));
      const isReached = receiver === undefined || names.has(receiver);
      fade(shape, route !== undefined && !(isTaken && isReached));
    }
  };
}

function fade(shape: Element, isFaded: boolean): void {
  shape.classList.toggle('faded', isFaded);
}

/** The edges that an arrow, its label or a group belongs to. */
function edgesOf(shape: SVGElement, { flows, edges }: PageData): readonly number[] {
  const flowName = shape.closest<SVGElement>('[data-flow]')?.dataset['flow'];
  const flow = flows.findIndex(({ name }) => name === flowName);
  const ids = (shape.dataset['edges'] ?? '').split(',');
  return ids.map((id) => edges.findIndex((edge) => edge.flow === flow && edge.id === id));
}
