/** The candidate nearest to the name, when near enough to be a likely slip; ties go to the first in order. */
export function suggestion(name: string, candidates: Iterable<string>): string | undefined {
  let best: Near | undefined;
  for (const candidate of [...new Set(candidates)].sort()) {
    best = nearer(best, name, candidate);
  }
  return best?.candidate;
}

/** `did you mean "x"?`, or undefined where nothing is near: fits the `help` of a finding. */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const near = suggestion(name, candidates);
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

interface Near {
  readonly candidate: string;
  /** Edits that turn one into the other when case and word separators do not count. */
  readonly edits: number;
  /** Edits when they do count. */
  readonly exactEdits: number;
}

function nearer(best: Near | undefined, name: string, candidate: string): Near | undefined {
  const folded = fold(name);
  const most = best?.edits ?? mostEdits(folded);
  const edits = editDistance(folded, fold(candidate), most + 1);
  if (edits > most) return best;
  const exactEdits = editDistance(name, candidate, Number.POSITIVE_INFINITY);
  const isNearer = best === undefined || edits < best.edits || exactEdits < best.exactEdits;
  return isNearer ? { candidate, edits, exactEdits } : best;
}

/** What is left of `batch-size`, `batch_size` and `batchSize` when they are taken for the same. */
function fold(name: string): string {
  const letters = name.toLowerCase().replace(/[-_. ]/g, '');
  return letters === '' ? name : letters;
}

/** Two slips in five letters, three at most; one letter alone is no slip of another. */
function mostEdits(name: string): number {
  if (name.length < 2) return 0;
  return Math.min(Math.max(Math.floor(name.length * 0.4), 1), 3);
}

/** Optimal string alignment distance (a swap of neighbours counts 1), given up at the bound. */
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
  return at(previous, b.length);
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
  const x = a[i - 1];
  const y = b[j - 1];
  const isSwap = x !== y && x === b[j - 2] && a[i - 2] === y;
  return Math.min(
    at(row, j - 1) + 1,
    at(previous, j) + 1,
    at(previous, j - 1) + (x === y ? 0 : 1),
    isSwap ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
