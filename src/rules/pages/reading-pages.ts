import type { CodePage } from '../rule.js';

/** What can be wrong with the values of a document that has the right shape. */
export const readingPages: readonly CodePage[] = [
  {
    name: 'node-range',
    severity: 'error',
    summary: 'A range of nodes is [first-last] or a list of numbers, and names each node once.',
    reason:
      'A range stands for its nodes in order, with numbers as wide as they are written. One that runs backwards, or mixes widths, is a slip.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: 'web-[08-1]', source: 'tail("/var/log/a")', sink: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: 'web-[01-08]', source: 'tail("/var/log/a")', sink: console}
`,
  },
  {
    name: 'hosts-zip',
    severity: 'error',
    summary: 'The hosts of a tier are as many as its nodes, and no node has two.',
    reason:
      'Nodes and hosts go together in order: with one too few or too many, every node behind the gap would run on the wrong machine.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: 'web-[1-3]', hosts: [h1, h2], source: 'tail("/var/log/a")', sink: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: 'web-[1-3]', hosts: [h1, h2, h3], source: 'tail("/var/log/a")', sink: console}
`,
  },
  {
    name: 'inventory',
    severity: 'error',
    summary:
      'An inventory is a readable .txt, .csv or .json file inside the project, one node a line or entry.',
    reason:
      'What an inventory does not say right would be missing in the tier, and its nodes would be deleted from the store.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: {file: inventory/wbe.txt}, source: 'tail("/var/log/a")', sink: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: {file: inventory/web.txt}, source: 'tail("/var/log/a")', sink: console}
`,
  },
  {
    name: 'unset-variable',
    severity: 'error',
    summary: 'Every ${...} stands for something that is known and set.',
    reason:
      'An empty value in its place would make another file name or another host out of what was meant. ${node}, ${host} and secrets differ from node to node or stay hidden, and so stand inside strings.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("\${var.LOG}")', sink: console}
`,
    good: `version: 1
flow: web-logs
variables: {LOG: /var/log/a}
tiers:
  web: {nodes: w1, source: 'tail("\${var.LOG}")', sink: console}
`,
  },
  {
    name: 'path-syntax',
    severity: 'error',
    summary: 'A reliable path is two or more names joined by arrows.',
    reason: 'A path says along which edges events are kept until its end has them.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive}
reliable:
  - web to archive
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")'}
  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}
edges:
  - {from: web, to: archive}
reliable:
  - web -> archive
`,
  },
  {
    name: 'expression-syntax',
    severity: 'error',
    summary:
      'A Flume 0.9 expression is one that its grammar accepts and its master can write back.',
    reason:
      'A master ignores what follows a complete expression, accepts some that it then cannot write back, and carries out no command any more until the node is configured anew (flume-0.9.md 1.3, 5.4).',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a"', sink: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  },
];
