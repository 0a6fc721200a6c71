import type { CodePage } from '../rule.js';

/** What can be wrong with a file before it says anything of Flume. */
export const yamlPages: readonly CodePage[] = [
  {
    name: 'yaml-syntax',
    severity: 'error',
    summary: 'A topology is YAML 1.2: mappings, lists and plain values, indented with spaces.',
    reason:
      'What is no YAML cannot be read. Only the first slip of a document is reported, because what follows it is mostly its echo.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: [w1, w2, source: 'tail("/var/log/a")', sink: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: [w1, w2], source: 'tail("/var/log/a")', sink: console}
`,
  },
  {
    name: 'duplicate-key',
    severity: 'error',
    summary: 'A key stands once in its mapping.',
    reason:
      'YAML 1.2 wants the keys of a mapping to be unique. Many readers silently take the last one, so that half of what was written would be lost.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
  web: {nodes: w2, source: 'tail("/var/log/b")', sink: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
  shop: {nodes: w2, source: 'tail("/var/log/b")', sink: console}
`,
  },
  {
    name: 'merge-key',
    severity: 'error',
    summary: 'A mapping takes nothing over with the key "<<".',
    reason:
      'The merge key belongs to YAML 1.1. In YAML 1.2 it is a key like any other, and editors that check a file against the schema would refuse it.',
    bad: `version: 1
flow: web-logs
tiers:
  web: &web {nodes: w1, source: 'tail("/var/log/a")', sink: console}
  shop: {<<: *web, nodes: s1}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: &log 'tail("/var/log/a")', sink: console}
  shop: {nodes: s1, source: *log, sink: console}
`,
  },
  {
    name: 'alias-expansion',
    severity: 'error',
    summary: 'Aliases stand for a value before them, and for a reasonable number of values.',
    reason:
      'An alias inside its own anchor has no end, and aliases of aliases can make a short file fill all memory. Many nodes are written as a range or an inventory.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: &nodes [w1, *nodes], source: 'tail("/var/log/a")', sink: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: 'w[1-2]', source: 'tail("/var/log/a")', sink: console}
`,
  },
  {
    name: 'empty-file',
    severity: 'error',
    summary: 'A topology file holds at least one document.',
    reason:
      'A file without a document is more likely a slip than a wish: were it accepted, all nodes of its flow would be gone from the topology.',
    bad: '# nothing but a comment\n',
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  },
];
