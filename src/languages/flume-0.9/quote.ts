const PLAIN = /^[ !#-[\]-~]*$/;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * The value as a string literal in ASCII: everything else is escaped, because a master under a plain
 * locale loses other characters when it saves and loads definitions (flume-0.9.md 1.1 escapes).
 */
export function quote(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  let literal = '"';
  for (let at = 0; at < value.length; at++) literal += quoteUnit(value.charAt(at));
  return `${literal}"`;
}

function quoteUnit(unit: string): string {
  const short = SHORT_ESCAPES[unit];
  if (short !== undefined) return short;
  if (unit >= ' ' && unit <= '~') return unit;
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
