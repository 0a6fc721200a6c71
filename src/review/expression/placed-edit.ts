import type { Edit, EditGroup } from '../edit.js';
import { type Place, placeText } from './place.js';

/** An edit and where in the expression it is made. */
export interface PlacedEdit {
  readonly place: Place;
  readonly edit: Edit;
}

/** The edits by place, in order of first appearance; places with the same edits are told together. */
export function groupEdits(placed: readonly PlacedEdit[]): readonly EditGroup[] {
  const byPlace = new Map<string, { place: Place; edits: Edit[] }>();
  for (const { place, edit } of placed) {
    const key = place.words.join('\n');
    const known = byPlace.get(key) ?? { place, edits: [] };
    byPlace.set(key, known);
    known.edits.push(edit);
  }
  const byEdits = new Map<string, { places: Place[]; edits: readonly Edit[] }>();
  for (const { place, edits } of byPlace.values()) {
    const key = edits.map(({ mark, text }) => `${mark} ${text}`).join('\n');
    const known = byEdits.get(key) ?? { places: [], edits };
    byEdits.set(key, known);
    known.places.push(place);
  }
  return [...byEdits.values()].map(({ places, edits }) => ({
    where: whereText(places),
    likeness: likenessOf(places, edits),
    edits,
  }));
}

function whereText(places: readonly Place[]): string {
  const [first = '', ...others] = places.map(placeText);
  if (others.length === 0) return first;
  return first === '' ? `also ${others.join(' and ')}` : [first, ...others].join(' and ');
}

function likenessOf(places: readonly Place[], edits: readonly Edit[]): string {
  const where = places.map(({ likeness }) => likeness.join(' > ')).join(' & ');
  const what = edits.map(({ mark, likeness, isChain }) =>
    isChain ? likeness : `${mark} ${likeness}`,
  );
  return [where, ...new Set(what)].join('\n');
}
