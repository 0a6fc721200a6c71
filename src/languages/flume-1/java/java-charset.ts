import names from '../catalogue-charsets.json' with { type: 'json' };

/** Whether `Charset.forName` of OpenJDK 17 knows the name, in any case. */
export function isJavaCharset(name: string): boolean {
  return names.includes(name.toLowerCase());
}
