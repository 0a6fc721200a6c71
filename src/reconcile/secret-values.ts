/**
 * The values that stand in `text` where `shown` has `${secret.NAME}`, as they are written there (escapes
 * included). Undefined where `text` does not have that form, or could be read in more than one way.
 */
export function secretValues(
  shown: string,
  secrets: readonly string[],
  text: string,
): ReadonlyMap<string, readonly string[]> | undefined {
  const { literals, names } = splitAtSecrets(shown, secrets);
  const early = align(literals, text);
  const late = align(literals.map(reversed).reverse(), reversed(text))?.map(reversed).reverse();
  if (!early || !late || early.some((value, index) => value !== late[index])) return undefined;
  const values = new Map<string, string[]>();
  for (const [index, name] of names.entries()) {
    const known = values.get(name) ?? [];
    values.set(name, [...known, ...early.slice(index, index + 1)]);
  }
  return values;
}

/** `shown` with each secret's value in its place; undefined where one has none. */
export function fillSecrets(
  shown: string,
  secrets: readonly string[],
  valueFor: (name: string) => string | undefined,
): string | undefined {
  const { literals, names } = splitAtSecrets(shown, secrets);
  const values = names.map(valueFor);
  if (values.includes(undefined)) return undefined;
  return literals.map((literal, index) => literal + (values[index] ?? '')).join('');
}

interface SplitText {
  /** One more than the names: the text between the places of secrets. */
  readonly literals: readonly string[];
  readonly names: readonly string[];
}

function splitAtSecrets(shown: string, secrets: readonly string[]): SplitText {
  const literals: string[] = [];
  const names: string[] = [];
  let from = 0;
  for (const match of shown.matchAll(/\$\{secret\.([^}]*)\}/g)) {
    const name = match[1] ?? '';
    if (!secrets.includes(name)) continue;
    literals.push(shown.slice(from, match.index));
    names.push(name);
    from = match.index + match[0].length;
  }
  return { literals: [...literals, shown.slice(from)], names };
}

/** The shortest values, from the left, that stand between the literals; the last reaches to the end. */
function align(literals: readonly string[], text: string): string[] | undefined {
  const [first = '', ...rest] = literals;
  const last = rest.pop();
  if (last === undefined) return text === first ? [] : undefined;
  if (!text.startsWith(first)) return undefined;
  const values: string[] = [];
  let from = first.length;
  for (const literal of rest) {
    const at = text.indexOf(literal, from);
    if (at < 0) return undefined;
    values.push(text.slice(from, at));
    from = at + literal.length;
  }
  const end = text.length - last.length;
  if (end < from || !text.endsWith(last)) return undefined;
  return [...values, text.slice(from, end)];
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
