import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Artifact } from '../../targets/artifact.js';
import { findingsJson } from './findings-json.js';

/**
 * What every node gets, as text, node by node: for flume-0.9 a definition a line, as a master's
 * `multiconfig` reads them; for flume-1 each agent's properties under a comment with its name.
 */
export function* renderArtifacts(artifacts: readonly Artifact[]): Generator<string> {
  for (const artifact of artifacts) yield renderArtifact(artifact);
}

/** One node's configuration as text. */
export function renderArtifact({ node, target, parts }: Artifact): string {
  if (target === 'flume-1') return `# ${node}\n${parts['properties']?.shown ?? ''}\n`;
  return `${node} : ${parts['source']?.shown ?? ''} | ${parts['sink']?.shown ?? ''} ;\n`;
}

/** What every node gets as `--json` prints it (schemas/compilation.v1.json). */
export function jsonOfArtifacts(
  artifacts: readonly Artifact[],
  diagnostics: readonly Diagnostic[],
): unknown {
  return {
    version: 1,
    nodes: artifacts.map(({ node, flow, tier, host, target, parts, chokes, sendsTo }) => ({
      node,
      flow,
      tier,
      host,
      target,
      parts: Object.fromEntries(Object.entries(parts).map(([name, one]) => [name, one.shown])),
      secrets: [...new Set(Object.values(parts).flatMap((one) => one.secrets ?? []))].sort(),
      chokes,
      sendsTo,
    })),
    findings: findingsJson(diagnostics)['findings'],
  };
}
