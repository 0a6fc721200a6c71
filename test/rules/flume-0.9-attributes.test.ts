import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { collectorSink, oneTier, placed, threeTiers, tiersOf } from './flume-0.9-topologies.js';
import { findings, messages } from './rule-harness.js';

test('an attribute is set once on every path', () => {
  assert.is(
    findings(
      threeTiers({
        web: `process: ['value("tier", "web")']`,
        archive: `process: ['value("tier", "x")'], ${collectorSink}`,
      }),
    ),
    `t.yaml:6:41 error attribute-set-once: "value" in tier "archive" sets the attribute "tier" again: "value" of tier "web" has set it before
    6 | …e: {nodes: a1, process: ['value("tier", "x")'], sink: 'collectorSink("…
      |                                  ^^^^^^
t.yaml:4:59 it is set here
help: use another name, or put mask("tier") in front
`,
  );
  assert.equal(
    placed(
      threeTiers({ web: `process: ['value("a", "1")']`, relay: `process: ['regex("x", 0, "a")']` }),
    ),
    [
      '5:47 error attribute-set-once: "regex" in tier "relay" sets the attribute "a" again: "value" of tier "web" has set it before -> use another name, or put mask("a") in front',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['digest("MD5", "a")']`,
        relay: `process: ['split(" ", 1, "a")']`,
      }),
    ),
    [
      '5:47 error attribute-set-once: "split" in tier "relay" sets the attribute "a" again: "digest" of tier "web" has set it before -> use another name, or put mask("a") in front',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['regexAll("(.)(.)", "a", "b")']`,
        relay: `process: ['regexAll("(.)(.)", "", "b")']`,
      }),
    ),
    [
      '5:56 error attribute-set-once: "regexAll" in tier "relay" sets the attribute "b" again: "regexAll" of tier "web" has set it before -> use another name, or put mask("b") in front',
    ],
  );
  assert.equal(placed(threeTiers({ web: `process: ['value("a", "1")', 'value("a", "2")']` })), [
    '4:78 error attribute-set-once: "value" in tier "web" sets the attribute "a" again: "value" has set it before -> use another name, or put mask("a") in front',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: ['regexAll("(.)(.)", "a", "a")']` })), [
    '5:57 error attribute-set-once: "regexAll" in tier "relay" sets the attribute "a" again: "regexAll" has set it before -> use another name, or put mask("a") in front',
  ]);
  assert.equal(placed(threeTiers({ relay: `process: ['regexAll("(.)(.)", "", "")']` })), []);
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['value("a", "1")']`,
        archive: `sink: 'collector(30000) { value("a", "2") console }'`,
      }),
    ),
    [
      '6:56 error attribute-set-once: "value" in tier "archive" sets the attribute "a" again: "value" of tier "web" has set it before -> use another name, or put mask("a") in front',
    ],
  );
  assert.equal(
    placed(threeTiers({ web: `process: ['value("a", "1")'], sink: 'value("a", "2") console'` })),
    [
      '4:85 error attribute-set-once: "value" in tier "web" sets the attribute "a" again: "value" has set it before -> use another name, or put mask("a") in front',
    ],
  );
});

test('exDate sets the parts of a date', () => {
  assert.equal(
    placed(oneTier('regex("x", 0, "d") exDate("d", "yyyy") value("datemonth", "1") console')),
    [
      '4:94 error attribute-set-once: "value" in tier "web" sets the attribute "datemonth" again: "exDate" has set it before -> use another name, or put mask("datemonth") in front',
    ],
  );
  assert.equal(
    placed(oneTier('value("datesec", "1") regex("x", 0, "d") exDate("d", "yyyy") console')),
    [
      '4:90 error attribute-set-once: "exDate" in tier "web" sets the attribute "datesec" again: "value" has set it before -> use another name, or put mask("datesec") in front',
    ],
  );
  assert.equal(
    placed(
      oneTier(
        'value("dateday", "1") regex("x", 0, "d") exDate("d", "yyyy", "p_") value("p_hr", "0") console',
      ),
    ),
    [
      '4:122 error attribute-set-once: "value" in tier "web" sets the attribute "p_hr" again: "exDate" has set it before -> use another name, or put mask("p_hr") in front',
    ],
  );
});

test('paths that meet are each looked at', () => {
  assert.is(
    findings(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: ['value("kind", "web")']}`,
        `  app: {nodes: p1, source: 'exec("x")', process: ['value("kind", "app")']}`,
        `  relay: {nodes: r1, process: ['value("kind", "x")', 'value("service", "y")', 'value("tailSrcFile", "z")']}`,
        '  archive: {nodes: a1, sink: console}',
        'edges: [{from: app, to: relay}, {from: web, to: relay}, {from: relay, to: archive}]',
      ),
    ),
    `t.yaml:6:39 error attribute-set-once: "value" in tier "relay" sets the attribute "kind" again: "value" of tier "app" has set it before
    6 | …y: {nodes: r1, process: ['value("kind", "x")', 'value("service", "y")'…
      |                                  ^^^^^^
t.yaml:5:58 it is set here
help: use another name, or put mask("kind") in front

t.yaml:6:61 error attribute-set-once: "value" in tier "relay" sets the attribute "service" again: the source "exec" of tier "app" has set it before
    6 | …['value("kind", "x")', 'value("service", "y")', 'value("tailSrcFile", …
      |                                ^^^^^^^^^
t.yaml:5:29 it is set here
help: use another name, or put mask("service") in front

t.yaml:6:86 error attribute-set-once: "value" in tier "relay" sets the attribute "tailSrcFile" again: the source "tail" of tier "web" has set it before
    6 | …e("kind", "x")', 'value("service", "y")', 'value("tailSrcFile", "z")']}
      |                                                   ^^^^^^^^^^^^^
t.yaml:4:29 it is set here
help: use another name, or put mask("tailSrcFile") in front
`,
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: ['value("kind", "web")']}`,
        `  app: {nodes: p1, source: 'tail("/b")', process: ['value("kind", "app")']}`,
        '  relay: {nodes: r1}',
        `  archive: {nodes: a1, process: ['value("store", "x")'], sink: console}`,
        'edges: [{from: app, to: relay}, {from: web, to: relay}, {from: relay, to: archive}]',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        `  left: {nodes: l1, process: ['value("way", "left")']}`,
        `  right: {nodes: r1, process: ['value("way", "right")']}`,
        `  archive: {nodes: a1, process: ['value("way", "none")'], sink: console}`,
        'edges: [{from: web, to: left}, {from: web, to: right, delivery: best-effort}, {from: left, to: archive}, {from: right, to: archive}]',
      ),
    ),
    [
      '7:41 error attribute-set-once: "value" in tier "archive" sets the attribute "way" again: "value" of tier "left" has set it before -> use another name, or put mask("way") in front',
    ],
  );
});

test('mask and select take attributes off', () => {
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['value("a", "1")']`,
        relay: `process: ['mask("a")', 'value("a", "2")']`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(threeTiers({ web: `process: ['value("a", "1")', 'select("b")', 'value("a", "2")']` })),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['value("a", "1")', 'value("b", "1")', 'select("b")', 'value("b", "2")']`,
      }),
    ),
    [
      '4:112 error attribute-set-once: "value" in tier "web" sets the attribute "b" again: "value" has set it before -> use another name, or put mask("b") in front',
    ],
  );
  assert.equal(
    placed(threeTiers({ web: `process: ['value("a", "1")', 'mask("b")', 'value("a", "2")']` })),
    [
      '4:91 error attribute-set-once: "value" in tier "web" sets the attribute "a" again: "value" has set it before -> use another name, or put mask("a") in front',
    ],
  );
  assert.equal(
    placed(threeTiers({ web: `process: ['value("a", "1")', 'format("x")', 'value("a", "2")']` })),
    [
      '4:93 error attribute-set-once: "value" in tier "web" sets the attribute "a" again: "value" has set it before -> use another name, or put mask("a") in front',
    ],
  );
});

test('branches of a fan-out have copies', () => {
  assert.equal(placed(oneTier('[ value("a", "1") console, value("a", "2") console ]')), []);
  assert.equal(placed(oneTier('[ value("a", "1") value("a", "2") console, console ]')), [
    '4:73 error attribute-set-once: "value" in tier "web" sets the attribute "a" again: "value" has set it before -> use another name, or put mask("a") in front',
  ]);
});

test('sources have attributes of their own', () => {
  assert.equal(placed(oneTier('value("tailSrcFile", "1") console')), [
    '4:55 error attribute-set-once: "value" in tier "web" sets the attribute "tailSrcFile" again: the source "tail" has set it before -> use another name, or put mask("tailSrcFile") in front',
  ]);
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'execPeriodic("x", 1000)', process: ['value("execcmd", "y")'], sink: console}`,
      ),
    ),
    [
      '4:72 error attribute-set-once: "value" in tier "web" sets the attribute "execcmd" again: the source "execPeriodic" has set it before -> use another name, or put mask("execcmd") in front',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: syslogUdp, process: ['value("syslogseverity", "y")'], sink: console}`,
      ),
    ),
    [
      '4:56 error attribute-set-once: "value" in tier "web" sets the attribute "syslogseverity" again: the source "syslogUdp" has set it before -> use another name, or put mask("syslogseverity") in front',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: scribe, process: ['value("scribe.category", "y")'], sink: console}`,
      ),
    ),
    [
      '4:53 error attribute-set-once: "value" in tier "web" sets the attribute "scribe.category" again: the source "scribe" has set it before -> use another name, or put mask("scribe.category") in front',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: asciisynth, process: ['value("service", "y")'], sink: console}`,
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: thriftSource(35853), process: ['value("service", "y")', 'select("service", "b")', 'value("b", "z")'], sink: console}`,
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: tail, process: ['value("tailSrcFile", "y")'], sink: console}`,
        'plugins: {tail: {kind: source}}',
      ),
    ),
    [],
  );
});

test('provenance sets an attribute for each hop', () => {
  assert.is(
    findings(threeTiers({ web: `process: ['value("hop.relay", "x")']`, more: 'provenance: true' })),
    `t.yaml:4:59 error attribute-set-once: "value" in tier "web" sets the attribute "hop.relay", which provenance sets in tier "relay"
    4 | …{nodes: w1, source: 'tail("/a")', process: ['value("hop.relay", "x")']}
      |                                                     ^^^^^^^^^^^
t.yaml:11:13 provenance is switched on here
help: use another name
`,
  );
  assert.equal(
    placed(threeTiers({ relay: `process: ['value("hop.relay", "x")']`, more: 'provenance: true' })),
    [
      '5:39 error attribute-set-once: "value" in tier "relay" sets the attribute "hop.relay" again: provenance has set it before -> use another name, or put mask("hop.relay") in front',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        archive: `process: ['value("hop.web", "x")'], ${collectorSink}`,
        more: 'provenance: true',
      }),
    ),
    [
      '6:41 error attribute-set-once: "value" in tier "archive" sets the attribute "hop.web" again: provenance of tier "web" has set it before -> use another name, or put mask("hop.web") in front',
    ],
  );
  assert.equal(
    placed(threeTiers({ web: `process: ['value("hop.other", "x")']`, more: 'provenance: true' })),
    [],
  );
  assert.equal(placed(threeTiers({ web: `process: ['value("hop.relay", "x")']` })), []);
  assert.equal(placed(threeTiers({ more: 'provenance: true' })), []);
});

test("Flume's own attributes are left to it", () => {
  assert.equal(
    placed(oneTier('value("AckTag", "x") value("AckType", "x") value("AckChecksum", "x") console')),
    [
      '4:55 error reserved-attribute: "value" sets the attribute "AckTag", which Flume keeps for itself -> use another name',
      '4:76 error reserved-attribute: "value" sets the attribute "AckType", which Flume keeps for itself -> use another name',
      '4:98 error reserved-attribute: "value" sets the attribute "AckChecksum", which Flume keeps for itself -> use another name',
    ],
  );
  assert.equal(
    placed(
      oneTier(
        'regex("x", 0, "rolltag") digest("MD5", "batchSize") split(" ", 0, "batchData") console',
      ),
    ),
    [
      '4:63 error reserved-attribute: "regex" sets the attribute "rolltag", which Flume keeps for itself -> use another name',
      '4:88 error reserved-attribute: "digest" sets the attribute "batchSize", which Flume keeps for itself -> use another name',
      '4:115 error reserved-attribute: "split" sets the attribute "batchData", which Flume keeps for itself -> use another name',
    ],
  );
  assert.equal(
    placed(oneTier('regexAll("(.)", "compressGzip") value("BenchmarkInjectTag", "x") console')),
    [
      '4:65 error reserved-attribute: "regexAll" sets the attribute "compressGzip", which Flume keeps for itself -> use another name',
      '4:87 error reserved-attribute: "value" sets the attribute "BenchmarkInjectTag", which Flume keeps for itself -> use another name',
    ],
  );
  assert.equal(placed(oneTier('value("acktag", "x") value("RollTag", "x") console')), []);
  assert.equal(
    placed(
      threeTiers({
        archive: `sink: 'collector(30000) { mask("rolltag") value("rolltag", "x") console }'`,
      }),
    ),
    [
      '6:72 error reserved-attribute: "value" sets the attribute "rolltag", which Flume keeps for itself -> use another name',
    ],
  );
  assert.equal(placed(oneTier('ackedWriteAhead collector(30000) { console }')), []);
});

test('exDate reads an attribute that is always there', () => {
  assert.is(
    findings(oneTier('exDate("d", "yyyy") console')),
    `t.yaml:4:56 error exdate-after-setter: "exDate" reads the attribute "d", which nothing sets; it fails on events without it
    4 | … {nodes: w1, source: 'tail("/a")', sink: 'exDate("d", "yyyy") console'}
      |                                                   ^^^
help: put regex("..", 1, "d") in front of it, which always sets one
`,
  );
  assert.equal(placed(oneTier('regexAll("(.)", "d") exDate("d", "yyyy") console')), [
    '4:77 error exdate-after-setter: "exDate" reads the attribute "d", which not every event has; it fails on events without it -> put regex("..", 1, "d") in front of it, which always sets one',
  ]);
  assert.equal(placed(oneTier('value("d", "2010") exDate("d", "yyyy") console')), []);
  assert.equal(placed(oneTier('split(" ", 1, "d") exDate("d", "yyyy") console')), []);
  assert.equal(placed(oneTier('value("d", "2010") mask("d") exDate("d", "yyyy") console')), [
    '4:85 error exdate-after-setter: "exDate" reads the attribute "d", which nothing sets; it fails on events without it -> put regex("..", 1, "d") in front of it, which always sets one',
  ]);
  assert.equal(
    placed(
      oneTier('value("d", "2010") exDate("d", "yyyy") exDate("dateyear", "yyyy", "e") console'),
    ),
    [
      '4:95 error exdate-after-setter: "exDate" reads the attribute "dateyear", which not every event has; it fails on events without it -> put regex("..", 1, "dateyear") in front of it, which always sets one',
    ],
  );
  assert.equal(placed(oneTier('exDate("tailSrcFile", "yyyy") console')), []);
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: thriftSource(35853), process: ['exDate("d", "yyyy")'], sink: console}`,
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: thriftSource(35853), process: ['mask("d")', 'exDate("d", "yyyy")'], sink: console}`,
      ),
    ),
    [
      '4:80 error exdate-after-setter: "exDate" reads the attribute "d", which nothing sets; it fails on events without it -> put regex("..", 1, "d") in front of it, which always sets one',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: thriftSource(35853), process: ['select("d")', 'exDate("d", "yyyy")'], sink: console}`,
      ),
    ),
    [],
  );
  assert.equal(
    placed(`${oneTier('mine exDate("d", "yyyy") console')}plugins: {mine: {kind: decorator}}\n`),
    [],
  );
  assert.equal(messages(oneTier('exDate console')), [
    'component-arguments: "exDate" takes 2 to 4 arguments, not none',
  ]);
});

test('exDate needs it on every path', () => {
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: ['value("d", "2010")']}`,
        `  app: {nodes: p1, source: 'tail("/b")'}`,
        `  archive: {nodes: a1, process: ['exDate("d", "yyyy")'], sink: console}`,
        'edges: [{from: web, to: archive}, {from: app, to: archive}]',
      ),
    ),
    [
      '6:42 error exdate-after-setter: "exDate" reads the attribute "d", which not every event has; it fails on events without it -> put regex("..", 1, "d") in front of it, which always sets one',
    ],
  );
});

test('the marks of groups pass a relay without it', () => {
  assert.is(
    findings(
      threeTiers({
        web: `process: ['regex("x", 0, "d")']`,
        relay: `process: ['exDate("d", "yyyy")']`,
      }),
    ),
    `t.yaml:5:40 error exdate-after-setter: "exDate" reads the attribute "d", which the marks of acknowledged groups have not; it fails on events without it
    5 |   relay: {nodes: r1, process: ['exDate("d", "yyyy")']}
      |                                        ^^^
t.yaml:4:67 it is set here
help: do it at the origin of the reliable path, or inside the collector at its end
`,
  );
  assert.equal(
    placed(threeTiers({ web: `process: ['regex("x", 0, "d")', 'exDate("d", "yyyy")']` })),
    [],
  );
  assert.equal(
    placed(threeTiers({ relay: `process: ['regex("x", 0, "d")', 'exDate("d", "yyyy")']` })),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        relay: `process: ['regex("x", 0, "d")']`,
        archive: `process: ['exDate("d", "yyyy")'], ${collectorSink}`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['regex("x", 0, "d")']`,
        archive: `sink: 'collector(30000) { exDate("d", "yyyy") console }'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['regex("x", 0, "d")']`,
        archive: `sink: '[ collector(30000) { console }, exDate("d", "yyyy") console ]'`,
      }),
    ),
    [
      '6:70 error exdate-after-setter: "exDate" reads the attribute "d", which the marks of acknowledged groups have not; it fails on events without it -> do it at the origin of the reliable path, or inside the collector at its end',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['regex("x", 0, "d")']`,
        relay: `process: ['exDate("d", "yyyy")']`,
        reliable: '',
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['regex("x", 0, "d")']`,
        relay: `process: ['exDate("d", "yyyy")']`,
        reliable: 'relay -> archive',
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['regex("x", 0, "d")']`,
        relay: `process: ['exDate("d", "yyyy")']`,
        reliable: 'web -> relay',
      }),
    ),
    [
      '10:19 warning reliable-path-terminal: The reliable path ends before a tier with a sink: after "relay", events can be lost on their way to "archive" -> lead it on to a tier with a sink: web -> relay -> archive',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['regex("x", 0, "d")']`,
        relay: `sink: 'exDate("d", "yyyy") console'`,
      }),
    ),
    [
      '5:36 error exdate-after-setter: "exDate" reads the attribute "d", which the marks of acknowledged groups have not; it fails on events without it -> do it at the origin of the reliable path, or inside the collector at its end',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        more: 'provenance: true',
        archive: `process: ['exDate("hop.relay", "yyyy")', 'exDate("hop.web", "yyyy", "w")'], ${collectorSink}`,
      }),
    ),
    [
      '6:73 error exdate-after-setter: "exDate" reads the attribute "hop.web", which the marks of acknowledged groups have not; it fails on events without it -> do it at the origin of the reliable path, or inside the collector at its end',
    ],
  );
});

test('escapes are known letters', () => {
  assert.is(
    findings(oneTier('escapedFormatDfs("file:///d/%Q/", "web")')),
    `t.yaml:4:66 error known-escape: Flume knows no escape "%Q" and writes nothing in its place
    4 | …source: 'tail("/a")', sink: 'escapedFormatDfs("file:///d/%Q/", "web")'}
      |                                                ^^^^^^^^^^^^^^^
help: a percent sign is written %%; dates are among %Y %m %d %H %M %S
`,
  );
  assert.equal(
    placed(
      oneTier('escapedFormatDfs("file:///d/%a%A%b%B%c%d%D%H%I%j%k%l%m%M%p%s%S%t%y%Y%z%%/", "web")'),
    ),
    [],
  );
  assert.equal(placed(oneTier('escapedFormatDfs("file:///d/%P/%o/%1/%_/%P", "web")')), [
    '4:66 error known-escape: Flume knows no escape "%1" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
    '4:66 error known-escape: Flume knows no escape "%P" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
    '4:66 error known-escape: Flume knows no escape "%_" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
    '4:66 error known-escape: Flume knows no escape "%o" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
  ]);
  assert.equal(placed(oneTier('escapedFormatDfs("file:///d/100% /%-/%", "web")')), []);
  assert.equal(placed(oneTier('escapedFormatDfs("file:///d/%{a b}/%{/", "%{}")')), [
    '4:66 error known-escape: "%{/" is no escape: a name has letters, digits, "_", "-" and "."',
    '4:66 error known-escape: "%{a b}" is no escape: a name has letters, digits, "_", "-" and "."',
    '4:90 error known-escape: "%{}" is no escape: a name has letters, digits, "_", "-" and "."',
  ]);
  assert.equal(placed(oneTier('format("%Q") console')), [
    '4:56 error known-escape: Flume knows no escape "%Q" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
  ]);
  assert.equal(placed(oneTier('dfs("file:///%Q")')), [
    '4:53 error known-escape: Flume knows no escape "%Q" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
  ]);
  assert.equal(placed(oneTier('formatDfs("file:///%Q")')), []);
  assert.equal(placed(oneTier('text("/%Q")')), []);
  assert.equal(placed(oneTier('collectorSink("file:///%Q/", "%R-")')), [
    '4:63 error known-escape: Flume knows no escape "%Q" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
    '4:78 error known-escape: Flume knows no escape "%R" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
  ]);
  assert.equal(placed(oneTier('value("a", "%Q") console')), []);
  assert.equal(placed(oneTier('value("a", "%Q", escape=true) console')), [
    '4:60 error known-escape: Flume knows no escape "%Q" and writes nothing in its place -> a percent sign is written %%; dates are among %Y %m %d %H %M %S',
  ]);
  assert.equal(placed(oneTier('value("%Q", "b", escape=true) console')), []);
  assert.equal(placed(oneTier('value("a", "%Q", escape=false) console')), []);
});

test('escapes name attributes that are set', () => {
  assert.equal(
    placed(
      oneTier(
        'escapedFormatDfs("file:///%{host}/%{hostname}/%{nanos}/%{priority}/%{body}/", "web")',
      ),
    ),
    [],
  );
  assert.equal(placed(oneTier('escapedFormatDfs("file:///%{tailSrcFile}/", "web")')), []);
  assert.equal(placed(oneTier('escapedFormatDfs("file:///%{tailSrcfile}/", "web")')), [
    '4:66 error known-escape: "%{tailSrcfile}" asks for the attribute "tailSrcfile", which nothing sets on the way -> did you mean "tailSrcFile"?',
  ]);
  assert.equal(placed(oneTier('escapedFormatDfs("file:///%{kind}/", "web")')), [
    '4:66 error known-escape: "%{kind}" asks for the attribute "kind", which nothing sets on the way -> set it before: value("kind", "..")',
  ]);
  assert.equal(
    placed(oneTier('value("kind", "x") escapedFormatDfs("file:///%{kind}/", "web")')),
    [],
  );
  assert.equal(
    placed(oneTier('value("kind", "x") mask("kind") escapedFormatDfs("file:///%{kind}/", "web")')),
    [
      '4:98 error known-escape: "%{kind}" asks for the attribute "kind", which nothing sets on the way -> set it before: value("kind", "..")',
    ],
  );
  assert.equal(
    placed(oneTier('value("kind", "x") select("a") escapedFormatDfs("file:///%{kind}/", "web")')),
    [
      '4:97 error known-escape: "%{kind}" asks for the attribute "kind", which nothing sets on the way -> set it before: value("kind", "..")',
    ],
  );
  assert.equal(
    placed(oneTier('regexAll("(.)", "kind") escapedFormatDfs("file:///%{kind}/", "web")')),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: seqfile, sink: 'escapedFormatDfs("file:///%{kind}/", "web")'}`,
        'plugins: {seqfile: {kind: source}}',
      ),
    ),
    [],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: collectorSource, process: ['mask("kind")'], sink: 'escapedFormatDfs("file:///%{kind}/%{other}", "web")'}`,
      ),
    ),
    [
      '4:96 error known-escape: "%{kind}" asks for the attribute "kind", which nothing sets on the way -> set it before: value("kind", "..")',
    ],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['value("kind", "x")']`,
        archive: `sink: 'collectorSink("hdfs://nn/%{kind}/", "a-")'`,
      }),
    ),
    [],
  );
  assert.equal(
    placed(
      threeTiers({
        web: `process: ['value("kind", "x")']`,
        relay: `process: ['select("AckTag", "AckType", "AckChecksum")']`,
        archive: `sink: 'collectorSink("hdfs://nn/%{kind}/", "a-")'`,
      }),
    ),
    [
      '6:45 error known-escape: "%{kind}" asks for the attribute "kind", which nothing sets on the way -> set it before: value("kind", "..")',
    ],
  );
  assert.equal(
    placed(
      threeTiers({ archive: `sink: 'collector(30000) { format("%{AckTag} %{body}") console }'` }),
    ),
    [],
  );
});

test('one of several paths is enough for an escape', () => {
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")', process: ['value("kind", "x")']}`,
        `  app: {nodes: p1, source: 'tail("/b")'}`,
        `  archive: {nodes: a1, sink: 'escapedFormatDfs("file:///%{kind}/", "x")'}`,
        'edges: [{from: web, to: archive}, {from: app, to: archive}]',
      ),
    ),
    [],
  );
});

test('what senders outside of the installation set is not known', () => {
  assert.equal(
    placed(
      tiersOf(
        `  gate: {nodes: g1, source: thriftSource(1), process: ['mask("x")']}`,
        `  door: {nodes: d1, source: thriftSource(1), process: ['mask("x", "y")']}`,
        `  archive: {nodes: a1, sink: 'escapedFormatDfs("file:///%{x}/%{y}/", "z")'}`,
        'edges: [{from: gate, to: archive}, {from: door, to: archive}]',
      ),
    ),
    [
      '6:48 error known-escape: "%{x}" asks for the attribute "x", which nothing sets on the way -> set it before: value("x", "..")',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  web: {nodes: w1, source: 'tail("/a")'}`,
        `  door: {nodes: d1, source: thriftSource(1), process: ['mask("x")']}`,
        `  archive: {nodes: a1, sink: 'escapedFormatDfs("file:///%{x}/%{y}/", "z")'}`,
        'edges: [{from: web, to: archive}, {from: door, to: archive}]',
      ),
    ),
    [
      '6:48 error known-escape: "%{x}" asks for the attribute "x", which nothing sets on the way -> set it before: value("x", "..")',
    ],
  );
  assert.equal(
    placed(
      tiersOf(
        `  door: {nodes: d1, source: thriftSource(1), process: ['select("x", "y")']}`,
        `  web: {nodes: w1, source: 'tail("/a")', process: ['value("x", "1")']}`,
        `  archive: {nodes: a1, process: ['value("y", "2")', 'value("x", "2")'], sink: console}`,
        'edges: [{from: door, to: archive}, {from: web, to: archive}]',
      ),
    ),
    [
      '6:60 error attribute-set-once: "value" in tier "archive" sets the attribute "x" again: "value" of tier "web" has set it before -> use another name, or put mask("x") in front',
    ],
  );
});

test('the roll tag is there inside roll and collector', () => {
  assert.equal(placed(oneTier('escapedFormatDfs("file:///d/", "web-%{rolltag}")')), [
    '4:80 error known-escape: "%{rolltag}" asks for the attribute "rolltag", which only roll and collector set -> put it into collector(30000) { .. } or roll(30000) { .. }',
  ]);
  assert.equal(
    placed(oneTier('roll(1000) { escapedFormatDfs("file:///d/", "web-%{rolltag}") }')),
    [],
  );
  assert.equal(
    placed(oneTier('collector(1000) { escapedFormatDfs("file:///d/", "web-%{rolltag}") }')),
    [],
  );
  assert.equal(
    placed(
      oneTier(
        'collector(1000) { mask("rolltag") escapedFormatDfs("file:///d/", "web-%{rolltag}") }',
      ),
    ),
    [
      '4:114 error known-escape: "%{rolltag}" asks for the attribute "rolltag", which only roll and collector set -> put it into collector(30000) { .. } or roll(30000) { .. }',
    ],
  );
  assert.equal(placed(oneTier('collectorSink("file:///%{rolltag}/", "web")')), []);
});

test.run();
