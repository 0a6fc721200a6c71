import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { claimedFiles, type FileClaim } from './flume-1/claimed-files.js';
import { flume1Flows } from './flume-1/flume-1-flows.js';
import type { Rule } from './rule.js';

/** What one agent reads or writes, no other does. */
export const privateFiles: Rule = {
  name: 'private-files',
  severity: 'error',
  summary:
    'No two agents of a host share a spool directory, a position file or a directory for rolled files.',
  reason:
    'Flume takes no locks on them: two agents fail on the files of each other, read again what was read, or mix what they write (flume-1.x.md 10 no. 49). The directories of file channels are private by construction.',
  bad: `version: 1
flow: web-logs
target: flume-1
tiers:
  web:
    nodes: [w1, w2]
    hosts: [shop, shop]
    source: {type: spooldir, spoolDir: /var/spool/web}
    sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}
`,
  good: `version: 1
flow: web-logs
target: flume-1
tiers:
  web:
    nodes: [w1, w2]
    hosts: [shop, shop]
    source: {type: spooldir, spoolDir: "/var/spool/$\{node}"}
    sink: {type: hdfs, hdfs.path: "hdfs://nn/logs", hdfs.rollInterval: 300}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    const owners = new Map<string, FileClaim>();
    const reported = new Set<string>();
    for (const claim of flume1Flows(graph).flatMap(claimedFiles)) {
      const key = `${claim.node.host.toLowerCase()} ${claim.what} ${claim.path}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, claim);
      else if (owner.node.name !== claim.node.name) {
        const pair = `${placeOf(owner)} ${placeOf(claim)}`;
        if (!reported.has(pair)) yield finding(claim, owner);
        reported.add(pair);
      }
    }
  },
};

/** Nodes of a tier are alike, so that one finding speaks for all. */
function placeOf({ entry }: FileClaim): string {
  const { source, start } = entry.value.span;
  return `${source.name}:${start}`;
}

function finding({ node, what, path, entry, consequence }: FileClaim, owner: FileClaim): Finding {
  return {
    message: `Agents "${owner.node.name}" and "${node.name}" of host "${node.host}" share ${what} "${path}": ${consequence}`,
    span: entry.value.span,
    related:
      owner.entry === entry ? [] : [{ message: 'the other one', span: owner.entry.value.span }],
    help: `put "$\{node}" into the path, or give each its own`,
  };
}
