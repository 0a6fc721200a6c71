import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { failure, hasErrors, type Outcome, success } from '../diagnostics/outcome.js';
import type { Located } from '../text/source.js';
import { buildCodecs, buildGroups, buildPlugins } from './build-declarations.js';
import { buildEdge } from './build-edge.js';
import { buildTier } from './build-tier.js';
import { parsePath } from './parse-path.js';
import { readBoolean, readItems, readText } from './read-scalar.js';
import type { Reading, Surroundings } from './reading.js';
import type { Target, Topology, Wire } from './topology.js';
import { childOf, type YamlDocument, type YamlEntry, type YamlNode } from './yaml-tree.js';

/**
 * The topology of a document that the schema has accepted. Findings: `node-range`, `hosts-zip`,
 * `inventory`, `unset-variable`, `path-syntax`, `missing-key`, `wrong-type`.
 */
export function buildTopology(
  document: YamlDocument,
  surroundings: Surroundings,
): Outcome<Topology> {
  const { root, source } = document;
  const diagnostics: Diagnostic[] = [];
  const flow = readText(root, 'flow') ?? { value: '', span: root.span };
  const reading: Reading = {
    source,
    surroundings,
    variables: {
      flow: flow.value,
      tier: '',
      vars: new Map([...documentVariables(root), ...surroundings.vars]),
      env: surroundings.env,
      requireEnv: surroundings.requireEnv,
    },
    report: (diagnostic) => diagnostics.push(diagnostic),
  };
  const topology = readTopology(reading, root, flow);
  return hasErrors(diagnostics) ? failure(diagnostics) : success(topology, diagnostics);
}

function readTopology(reading: Reading, root: YamlNode, flow: Located<string>): Topology {
  const target = (readText(root, 'target') ?? { ...flow, value: 'flume-0.9' }) as Located<Target>;
  return {
    source: reading.source,
    span: root.span,
    flow,
    target,
    wire: (readText(root, 'wire') ?? { ...flow, value: 'thrift' }) as Located<Wire>,
    provenance: readBoolean(root, 'provenance') ?? { ...flow, value: false },
    tiers: entriesOf(root, 'tiers').map((entry) => buildTier(reading, entry)),
    groups: buildGroups(reading, entriesOf(root, 'groups')),
    codecs: buildCodecs(entriesOf(root, 'codecs')),
    plugins: buildPlugins(entriesOf(root, 'plugins'), target.value),
    edges: readItems(root, 'edges').map((item) => buildEdge(reading, item)),
    reliable: readItems(root, 'reliable').flatMap((item) => parsePath(reading, item) ?? []),
  };
}

function entriesOf(root: YamlNode, key: string): readonly YamlEntry[] {
  const node = childOf(root, key);
  return node?.kind === 'map' ? node.entries : [];
}

function documentVariables(root: YamlNode): readonly (readonly [string, string])[] {
  return entriesOf(root, 'variables').flatMap(({ key, value }) =>
    value.kind === 'scalar' ? [[key.value, String(value.value)] as const] : [],
  );
}
