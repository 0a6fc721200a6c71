/** The offset behind the escape at `at` of a Java pattern, undefined where it is malformed. */
export function skipEscape(
  pattern: string,
  at: number,
  groups: ReadonlySet<string>,
): number | undefined {
  const rest = pattern.slice(at + 1);
  const backReference = /^k<([a-zA-Z][a-zA-Z0-9]*)>/.exec(rest);
  if (backReference)
    return groups.has(backReference[1] ?? '') ? at + 1 + backReference[0].length : undefined;
  return skipCharacterEscape(pattern, at) ?? skipLength(at, BOUNDARY.exec(rest));
}

/** The offset behind an escape that stands for characters, as it may also stand in a class. */
export function skipCharacterEscape(pattern: string, at: number): number | undefined {
  const rest = pattern.slice(at + 1);
  const code = /^x\{([0-9a-fA-F]+)\}/.exec(rest)?.[1];
  if (code !== undefined && Number.parseInt(code, 16) > 0x10ffff) return undefined;
  return skipLength(at, CHARACTER.exec(rest));
}

/** The offset behind `(?<name>` at `at`, whose name is kept; undefined where there is none or it comes twice. */
export function skipNamedGroup(
  pattern: string,
  at: number,
  groups: Set<string>,
): number | undefined {
  const match = /^\(\?<([a-zA-Z][a-zA-Z0-9]*)>/.exec(pattern.slice(at));
  const name = match?.[1];
  if (match === null || name === undefined || groups.has(name)) return undefined;
  groups.add(name);
  return at + match[0].length;
}

const BOUNDARY = /^(?:b\{g\}|[ABGRXZbz]|[1-9])/;

const CHARACTER =
  /^(?:0[0-7]|x(?:[0-9a-fA-F]{2}|\{[0-9a-fA-F]+\})|u[0-9a-fA-F]{4}|c.|[pP](?:[A-Z]|\{[\w =-]+\})|N\{[^{}]+\}|[DHSVWadefhnrstvw]|[^a-zA-Z0-9])/s;

function skipLength(at: number, match: RegExpExecArray | null): number | undefined {
  return match === null ? undefined : at + 1 + match[0].length;
}
