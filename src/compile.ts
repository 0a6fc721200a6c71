import type { Diagnostic } from './diagnostics/diagnostic.js';
import { failure, hasErrors, type Outcome, success, then } from './diagnostics/outcome.js';
import { buildGraph } from './graph/build-graph.js';
import type { TopologyGraph } from './graph/topology-graph.js';
import type { Deployment } from './routing/deployment.js';
import { routeGraph } from './routing/route-graph.js';
import { checkRules } from './rules/check-rules.js';
import { rules } from './rules/index.js';
import type { Rule } from './rules/rule.js';
import { checkTopologySchema } from './schema/check-topology-schema.js';
import { buildTopology } from './syntax/build-topology.js';
import { parseYaml } from './syntax/parse-yaml.js';
import type { Surroundings } from './syntax/reading.js';
import type { Target, Topology } from './syntax/topology.js';
import type { Artifact } from './targets/artifact.js';
import type { SecretReader } from './targets/fill-content.js';
import { emitDeployment } from './targets/index.js';
import type { Source } from './text/source.js';

/** What a compilation may ask of its surroundings, and what it checks beside the built-in rules. */
export interface CompileOptions extends Surroundings {
  /** Gives a secret's value when an artifact is really written; without it artifacts show only names. */
  readonly readSecret?: SecretReader;
  /** Rules of one's own, run after the built-in ones. */
  readonly rules?: readonly Rule[];
  /** Compiles every flow for this target, whatever its document says. */
  readonly target?: Target;
}

/** An installation that compiles: what was read, who sends to whom, and what every node gets. */
export interface Compilation {
  readonly graph: TopologyGraph;
  readonly deployment: Deployment;
  /** Sorted by node. */
  readonly artifacts: readonly Artifact[];
}

/** Compiles an installation: every source's documents together. Errors of a stage are all reported, and end it. */
export function compile(sources: readonly Source[], options: CompileOptions): Outcome<Compilation> {
  return then(validate(sources, options), (graph) => {
    const deployment = routeGraph(graph);
    const artifacts = emitDeployment(deployment, options);
    return success({ graph, deployment, artifacts });
  });
}

/** Reads and checks an installation without working out what its nodes get. */
export function validate(
  sources: readonly Source[],
  options: CompileOptions,
): Outcome<TopologyGraph> {
  return then(readInstallation(sources, options), (topologies) => {
    const graph = buildGraph(topologies);
    const diagnostics = checkRules([...rules, ...(options.rules ?? [])], graph);
    return hasErrors(diagnostics) ? failure(diagnostics) : success(graph, diagnostics);
  });
}

/** Every document as far as it can be read by itself, so that one file's slip hides no other file's. */
function readInstallation(
  sources: readonly Source[],
  options: CompileOptions,
): Outcome<readonly Topology[]> {
  const diagnostics: Diagnostic[] = [];
  const topologies: Topology[] = [];
  for (const source of sources) {
    const documents = parseYaml(source);
    diagnostics.push(...documents.diagnostics);
    for (const document of documents.value ?? []) {
      const shape = checkTopologySchema(document);
      const topology = then(success(document, shape), (sound) => buildTopology(sound, options));
      diagnostics.push(...topology.diagnostics);
      if (topology.value) topologies.push(retargeted(topology.value, options.target));
    }
  }
  return hasErrors(diagnostics) ? failure(diagnostics) : success(topologies, diagnostics);
}

function retargeted(topology: Topology, target: Target | undefined): Topology {
  if (target === undefined) return topology;
  return { ...topology, target: { ...topology.target, value: target } };
}
