import type { CodePage } from '../rule.js';

/** What can be wrong between a topology and what a store holds. */
export const storePages: readonly CodePage[] = [
  {
    name: 'not-owned',
    severity: 'error',
    summary: 'A node that is to be written belongs to a flow of the topology, or to nobody yet.',
    reason:
      'Somebody else may have configured it, by hand or from another topology: what they did would be overwritten, and come back.',
    exampleKind: 'shell',
    bad: `# the store has a node "web-01" that flumec has not written
flumec apply
`,
    good: 'flumec apply --adopt\n',
  },
  {
    name: 'mass-delete',
    severity: 'error',
    summary: 'A plan that deletes more than 30 % of the nodes of a flow, or all of them, is meant.',
    reason:
      'A truncated inventory or a wrong folder looks like many nodes that are not wanted any more.',
    exampleKind: 'shell',
    bad: `# the topology has 6 of the 10 nodes that the store has
flumec apply
`,
    good: 'flumec apply --allow-mass-delete\n',
  },
  {
    name: 'receiver-missing',
    severity: 'error',
    summary: 'Whom a node is to send to is there: in the topology or in the store.',
    reason: 'A sender without its receiver hoards or loses its events.',
    exampleKind: 'shell',
    bad: `# revision 3 sent to "archive-1", which another flow has given up since
flumec rollback 3
`,
    good: 'flumec apply\n',
  },
  {
    name: 'receiver-in-use',
    severity: 'error',
    summary: 'No node is deleted to which a node that stays still sends.',
    reason: 'A sender without its receiver hoards or loses its events.',
    exampleKind: 'shell',
    bad: `# a flow that is not among the files sends to a node of "archive-flow"
flumec apply --prune-flow archive-flow
`,
    good: 'flumec apply --prune-flow web-logs --prune-flow archive-flow\n',
  },
  {
    name: 'node-too-large',
    severity: 'error',
    summary: 'What one node gets fits into one transaction of the store.',
    reason:
      'A node is written whole or not at all. ZooKeeper takes no request of more than 1 MB (flume-1.x.md 10 no. 10).',
    exampleKind: 'shell',
    bad: `# the configuration of "web-01" has 2 MB
flumec apply
`,
    good: `# its components are shorter, or its failover chains are
flumec apply
`,
  },
  {
    name: 'secret-missing',
    severity: 'error',
    summary: 'Every secret that a component asks for has a value where it is written or compared.',
    reason: 'Without the value neither the configuration nor its difference can be known.',
    exampleKind: 'shell',
    bad: 'flumec apply\n',
    good: 'FLUMEC_SECRET_KEYSTORE=changeit flumec apply\n',
  },
  {
    name: 'unknown-flow',
    severity: 'error',
    summary: 'The flow that a command names is in the store.',
    reason: 'There is nothing to go back to, and nothing to delete.',
    exampleKind: 'shell',
    bad: 'flumec apply --prune-flow web-lgos\n',
    good: 'flumec apply --prune-flow web-logs\n',
  },
  {
    name: 'prune-wanted-flow',
    severity: 'error',
    summary: 'A flow that is pruned is in no topology any more.',
    reason: 'To delete a flow and to have it contradict each other.',
    exampleKind: 'shell',
    bad: `# topologies/web-logs.yaml is still there
flumec apply --prune-flow web-logs
`,
    good: `rm topologies/web-logs.yaml
flumec apply --prune-flow web-logs
`,
  },
  {
    name: 'saved-plan',
    severity: 'error',
    summary: 'A saved plan is a file that this flumec has written.',
    reason: 'A plan is applied exactly as it was reviewed, so that all of it has to be understood.',
    exampleKind: 'shell',
    bad: `flumec diff --json > plan.json
flumec apply plan.json
`,
    good: `flumec diff -o plan.json
flumec apply plan.json
`,
  },
  {
    name: 'plan-moved',
    severity: 'error',
    summary: 'Neither the topology nor the store has moved since a plan was saved.',
    reason: 'What was reviewed is not what would be done now.',
    exampleKind: 'shell',
    bad: `flumec diff -o plan.json
flumec apply --yes
flumec apply plan.json
`,
    good: `flumec diff -o plan.json
flumec apply plan.json
`,
  },
  {
    name: 'unknown-revision',
    severity: 'error',
    summary: 'A revision that a flow is to go back to is an earlier one of its history.',
    reason: 'Only what was applied can be restored.',
    exampleKind: 'shell',
    bad: 'flumec rollback 99\n',
    good: `flumec history
flumec rollback 7
`,
  },
  {
    name: 'revision-not-kept',
    severity: 'error',
    summary: 'What has changed since the revision to go back to is still kept.',
    reason: 'A store keeps the last 20 revisions of a flow; what older ones changed is gone.',
    exampleKind: 'shell',
    bad: 'flumec rollback 1\n',
    good: `git checkout v1 -- topologies
flumec apply
`,
  },
  {
    name: 'secret-moved',
    severity: 'error',
    summary: 'The secrets of a revision to go back to have the values they had then.',
    reason:
      'Values of secrets are never stored: with others, the nodes would not become what they were.',
    exampleKind: 'shell',
    bad: 'FLUMEC_SECRET_KEYSTORE=new flumec rollback 7\n',
    good: 'FLUMEC_SECRET_KEYSTORE=old flumec rollback 7\n',
  },
];
