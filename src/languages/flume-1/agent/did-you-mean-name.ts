import { didYouMean } from '../../../diagnostics/suggestion.js';

/** A likely slip among names; a name that differs by its number alone is another component, not a slip. */
export function didYouMeanName(name: string, candidates: Iterable<string>): string | undefined {
  const bare = withoutNumbers(name);
  return didYouMean(
    name,
    [...candidates].filter((candidate) => withoutNumbers(candidate) !== bare),
  );
}

function withoutNumbers(name: string): string {
  return name.replace(/\d+/g, '#');
}
