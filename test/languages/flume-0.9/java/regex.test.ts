import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { javaRegexFault } from '../../../../src/languages/flume-0.9/java/regex.js';

/** Patterns that `Pattern.compile` of Java 17 takes, one a line. */
const VALID = String.raw`
^([^:]*):
(\d+) (\w+)
\n\n|;;
.*\.log
a|b||c
|
a{2}
a{2,}
a{2,3}
a{2147483647}
a{2}{3}
{5}
a*+
a*?
a++
a?+
a{2}+
a{2}?
^*
$+
.?
()
(|)
(?:a)(?=a)(?!a)(?<=a)(?<!a)(?>a)
(?<n>a)
(?<n1>a)\k<n1>
(?i)a
(?i-s:a)
(?imsducxU-imsducxU)a
(?-)
(?)
(?:a)*
[]a]
[^]a]
[a-z]
[a-]
[-a]
[a-[b]]
[a&&b]
[a&&]
[&&a]
[a&&&b]
[a&&&&b]
[a&b]
[a&]
[a&&[b]&&c]
[a&&[b][c]d]
[[a]b]
[\d-z]
[\p{L}-z]
[\v-z]
[\t-\r]
[\x41-\x5a]
[\u0041-\u005A]
[\0101-\0132]
[\cA-\cZ]
[\N{DIGIT ONE}-z]
[\h\s\w\S]
[\-\]\[]
\d\D\h\H\s\S\v\V\w\W
\R\X\A\z\Z\G\b\B
\b{g}
\b{2}
\1\9
\a\e\f\n\r\t
\07
\0377
\0777
\x41
\x{41}
\u0041
\uD83D\uDE00
[\uD83D\uDE00-\uD83D\uDE01]
\uD83D\u0041
\uD83D
\cA
\Q
\Qa
\Qa.b\E+
a\Q[\E
[\Q]\E]
\Q\\E
\Q5\E
\Qa\E\Qb\E
\Qa b\E
\Qé\E
\Q\Q(\E
\pL
\p{L}
\PL
\P{Lu}
\p{IsLatin}
\p{InGreek}
\p{sc=Latin}
\p{script=Latin}
\p{SCRIPT=Latin}
\p{blk=Greek}
\p{block=Greek}
\p{gc=Lu}
\p{general_category=Lu}
\p{Alpha}
(?U)\p{alpha}
\p{javaLowerCase}
\p{all}
\p{LC}
\N{DIGIT ONE}
(?x)a b
(?x) [ a ]
(?x)a#)(]
(?x)a {2}
(?x)a{2 }
(?x)a{2 , 3}
(?x)[& &a]
(?x)\ (a)
\\
\-\_\/\"
]
}
a]
a}
a\b+
\.{3}
x{0}
(?i)(?x)( a )
`
  .slice(1, -1)
  .split('\n');

/** Patterns that it throws a PatternSyntaxException for. */
const INVALID = String.raw`
a{3,2}
a{,3}
a{2
a{2,3
a{2,x}
a{x}
a{2 }
a{99999999999}
a{2147483648}
a{1,2147483648}
{
{}
a**
a+++
*a
+
?
a|*
(*a)
(
)
a)
((a)
(?<n>a)(?<n>b)
(?<1>a)
(?<>a)
(?<n-1>a)
(?<n
(?<n>a)\k<m>
\k<n>(?<n>a)
\k
\kn
\k<
(?P<n>a)
(?'n'a)
(?#c)
(?z)a
(?i
(?
(?i)*
[a
[]
[^]
[z-a]
[a-
[&&]
[a&&b
[a&&[b
[[a]
[a-\d]
[a-\p{L}]
[\e-\a]
[\b]
[\R]
[\X]
[\k<a>]
[\1]
[\A]
[a-\]]
[\
\b{x}
\b{g
\0
\08
\x4
\xg
\x{110000}
\x{}
\x{41
\u041
[\uD83D\uDE01-\uD83D\uDE00]
\uD83D\u004
\c
\i
\y
\E
\Q(\E(
\\Q(
\0\Q5\E
(?x)\Qa b#\E(
\p{gc=Xx}
\p{xx=L}
\p{sc=}
\p{Is}
\p{alpha}
(?U:\p{alpha})\p{alpha}
(?U)(?-U)\p{alpha}
(?U)\p{foo}
\p{java}
\p{
\p{L
\p{}
\pX
\p
\N
\N{
\N{x
(?x)a{ 2}
(?x:a )#(
(?x)\#(
(?x)(?-x)#(
(?x
\
a\
(a{2}
`
  .slice(1, -1)
  .split('\n');

test('what Java compiles is taken', () => {
  for (const pattern of VALID) assert.is(javaRegexFault(pattern), undefined, pattern);
});

test('what Java refuses is refused', () => {
  for (const pattern of INVALID) assert.type(javaRegexFault(pattern), 'string', pattern);
});

test('an empty pattern, line ends, controls and characters beyond the first plane are plain', () => {
  for (const pattern of [
    '',
    '\n',
    '\0',
    '\u{1F600}+',
    '[\u{1F600}-\u{1F64F}]',
    '(?x)a # c\r)\\Q\\E',
  ])
    assert.is(
      javaRegexFault(pattern),
      pattern.endsWith('\\E') ? 'a ")" closes no group' : undefined,
    );
});

test('a comment under flag x ends with any of the line ends', () => {
  for (const end of ['\n', '\r', '\u0085', '\u2028', '\u2029']) {
    assert.is(javaRegexFault(`(?x)a # (${end}b`), undefined);
    assert.type(javaRegexFault(`(?x)a # (${end}(b`), 'string');
  }
});

test('faults are said in words', () => {
  const faults: readonly (readonly [string, string])[] = [
    ['(', 'a group is not closed: ")" was expected'],
    [')', 'a ")" closes no group'],
    ['[a', 'a class of characters is not closed: "]" was expected'],
    ['\\d{2,1}', 'the numbers of repetitions in "{...}" make no range'],
    ['a{', '"{" is not followed by a number of repetitions'],
    ['*', '"*" has nothing to repeat'],
    ['\\y', '"\\y" is not an escape of Java\'s regular expressions'],
    ['\\p{Foo}', '"Foo" is no property of characters'],
  ];
  for (const [pattern, fault] of faults) assert.is(javaRegexFault(pattern), fault);
});

test('a pattern that nests too deep to be checked is taken', () => {
  assert.is(javaRegexFault(`${'('.repeat(5000)}a${')'.repeat(5000)}`), undefined);
  assert.is(javaRegexFault('['.repeat(100000)), undefined);
});

test.run();
