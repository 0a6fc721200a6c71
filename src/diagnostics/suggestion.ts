/** The candidate nearest to the name by edit distance, when near enough to be a likely slip; ties go to the first in order. */
export function suggestion(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.floor(Math.max(name.length, 3) * 0.4);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of [...new Set(candidates)].sort()) {
    const distance = editDistance(name, candidate, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `did you mean "x"?`, or undefined where nothing is near: fits the `help` of a finding. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const near = suggestion(name, candidates);
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

/** Optimal string alignment distance (a swap of neighbours counts 1; case counts a half), given up at the bound. */
function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) >= bound) return bound;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell({ a, b, i, j, before, previous, row }));
    if (Math.min(...row) >= bound) return bound;
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? bound;
}

interface Cell {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly j: number;
  readonly before: readonly number[];
  readonly previous: readonly number[];
  readonly row: readonly number[];
}

function cell({ a, b, i, j, before, previous, row }: Cell): number {
  const at = (of: readonly number[], index: number) => of[index] ?? Number.POSITIVE_INFINITY;
  const x = a[i - 1];
  const y = b[j - 1];
  const substitution = x === y ? 0 : x?.toLowerCase() === y?.toLowerCase() ? 0.5 : 1;
  const best = Math.min(
    at(row, j - 1) + 1,
    at(previous, j) + 1,
    at(previous, j - 1) + substitution,
  );
  const isSwap = i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y;
  return isSwap ? Math.min(best, at(before, j - 2) + 1) : best;
}
