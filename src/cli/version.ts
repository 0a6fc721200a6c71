import { readFileSync } from 'node:fs';

/** The version of the package. */
export function version(): string {
  const manifest = new URL('../../../package.json', import.meta.url);
  const { version: number } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return number;
}
