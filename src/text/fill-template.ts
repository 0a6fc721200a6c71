/** The values of what differs from node to node. A secret without a value here stays as written. */
export interface NodeValues {
  readonly node: string;
  readonly host: string;
  readonly secret?: (name: string) => string;
}

/** Replaces `${node}`, `${host}` and, where wanted, `${secret.NAME}`; `$${` becomes `${`. */
export function fillTemplate(text: string, values: NodeValues): string {
  if (!text.includes('${')) return text;
  return text.replace(
    /\$\$\{|\$\{(node|host|secret\.([A-Za-z0-9_]+))\}/g,
    (whole, name, secret) => {
      if (name === undefined) return '${';
      if (name === 'node' || name === 'host') return values[name as 'node' | 'host'];
      return values.secret ? values.secret(secret) : whole;
    },
  );
}

/** Sorted names of the secrets that a template asks for. */
export function secretsOf(text: string): readonly string[] {
  if (!text.includes('${secret.')) return [];
  const names = new Set<string>();
  for (const [whole, name] of text.matchAll(/\$\$\{|\$\{secret\.([A-Za-z0-9_]+)\}/g)) {
    if (whole !== '$${' && name !== undefined) names.add(name);
  }
  return [...names].sort();
}
