import type { Outcome } from '../../../diagnostics/outcome.js';
import type { LocatedText } from '../../../text/located-text.js';
import type { SourceCall } from '../tree.js';
import { parseSourceNode } from './definition-node.js';
import { expectEnd } from './expect-end.js';
import { parseWhole } from './parse-whole.js';

/** A source expression such as `tail("/var/log/messages")`, all of the text (flume-0.9.md 1.2). */
export function parseSource(text: LocatedText): Outcome<SourceCall> {
  return parseWhole(text, (cursor) => {
    const source = parseSourceNode(cursor);
    expectEnd(cursor, 'source');
    return source;
  });
}
