import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose, findings, findingsOf, flow } from './rule-harness.js';

interface Names {
  readonly flowName?: string;
  readonly tier?: string;
  readonly nodes?: readonly string[];
  readonly hosts?: readonly string[];
  readonly target?: 'flume-0.9' | 'flume-1';
}

/** A document with these names in it, each in double quotes. */
function named({ flowName = 'f', tier = 'web', nodes = ['w1'], hosts, target }: Names): string {
  const isFlume1 = target === 'flume-1';
  return [
    'version: 1',
    `flow: ${JSON.stringify(flowName)}`,
    `target: ${target ?? 'flume-0.9'}`,
    'tiers:',
    `  ${JSON.stringify(tier)}:`,
    `    nodes: ${JSON.stringify(nodes)}`,
    ...(hosts ? [`    hosts: ${JSON.stringify(hosts)}`] : []),
    `    source: ${isFlume1 ? '{type: seq}' : `'tail("/a")'`}`,
    `    sink: ${isFlume1 ? '{type: logger}' : 'console'}`,
    '',
  ].join('\n');
}

/** What this rule says of a document. */
function problems(names: Names): readonly string[] {
  return diagnose(named(names)).flatMap(({ code, message, help }) =>
    code === 'valid-name' ? [help === undefined ? message : `${message} [${help}]`] : [],
  );
}
const plain = 'expected a letter, then letters, digits, "_" and "-"';

test('a flow, a tier, a group and a codec have plain names, each with its place', () => {
  const text = `version: 1
flow: web.logs
tiers:
  1web: {nodes: w1, source: 'tail("/a")'}
  archive: {nodes: a1, sink: console}
groups:
  all of them: [{tier: archive}]
codecs:
  lz/o: {encode: lzoDeco, decode: unlzoDeco}
edges:
  - {from: 1web, to: all of them, compression: lz/o}
`;
  assert.is(
    findings(text),
    `t.yaml:2:7 error valid-name: Flow name "web.logs" holds "."; ${plain}
    2 | flow: web.logs
      |       ^^^^^^^^

t.yaml:4:3 error valid-name: Tier name "1web" starts with "1"; ${plain}
    4 |   1web: {nodes: w1, source: 'tail("/a")'}
      |   ^^^^

t.yaml:7:3 error valid-name: Group name "all of them" holds a blank; ${plain}
    7 |   all of them: [{tier: archive}]
      |   ^^^^^^^^^^^

t.yaml:9:3 error valid-name: Codec name "lz/o" holds a slash; ${plain}
    9 |   lz/o: {encode: lzoDeco, decode: unlzoDeco}
      |   ^^^^
`,
  );
});

test('letters, digits, underscores and hyphens are fine', () => {
  for (const name of ['a', 'Z', 'web-logs_2', 'a-', 'a_', 'constructor', 'toString']) {
    assert.equal(problems({ flowName: name, tier: name }), [], name);
  }
});

test('what does not belong into a name is said by name', () => {
  const said = (flowName: string) =>
    problems({ flowName })[0]?.slice(`Flow name "${flowName}" `.length, -plain.length - 2);
  assert.is(said('-a'), 'starts with "-"');
  assert.is(said('_a'), 'starts with "_"');
  assert.is(said('9'), 'starts with "9"');
  assert.is(said('a\tb'), 'holds a tab');
  assert.is(said('a\nb'), 'holds a line end');
  assert.is(said('a"b'), 'holds a double quote');
  assert.is(said("a'b"), `holds "'"`);
  assert.is(said('a$b'), 'holds "$"');
  assert.is(said('a\\b'), 'holds "\\"');
  assert.is(said('a\u0007b'), 'holds the character U+0007');
  assert.is(said('a\u00a0b'), 'holds the character U+00A0');
  assert.is(said('a\u200bb'), 'holds the character U+200B');
  assert.is(said('grün'), 'holds "ü" (U+00FC)');
  assert.is(said('日本'), 'holds "日" (U+65E5)');
  assert.is(said('a😀'), 'holds "😀" (U+1F600)');
});

test('letters of other scripts that look like Latin ones are told apart', () => {
  assert.equal(problems({ tier: 'w\u0435b' }), [
    `Tier name "w\u0435b" holds "\u0435" (U+0435), which only looks like "e"; ${plain} [write it in ASCII: web]`,
  ]);
  assert.equal(problems({ tier: 'web\u2013relay' }), [
    `Tier name "web\u2013relay" holds "\u2013" (U+2013), which only looks like "-"; ${plain} [write it in ASCII: web-relay]`,
  ]);
  assert.equal(problems({ tier: 'ｗｅｂ' }), [
    `Tier name "ｗｅｂ" holds "ｗ" (U+FF57), which only looks like "w"; ${plain} [write it in ASCII: web]`,
  ]);
  assert.equal(problems({ tier: '\u0391\u0420\u0406' }), [
    `Tier name "\u0391\u0420\u0406" holds "\u0391" (U+0391), which only looks like "A"; ${plain} [write it in ASCII: API]`,
  ]);
});

test('an empty name is none', () => {
  assert.equal(problems({ tier: '' }), [`Tier name "" is empty; ${plain}`]);
});

test('a group does not have the name of a tier', () => {
  const text = flow(
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    '  archive: {nodes: a1, sink: console}',
    'groups:',
    '  archive: [{tier: archive}]',
    'edges:',
    '  - {from: web, to: {group: archive}}',
  );
  assert.is(
    findings(text),
    `t.yaml:7:3 error valid-name: Group "archive" has the name of a tier
    7 |   archive: [{tier: archive}]
      |   ^^^^^^^
t.yaml:5:3 the tier
help: give the group another name
`,
  );
});

test('the decorators of a codec are names of components', () => {
  const text = flow(
    'codecs:',
    '  lzo: {encode: lzo deco, decode: roll}',
    'tiers:',
    `  web: {nodes: w1, source: 'tail("/a")', sink: console}`,
  );
  assert.is(
    findingsOf('valid-name', text),
    `t.yaml:4:17 error valid-name: "lzo deco" cannot name a decorator; expected a letter, then letters, digits, ".", "_" and "-"
    4 |   lzo: {encode: lzo deco, decode: roll}
      |                 ^^^^^^^^

t.yaml:4:35 error valid-name: "roll" cannot name a decorator; expected a letter, then letters, digits, ".", "_" and "-"
    4 |   lzo: {encode: lzo deco, decode: roll}
      |                                   ^^^^
`,
  );
});

const logical = 'expected a letter, then letters, digits, ".", "_" and "-", or an IPv4 address';

test('nodes of Flume 0.9 have identifiers or IPv4 addresses as names', () => {
  assert.equal(problems({ nodes: ['web-1', 'web.example.com', 'A_1', '10.0.0.1'] }), []);
  assert.equal(problems({ nodes: ['1web'] }), [`Node name "1web" starts with "1"; ${logical}`]);
  assert.equal(problems({ nodes: ['_web'] }), [`Node name "_web" starts with "_"; ${logical}`]);
  assert.equal(problems({ nodes: ['we b'] }), [`Node name "we b" holds a blank; ${logical}`]);
  assert.equal(problems({ nodes: ['10.0.0'] }), [`Node name "10.0.0" starts with "1"; ${logical}`]);
  assert.equal(problems({ nodes: ['w\u0435b'] }), [
    `Node name "w\u0435b" holds "\u0435" (U+0435), which only looks like "e"; ${logical} [write it in ASCII: web]`,
  ]);
});

test('words of the language are no nodes of Flume 0.9, but agents', () => {
  for (const word of ['true', 'false', 'roll', 'collector']) {
    assert.equal(problems({ nodes: [word] }), [
      `Node name "${word}" is a word of Flume's language; ${logical}`,
    ]);
    assert.equal(problems({ nodes: [word], target: 'flume-1' }), []);
  }
  assert.equal(problems({ nodes: ['Collector', 'rolls'] }), []);
});

const agent = 'expected a letter or a digit, then letters, digits, "_" and "-"';

test('agents of Flume 1.x have letters, digits, underscores and hyphens', () => {
  const target = 'flume-1';
  assert.equal(problems({ nodes: ['web-1', '1web', 'A_1', 'Logicalnodes'], target }), []);
  assert.equal(problems({ nodes: ['-web'], target }), [
    `Node name "-web" starts with "-"; ${agent}`,
  ]);
  assert.equal(problems({ nodes: ['a,b'], target }), [`Node name "a,b" holds ","; ${agent}`]);
  assert.equal(problems({ nodes: ['web-1.example.com'], target }), [
    `Node name "web-1.example.com" holds a dot, at which the name of an agent ends; ${agent} [name the node "web-1-example-com" and give "web-1.example.com" as its host]`,
  ]);
});

test('an agent does not have a name that the store needs beside the agents', () => {
  const target = 'flume-1';
  for (const name of ['logicalnodes', 'physicalnodes', 'flumec-lock']) {
    assert.equal(problems({ nodes: [name], target }), [
      `Node name "${name}" is taken by what the store keeps beside the agents; ${agent}`,
    ]);
    assert.equal(problems({ nodes: [name] }), []);
  }
  assert.equal(problems({ nodes: ['_flumec'], target }), [
    `Node name "_flumec" starts with "_"; ${agent}`,
  ]);
});

test('a flaw that many names of a tier have is one finding', () => {
  assert.equal(problems({ nodes: ['1web-[01-40]', 'x$', 'y', 'collector'] }), [
    `Node name "1web-01" starts with "1", as 39 more of the tier; ${logical}`,
    `Node name "x$" holds "$"; ${logical}`,
    `Node name "collector" is a word of Flume's language; ${logical}`,
  ]);
});

/** What is said of a host, or undefined. */
function hostProblem(host: string, target?: 'flume-1'): string | undefined {
  const [problem, ...others] = problems({
    nodes: ['n1'],
    hosts: [host],
    ...(target ? { target } : {}),
  });
  assert.equal(others, []);
  return problem;
}
const host = 'expected a host name or an IPv4 or IPv6 address';

test('hosts are host names or addresses', () => {
  for (const fine of [
    'h',
    'web-1.dc1.example.com',
    'web-1.example.com.',
    'a_b.example.com',
    '1host',
    '10.0.0.1',
    '2001:db8::1',
    'fe80::1%eth0',
    `${'a'.repeat(63)}.example`,
  ]) {
    assert.is(hostProblem(fine), undefined, fine);
  }
});

test('whatever else stands as a host is refused with its flaw', () => {
  assert.is(hostProblem('we b'), `Host "we b" holds a blank; ${host}`);
  assert.is(hostProblem('a/b'), `Host "a/b" holds a slash; ${host}`);
  assert.is(hostProblem('a"b'), `Host "a"b" holds a double quote; ${host}`);
  assert.is(hostProblem('a\u0000b'), `Host "a\u0000b" holds the character U+0000; ${host}`);
  assert.is(hostProblem('http://a'), `Host "http://a" holds ":"; ${host}`);
  assert.is(
    hostProblem('h1:35853'),
    `Host "h1:35853" holds a port; ${host} [leave it out and set "port: 35853"]`,
  );
  assert.is(hostProblem('10.0.0.300'), `Host "10.0.0.300" is no IPv4 address; ${host}`);
  assert.is(hostProblem('10.0.1'), `Host "10.0.1" is no IPv4 address; ${host}`);
  assert.is(hostProblem('.'), `Host "." is no IPv4 address; ${host}`);
  assert.is(hostProblem('a..b'), `Host "a..b" has nothing before or between its dots; ${host}`);
  assert.is(hostProblem('.a'), `Host ".a" has nothing before or between its dots; ${host}`);
  assert.is(hostProblem('-a.b'), `Host "-a.b" has a part that starts or ends with "-"; ${host}`);
  assert.is(hostProblem('a-.b'), `Host "a-.b" has a part that starts or ends with "-"; ${host}`);
  assert.is(hostProblem('grün.example'), `Host "grün.example" holds "ü" (U+00FC); ${host}`);
  const long = 'a'.repeat(64);
  assert.is(hostProblem(long), `Host "${long}" has a part longer than 63 characters; ${host}`);
  const longer = 'a.'.repeat(127);
  assert.is(hostProblem(longer), `Host "${longer}" is longer than 253 characters; ${host}`);
});

test('sinks of Flume 1.x connect to no IPv6 literal', () => {
  assert.is(
    hostProblem('2001:db8::1', 'flume-1'),
    'Host "2001:db8::1" is an IPv6 address, to which sinks of Flume 1.x cannot connect; expected a host name or an IPv4 address',
  );
  assert.is(hostProblem('10.0.0.1', 'flume-1'), undefined);
});

test('a host that is only the name of its node is reported where the name is fine', () => {
  assert.equal(problems({ nodes: ['web-'] }), [
    `Host "web-" has a part that starts or ends with "-"; ${host}`,
  ]);
  assert.equal(problems({ nodes: ['we b', 'a$'] }).length, 2);
});

test('a flaw of many hosts is one finding at the first of their nodes', () => {
  const text = flow(
    'tiers:',
    '  web:',
    "    nodes: 'w[1-9]'",
    "    hosts: 'h[1-9]:80'",
    `    source: 'tail("/a")'`,
    '    sink: console',
  );
  assert.is(
    findings(text),
    `t.yaml:5:12 error valid-name: Host "h1:80" holds a port, as 8 more of the tier; ${host}
    5 |     nodes: 'w[1-9]'
      |            ^^^^^^^^
help: leave it out and set "port: 80"
`,
  );
});

test.run();
