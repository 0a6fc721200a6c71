/** Compact JSON with the keys of every object sorted; functions and undefined members are left out. */
export function stableJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value) ? listJson(value) : objectJson(value as Record<string, unknown>);
}

function listJson(list: readonly unknown[]): string {
  let json = '[';
  for (const item of list) json += `${json === '[' ? '' : ','}${stableJson(item)}`;
  return `${json}]`;
}

function objectJson(object: Readonly<Record<string, unknown>>): string {
  let json = '{';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined || typeof member === 'function') continue;
    json += `${json === '{' ? '' : ','}${JSON.stringify(key)}:${stableJson(member)}`;
  }
  return `${json}}`;
}
