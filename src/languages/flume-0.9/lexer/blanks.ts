import { SyntaxFault } from './syntax-fault.js';

const BLANKS = /[ \t\r\n\f]*/y;
// A carriage return inside a line comment is only accepted right before the line feed.
const LINE_COMMENT = /\/\/[^\r\n]*\r?\n/y;

/** The offset after all blanks and comments (flume-0.9.md 1.1). Throws a SyntaxFault for a comment without its end. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    BLANKS.lastIndex = at;
    BLANKS.exec(text);
    at = BLANKS.lastIndex;
    if (text.startsWith('//', at)) at = afterLineComment(text, at);
    else if (text.startsWith('/*', at)) at = afterBlockComment(text, at);
    else return at;
  }
}

function afterLineComment(text: string, start: number): number {
  LINE_COMMENT.lastIndex = start;
  if (LINE_COMMENT.test(text)) return LINE_COMMENT.lastIndex;
  throw new SyntaxFault({
    start,
    end: text.length,
    message: 'A // comment has no end of line: Flume wants a line feed after it',
    help: 'write /* ... */ instead',
  });
}

function afterBlockComment(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2);
  if (end >= 0) return end + 2;
  throw new SyntaxFault({
    start,
    end: text.length,
    message: 'A /* comment is not closed: */ was expected',
  });
}
