import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, error } from '../diagnostics/diagnostic.js';
import { failure, hasErrors, type Outcome, success } from '../diagnostics/outcome.js';
import type { Source } from '../text/source.js';
import { readSource } from './read-source.js';

/**
 * The topology files that the paths name, each once, however often it is named: files as given, and
 * every `.yaml` and `.yml` under folders in order of their names (not in dot folders or
 * `node_modules`). Findings: `missing-file`, `no-topologies`, `unreadable-file`.
 */
export function readTopologies(paths: readonly string[]): Outcome<readonly Source[]> {
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const { value: files = [], diagnostics: found } = listFiles(path);
    diagnostics.push(...found);
    for (const file of files) {
      const real = realpathSync(file);
      if (seen.has(real)) continue;
      seen.add(real);
      const { value, diagnostics: problems } = readSource(file);
      diagnostics.push(...problems);
      if (value) sources.push(value);
    }
  }
  return hasErrors(diagnostics) ? failure(diagnostics) : success(sources, diagnostics);
}

function listFiles(path: string): Outcome<readonly string[]> {
  if (!existsSync(path)) {
    const help = 'name a topology file or a folder of them, or run "flumec init"';
    return failure([
      error('missing-file', { message: `There is no file or folder "${path}"`, help }),
    ]);
  }
  if (!statSync(path).isDirectory()) return success([path]);
  const files = walkFolder(path.replace(/(?<=.)[/\\]+$/, ''));
  if (files.length > 0) return success(files);
  const message = `The folder "${path}" holds no topology: expected files ending in .yaml or .yml`;
  return failure([error('no-topologies', { message })]);
}

function walkFolder(folder: string): readonly string[] {
  const entries = readdirSync(folder).sort();
  return entries.flatMap((name) => {
    const path = folder === '.' ? name : join(folder, name);
    if (name.startsWith('.') || name === 'node_modules') return [];
    const status = statSync(path, { throwIfNoEntry: false });
    if (status?.isDirectory()) return walkFolder(path);
    return status?.isFile() && /\.ya?ml$/i.test(name) ? [path] : [];
  });
}
