import { parseJavaInteger } from './java-integer.js';

/** Whether `java.net.URL` of OpenJDK 17 takes the text: a protocol it knows, and a number for a port. */
export function isJavaUrl(text: string): boolean {
  const protocol = /^(?:url:)?(https?|ftp|file|jar|jmod|jrt|mailto):/i.exec(text);
  if (protocol === null) return false;
  if (protocol[1]?.toLowerCase() === 'jar') return text.includes('!/');
  const authority = /^\/\/([^/?#]*)/.exec(text.slice(protocol[0].length))?.[1] ?? '';
  const port = /:([^:\]]*)$/.exec(authority)?.[1] ?? '';
  return port === '' || (parseJavaInteger(port, 32) ?? -2n) >= -1n;
}
