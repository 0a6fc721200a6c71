/** Names in double quotes as a sentence lists them: `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
export function listNames(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

/** The names up to three of them, else the first and how many more: `"a" and 33 more`. */
export function listSome(names: readonly string[]): string {
  const [first] = names;
  return names.length > 3 ? `"${first}" and ${names.length - 1} more` : listNames(names);
}
