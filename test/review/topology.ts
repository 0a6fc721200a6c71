/** What a version of the sample topology has of its own. */
export interface SampleOptions {
  readonly web?: string;
  readonly webHosts?: string;
  readonly source?: string;
  readonly parsers?: number;
  readonly archiveHosts?: string;
  readonly sink?: string;
  readonly batch?: number;
  readonly webEdge?: string;
  readonly choke?: string;
  readonly isReliable?: boolean;
}

/** Web servers, parsers, an archive: three tiers on one reliable path. */
export function sample({
  web = 'web-[001-200]',
  webHosts = `${web}.dc1.example.com`,
  source = 'tail("/var/log/httpd/access_log")',
  parsers = 2,
  archiveHosts = 'hadoop-[1-3].dc1.example.com',
  sink = 'collector(30000) { escapedFormatDfs("hdfs://nn1/flume/access/%Y-%m-%d/", "${node}-%{rolltag}", raw) }',
  batch = 100,
  webEdge = '',
  choke = '',
  isReliable = true,
}: SampleOptions = {}): string {
  return `version: 1
flow: access-logs
tiers:
  web:
    nodes: ${web}
    hosts: ${webHosts}
    source: ${source}
${choke && `    choke: ${choke}`}
  parser:
    nodes: parser-[1-${parsers}]
    hosts: proc-[1-${parsers}].dc1.example.com
    process: ['regex("^(\\\\S+)", 1, "client")']
  archive:
    nodes: archive-[1-3]
    hosts: ${archiveHosts}
    sink: ${sink}
edges:
  - {from: web, to: parser, batch: {events: ${batch}, every: 1s}${webEdge}}
  - {from: parser, to: archive, batch: {events: 500, every: 2s}, compression: gzip}
${isReliable ? 'reliable:\n  - web -> parser -> archive\n' : ''}`;
}
