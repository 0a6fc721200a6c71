import type { Outcome } from '../../../diagnostics/outcome.js';
import type { LocatedText } from '../../../text/located-text.js';
import type { Definition } from '../tree.js';
import { parseDefinitionNode } from './definition-node.js';
import { parseWhole } from './parse-whole.js';

/** The definitions of a file, perhaps none; a node may come twice, and Flume takes the last (flume-0.9.md 5.2). */
export function parseDefinitions(text: LocatedText): Outcome<readonly Definition[]> {
  return parseWhole(text, (cursor) => {
    const definitions: Definition[] = [];
    while (cursor.token.kind !== 'end') definitions.push(parseDefinitionNode(cursor));
    return definitions;
  });
}
