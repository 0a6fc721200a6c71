import type { Outcome } from '../../../diagnostics/outcome.js';
import type { LocatedText } from '../../../text/located-text.js';
import type { Sink } from '../tree.js';
import { expectEnd } from './expect-end.js';
import { parseWhole } from './parse-whole.js';
import { parseSinkNode } from './sink-node.js';

/** A sink expression, all of the text. Also refuses what Flume accepts and then ignores or cannot write back (flume-0.9.md 1.3). */
export function parseSink(text: LocatedText): Outcome<Sink> {
  return parseWhole(text, (cursor) => {
    const sink = parseSinkNode(cursor);
    expectEnd(cursor, 'sink');
    return sink;
  });
}
