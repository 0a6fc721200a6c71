import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diffSinks } from '../../../src/review/expression/diff-sinks.js';
import { spineOf } from '../../../src/review/expression/spine.js';
import { sinkOf } from '../../languages/flume-0.9/parsing.js';

/** The difference as lines: the place where there is one, then the edits. */
function told(before: string, after: string): readonly string[] {
  return diffSinks(spineOf(sinkOf(before)), spineOf(sinkOf(after))).flatMap(({ where, edits }) => [
    ...(where === '' ? [] : [where]),
    ...edits.map(({ mark, text }) => `${mark} ${text}`),
  ]);
}

/** What two differences are compared by. */
function likeness(before: string, after: string): string {
  const groups = diffSinks(spineOf(sinkOf(before)), spineOf(sinkOf(after)));
  return groups.map((group) => group.likeness).join('\n\n');
}

function to(...hosts: readonly string[]): string {
  const [first = '', ...others] = hosts.map((host) => `thriftSink("${host}", 1)`);
  return others.length === 0 ? first : `< ${first} ? ${to(...hosts.slice(1))} >`;
}

const origin = 'ackedWriteAhead batch(100, 1000) stubbornAppend insistentOpen';
const transit = 'insistentAppend stubbornAppend insistentOpen';
const lazily = (host: string) => `lazyOpen stubbornAppend ${to(host)}`;

test('equal sinks give no edit, however they are spelled', () => {
  assert.equal(told(`gzip ${to('a')}`, `{ gzip => thriftSink( "a", 1 ) }`), []);
});

test('arguments that change are shown in their call', () => {
  assert.equal(told('batch(100, 1000) null', 'batch(200, 1000) null'), [
    '~ batch(100 -> 200, 1000)',
  ]);
  assert.equal(told('text("/a", raw)', 'text("/b", raw)'), ['~ text("/a" -> "/b", raw)']);
  assert.equal(told('batch(100) null', 'batch(100, 5) null'), ['~ batch(100, + 5)']);
  assert.equal(told('text("/a", raw)', 'text("/a")'), ['~ text("/a", - raw)']);
  assert.equal(told('text("/a", seqfile("gzip"))', 'text("/a", seqfile("bzip2"))'), [
    '~ text("/a", seqfile("gzip" -> "bzip2"))',
  ]);
  assert.equal(told('text("/a", seqfile("gzip"))', 'text("/a", avrodata("gzip"))'), [
    '~ text("/a", seqfile("gzip") -> avrodata("gzip"))',
  ]);
  assert.equal(told('x(true)', 'x(false)'), ['~ x(true -> false)']);
});

test('keyword arguments are told apart by name', () => {
  assert.equal(told('x(1, a=1, b=2)', 'x(1, b=3, c=4)'), ['~ x(1, - a=1, b=2 -> 3, + c=4)']);
  assert.equal(told('x(a=1)', 'x'), ['~ x(- a=1)']);
});

test('decorators that come and go have a neighbour', () => {
  assert.equal(told(`batch(9) ${to('a')}`, `batch(9) gzip ${to('a')}`), ['+ gzip, after batch']);
  assert.equal(told(`gzip ${to('a')}`, to('a')), ['- gzip, was before thriftSink']);
  assert.equal(told(to('a', 'b'), `lazyOpen stubbornAppend ${to('a', 'b')}`), [
    '+ lazyOpen stubbornAppend, before the failover',
  ]);
  assert.equal(told('[ null, console ]', 'gzip [ null, console ]'), ['+ gzip, before the fan-out']);
});

test('a decorator that changes places moves', () => {
  assert.equal(told('batch(9) gzip null', 'gzip batch(9) null'), ['~ batch(9), now after gzip']);
});

test('one decorator instead of another goes and comes', () => {
  assert.equal(told('batch(9) gzip null', 'batch(9) lzoDeco null'), [
    '- gzip, was after batch',
    '+ lzoDeco, after batch',
  ]);
  assert.equal(told('gzip gzip batch(9) null', 'batch(9) gzip null'), [
    '- gzip gzip, was before batch',
    '+ gzip, after batch',
  ]);
});

test('what is changed within a write-ahead log says so', () => {
  assert.equal(told(`${origin} ${to('a')}`, `${origin.replace('100,', '200,')} ${to('a')}`), [
    'in the write-ahead log',
    '~ batch(100 -> 200, 1000)',
  ]);
});

test('the period of a collector or roll, and what is within', () => {
  assert.equal(told('collector(30000) { text("/a") }', 'collector(60000) { text("/b") }'), [
    '~ collector(30000 -> 60000)',
    'in the collector',
    '~ text("/a" -> "/b")',
  ]);
  assert.equal(told('roll(10) { null }', 'gunzip roll(20) { gzip null }'), [
    '+ gunzip, before roll',
    '~ roll(10 -> 20)',
    'in the roll',
    '+ gzip, before null',
  ]);
  assert.equal(told('collector(30000) { null }', 'null'), ['- collector(30000), was before null']);
});

test('a leaf instead of another is both texts', () => {
  assert.equal(told('console', 'text("/a", raw)'), ['- console', '+ text("/a", raw)']);
  assert.equal(told('console', '[ null, text("/a") ]'), ['- console', '+ [ null, text("/a") ]']);
  assert.equal(told(to('a', 'b'), 'console'), [`- ${to('a', 'b')}`, '+ console']);
});

test('another receiver is said in words', () => {
  assert.equal(told(to('a'), to('b')), ['~ sends to b:1 instead of a:1']);
  assert.equal(told('rpcSink("a", 1)', 'rpcSink("a", 2)'), ['~ sends to a:2 instead of a:1']);
  assert.equal(told('agentSink("a", 1)', 'agentSink("b", 1, compression=1)'), [
    '~ agentSink("a" -> "b", 1, + compression=1)',
  ]);
});

test('another protocol to the same receiver', () => {
  assert.equal(told(to('a'), 'avroSink("a", 1)'), ['~ thriftSink -> avroSink']);
  assert.equal(told(to('a', 'b'), to('a', 'b').replaceAll('thrift', 'rpc')), [
    'in the connection to each receiver',
    '~ thriftSink -> rpcSink',
  ]);
  assert.equal(told(to('a'), 'rpcSink("b", 1)'), ['- thriftSink("a", 1)', '+ rpcSink("b", 1)']);
});

test('receivers of a failover come, go and change places', () => {
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    ['ab', 'ba', '~ failover: b:1 first instead of a:1'],
    ['abc', 'bac', '~ failover: b:1 first instead of a:1'],
    ['abc', 'cab', '~ failover: c:1 first instead of a:1'],
    ['abc', 'acb', '~ failover: a:1, c:1, b:1 instead of a:1, b:1, c:1'],
    ['abc', 'bca', '~ failover: b:1, c:1, a:1 instead of a:1, b:1, c:1'],
    ['abc', 'dab', '+ failover: d:1, first', '- failover: c:1, was third'],
    ['abc', 'adc', '~ failover: d:1 instead of b:1, second'],
    ['abc', 'dbc', '~ failover: d:1 instead of a:1, first'],
    ['abc', 'ab', '- failover: c:1, was third'],
    ['abc', 'bc', '- failover: a:1, was first'],
    ['ab', 'abc', '+ failover: c:1, third'],
    ['a', 'ab', '+ failover: b:1, second'],
    ['ab', 'b', '- failover: a:1, was first'],
    ['abc', 'bad', '~ failover: b:1, a:1, d:1 instead of a:1, b:1, c:1'],
    ['aab', 'ab', '~ failover: a:1, b:1 instead of a:1, a:1, b:1'],
    [
      'ab',
      'abcdefghi',
      ...'cdefghi'
        .split('')
        .map(
          (host, at) =>
            `+ failover: ${host}:1, ${['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'number 9'][at]}`,
        ),
    ],
  ];
  for (const [before, after, ...lines] of cases)
    assert.equal(told(to(...before), to(...after)), lines, `${before} ${after}`);
});

test('chains count as alike whichever their receivers are, but not of whatever length', () => {
  const moved = likeness(`${origin} ${to('a', 'b', 'c')}`, `${origin} ${to('d', 'a', 'b')}`);
  assert.is(likeness(`${origin} ${to('x', 'y', 'z')}`, `${origin} ${to('x', 'z', 'w')}`), moved);
  assert.is.not(likeness(`${origin} ${to('a', 'b', 'c')}`, `${origin} ${to('a', 'b')}`), moved);
  assert.is.not(
    likeness(`${origin} ${to('a', 'b', 'c')}`, `${transit} ${to('b', 'a', 'c')}`),
    moved,
  );
});

test('an edge that becomes best effort', () => {
  assert.equal(
    told(`${transit} ${to('a', 'b')}`, `< ${lazily('a')} ? < ${lazily('b')} ? null > >`),
    [
      '- insistentAppend stubbornAppend insistentOpen, was before the failover',
      '+ failover, last: null, which drops what no receiver takes',
      'in the connection to each receiver',
      '+ lazyOpen stubbornAppend, before thriftSink',
    ],
  );
});

test('an edge that gets a disk failover, and its chain after that', () => {
  const disk = (...hosts: readonly [string, string]) =>
    `< < ${lazily(hosts[0])} ? ${lazily(hosts[1])} > ? diskFailover ${transit} ${to(...hosts)} >`;
  assert.equal(told(`${transit} ${to('a', 'b')}`, disk('a', 'b')), [
    '+ failover, first: a:1, b:1, each behind lazyOpen stubbornAppend',
    '+ diskFailover, before insistentAppend',
  ]);
  assert.equal(told(disk('a', 'b'), disk('c', 'a')), [
    'also in the disk failover',
    '+ failover: c:1, first',
    '- failover: b:1, was second',
  ]);
  assert.equal(told(disk('a', 'b'), `${transit} ${to('a', 'b')}`), [
    '- failover, was first: a:1, b:1, each behind lazyOpen stubbornAppend',
    '- diskFailover, was before insistentAppend',
  ]);
});

test('a single receiver that gets a disk failover', () => {
  assert.equal(
    told(`${transit} ${to('a')}`, `< ${lazily('a')} ? diskFailover ${transit} ${to('a')} >`),
    [
      '+ failover: a:1, first',
      '+ lazyOpen stubbornAppend, before a:1',
      '+ diskFailover, before insistentAppend',
    ],
  );
});

test('one connection that changes is named', () => {
  assert.equal(told(to('a', 'b'), `< ${to('a')} ? lazyOpen ${to('b')} >`), [
    'in the connection to b:1',
    '+ lazyOpen, before thriftSink',
  ]);
});

test('members that are no receivers', () => {
  assert.equal(told('< null ? console >', '< console ? null >'), [
    '~ failover: members in another order',
  ]);
  assert.equal(told('< null ? < console ? null > >', '< null ? null >'), [
    '- failover, was second: console',
  ]);
  assert.equal(told('< text("/a") ? null >', '< text("/b") ? null >'), ['~ text("/a" -> "/b")']);
});

test('a branch is put beside what there was, and taken away again', () => {
  const one = `${origin} ${to('a', 'b')}`;
  const two = `[ ${one}, < ${lazily('v')} ? null > ]`;
  const branch = `branch to v:1: < ${lazily('v')} ? null >`;
  assert.equal(told(one, two), ['~ fan-out: 2 branches instead of one sink', `+ ${branch}`]);
  assert.equal(told(two, one), ['~ no fan-out: one sink instead of 2 branches', `- ${branch}`]);
  assert.equal(told(`unbatch ${one}`, `unbatch ${two}`), [
    '~ fan-out: 2 branches instead of one sink',
    `+ ${branch}`,
  ]);
  assert.equal(told('null', '[ null ]'), ['~ fan-out: 1 branch instead of one sink']);
});

test('branches that come, go, change and change places', () => {
  const branches = (...list: readonly string[]) => `[ ${list.join(', ')} ]`;
  const [a, b] = [`${origin} ${to('a', 'b')}`, `< ${lazily('v')} ? null >`];
  assert.equal(told(branches(a, b), branches(a, b, 'console')), ['+ branch to console: console']);
  assert.equal(told(branches(a, b, 'console'), branches(a, 'console')), [`- branch to v:1: ${b}`]);
  assert.equal(told(branches(a, b), branches(b, a)), ['~ branches in another order']);
  assert.equal(told(branches(a, b), branches(`${origin.replace('100', '5')} ${to('b', 'a')}`, b)), [
    'in the write-ahead log of the branch to b:1',
    '~ batch(100 -> 5, 1000)',
    '~ failover: b:1 first instead of a:1',
  ]);
  assert.equal(
    told(branches('null', '[ null, console ]'), branches('null', 'gzip [ null, console ]')),
    ['- branch to a fan-out: [ null, console ]', '+ branch to a fan-out: gzip [ null, console ]'],
  );
});

test('a branch of which all receivers are new is still the branch it was', () => {
  assert.equal(told(`[ ${lazily('a')}, null ]`, `[ ${lazily('x')}, null ]`), [
    'in the branch to x:1',
    '~ sends to x:1 instead of a:1',
  ]);
});

test('strings with quotes, control characters and other alphabets are escaped', () => {
  assert.equal(told('x("a")', 'x("é\\n\\"")'), ['~ x("a" -> "\\u00E9\\n\\"")']);
});

test('names that every object inherits are names like others', () => {
  assert.equal(told('constructor null', 'toString null'), [
    '- constructor, was before null',
    '+ toString, before null',
  ]);
});

test.run();
