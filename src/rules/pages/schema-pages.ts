import type { CodePage } from '../rule.js';

/** What can be wrong with the shape of a document: `schemas/topology.v1.json` says what it is. */
export const schemaPages: readonly CodePage[] = [
  {
    name: 'unknown-key',
    severity: 'error',
    summary: 'Every key is one that the language has at its place.',
    reason:
      'A misspelt key would do nothing, and nobody would notice: a choke that does not limit, a cost that does not count.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', snik: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  },
  {
    name: 'missing-key',
    severity: 'error',
    summary: 'What cannot be guessed is written: version, flow, tiers, and the ends of an edge.',
    reason:
      'A document says of itself which version of the language and which flow it is, so that later versions can read it and the store knows whose its nodes are.',
    bad: `version: 1
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console}
`,
  },
  {
    name: 'wrong-type',
    severity: 'error',
    summary: 'A value is of the type its key takes: a text, a number, a list, a mapping.',
    reason:
      'YAML gives plain words types of its own: yes is a text, 010 a number. What is meant as a text is put in quotes; what is meant as a number is not.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console, port: "35854"}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console, port: 35854}
`,
  },
  {
    name: 'wrong-value',
    severity: 'error',
    summary: 'A value is one of those its key takes, and in its range.',
    reason:
      'Flume checks hardly any range: a port of 70000 or a batch of 0 is accepted, and does not work (flume-0.9.md 2).',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console, port: 70000}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: console, port: 7000}
`,
  },
  {
    name: 'null-component',
    severity: 'error',
    summary: "A component is not YAML's null.",
    reason:
      'Flume 0.9 has a source and a sink with the name null, and YAML has a value of that name: unquoted, the word means that nothing was written.',
    bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: null}
`,
    good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: "null"}
`,
  },
];
