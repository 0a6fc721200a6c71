import { byId } from './element.js';

/** The sizes that the picture can be looked at in, as shares of its own. */
const steps: readonly number[] = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

/** Lets the picture be made larger and smaller; until then it is as wide as there is room, but never so small that it cannot be read. */
export function startZoom(frame: HTMLElement, picture: SVGSVGElement): void {
  const widthPx = picture.viewBox.baseVal.width;
  let scale = 1;
  const show = (wanted: number) => {
    scale = wanted;
    picture.style.width = `${Math.round(widthPx * scale)}px`;
    picture.style.height = 'auto';
    byId('zoom-actual').textContent = `${Math.round(scale * 100)} %`;
  };
  const fit = () => frame.clientWidth / widthPx;
  const room = new ResizeObserver(() => show(Math.max(Math.min(fit(), 1), leastAtFirst)));
  const choose = (wanted: () => number) => () => {
    room.disconnect();
    show(wanted());
  };
  const onClick = (id: string, wanted: () => number) =>
    byId(id).addEventListener('click', choose(wanted));
  onClick('zoom-in', () => steps.find((step) => step > scale + 0.01) ?? scale);
  onClick('zoom-out', () => steps.findLast((step) => step < scale - 0.01) ?? scale);
  onClick('zoom-actual', () => 1);
  onClick('zoom-fit', fit);
  room.observe(frame);
}

/** Smaller than this the texts of the picture cannot be read. */
const leastAtFirst = 0.6;
