import type { Outcome } from '../../../diagnostics/outcome.js';
import type { LocatedText } from '../../../text/located-text.js';
import type { DecoratorCall } from '../tree.js';
import { expectEnd } from './expect-end.js';
import { parseWhole } from './parse-whole.js';
import { parseDecoratorNode } from './sink-node.js';

/** One or more decorators without their sink, the outermost first: `gunzip unbatch value("tier", "relay")`. */
export function parseDecorators(text: LocatedText): Outcome<readonly DecoratorCall[]> {
  return parseWhole(text, (cursor) => {
    const decorators = [parseDecoratorNode(cursor)];
    while (cursor.token.kind === 'name') decorators.push(parseDecoratorNode(cursor));
    expectEnd(cursor, 'decorator');
    return decorators;
  });
}
