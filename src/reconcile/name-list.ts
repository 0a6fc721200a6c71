const shownNames = 10;

/** Names in double quotes, sorted and separated by commas; after ten, how many more. */
export function nameList(names: Iterable<string>): string {
  const sorted = [...names].sort();
  const shown = sorted
    .slice(0, shownNames)
    .map((name) => `"${name}"`)
    .join(', ');
  const more = sorted.length - shownNames;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
