import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, from the sources and from what is built of them. */
export const projectFolder: string = fileURLToPath(
  [new URL('../../', import.meta.url), new URL('../../../', import.meta.url)].find((url) =>
    existsSync(new URL('package.json', url)),
  ) as URL,
);
