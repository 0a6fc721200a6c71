import type { Outcome } from '../../../diagnostics/outcome.js';
import type { LocatedText } from '../../../text/located-text.js';
import { parseHostNode } from './definition-node.js';
import { expectEnd } from './expect-end.js';
import { parseWhole } from './parse-whole.js';

/** A logical node's name as definitions allow it, without the blanks and comments around it (flume-0.9.md 1.2 host). */
export function parseHost(text: LocatedText): Outcome<string> {
  return parseWhole(text, (cursor) => {
    const host = parseHostNode(cursor);
    expectEnd(cursor, 'name');
    return host.text;
  });
}
