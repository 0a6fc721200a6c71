/** A first topology for a flow of that name, which validates and compiles as it is. */
export function starterTopology(flow: string): string {
  return `version: 1
flow: ${flow}

# Who there is. A tier is a set of equivalent logical nodes with one role.
tiers:
  ${flow}-agent:
    nodes: ${flow}-agent-[01-04] # ranges; each node runs on the host beside it
    hosts: web-[01-04].example.com
    source: tail("/var/log/httpd/access_log") # where events enter
  ${flow}-relay:
    nodes: ${flow}-relay-[1-2]
    hosts: relay-[1-2].example.com
  ${flow}-archive:
    nodes: ${flow}-archive-[1-2]
    hosts: archive-[1-2].example.com
    sink: collector(30000) { escapedFormatDfs("hdfs://namenode/flume/%Y-%m-%d/", "\${node}-%{rolltag}", raw) }

# Who sends to whom, and how: an edge has its own batching and compression.
edges:
  - {from: ${flow}-agent, to: ${flow}-relay, batch: {events: 100, every: 1s}}
  - {from: ${flow}-relay, to: ${flow}-archive, batch: 1000, compression: gzip}

# The path along which an event is kept at its origin until the last tier has it.
reliable:
  - ${flow}-agent -> ${flow}-relay -> ${flow}-archive
`;
}
