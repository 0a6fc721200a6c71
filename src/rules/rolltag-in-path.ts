import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import { sinkPaths } from '../languages/flume-0.9/walk.js';
import { type FileOutput, fileOutput } from './flume-0.9/file-output.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** Each roll writes a file of its own. */
export const rolltagInPath: Rule = {
  name: 'rolltag-in-path',
  severity: 'error',
  summary: 'A file that roll or collector writes has %{rolltag} in its path or name.',
  reason:
    'Without it each roll overwrites the file of the one before, or fails on it; a text file is emptied at each roll (flume-0.9.md 7, 8 rule 28). collectorSink adds %{rolltag} by itself; text, seqfile and formatDfs expand nothing.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'roll(30000) { escapedFormatDfs("file:///data/", "web") }'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'roll(30000) { escapedFormatDfs("file:///data/", "web-%{rolltag}") }'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph))
      for (const vertex of tiers) yield* findingsOf(vertex);
  },
};

function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const { sink } = partsOf(vertex);
  for (const { node, above } of sink ? sinkPaths(sink) : []) {
    const around = above.findLast((step) => step.kind === 'roll' || step.kind === 'collector');
    const output = around && fileOutput(node);
    if (around && output && !isPerRoll(output)) yield finding(output, around.kind);
  }
}

function isPerRoll({ call, path, name, expands }: FileOutput): boolean {
  if (call.name === 'collectorSink') return true;
  return expands && [path, name].some((one) => one?.value.includes('%{rolltag}'));
}

function finding({ call, path, name, expands, isLocal }: FileOutput, around: string): Finding {
  const { value: text, span } = name ?? path;
  if (expands) {
    return findingAt(span, {
      message: `"${call.name}" inside "${around}" writes to the same file after each roll; expected %{rolltag} in its path or name`,
      help: `append it: "${text}${/(^|\/)$/.test(text) ? '' : '-'}%{rolltag}"`,
    });
  }
  const folder = isLocal ? 'file:///..' : '..';
  return findingAt(span, {
    message: `"${call.name}" inside "${around}" writes to the same file after each roll, and does not expand %{rolltag}`,
    help: `write escapedFormatDfs("${folder}", "..-%{rolltag}", raw)`,
  });
}
