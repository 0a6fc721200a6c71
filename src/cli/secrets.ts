import type { SecretReader } from '../targets/fill-content.js';
import { readSettingsFile } from './read-settings.js';
import { UsageError } from './usage-error.js';

/** What the environment variable of a secret starts with. */
export const secretPrefix = 'FLUMEC_SECRET_';

/** Where secrets come from. */
export interface SecretSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A file of `NAME=VALUE` lines; the environment wins over it. */
  readonly file: string | undefined;
}

/** Reads secrets from `FLUMEC_SECRET_NAME` and the file; a secret that is in neither is a `UsageError` when it is asked for. */
export function secretReader({ env, file }: SecretSources): SecretReader {
  let settings: ReadonlyMap<string, string> | undefined;
  return (name) => {
    const fromEnv = env[secretPrefix + name];
    if (fromEnv !== undefined) return fromEnv;
    settings ??= file === undefined ? new Map() : readSettingsFile(file);
    const value = settings.get(name);
    if (value !== undefined) return value;
    throw new UsageError(
      `The secret "${name}" has no value`,
      `set the environment variable ${secretPrefix}${name}, or name a file with --secret-file`,
    );
  };
}
