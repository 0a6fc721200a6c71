import { error, warning } from '../../../diagnostics/diagnostic.js';
import { failure, type Outcome, success } from '../../../diagnostics/outcome.js';
import type { LocatedText } from '../../../text/located-text.js';
import { type Fault, SyntaxFault } from '../lexer/syntax-fault.js';
import { type Cursor, startAt } from './cursor.js';

/** The code of everything that is wrong with the form of an expression. */
export const EXPRESSION_SYNTAX = 'expression-syntax';

/** Parses all of the text; the first SyntaxFault becomes the outcome's error. */
export function parseWhole<T>(text: LocatedText, parse: (cursor: Cursor) => T): Outcome<T> {
  try {
    const cursor = startAt(text);
    const value = parse(cursor);
    return success(
      value,
      cursor.warnings.map((fault) => warning(EXPRESSION_SYNTAX, finding(text, fault))),
    );
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    return failure([error(EXPRESSION_SYNTAX, finding(text, thrown.fault))]);
  }
}

function finding(text: LocatedText, { start, end, message, help }: Fault) {
  return { message, span: text.place(start, end), ...(help === undefined ? {} : { help }) };
}
