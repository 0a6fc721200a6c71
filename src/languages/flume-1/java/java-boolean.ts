/** What `Boolean.parseBoolean` of Java makes of a text: everything but `true`, in any case, is false. */
export function parseJavaBoolean(text: string): boolean {
  return text.toLowerCase() === 'true';
}
