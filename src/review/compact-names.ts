/** Some names in the language's range notation, and how many they are. */
export interface NamePattern {
  readonly text: string;
  readonly count: number;
}

/**
 * The names in range notation, by the first name of each: `web-[001-198]`, `rack-[1-2]-[01-40]`,
 * `relay-[1,4]`. Expanding the patterns gives the same names, each once.
 */
export function compactNames(names: readonly string[]): readonly NamePattern[] {
  let patterns: readonly Pattern[] = [...new Set(names)].sort().map(patternOf);
  const pieces = patterns.reduce((most, one) => Math.max(most, one.pieces.length), 0);
  for (let slot = pieces - 2; slot > 0; slot -= 2) patterns = foldSlot(patterns, slot);
  return [...patterns]
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .map((one) => ({ text: one.pieces.join(''), count: one.count }));
}

/** Names for a sentence: at most so many patterns, then how many names more there are. */
export function nameList(names: readonly string[], most = 8): string {
  const patterns = compactNames(names);
  if (patterns.length <= most) return patterns.map(({ text }) => text).join(', ');
  const rest = patterns.slice(most).reduce((sum, { count }) => sum + count, 0);
  const shown = patterns.slice(0, most).map(({ text }) => text);
  return `${shown.join(', ')} and ${rest} more`;
}

/** Names cut at their numbers, which stand at the odd places: as they are, or folded to ranges. */
interface Pattern {
  readonly pieces: readonly string[];
  /** The first of the names it stands for. */
  readonly first: string;
  readonly count: number;
}

function patternOf(name: string): Pattern {
  const pieces = /[[\]]/.test(name) ? [name] : name.split(/(\d{1,15})/);
  return { pieces, first: name, count: 1 };
}

/** Patterns that differ in this number only become one, or some where the numbers have many gaps. */
function foldSlot(patterns: readonly Pattern[], slot: number): readonly Pattern[] {
  const groups = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const key = JSON.stringify(pattern.pieces.toSpliced(slot, 1));
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(pattern);
  }
  return [...groups.values()].flatMap((group) =>
    group.length === 1 ? group : folded(group, slot),
  );
}

/** Columns of the ranges in one pair of brackets; with more of them nobody reads on. */
const mostColumns = 48;

function folded(group: readonly Pattern[], slot: number): readonly Pattern[] {
  const pieces = group[0]?.pieces ?? [];
  return shares(runsOf(group, slot)).map((share) => {
    const isNumber = share.length === 1 && share[0]?.low === share[0]?.high;
    const ranges = share.map(rangeText).join();
    return {
      pieces: pieces.with(slot, isNumber ? ranges : `[${ranges}]`),
      first: share.map(({ first }) => first).sort()[0] ?? '',
      count: share.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

/** The runs, as many together as one pair of brackets takes. */
function shares(runs: readonly Run[]): readonly (readonly Run[])[] {
  const all: Run[][] = [];
  let columns = 0;
  for (const run of runs) {
    columns += rangeText(run).length + 1;
    const share = all.at(-1);
    if (share && columns <= mostColumns) share.push(run);
    else {
      all.push([run]);
      columns = rangeText(run).length + 1;
    }
  }
  return all;
}

function rangeText({ low, high }: Run): string {
  return low === high ? low : `${low}-${high}`;
}

/** Numbers without a gap, and the names that have them. */
interface Run {
  readonly low: string;
  high: string;
  first: string;
  count: number;
}

function runsOf(group: readonly Pattern[], slot: number): readonly Run[] {
  const numbered = group.map((pattern) => ({ ...pattern, number: pattern.pieces[slot] ?? '' }));
  numbered.sort((a, b) => Number(a.number) - Number(b.number) || a.number.length - b.number.length);
  const runs: Run[] = [];
  for (const { number, first, count } of numbered) {
    const run = runs.at(-1);
    if (run && isNext(run, number)) {
      run.high = number;
      if (first < run.first) run.first = first;
      run.count += count;
    } else runs.push({ low: number, high: number, first, count });
  }
  return runs;
}

/** Whether the number counts on from the last, written as wide as the first where that has leading zeros. */
function isNext({ low, high }: Run, number: string): boolean {
  const isPadded = low.startsWith('0') && low !== '0';
  if (isPadded && number.length !== low.length) return false;
  return (isPadded || !number.startsWith('0')) && Number(number) === Number(high) + 1;
}
