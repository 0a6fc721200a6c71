import type { CodePage } from '../rule.js';

/** What can be wrong with the files and folders of a command line. */
export const filePages: readonly CodePage[] = [
  {
    name: 'missing-file',
    severity: 'error',
    summary: 'Files and folders on the command line exist.',
    reason:
      'What is not read is not in the topology: were a misspelt folder passed over, all its nodes would seem to be gone.',
    exampleKind: 'shell',
    bad: 'flumec validate topologeis\n',
    good: 'flumec validate topologies\n',
  },
  {
    name: 'no-topologies',
    severity: 'error',
    summary: 'A folder on the command line holds at least one file that ends in .yaml or .yml.',
    reason:
      'A folder without a topology is more likely the wrong folder than an empty installation.',
    exampleKind: 'shell',
    bad: `mkdir topologies
flumec validate topologies
`,
    good: `flumec init
flumec validate topologies
`,
  },
  {
    name: 'unreadable-file',
    severity: 'error',
    summary: 'A topology is a UTF-8 text of at most 64 MB that may be read.',
    reason:
      'In a text of another encoding every letter beyond ASCII would become another one, in names too.',
    exampleKind: 'shell',
    bad: `iconv -f UTF-8 -t UTF-16 topologies/web-logs.yaml > utf-16.yaml
flumec validate utf-16.yaml
`,
    good: 'flumec validate topologies/web-logs.yaml\n',
  },
];
