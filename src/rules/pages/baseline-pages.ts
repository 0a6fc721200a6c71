import type { CodePage } from '../rule.js';

/** What can be wrong with the list of findings that are accepted for a while. */
export const baselinePages: readonly CodePage[] = [
  {
    name: 'baseline-syntax',
    severity: 'error',
    summary: 'A baseline is a JSON text.',
    reason: 'A baseline that cannot be read accepts nothing.',
    exampleKind: 'json',
    bad: '{"version": 1, "accepted": [}\n',
    good: '{"version": 1, "accepted": []}\n',
  },
  {
    name: 'baseline-shape',
    severity: 'error',
    summary: 'A baseline lists findings by their code, each with a reason and an end date.',
    reason:
      'A finding is accepted for a while and for a reason, not for ever: without a date nobody would look at it again.',
    exampleKind: 'json',
    bad: '{"version": 1, "accepted": [{"code": "no-cycle", "reason": "moved in May"}]}\n',
    good: '{"version": 1, "accepted": [{"code": "no-cycle", "reason": "moved in May", "until": "2031-05-31"}]}\n',
  },
  {
    name: 'baseline-unused',
    severity: 'warning',
    summary: 'What a baseline accepts is there.',
    reason:
      'An entry that matches nothing has done its work, and would hide the finding should it come back.',
    exampleKind: 'shell',
    bad: `# baseline.json accepts "no-cycle", and the topology has no cycle any more
flumec validate --baseline baseline.json
`,
    good: 'flumec validate\n',
  },
  {
    name: 'baseline-expired',
    severity: 'warning',
    summary: 'The end date of what a baseline accepts has not passed.',
    reason: 'The finding was accepted for a while, and the while is over.',
    exampleKind: 'shell',
    bad: `# baseline.json accepts "no-cycle" until a day that has passed
flumec validate --baseline baseline.json
`,
    good: `# the cycle is taken out, or a later end date agreed on
flumec validate --baseline baseline.json
`,
  },
];
