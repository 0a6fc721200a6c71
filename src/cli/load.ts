import { existsSync } from 'node:fs';
import type { CompileOptions } from '../compile.js';
import { failure, type Outcome } from '../diagnostics/outcome.js';
import type { Source } from '../text/source.js';
import { inventoryReader } from '../workspace/read-inventory-file.js';
import { readTopologies } from '../workspace/read-topologies.js';
import { readVariables } from './read-settings.js';
import type { TopologyFlagValues } from './topology-flags.js';

/** Where topologies are looked for when the command line names none. */
export const defaultFolder = 'topologies';

/** The paths a command works on: those given, else the folder `topologies`, else this folder. */
export function pathsOrDefault(paths: readonly string[]): readonly string[] {
  if (paths.length > 0) return paths;
  return [existsSync(defaultFolder) ? defaultFolder : '.'];
}

/** What a compilation on this machine may ask: variables, this environment, inventories under this folder. */
export function localOptions(
  flags: TopologyFlagValues,
  { requireEnv }: { readonly requireEnv: boolean },
): CompileOptions {
  return {
    vars: readVariables(flags),
    env: (name) => process.env[name],
    requireEnv,
    readInventory: inventoryReader(process.cwd()),
  };
}

/** Reads the topologies and hands them to the next stage. */
export function withSources<T>(
  paths: readonly string[],
  next: (sources: readonly Source[]) => Outcome<T>,
): Outcome<T> {
  const { value: sources, diagnostics } = readTopologies(pathsOrDefault(paths));
  if (!sources) return failure(diagnostics);
  const outcome = next(sources);
  return { ...outcome, diagnostics: [...diagnostics, ...outcome.diagnostics] };
}
