import { type Fault, SyntaxFault } from './syntax-fault.js';
import type { Token } from './token.js';

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

const SIMPLE = /"([^"\\]*)"/y;

/** The string literal whose opening quote stands at the offset, decoded as Flume decodes it (flume-0.9.md 1.1). Throws a SyntaxFault. */
export function readString(text: string, start: number): Token {
  SIMPLE.lastIndex = start;
  const simple = SIMPLE.exec(text);
  if (simple)
    return { kind: 'string', text: simple[1] ?? '', start, end: start + simple[0].length };
  return readEscapedString(text, start);
}

function readEscapedString(text: string, start: number): Token {
  let value = '';
  let warning: Fault | undefined;
  let at = start + 1;
  while (text[at] !== '"') {
    if (at >= text.length) throw unclosed(text, start);
    if (text[at] !== '\\') value += text.charAt(at++);
    else {
      const sequence = readEscape(text, at);
      value += sequence.value;
      warning ??= sequence.warning;
      at = sequence.end;
    }
  }
  const token: Token = { kind: 'string', text: value, start, end: at + 1 };
  return warning === undefined ? token : { ...token, warning };
}

interface Escape {
  readonly value: string;
  readonly end: number;
  readonly warning?: Fault;
}

function readEscape(text: string, start: number): Escape {
  const letter = text.charAt(start + 1);
  const value = ESCAPES[letter];
  if (value !== undefined) return { value, end: start + 2 };
  if (letter === 'u') return readUnicodeEscape(text, start);
  if (letter >= '0' && letter <= '7') return octalEscape(letter, start);
  throw unknownEscape(text, start);
}

function readUnicodeEscape(text: string, start: number): Escape {
  const digits = /^[0-9A-Fa-f]{0,4}/.exec(text.slice(start + 2, start + 6))?.[0] ?? '';
  const end = start + 2 + digits.length;
  if (digits.length === 4) return { value: String.fromCharCode(Number.parseInt(digits, 16)), end };
  throw new SyntaxFault({
    start,
    end,
    message: `"\\u${digits}" is not an escape: four hexadecimal digits were expected after \\u`,
    help: 'write all four digits, or double the backslash for a plain one',
  });
}

/** The lexer accepts octal escapes, but the decoder only drops the backslash. */
function octalEscape(digit: string, start: number): Escape {
  const message = `"\\${digit}" is read as the plain digit ${digit}: Flume has no octal escapes`;
  const help = 'write \\u and four hexadecimal digits, or double the backslash for a plain one';
  return { value: digit, end: start + 2, warning: { start, end: start + 2, message, help } };
}

function unknownEscape(text: string, start: number): SyntaxFault {
  const point = text.codePointAt(start + 1);
  const letter = point === undefined ? '' : String.fromCodePoint(point);
  const isVisible = /^[!-~]$/.test(letter);
  return new SyntaxFault({
    start,
    end: start + 1 + letter.length,
    message: isVisible
      ? `"\\${letter}" is not an escape: one of \\" \\\\ \\n \\t \\r \\b \\f \\' \\uXXXX was expected`
      : 'A backslash must be followed by one of " \\ n t r b f \' uXXXX',
    help: isVisible ? `double the backslash: \\\\${letter}` : 'double the backslash: \\\\',
  });
}

function unclosed(text: string, start: number): SyntaxFault {
  return new SyntaxFault({
    start,
    end: text.length,
    message: 'A string has no closing quote',
    help: text.endsWith('\\"')
      ? 'the last quote is escaped: double the backslash before it'
      : 'close it with " and write \\" for a quote inside',
  });
}
