import { byId } from './element.js';

/** The sizes that the picture can be looked at in, as shares of its own. */
const steps: readonly number[] = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];

/** Lets the picture be made larger and smaller; at first it is as wide as there is room, but never so small that it cannot be read. */
export function startZoom(frame: HTMLElement, picture: SVGSVGElement): void {
  const widthPx = picture.viewBox.baseVal.width;
  let scale = 1;
  const show = (wanted: number) => {
    scale = wanted;
    picture.style.width = `${Math.round(widthPx * scale)}px`;
    picture.style.height = 'auto';
    byId('zoom-actual').textContent = `${Math.round(scale * 100)} %`;
  };
  const fit = () => Math.min(frame.clientWidth / widthPx, 1.5);
  const larger = () => show(steps.find((step) => step > scale + 0.01) ?? scale);
  const smaller = () => show(steps.findLast((step) => step < scale - 0.01) ?? scale);
  byId('zoom-in').addEventListener('click', larger);
  byId('zoom-out').addEventListener('click', smaller);
  byId('zoom-actual').addEventListener('click', () => show(1));
  byId('zoom-fit').addEventListener('click', () => show(fit()));
  show(Math.max(Math.min(fit(), 1), 0.6));
}
