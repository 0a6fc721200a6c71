import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { oneTier, placed, tiersOf } from './flume-0.9-topologies.js';
import { codes, findings } from './rule-harness.js';

const archives = (sink: string) =>
  tiersOf(
    `  web: {nodes: w1, source: 'tail("/a")'}`,
    `  archive: {nodes: [a1, a2], sink: '${sink}'}`,
    'edges: [{from: web, to: archive}]',
  );
const oneHost = (sink: string) =>
  archives(sink)
    .replace('nodes: [a1, a2]', 'nodes: [a1, a2], hosts: [h, h], port: 1')
    .replace('port: 1', 'port: 1')
    .replace(
      '{nodes: [a1, a2], hosts: [h, h], port: 1',
      '{nodes: [{name: a1, host: h, port: 1}, {name: a2, host: h, port: 2}]',
    );

test('what a roll writes has the roll tag in its name', () => {
  assert.is(
    findings(oneTier('collector(1000) { escapedFormatDfs("file:///d/", "web") }')),
    `t.yaml:4:98 error rolltag-in-path: "escapedFormatDfs" inside "collector" writes to the same file after each roll; expected %{rolltag} in its path or name
    4 | …")', sink: 'collector(1000) { escapedFormatDfs("file:///d/", "web") }'}
      |                                                               ^^^^^
help: append it: "web-%{rolltag}"
`,
  );
  assert.equal(placed(oneTier('roll(1000) { escapedCustomDfs("file:///d/%Y/") }')), [
    '4:79 error rolltag-in-path: "escapedCustomDfs" inside "roll" writes to the same file after each roll; expected %{rolltag} in its path or name -> append it: "file:///d/%Y/%{rolltag}"',
  ]);
  assert.equal(placed(oneTier('roll(1000) { dfs("file:///d/%Y") }')), [
    '4:66 error rolltag-in-path: "dfs" inside "roll" writes to the same file after each roll; expected %{rolltag} in its path or name -> append it: "file:///d/%Y-%{rolltag}"',
  ]);
  assert.equal(placed(oneTier('roll(1000) { dfs("file:///d/%{rolltag}") }')), []);
  assert.equal(
    placed(oneTier('roll(1000) { escapedFormatDfs("file:///d/%{rolltag}/", "web") }')),
    [],
  );
  assert.equal(
    placed(
      oneTier(
        'collector(1000) { [ escapedFormatDfs("file:///d/", "web-%{rolltag}", raw), console ] }',
      ),
    ),
    [],
  );
  assert.equal(placed(oneTier('collectorSink("file:///d/", "web")')), []);
  assert.equal(placed(oneTier('escapedFormatDfs("file:///d/", "web")')), []);
  assert.equal(
    placed(
      oneTier(
        'roll(1000) { < escapedFormatDfs("hdfs://d/", "web") ? escapedFormatDfs("file:///d/", "web") > }',
      ),
    ),
    [
      '4:94 error rolltag-in-path: "escapedFormatDfs" inside "roll" writes to the same file after each roll; expected %{rolltag} in its path or name -> append it: "web-%{rolltag}"',
      '4:134 error rolltag-in-path: "escapedFormatDfs" inside "roll" writes to the same file after each roll; expected %{rolltag} in its path or name -> append it: "web-%{rolltag}"',
    ],
  );
  assert.equal(
    placed(`${oneTier('roll(1000) { mine("/x") }')}plugins: {mine: {kind: sink, args: [path]}}\n`),
    [],
  );
});

test('what expands nothing cannot roll', () => {
  assert.is(
    findings(oneTier('collector(1000) { text("/out") }')),
    `t.yaml:4:72 error rolltag-in-path: "text" inside "collector" writes to the same file after each roll, and does not expand %{rolltag}
    4 | …es: w1, source: 'tail("/a")', sink: 'collector(1000) { text("/out") }'}
      |                                                              ^^^^^^
help: write escapedFormatDfs("file:///..", "..-%{rolltag}", raw)
`,
  );
  assert.equal(placed(oneTier('collector(1000) { formatDfs("hdfs://nn/x-%{rolltag}") }')), [
    '4:77 error rolltag-in-path: "formatDfs" inside "collector" writes to the same file after each roll, and does not expand %{rolltag} -> write escapedFormatDfs("..", "..-%{rolltag}", raw)',
  ]);
  assert.equal(placed(oneTier('roll(1000) { seqfile("/x") }')), [
    '4:70 error rolltag-in-path: "seqfile" inside "roll" writes to the same file after each roll, and does not expand %{rolltag} -> write escapedFormatDfs("file:///..", "..-%{rolltag}", raw)',
  ]);
  assert.equal(placed(oneTier('roll(1000) { customdfs("hdfs://nn/x") }')), [
    '4:72 error rolltag-in-path: "customdfs" inside "roll" writes to the same file after each roll, and does not expand %{rolltag} -> write escapedFormatDfs("..", "..-%{rolltag}", raw)',
  ]);
  assert.equal(placed(oneTier('roll(1000) { text("/dev/null") }')), []);
  assert.equal(placed(oneTier('text("/out")')), []);
});

test('nodes of a tier write files of their own', () => {
  assert.is(
    findings(archives('collectorSink("hdfs://nn/a/", "web-")')),
    `t.yaml:5:67 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/a/web-"
    5 | …chive: {nodes: [a1, a2], sink: 'collectorSink("hdfs://nn/a/", "web-")'}
      |                                                                ^^^^^^
help: put the node into the name: "\${node}-web-"
`,
  );
  assert.equal(placed(archives('collectorSink("hdfs://nn/a/", "${node}-")')), []);
  assert.equal(placed(archives('collectorSink("hdfs://nn/a/${host}/", "web-")')), []);
  assert.equal(placed(archives('collectorSink("hdfs://nn/%{host}/", "web-")')), [
    '5:73 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/%{host}/web-" -> put the node into the name: "${node}-web-"',
  ]);
  assert.equal(
    placed(archives('collector(1000) { escapedFormatDfs("hdfs://nn/a/", "web-%{rolltag}") }')),
    [
      '5:88 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/a/web-%{rolltag}" -> put the node into the name: "${node}-web-%{rolltag}"',
    ],
  );
  assert.equal(placed(archives('escapedFormatDfs("hdfs://nn/a/")')), [
    '5:54 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/a/" -> put the node into the path: "..${node}.."',
  ]);
  assert.equal(placed(archives('dfs("hdfs://nn/a")')), [
    '5:41 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/a" -> put the node into the path: "..${node}.."',
  ]);
  assert.equal(placed(archives('formatDfs("hdfs://nn/a/${node}")')), []);
  assert.equal(placed(archives('console')), []);
});

test('on disks of their own they may have the same names', () => {
  assert.equal(placed(archives('text("/out")')), []);
  assert.equal(placed(archives('collectorSink("file:///a/", "web-")')), []);
  assert.equal(placed(archives('collectorSink("/a/", "web-")')), []);
  assert.equal(placed(oneHost('text("/out")')), [
    '5:94 warning distinct-output: Nodes "a1" and "a2" write the same files "/out" -> put the node into the path: "..${node}.."',
  ]);
  assert.equal(placed(oneHost('seqfile("/out/${node}")')), []);
  assert.equal(placed(oneHost('collectorSink("file:///a/", "web-")')), [
    '5:117 warning distinct-output: Nodes "a1" and "a2" write the same files "file:///a/web-" -> put the node into the name: "${node}-web-"',
  ]);
});

test('an attribute that the tier itself sets may tell them apart', () => {
  assert.equal(
    placed(archives('value("by", "${node}") collectorSink("hdfs://nn/%{by}/", "web-")')),
    [],
  );
  assert.equal(
    placed(archives('value("by", "archive") collectorSink("hdfs://nn/%{by}/", "web-")')),
    [
      '5:94 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/archive/web-" -> put the node into the name: "${node}-web-"',
    ],
  );
  assert.equal(
    placed(archives('regexAll("(x)", "by") collectorSink("hdfs://nn/%{by}/", "web-")')),
    [
      '5:93 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/%{by}/web-" -> put the node into the name: "${node}-web-"',
    ],
  );
  assert.equal(
    placed(
      archives('collectorSink("hdfs://nn/%{hop.archive}/", "web-")').replace(
        'version: 1',
        'version: 1\nprovenance: true',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      archives('collectorSink("hdfs://nn/%{hop.web}/", "web-")').replace(
        'version: 1',
        'version: 1\nprovenance: true',
      ),
    ),
    [
      '6:76 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/%{hop.web}/web-" -> put the node into the name: "${node}-web-"',
    ],
  );
  assert.equal(
    placed(
      archives('value("by", "${node}", escape=true) collectorSink("hdfs://nn/%{by}/", "web-")'),
    ),
    [],
  );
  assert.equal(
    placed(
      archives('value("by", "${node}-%Y", escape=true) collectorSink("hdfs://nn/%{by}/", "web-")'),
    ),
    [
      '5:110 warning distinct-output: Nodes "a1" and "a2" write the same files "hdfs://nn/%{by}/web-" -> put the node into the name: "${node}-web-"',
    ],
  );
});

test('other tiers and branches write files of their own, too', () => {
  assert.is(
    findings([
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', sink: 'collectorSink("hdfs://nn/a/", "x-")'}`,
      ),
      tiersOf(
        `  app: {nodes: p1, source: 'tail("/b")', sink: 'collectorSink("hdfs://nn/a", "x-")'}`,
      ).replace('flow: f', 'flow: g'),
    ]),
    `2.yaml:4:78 warning distinct-output: Nodes "w1" and "p1" write the same files "hdfs://nn/a/x-"
    4 | …: p1, source: 'tail("/b")', sink: 'collectorSink("hdfs://nn/a", "x-")'}
      |                                                                  ^^^^
1.yaml:4:49 the other output
help: give one of the two another name or directory
`,
  );
  assert.equal(
    placed(oneTier('[ collectorSink("hdfs://nn/a/", "x-"), collectorSink("hdfs://nn/a/", "x-") ]')),
    [
      '4:118 warning distinct-output: Node "w1" writes the same files "hdfs://nn/a/x-" twice -> give one of the two another name or directory',
    ],
  );
  assert.equal(
    placed(oneTier('[ collectorSink("hdfs://nn/a/", "x-"), collectorSink("hdfs://nn/b/", "x-") ]')),
    [],
  );
  assert.is(
    findings(oneTier('[ text("/out"), text("/out") ]')),
    `t.yaml:4:70 warning distinct-output: Node "w1" writes the same files "/out" twice
    4 | …odes: w1, source: 'tail("/a")', sink: '[ text("/out"), text("/out") ]'}
      |                                                              ^^^^^^
t.yaml:4:51 the other output
help: give one of the two another name or directory
`,
  );
});

test('a path means what it seems to mean', () => {
  assert.is(
    findings(oneTier('escapedFormatDfs("file://tmp/flume/", "web")')),
    `t.yaml:4:66 warning suspicious-path: "file://tmp/flume/" names the host "tmp" and the path "/flume/"; expected three slashes
    4 | …ce: 'tail("/a")', sink: 'escapedFormatDfs("file://tmp/flume/", "web")'}
      |                                            ^^^^^^^^^^^^^^^^^^^
help: write "file:///tmp/flume/"
`,
  );
  assert.equal(placed(oneTier('collectorSink("file://data", "web-")')), [
    '4:63 warning suspicious-path: "file://data" names the host "data" and the path ""; expected three slashes -> write "file:///data"',
  ]);
  assert.equal(placed(oneTier('collectorSink("file:///data", "web-")')), []);
  assert.equal(placed(oneTier('collectorSink("hdfs://nn/data", "web-")')), []);
  assert.equal(placed(oneTier('text("file:///tmp/x")')), [
    '4:54 warning suspicious-path: "file:///tmp/x" is taken for a path of the local disk, with "file://" in it -> write the path without "file://"',
  ]);
  assert.equal(placed(oneTier('text("~/x")')), [
    '4:54 warning suspicious-path: "~/x" is taken as it stands: "~" is no home here',
  ]);
  assert.equal(placed(oneTier('text("/x*")')), []);
  assert.equal(
    placed(tiersOf(`  web: {nodes: w1, source: 'tail("/var/log/*.log")', sink: console}`)),
    [
      '4:34 warning suspicious-path: "/var/log/*.log" is taken as it stands: "*" is a letter of the name here -> write tailDir("/directory", "regular expression")',
    ],
  );
  assert.equal(
    placed(tiersOf(`  web: {nodes: w1, source: 'multitail("/a", "/b/*", "~/c")', sink: console}`)),
    [
      '4:45 warning suspicious-path: "/b/*" is taken as it stands: "*" is a letter of the name here -> write tailDir("/directory", "regular expression")',
      '4:53 warning suspicious-path: "~/c" is taken as it stands: "~" is no home here',
    ],
  );
  assert.equal(
    placed(tiersOf(`  web: {nodes: w1, source: 'tailDir("/var/log/*", ".*")', sink: console}`)),
    [
      '4:37 warning suspicious-path: "/var/log/*" is taken as it stands: "*" is a letter of the name here',
    ],
  );
  assert.equal(
    placed(tiersOf(`  web: {nodes: w1, source: 'tailDir("/var/log", ".*")', sink: console}`)),
    [],
  );
  assert.equal(
    placed(tiersOf(`  web: {nodes: w1, source: 'tail("hdfs://nn/x")', sink: console}`)),
    [
      '4:34 warning suspicious-path: "hdfs://nn/x" is taken for a path of the local disk, with "hdfs://" in it -> write the path without "hdfs://"',
    ],
  );
  assert.equal(placed(tiersOf(`  web: {nodes: w1, source: 'exec("ls /*")', sink: console}`)), []);
  assert.equal(codes(tiersOf(`  web: {nodes: w1, source: 'tail(here)', sink: console}`)), [
    'component-arguments',
  ]);
});

test('a collectorSink has no format', () => {
  assert.is(
    findings(oneTier('collectorSink("file:///d/", "web-", 30000, raw)')),
    `t.yaml:4:92 error collector-sink-format: "collectorSink" ignores its format; expected a collector around a sink that takes one
    4 | … 'tail("/a")', sink: 'collectorSink("file:///d/", "web-", 30000, raw)'}
      |                                                                   ^^^
help: write collector(30000) { escapedFormatDfs("..", "..%{rolltag}", raw) }
`,
  );
  assert.equal(placed(oneTier('collectorSink("file:///d/", "web-", 30000)')), []);
});

test('patterns in a file have to be on the master', () => {
  assert.is(
    findings(oneTier('multigrepspec("x", "/etc/x")')),
    `t.yaml:4:49 warning spec-file-on-master: "multigrepspec" reads a file that has to be on the master as well as on the nodes
    4 | …{nodes: w1, source: 'tail("/a")', sink: 'multigrepspec("x", "/etc/x")'}
      |                                           ^^^^^^^^^^^^^
help: see that it is there, or write multigrep with the patterns as arguments
`,
  );
  assert.equal(placed(oneTier('regexhistospec("/etc/x")')), [
    '4:49 warning spec-file-on-master: "regexhistospec" reads a file that has to be on the master as well as on the nodes -> see that it is there, or write regexhisto with the patterns as arguments',
  ]);
  assert.equal(placed(oneTier('multigrep("x", "y")')), []);
});

test.run();
