import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placed, tiersOf } from './flume-0.9-topologies.js';
import { codes, findings } from './rule-harness.js';

const from = (source: string) => tiersOf(`  web: {nodes: w1, source: '${source}', sink: console}`);

test('a terminal is for nodes in the foreground', () => {
  assert.is(
    findings(from('stdin')),
    `t.yaml:4:29 warning foreground-source: The source "stdin" reads the terminal of the node, which a node in the background has not
    4 |   web: {nodes: w1, source: 'stdin', sink: console}
      |                             ^^^^^
help: read a file with tail("..") or a program with exec("..")
`,
  );
  assert.equal(placed(from('console')), [
    '4:29 warning foreground-source: The source "console" reads the terminal of the node, which a node in the background has not -> read a file with tail("..") or a program with exec("..")',
  ]);
  assert.equal(placed(from('asciisynth')), []);
  assert.equal(codes(tiersOf('  web: {nodes: w1, sink: console}')), ['origin-has-source']);
});

test('a program runs without a shell', () => {
  assert.is(
    findings(from('exec("dmesg | grep error")')),
    `t.yaml:4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "|" to the program as it stands
    4 |   web: {nodes: w1, source: 'exec("dmesg | grep error")', sink: console}
      |                                  ^^^^^^^^^^^^^^^^^^^^
help: put the command into a script of its own and run that
`,
  );
  assert.equal(placed(from('exec("a && b")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "&&" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a || b")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "||" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a & b")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "&" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a; b")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "a;" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a ; b")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands ";" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a > /x")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands ">" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a >> /x")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands ">>" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a 2>&1")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "2>&1" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a 2>/dev/null")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "2>/dev/null" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a &> /x")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "&>" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("expr 1>0")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "1>0" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a < /x")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "<" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("a </x")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "</x" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("echo $HOME")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "$HOME" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("echo $(date)")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "$(date)" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("echo `date`")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "`date`" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec("sh -c \\"a b\\"")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands ""a" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from(`exec("awk ''{print}''")`)), [
    `4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "'{print}'" to the program as it stands -> put the command into a script of its own and run that`,
  ]);
  assert.equal(placed(from('execPeriodic("a | b", 1000)')), [
    '4:42 warning exec-without-shell: "execPeriodic" runs its command without a shell and hands "|" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('execStream("a | b")')), [
    '4:40 warning exec-without-shell: "execStream" runs its command without a shell and hands "|" to the program as it stands -> put the command into a script of its own and run that',
  ]);
});

test("words that only look like a shell's are let be", () => {
  assert.equal(placed(from('exec("grep -E a|b /x")')), []);
  assert.equal(placed(from('exec("find /x -name *.log")')), []);
  assert.equal(placed(from('exec("/bin/x --a=b;c d")')), []);
  assert.equal(placed(from('exec("/bin/x ${node}")')), []);
  assert.equal(placed(from('exec("/bin/x ${secret.KEY} ${host}")')), []);
  assert.equal(placed(from('exec("/bin/x $${HOME}")')), [
    '4:34 warning exec-without-shell: "exec" runs its command without a shell and hands "$${HOME}" to the program as it stands -> put the command into a script of its own and run that',
  ]);
  assert.equal(placed(from('exec(x)')), [
    '4:34 error component-arguments: "command" of "exec" is a bare word, which Flume reads as "x []" -> quote it: "x"',
  ]);
  assert.equal(placed(from('tail("/a | b")')), []);
});

test('a source goes on', () => {
  assert.is(
    findings(from('text("/a")')),
    `t.yaml:4:29 warning source-ends: The source "text" ends by itself, and the node is idle from then on
    4 |   web: {nodes: w1, source: 'text("/a")', sink: console}
      |                             ^^^^
help: follow the file with tail("..")
`,
  );
  assert.equal(placed(from('null')), [
    '4:29 warning source-ends: The source "null" ends by itself, and the node is idle from then on -> write a source, such as tail("..")',
  ]);
  assert.equal(placed(from('seqfile("/a")')), [
    '4:29 warning source-ends: The source "seqfile" ends by itself, and the node is idle from then on',
  ]);
  assert.equal(placed(from('log4jfile("/a")')), [
    '4:29 warning source-ends: The source "log4jfile" ends by itself, and the node is idle from then on -> follow the file with tail("..")',
  ]);
  assert.equal(placed(from('syslogTcp1')), [
    '4:29 warning source-ends: The source "syslogTcp1" ends by itself, and the node is idle from then on -> take many connections with syslogTcp(..)',
  ]);
  assert.equal(placed(from('execStream("x")')), []);
  assert.equal(placed(from('exec("x")')), []);
  assert.equal(placed(from('synth(10)')), []);
});

test.run();
