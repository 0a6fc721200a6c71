import type { CodePage } from '../rule.js';

const whole = `a.sources = s
a.channels = c
a.sinks = k
a.sources.s.type = seq
a.sources.s.channels = c
a.channels.c.type = memory
a.sinks.k.type = logger
a.sinks.k.channel = c
`;

/** What can be wrong with the properties of a Flume 1.x agent; the examples are those of an agent "a". */
export const agentPages: readonly CodePage[] = [
  {
    name: 'properties-escape',
    severity: 'error',
    summary: 'A backslash and a "u" in a properties text are followed by four hexadecimal digits.',
    reason:
      'Java refuses the whole text over one wrong escape; the agent goes on with what it has (flume-1.x.md 1.6).',
    exampleKind: 'properties',
    bad: `${whole}a.sources.s.note = C:\\users\n`,
    good: `${whole}`,
  },
  {
    name: 'agent-property',
    severity: 'warning',
    summary: 'Every line of a properties text has an effect.',
    reason:
      'Flume ignores keys that it cannot place, and of a key that stands twice all values but the last, without an error (flume-1.x.md 2.2).',
    exampleKind: 'properties',
    bad: `${whole}a.sinkz.k2.type = logger\n`,
    good: whole,
  },
  {
    name: 'agent-wiring',
    severity: 'error',
    summary: 'Sources, channels and sinks of an agent are listed, joined, and complete.',
    reason:
      'What is not, Flume drops with no more than a line in its log: a channel without a sink fills up, a source without a channel is not started (flume-1.x.md 2.2, 10 nos. 13 and 16).',
    exampleKind: 'properties',
    bad: whole.replace('a.sinks.k.channel = c', 'a.sinks.k.channel = d'),
    good: whole,
  },
  {
    name: 'agent-shared',
    severity: 'error',
    summary: 'No two components of an agent share a port, a directory or a position file.',
    reason:
      'The second one cannot lock or bind what the first one has, and tries again for ever while the agent looks alive (flume-1.x.md 3.6, 10 no. 38).',
    exampleKind: 'properties',
    bad: `a.sources = s t
a.channels = c
a.sinks = k
a.sources.s.type = syslogtcp
a.sources.s.port = 5140
a.sources.s.channels = c
a.sources.t.type = syslogtcp
a.sources.t.port = 5140
a.sources.t.channels = c
a.channels.c.type = memory
a.sinks.k.type = logger
a.sinks.k.channel = c
`,
    good: `a.sources = s t
a.channels = c
a.sinks = k
a.sources.s.type = syslogtcp
a.sources.s.port = 5140
a.sources.s.channels = c
a.sources.t.type = syslogtcp
a.sources.t.port = 5141
a.sources.t.channels = c
a.channels.c.type = memory
a.sinks.k.type = logger
a.sinks.k.channel = c
`,
  },
  {
    name: 'sink-group',
    severity: 'error',
    summary: 'A sink group has sinks of its own, a processor, and what the processor needs.',
    reason:
      'One bad member of a group empties the whole agent, and a group without sinks makes Flume refuse the text (flume-1.x.md 0, 1.6, 4).',
    exampleKind: 'properties',
    bad: `${whole}a.sinkgroups = g\na.sinkgroups.g.processor.type = failover\n`,
    good: whole,
  },
];
