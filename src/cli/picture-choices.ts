import type { Compilation } from '../compile.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import type { PictureFormat } from '../pictures/render-picture.js';
import { UsageError } from './usage-error.js';

const endings: readonly (readonly [RegExp, PictureFormat])[] = [
  [/\.(mmd|mermaid)$/i, 'mermaid'],
  [/\.(dot|gv)$/i, 'dot'],
  [/\.svg$/i, 'svg'],
  [/\.html?$/i, 'html'],
];

/** The format that is asked for, else the one that the file's name ends like, else Mermaid. */
export function choosePictureFormat(
  asked: PictureFormat | undefined,
  file: string | undefined,
): PictureFormat {
  const fitting = endings.find(([ending]) => file !== undefined && ending.test(file));
  return asked ?? fitting?.[1] ?? 'mermaid';
}

/** The flows to draw by name, all where none is named; a name that is no flow's is a `UsageError`. */
export function choosePictureFlows(
  { graph }: Compilation,
  names: readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  if (names === undefined) return undefined;
  const known = graph.flows.map(({ topology }) => topology.flow.value);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new UsageError(`There is no flow "${name}"`, didYouMean(name, known));
  }
  return new Set(names);
}
