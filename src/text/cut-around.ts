/** A half-open range, in offsets of a text or in columns. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One thing drawn at any number of columns, at a range of offsets in a text. */
export interface Cell extends Range {
  readonly text: string;
  readonly columns: number;
}

/** A line, and the spaces and carets that stand under its marked cells. */
export interface MarkedLine {
  readonly line: string;
  readonly indent: string;
  readonly carets: string;
}

/** The line that the cells draw, cut around the range to so many columns, with `…` where it is cut. */
export function cutAround(cells: readonly Cell[], range: Range, room: number): MarkedLine {
  const edges = edgesOf(cells);
  const mark = markOf(cells, edges, range);
  const { first, last } = windowOf(edges, mark, room);
  const head = first > 0 ? '…' : '';
  const tail = last < cells.length ? '…' : '';
  const shown = cells.slice(first, last).map((cell) => cell.text);
  const shift = head.length - edge(edges, first);
  const end = Math.min(mark.end + shift, edge(edges, last) + shift + tail.length);
  return {
    line: `${head}${shown.join('')}${tail}`.trimEnd(),
    indent: ' '.repeat(mark.start + shift),
    carets: '^'.repeat(Math.max(end - mark.start - shift, 1)),
  };
}

/** The columns at which the cells begin, and where the last one ends. */
function edgesOf(cells: readonly Cell[]): readonly number[] {
  const edges = [0];
  for (const cell of cells) edges.push(edge(edges, edges.length - 1) + cell.columns);
  return edges;
}

function edge(edges: readonly number[], index: number): number {
  return edges[index] ?? 0;
}

/** The columns of every cell that the range touches; at least one column. */
function markOf(cells: readonly Cell[], edges: readonly number[], range: Range): Range {
  const first = cells.findIndex((cell) => cell.end > range.start);
  const start = first < 0 ? cells.length : first;
  const after = cells.findIndex((cell) => cell.start >= range.end);
  const end = edge(edges, after < 0 ? cells.length : after);
  return { start: edge(edges, start), end: Math.max(end, edge(edges, start) + 1) };
}

/** Which cells to show: all when they fit, else the mark with what fits on both sides of it. */
function windowOf(
  edges: readonly number[],
  mark: Range,
  room: number,
): { readonly first: number; readonly last: number } {
  const end = Math.max(edge(edges, edges.length - 1), mark.end);
  const cellCount = edges.length - 1;
  if (end <= room) return { first: 0, last: cellCount };
  const lead = Math.floor(Math.max(room / 4, (room - mark.end + mark.start) / 2)) - 1;
  const first = edges.findIndex((at) => mark.start - at <= lead || end - at < room);
  const from = edge(edges, first) - (first > 0 ? 1 : 0);
  if (end - from <= room) return { first, last: cellCount };
  return { first, last: edges.findLastIndex((at) => at - from < room) };
}
