import type { Finding } from '../diagnostics/diagnostic.js';
import type { TierVertex, TopologyGraph } from '../graph/topology-graph.js';
import type { Argument, Call, StringValue } from '../languages/flume-0.9/tree.js';
import { fileOutput } from './flume-0.9/file-output.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { leavesOf, partsOf } from './flume-0.9/tier-parts.js';
import type { Rule } from './rule.js';

/** A path means what it seems to mean. */
export const suspiciousPath: Rule = {
  name: 'suspicious-path',
  severity: 'warning',
  summary: 'A path is one that Flume reads as it was meant.',
  reason:
    'In file://tmp/flume the word after the two slashes is a host, and the path is /flume: three slashes were meant. Sources and text sinks take paths of the local disk as they stand, and expand neither addresses nor * nor ~ (flume-0.9.md 8 rule 42).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'escapedFormatDfs("file://tmp/flume/", "web")'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'escapedFormatDfs("file:///tmp/flume/", "web")'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const { tiers } of flume09Flows(graph))
      for (const vertex of tiers) yield* findingsOf(vertex);
  },
};

const FILE_SOURCES: readonly string[] = ['tail', 'multitail', 'tailDir', 'text', 'seqfile'];

function* findingsOf(vertex: TierVertex): Generator<Finding> {
  const { source } = partsOf(vertex);
  for (const path of source ? sourcePaths(source) : []) yield* localFindings(path, source?.name);
  for (const leaf of leavesOf(vertex)) {
    const output = fileOutput(leaf);
    if (output?.isLocal) yield* localFindings(output.path, undefined);
    else if (output) yield* addressFindings(output.path);
  }
}

function sourcePaths({ name, args }: Call): readonly StringValue[] {
  const paths = name === 'multitail' ? args : args.slice(0, 1);
  return FILE_SOURCES.includes(name) ? paths.filter(isString) : [];
}

function isString(argument: Argument): argument is StringValue {
  return argument.kind === 'string';
}

function* addressFindings({ value, span }: StringValue): Generator<Finding> {
  const [, host, rest = ''] = /^file:\/\/([^/]+)(.*)$/.exec(value) ?? [];
  if (host === undefined) return;
  yield findingAt(span, {
    message: `"${value}" names the host "${host}" and the path "${rest}"; expected three slashes`,
    help: `write "file:///${host}${rest}"`,
  });
}

function* localFindings(
  { value, span }: StringValue,
  source: string | undefined,
): Generator<Finding> {
  const [scheme] = /^[a-z][a-z0-9+.-]*:\/\//i.exec(value) ?? [];
  if (scheme) {
    yield findingAt(span, {
      message: `"${value}" is taken for a path of the local disk, with "${scheme}" in it`,
      help: `write the path without "${scheme}"`,
    });
  } else if (value.startsWith('~')) {
    yield findingAt(span, { message: `"${value}" is taken as it stands: "~" is no home here` });
  } else if (value.includes('*') && source !== undefined) {
    const isFile = source === 'tail' || source === 'multitail';
    yield findingAt(span, {
      message: `"${value}" is taken as it stands: "*" is a letter of the name here`,
      ...(isFile ? { help: 'write tailDir("/directory", "regular expression")' } : {}),
    });
  }
}
