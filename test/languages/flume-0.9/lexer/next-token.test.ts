import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nextToken } from '../../../../src/languages/flume-0.9/lexer/next-token.js';
import { SyntaxFault } from '../../../../src/languages/flume-0.9/lexer/syntax-fault.js';

/** All tokens as `kind:text`, or the fault as `message [place] help`. */
function tokens(text: string): readonly string[] | string {
  const found: string[] = [];
  try {
    for (let token = nextToken(text, 0); token.kind !== 'end'; token = nextToken(text, token.end))
      found.push(`${token.kind}:${token.text}`);
    return found;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    const { message, start, end, help } = thrown.fault;
    return `${message} [${text.slice(start, end)}]${help ? ` ${help}` : ''}`;
  }
}

test('words, reserved words and signs', () => {
  assert.equal(tokens('a-b.c_1 true false roll collector roll-x true1'), [
    'name:a-b.c_1',
    'true:true',
    'false:false',
    'roll:roll',
    'collector:collector',
    'name:roll-x',
    'name:true1',
  ]);
  assert.equal(tokens('=>=( )[]{}<>,?:;|'), [
    ...['=>:=>', '=:=', '(:(', '):)', '[:[', ']:]', '{:{', '}:}'],
    ...['<:<', '>:>', ',:,', '?:?', ':::', ';:;', '|:|'],
  ]);
});

test('numbers keep their spelling', () => {
  assert.equal(tokens('0 12 0x1F 0XfF 017 00 1.5 1. .5 1e3 1E+3 2.5e-10d 1f 08f 09.5 1.e5'), [
    ...['decimal:0', 'decimal:12', 'hex:0x1F', 'hex:0XfF', 'octal:017', 'octal:00'],
    ...['float:1.5', 'float:1.', 'float:.5', 'float:1e3', 'float:1E+3', 'float:2.5e-10d'],
    ...['float:1f', 'float:08f', 'float:09.5', 'float:1.e5'],
  ]);
  assert.equal(tokens('10.0.0.1 0.0.0.0 999.1.1.1'), [
    'address:10.0.0.1',
    'address:0.0.0.0',
    'address:999.1.1.1',
  ]);
});

test('half a number is never taken for one', () => {
  assert.is(tokens('1L'), '"1L" is not a number [1L] write 1: whole numbers have no suffix');
  assert.is(
    tokens('08'),
    '"08" is not a number [08] a number that starts with 0 is octal: leave the leading zeros out',
  );
  assert.is(
    tokens('0xg'),
    '"0xg" is not a number [0xg] a hexadecimal number is 0x and the digits 0-9 and a-f',
  );
  for (const text of ['1.2.3', '1.2.3.4.5', '01.1.1.1', '1.2.3.04'])
    assert.is(
      tokens(text),
      `"${text}" is not a number [${text}] an address has four decimal numbers without leading zeros`,
    );
  for (const text of ['10s', '1e', '1..2', '1_000', '1.2.3.4a', '1.5e'])
    assert.is(
      tokens(text),
      `"${text}" is not a number [${text}] names start with a letter; quote it to make it a string: "${text}"`,
    );
});

test('strings are decoded', () => {
  assert.equal(
    tokens('"" "a b" "\\b\\t\\n\\f\\r\\"\\\'\\\\" "\\u0041\\u00e9\\uD83d\\ude00" "é\n// #"'),
    ['string:', 'string:a b', 'string:\b\t\n\f\r"\'\\', 'string:Aé😀', 'string:é\n// #'],
  );
  assert.equal(tokens('"\\0\\7\\101\\400"'), ['string:07101400']);
});

test('escapes that Flume does not know are refused where they stand', () => {
  assert.is(
    tokens('"a\\d+"'),
    '"\\d" is not an escape: one of \\" \\\\ \\n \\t \\r \\b \\f \\\' \\uXXXX was expected [\\d] double the backslash: \\\\d',
  );
  for (const odd of [' ', '\n', 'é', '😀'])
    assert.is(
      tokens(`"a\\${odd}"`),
      `A backslash must be followed by one of " \\ n t r b f ' uXXXX [\\${odd}] double the backslash: \\\\`,
    );
  for (const digits of ['', '0', '004', '00g1'])
    assert.match(
      String(tokens(`"\\u${digits}"`)),
      /is not an escape: four hexadecimal digits were expected/,
    );
});

test('a string without its end is refused from its start', () => {
  assert.is(
    tokens('a("x)'),
    'A string has no closing quote ["x)] close it with " and write \\" for a quote inside',
  );
  assert.is(
    tokens('a "x\\"'),
    'A string has no closing quote ["x\\"] the last quote is escaped: double the backslash before it',
  );
  assert.match(String(tokens('"x\\')), /^A backslash must be followed by/);
});

test('comments and blanks separate tokens', () => {
  assert.equal(tokens('a/* x\n*/b/**/c/***/d//y\r\ne //\n\f\t\r f'), [
    ...['name:a', 'name:b', 'name:c', 'name:d', 'name:e', 'name:f'],
  ]);
  assert.equal(tokens('/* never / ends * here */'), []);
});

test('comments without their end are refused from their start', () => {
  for (const open of ['/* x', '/*/', '/**'])
    assert.is(tokens(`a ${open}`), `A /* comment is not closed: */ was expected [${open}]`);
  for (const open of ['// x', '//', '// x\r', '// x\ry\n'])
    assert.is(
      tokens(`a ${open}`),
      `A // comment has no end of line: Flume wants a line feed after it [${open}] write /* ... */ instead`,
    );
});

test('other characters are refused with what was probably meant', () => {
  const refusals: readonly (readonly [string, string])[] = [
    ['-1', 'Unexpected character "-" [-] numbers have no sign in Flume 0.9'],
    ['+.5', 'Unexpected character "+" [+] numbers have no sign in Flume 0.9'],
    ['->', 'Unexpected character "-" [-] an arrow is written =>'],
    ['-- c', 'Unexpected character "-" [-] comments are written /* ... */'],
    ['# c', 'Unexpected character "#" [#] comments are written /* ... */'],
    ["'x'", 'Unexpected character "\'" [\'] strings are written in double quotes'],
    [
      '“x”',
      'Unexpected character "“" U+201C [“] strings are written in straight double quotes: "..."',
    ],
    ['${x}', 'Unexpected character "$" [$] put the variable in double quotes'],
    ['\u00a0', 'Unexpected character U+00A0 [\u00a0] take out this invisible character'],
    ['\ufeffa', 'Unexpected character U+FEFF [\ufeff] take out this invisible character'],
    [
      '_a',
      'Unexpected character "_" [_] names start with a letter a-z and contain letters, digits, "_", "-" and "."',
    ],
    [
      'ä',
      'Unexpected character "ä" U+00E4 [ä] names start with a letter a-z and contain letters, digits, "_", "-" and "."',
    ],
    ['/var', 'Unexpected character "/" [/] quote a path: "/..."; comments are written /* ... */'],
    ['😀', 'Unexpected character "😀" U+1F600 [😀]'],
    ['@', 'Unexpected character "@" [@]'],
    ['.', 'Unexpected character "." [.]'],
    ['\\', 'Unexpected character "\\" [\\]'],
    ['\0', 'Unexpected character U+0000 [\0]'],
    ['\x7f', 'Unexpected character U+007F [\x7f]'],
  ];
  for (const [text, refusal] of refusals) assert.is(tokens(text), refusal);
});

test.run();
