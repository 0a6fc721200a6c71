import { didYouMean } from '../diagnostics/suggestion.js';
import type { Artifact } from '../targets/artifact.js';
import { UsageError } from './usage-error.js';

/** The artifacts of the named nodes, or all where none is named; a name that is no node's is a `UsageError`. */
export function chooseNodes(
  artifacts: readonly Artifact[],
  names: readonly string[] | undefined,
): readonly Artifact[] {
  if (names === undefined) return artifacts;
  const known = new Set(artifacts.map((one) => one.node));
  for (const name of names) {
    if (known.has(name)) continue;
    throw new UsageError(`There is no node "${name}"`, didYouMean(name, known));
  }
  return artifacts.filter((one) => names.includes(one.node));
}
