import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { renderPretty } from '../../src/diagnostics/format/pretty.js';
import { hasErrors, success, then } from '../../src/diagnostics/outcome.js';
import { sortDiagnostics } from '../../src/diagnostics/sort-diagnostics.js';
import { buildGraph } from '../../src/graph/build-graph.js';
import { checkRules } from '../../src/rules/check-rules.js';
import { rules } from '../../src/rules/index.js';
import { checkTopologySchema } from '../../src/schema/check-topology-schema.js';
import { buildTopology } from '../../src/syntax/build-topology.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import type { Surroundings } from '../../src/syntax/reading.js';
import type { Topology } from '../../src/syntax/topology.js';
import { type Source, source } from '../../src/text/source.js';

/** Texts of topologies: one, or several files of one installation. */
export type Texts = string | readonly string[];

/** What `flumec validate` finds in the files, in its order; one text is `t.yaml`, several are `1.yaml`, `2.yaml` and so on. */
export function diagnose(texts: Texts): readonly Diagnostic[] {
  const sources = typeof texts === 'string' ? [source('t.yaml', texts)] : texts.map(numbered);
  const diagnostics: Diagnostic[] = [];
  const topologies = sources.flatMap((one) => readTopologies(one, diagnostics));
  const found = hasErrors(diagnostics) ? [] : checkRules(rules, buildGraph(topologies));
  return sortDiagnostics([...diagnostics, ...found]);
}

/** The findings as people read them. */
export function findings(texts: Texts): string {
  return renderPretty(diagnose(texts));
}

/** The findings of one code as people read them: where other rules have their say too. */
export function findingsOf(code: string, texts: Texts): string {
  return renderPretty(diagnose(texts).filter((one) => one.code === code));
}

/** Each finding's code and message on a line. */
export function messages(texts: Texts): readonly string[] {
  return diagnose(texts).map(({ code, message }) => `${code}: ${message}`);
}

/** The distinct codes of the findings, sorted. */
export function codes(texts: Texts): readonly string[] {
  return [...new Set(diagnose(texts).map(({ code }) => code))].sort();
}

/** A document of flow `f` with what the given lines say of it. */
export function flow(...lines: readonly string[]): string {
  return ['version: 1', 'flow: f', ...lines, ''].join('\n');
}

function numbered(text: string, index: number): Source {
  return source(`${index + 1}.yaml`, text);
}

function readTopologies(from: Source, diagnostics: Diagnostic[]): readonly Topology[] {
  const documents = parseYaml(from);
  diagnostics.push(...documents.diagnostics);
  return (documents.value ?? []).flatMap((document) => {
    const checked = success(document, checkTopologySchema(document));
    const topology = then(checked, (sound) => buildTopology(sound, surroundings));
    diagnostics.push(...topology.diagnostics);
    return topology.value ?? [];
  });
}

const surroundings: Surroundings = {
  vars: new Map(),
  env: () => undefined,
  requireEnv: false,
  readInventory: (path) => {
    const text = inventories[path];
    if (text !== undefined) return { status: 'read', source: source(path, text) };
    const problem = `"${path}" cannot be read: there is no such file`;
    return { status: 'refused', problem };
  },
};

/** The inventories beside every topology. */
const inventories: Readonly<Record<string, string>> = {
  'inventory/web.txt': 'w1 h1\nw2 h2\n',
  'inventory/empty.txt': '\n',
};
