import { type Compilation, type CompileOptions, compile } from '../../src/compile.js';
import { renderPretty } from '../../src/diagnostics/format/pretty.js';
import type { Outcome } from '../../src/diagnostics/outcome.js';
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.js';
import type { Artifact } from '../../src/targets/artifact.js';
import { source } from '../../src/text/source.js';

/** Surroundings in which nothing is set and no inventory stands. */
export const nowhere: CompileOptions = {
  vars: new Map(),
  env: () => undefined,
  requireEnv: true,
  readInventory: (path) => ({ status: 'refused', problem: `There is no inventory "${path}"` }),
};

/** Compiles topologies given as texts, named a.yaml, b.yaml and so on. */
export function compileTexts(
  texts: readonly string[],
  options: Partial<CompileOptions> = {},
): Outcome<Compilation> {
  const sources = texts.map((text, index) => source(`${'abcdefgh'.charAt(index)}.yaml`, text));
  return compile(sources, { ...nowhere, ...options });
}

/** The artifacts of a topology that compiles, by node; fails with the findings where it does not. */
export function artifactsOf(
  text: string,
  options: Partial<CompileOptions> = {},
): Readonly<Record<string, Artifact>> {
  const { value, diagnostics } = compileTexts([text], options);
  if (!value) throw new Error(renderPretty(sortDiagnostics(diagnostics)));
  return Object.fromEntries(value.artifacts.map((one) => [one.node, one]));
}

/** The sink text of a node of a topology that compiles. */
export function sinkOf(text: string, node: string): string {
  return artifactsOf(text)[node]?.parts['sink']?.shown ?? '';
}
