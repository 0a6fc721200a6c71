import { CST } from 'yaml';

/**
 * A quoted scalar in the quotes that need the fewest escapes: single ones, so that expressions keep their
 * double quotes, unless that doubles a quote inside. What needs an escape, or several lines, stays as it is.
 */
export function requote(token: CST.FlowScalar): string {
  const { source, type } = token;
  const isPlainEscape = /^"(?:[^\\]|\\["\\/])*"$/.test(source);
  if (source.includes('\n') || (type === 'double-quoted-scalar' && !isPlainEscape)) return source;
  const { value } = CST.resolveAsScalar(token);
  const escaped = value.replace(/["\\]/g, '\\$&');
  const isShorter = value.includes("'") && escaped === value;
  return isShorter ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
}
