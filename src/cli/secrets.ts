import type { SecretReader } from '../targets/fill-content.js';
import { readSettingsFile } from './read-settings.js';

/** What the environment variable of a secret starts with. */
export const secretPrefix = 'FLUMEC_SECRET_';

/** Where secrets come from. */
export interface SecretSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A file of `NAME=VALUE` lines; the environment wins over it. */
  readonly file: string | undefined;
}

/** Reads secrets from `FLUMEC_SECRET_NAME` and the file; throws a `UsageError` where the file cannot be read. */
export function secretReader({ env, file }: SecretSources): SecretReader {
  const settings = file === undefined ? new Map<string, string>() : readSettingsFile(file);
  return (name) => env[secretPrefix + name] ?? settings.get(name);
}
