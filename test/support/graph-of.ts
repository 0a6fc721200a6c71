import { renderPretty } from '../../src/diagnostics/format/pretty.js';
import { buildGraph } from '../../src/graph/build-graph.js';
import type { TopologyGraph } from '../../src/graph/topology-graph.js';
import { checkTopologySchema } from '../../src/schema/check-topology-schema.js';
import { buildTopology } from '../../src/syntax/build-topology.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { source } from '../../src/text/source.js';
import { nowhere } from './compile-text.js';

/** The graph of a text that is sound by itself; rules have not looked at it. */
export function graphOf(text: string): TopologyGraph {
  const documents = parseYaml(source('a.yaml', text));
  const shape = documents.value?.flatMap(checkTopologySchema) ?? [];
  const topologies = documents.value?.map((one) => buildTopology(one, nowhere)) ?? [];
  const findings = [
    ...documents.diagnostics,
    ...shape,
    ...topologies.flatMap((one) => one.diagnostics),
  ];
  if (findings.length > 0) throw new Error(renderPretty(findings));
  return buildGraph(topologies.flatMap((one) => one.value ?? []));
}
