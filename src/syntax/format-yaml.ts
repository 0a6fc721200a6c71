import { isDeepStrictEqual } from 'node:util';
import { Parser } from 'yaml';
import { hasErrors, type Outcome, success, then } from '../diagnostics/outcome.js';
import { type Source, source } from '../text/source.js';
import { lineWriter } from './format/line-writer.js';
import { printToken } from './format/print-token.js';
import { parseYaml } from './parse-yaml.js';
import { plainValue, type YamlDocument } from './yaml-tree.js';

/**
 * The text in flumec's canonical form: two columns a level, lists indented under their key, one blank after
 * a colon, a comma and before a comment, no blanks inside brackets, single quotes, at most one empty line in
 * a row. Line breaks, comments, the order of everything and the meaning stay. Findings: those of `parseYaml`.
 */
export function formatYaml(given: Source): Outcome<string> {
  return then(parseYaml(given), (documents) => {
    const text = print(given.text);
    assertSame(documents, parseYaml(source(given.name, text)));
    return success(text);
  });
}

function print(text: string): string {
  const writer = lineWriter();
  const top = { depth: 0, column: 0 };
  const tokens = new Parser().parse(text.replaceAll('\r\n', '\n'));
  for (const token of tokens) printToken(token, top, writer);
  return writer.text();
}

/** What is printed differently means the same, or flumec is wrong and writes nothing. */
function assertSame(
  before: readonly YamlDocument[],
  after: Outcome<readonly YamlDocument[]>,
): void {
  const values = (documents: readonly YamlDocument[]) =>
    documents.map(({ root }) => plainValue(root));
  const isSame =
    !hasErrors(after.diagnostics) && isDeepStrictEqual(values(before), values(after.value ?? []));
  if (!isSame) throw new Error('Invariant violated: formatting changes what the text means');
}
