import type { CST } from 'yaml';
import { blockScalarHeader, blockScalarLines } from './block-scalar-lines.js';
import type { Join, LineWriter } from './line-writer.js';
import { printScalar } from './print-scalar.js';

/** Where a token stands: how deep, and in which columns what is around it stood before formatting. */
export interface Level {
  /** Two columns each. */
  readonly depth: number;
  readonly column: number;
  readonly outer?: Level;
}

/** Prints a token of the concrete syntax tree, and all in it. */
export function printToken(token: CST.Token, level: Level, writer: LineWriter): void {
  if (token.type === 'document') printDocument(token, level, writer);
  else if (token.type === 'block-map' || token.type === 'block-seq') {
    for (const item of token.items) printItem(item, level, writer);
  } else if (token.type === 'flow-collection') printFlow(token, level, writer);
  else if (token.type === 'block-scalar') printBlockScalar(token, level, writer);
  else printLeaf(token, level, writer);
}

function printDocument(
  { start, value, end }: CST.Document,
  level: Level,
  writer: LineWriter,
): void {
  printAll(start, level, writer);
  if (value) printToken(value, level, writer);
  printAll(end ?? [], level, writer);
}

type Leaf = Exclude<CST.Token, CST.Document | CST.BlockMap | CST.BlockSequence>;

function printLeaf(token: Leaf, level: Level, writer: LineWriter): void {
  if (token.type === 'newline') writer.endLine();
  else if ('source' in token && token.type !== 'space') printText(token, level, writer);
  if ('end' in token) printAll(token.end ?? [], level, writer);
}

function printText(token: Leaf & { source: string }, level: Level, writer: LineWriter): void {
  if (isFlowScalar(token)) printScalar(token, level.depth, writer);
  else writer.write(token.source.trimEnd(), level.depth, joinOf(token.type));
}

function isFlowScalar(token: Leaf & { source: string }): token is CST.FlowScalar {
  return token.type === 'scalar' || token.type.endsWith('-quoted-scalar');
}

function joinOf(type: string): Join {
  if (type === 'comma') return 'after';
  return type === 'flow-map-start' || type === 'flow-seq-start' ? 'before' : 'none';
}

function printAll(tokens: readonly CST.Token[], level: Level, writer: LineWriter): void {
  for (const token of tokens) printToken(token, level, writer);
}

type Item = CST.BlockMap['items'][number] | CST.BlockSequence['items'][number];

/** An entry of a collection; what stands inside of it is one level deeper. */
function printItem({ start, key, sep, value }: Item, level: Level, writer: LineWriter): void {
  const dash = start.findIndex((token) => token.type === 'seq-item-ind') + 1;
  if (dash === 0 && !key && !sep) {
    printTrailing(start, level, writer);
    return;
  }
  printAll(start.slice(0, dash), level, writer);
  printAll(withoutBreak(start.slice(dash), dash > 0), dash > 0 ? inside(level) : level, writer);
  if (key) printToken(key, level, writer);
  for (const token of joinedSeparator(sep ?? [], value ?? undefined)) {
    if (token.type === 'map-value-ind') printColon(key ?? undefined, level, writer);
    else printToken(token, inside(level), writer);
  }
  if (value) printToken(value, inside(level, value), writer);
}

function inside(outer: Level, value?: CST.Token): Level {
  const column = value && 'indent' in value ? value.indent : outer.column;
  return { depth: outer.depth + 1, column, outer };
}

/** Comments at the end of a collection, each as deep as its column says: it may be about what follows. */
function printTrailing(tokens: readonly CST.SourceToken[], level: Level, writer: LineWriter): void {
  for (const token of tokens) {
    let at = level;
    while (at.outer && token.indent < at.column) at = at.outer;
    printToken(token, at, writer);
  }
}

/** Where there is no key, an anchor before the colon would take one that touches it into its name. */
function printColon(key: CST.Token | undefined, level: Level, writer: LineWriter): void {
  writer.write(':', level.depth, key ? 'after' : 'none');
}

/** What follows a dash stands on its line, unless a comment comes first; after an anchor or a tag a break counts. */
function withoutBreak(
  behind: readonly CST.SourceToken[],
  isItem: boolean,
): readonly CST.SourceToken[] {
  if (!isItem || behind.some((token) => token.type === 'comment')) return behind;
  const prop = behind.findIndex((token) => token.type === 'anchor' || token.type === 'tag');
  const free = prop < 0 ? behind.length : prop;
  return behind.filter((token, index) => index > free || token.type !== 'newline');
}

/** A value that is no block stands on the line of its key, unless a comment, an anchor or a tag is between. */
function joinedSeparator(
  sep: readonly CST.SourceToken[],
  value: CST.Token | undefined,
): readonly CST.SourceToken[] {
  const isBlock = value?.type === 'block-map' || value?.type === 'block-seq';
  const isHeld = sep.some((token) => ['comment', 'anchor', 'tag'].includes(token.type));
  if (!value || isBlock || isHeld) return sep;
  const colon = sep.findIndex((token) => token.type === 'map-value-ind');
  return sep.filter((token, index) => index < colon || token.type !== 'newline');
}

function printFlow(token: CST.FlowCollection, level: Level, writer: LineWriter): void {
  const inner = inside(level);
  printToken(token.start, level, writer);
  const last = token.items.at(-1);
  const isTrailing =
    last && !last.key && !last.value && !last.sep && last.start.every(isCommaOrSpace);
  for (const item of isTrailing ? token.items.slice(0, -1) : token.items) {
    printAll(item.start, inner, writer);
    if (item.key) printToken(item.key, inner, writer);
    for (const one of joinedSeparator(item.sep ?? [], item.value ?? undefined)) {
      if (one.type === 'map-value-ind') printColon(item.key ?? undefined, inner, writer);
      else printToken(one, inner, writer);
    }
    if (item.value) printToken(item.value, inner, writer);
  }
  const [close, ...end] = token.end;
  if (close) writer.write(close.source, level.depth, 'after');
  printAll(end, level, writer);
}

function isCommaOrSpace({ type }: CST.SourceToken): boolean {
  return type === 'comma' || type === 'space';
}

function printBlockScalar(token: CST.BlockScalar, level: Level, writer: LineWriter): void {
  for (const prop of token.props) {
    if (prop.type === 'block-scalar-header') writer.write(blockScalarHeader(token), level.depth);
    else printToken(prop, level, writer);
  }
  writer.writeLines(blockScalarLines(token, level.depth));
}
