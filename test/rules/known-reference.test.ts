import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findings, flow, messages } from './rule-harness.js';

const tiers = [
  'tiers:',
  `  web: {nodes: w1, source: 'tail("/a")'}`,
  '  relay: {nodes: [r1, r2]}',
  `  archive: {nodes: a1, sink: 'collectorSink("hdfs://nn/logs/", "web-")'}`,
];
const groups = ['groups:', '  anywhere: [{tier: relay}]'];

test('a misspelt end of an edge is one finding, whatever hangs on it', () => {
  const text = flow(
    ...tiers,
    'edges:',
    '  - {from: web, to: rely}',
    '  - {from: relay, to: archive}',
    'reliable:',
    '  - web -> relay -> archive',
  );
  assert.is(
    findings(text),
    `t.yaml:8:21 error known-reference: No tier, group or node is named "rely"
    8 |   - {from: web, to: rely}
      |                     ^^^^
help: did you mean "relay"?
`,
  );
});

test('a misspelt start of an edge is one finding, whatever hangs on it', () => {
  const text = flow(
    ...tiers,
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: realy, to: archive}',
    'reliable:',
    '  - web -> relay -> archive',
  );
  assert.is(
    findings(text),
    `t.yaml:9:12 error known-reference: No tier is named "realy"
    9 |   - {from: realy, to: archive}
      |            ^^^^^
help: did you mean "relay"?
`,
  );
});

test('a name far from all others has no suggestion', () => {
  const text = flow(...tiers, 'edges:', '  - {from: web, to: somewhere}');
  assert.is(
    findings(text),
    `t.yaml:8:21 error known-reference: No tier, group or node is named "somewhere"
    8 |   - {from: web, to: somewhere}
      |                     ^^^^^^^^^
`,
  );
});

test('groups and nodes are suggested where an edge goes, only tiers where it comes from', () => {
  const text = flow(
    ...tiers,
    ...groups,
    'edges:',
    '  - {from: anywhare, to: anywhare}',
    '  - {from: r3, to: a2}',
  );
  assert.is(
    findings(text),
    `t.yaml:10:12 error known-reference: No tier is named "anywhare"
   10 |   - {from: anywhare, to: anywhare}
      |            ^^^^^^^^

t.yaml:10:26 error known-reference: No tier, group or node is named "anywhare"
   10 |   - {from: anywhare, to: anywhare}
      |                          ^^^^^^^^
help: did you mean "anywhere"?

t.yaml:11:12 error known-reference: No tier is named "r3"
   11 |   - {from: r3, to: a2}
      |            ^^

t.yaml:11:20 error known-reference: No tier, group or node is named "a2"
   11 |   - {from: r3, to: a2}
      |                    ^^
help: did you mean "a1"?
`,
  );
});

test('an edge comes from a tier, not from a group or a node', () => {
  const text = flow(
    ...tiers,
    ...groups,
    'edges:',
    '  - {from: anywhere, to: archive}',
    '  - {from: r2, to: archive}',
  );
  assert.is(
    findings(text),
    `t.yaml:10:12 error known-reference: "anywhere" is a group, and an edge comes from a tier
   10 |   - {from: anywhere, to: archive}
      |            ^^^^^^^^
help: name a tier of the group

t.yaml:11:12 error known-reference: "r2" is a node, and an edge comes from a tier
   11 |   - {from: r2, to: archive}
      |            ^^
help: write "relay", its tier
`,
  );
});

test('an end of a given kind is looked for among its kind', () => {
  const text = flow(
    ...tiers,
    ...groups,
    'edges:',
    '  - {from: web, to: {tier: anywhere}}',
    '  - {from: web, to: {group: relay}}',
    '  - {from: web, to: {node: archive}}',
    '  - {from: web, to: {tier: r1}}',
    '  - {from: web, to: {group: anywhre}}',
    '  - {from: web, to: {node: r3}}',
    '  - {from: web, to: {tier: archve}}',
  );
  assert.is(
    findings(text),
    `t.yaml:10:28 error known-reference: "anywhere" is a group, not a tier
   10 |   - {from: web, to: {tier: anywhere}}
      |                            ^^^^^^^^
help: write {group: anywhere}

t.yaml:11:29 error known-reference: "relay" is a tier, not a group
   11 |   - {from: web, to: {group: relay}}
      |                             ^^^^^
help: write {tier: relay}

t.yaml:12:28 error known-reference: "archive" is a tier, not a node
   12 |   - {from: web, to: {node: archive}}
      |                            ^^^^^^^
help: write {tier: archive}

t.yaml:13:28 error known-reference: "r1" is a node, not a tier
   13 |   - {from: web, to: {tier: r1}}
      |                            ^^
help: write {node: r1}

t.yaml:14:29 error known-reference: No group is named "anywhre"
   14 |   - {from: web, to: {group: anywhre}}
      |                             ^^^^^^^
help: did you mean "anywhere"?

t.yaml:15:28 error known-reference: No node is named "r3"
   15 |   - {from: web, to: {node: r3}}
      |                            ^^
help: did you mean "r1"?

t.yaml:16:28 error known-reference: No tier is named "archve"
   16 |   - {from: web, to: {tier: archve}}
      |                            ^^^^^^
help: did you mean "archive"?
`,
  );
});

test('members of a group are tiers and nodes of the flow', () => {
  const text = flow(
    ...tiers,
    'groups:',
    '  any: [{tier: relay}]',
    '  all:',
    '    - {tier: rely}',
    '    - {node: r9}',
    '    - {tier: r1}',
    '    - {node: relay}',
    '    - {tier: any}',
    'edges:',
    '  - {from: web, to: all}',
    '  - {from: relay, to: archive}',
  );
  assert.is(
    findings(text),
    `t.yaml:10:14 error known-reference: No tier is named "rely"
   10 |     - {tier: rely}
      |              ^^^^
help: did you mean "relay"?

t.yaml:11:14 error known-reference: No node is named "r9"
   11 |     - {node: r9}
      |              ^^
help: did you mean "r1"?

t.yaml:12:14 error known-reference: "r1" is a node, not a tier
   12 |     - {tier: r1}
      |              ^^
help: write {node: r1}

t.yaml:13:14 error known-reference: "relay" is a tier, not a node
   13 |     - {node: relay}
      |              ^^^^^
help: write {tier: relay}

t.yaml:14:14 error known-reference: "any" is a group, not a tier
   14 |     - {tier: any}
      |              ^^^
help: list the members of that group here
`,
  );
});

test('a hop of a path is a tier first, then anything, and only the unknown one is reported', () => {
  const text = flow(
    ...tiers,
    ...groups,
    'edges:',
    '  - {from: web, to: relay}',
    '  - {from: relay, to: archive}',
    'reliable:',
    '  - web -> rely -> archive',
    '  - wbe -> relay',
    '  - anywhere -> archive',
    '  - w1 -> archive',
  );
  assert.is(
    findings(text),
    `t.yaml:13:12 error known-reference: No tier, group or node is named "rely"
   13 |   - web -> rely -> archive
      |            ^^^^
help: did you mean "relay"?

t.yaml:14:5 error known-reference: No tier is named "wbe"
   14 |   - wbe -> relay
      |     ^^^
help: did you mean "web"?

t.yaml:15:5 error known-reference: "anywhere" is a group, and a path starts at a tier
   15 |   - anywhere -> archive
      |     ^^^^^^^^
help: name a tier of the group

t.yaml:16:5 error known-reference: "w1" is a node, and a path starts at a tier
   16 |   - w1 -> archive
      |     ^^
help: write "web", its tier
`,
  );
});

test('a name of another flow does not count', () => {
  const shop = flow(
    'tiers:',
    `  shop: {nodes: s1, source: 'tail("/b")'}`,
    'edges:',
    '  - {from: shop, to: archive}',
  ).replace('flow: f', 'flow: shop-logs');
  const web = flow(...tiers, 'edges:', '  - {from: web, to: relay}', '  - {from: relay, to: a1}');
  assert.is(
    findings([web, shop]),
    `2.yaml:6:22 error known-reference: No tier, group or node is named "archive"
    6 |   - {from: shop, to: archive}
      |                      ^^^^^^^
help: the tier of that name is in flow "f", and flows are isolated
`,
  );
});

test('a name that several things have is the tier, and each can be meant by its kind', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  gw: {nodes: [gw, g2], sink: console}',
    'edges:',
    '  - {from: web, to: {node: gw}}',
  );
  assert.is(findings(text), '');
  assert.is(findings(text.replace('{node: gw}', 'gw')), '');
});

test('of very many nodes only the first misspelt names get a suggestion', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: 'web-[000001-040000]', source: 'tail("/a")', sink: console}`,
    'edges:',
    ...[1, 2, 3].map((n) => `  - {from: wbe, to: {node: wbe-00000${n}}}`),
  );
  const found = findings(text);
  assert.is(found.match(/did you mean "web"/g)?.length, 3);
  assert.equal(found.match(/did you mean "web-.*"/g), [
    'did you mean "web-000001"',
    'did you mean "web-000002"',
  ]);
});

test('nothing else is said of a flow with misspelt ends that another name would mend', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  relay: {nodes: r1}',
    '  idle: {nodes: i1, sink: console}',
    'groups:',
    '  any: [{node: i2}]',
    'edges:',
    '  - {from: wbe, to: relay}',
    '  - {from: relay, to: any}',
  );
  assert.equal(messages(text), [
    'known-reference: No node is named "i2"',
    'known-reference: No tier is named "wbe"',
  ]);
});

test.run();
