import { error, type Finding } from '../diagnostics/diagnostic.js';
import type { Outcome } from '../diagnostics/outcome.js';
import type { LocatedText } from '../text/located-text.js';
import type { Span } from '../text/source.js';
import { interpolate } from './interpolate.js';
import type { Reading } from './reading.js';
import { scalarText } from './scalar-text.js';
import type { Component, ComponentEntry, ComponentMapping } from './topology.js';
import {
  entryOf,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from './yaml-tree.js';

/** How the text of an expression becomes a tree. */
export type ParseExpression<Tree> = (text: LocatedText) => Outcome<Tree>;

/** What a component is built with: where to report, and how its expression is parsed. */
export interface ComponentReading<Tree> {
  readonly reading: Reading;
  readonly parse: ParseExpression<Tree>;
}

/**
 * A component as written: an expression, a mapping, or one of each under the targets' names.
 * Findings: `unset-variable`, `missing-key`, `wrong-type`, `expression-syntax`.
 */
export function buildComponent<Tree>(how: ComponentReading<Tree>, node: YamlNode): Component<Tree> {
  if (node.kind === 'scalar') return { span: node.span, ...expressionPart(how, node) };
  const { reading } = how;
  if (node.kind === 'list' || !isPerTarget(node)) {
    return { span: node.span, ...mappingPart(reading, node) };
  }
  const expression = entryOf(node, 'flume-0.9')?.value;
  const mapping = entryOf(node, 'flume-1')?.value;
  return {
    span: node.span,
    ...(expression ? expressionPart(how, expression) : {}),
    ...(mapping ? mappingPart(reading, mapping) : {}),
  };
}

function isPerTarget(node: YamlMap): boolean {
  const targets = ['flume-0.9', 'flume-1'];
  return node.entries.every((entry) => targets.includes(entry.key.value));
}

function expressionPart<Tree>(
  { reading, parse }: ComponentReading<Tree>,
  node: YamlNode,
): Pick<Component<Tree>, 'expression'> {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') {
    wrongType(reading, node.span, '"flume-0.9" is no text; expected an expression');
    return {};
  }
  const text = interpolated(reading, node, 'expression');
  const { value: tree, diagnostics } = parse(text);
  for (const diagnostic of diagnostics) reading.report(diagnostic);
  return tree === undefined ? {} : { expression: { text, tree } };
}

function interpolated(reading: Reading, node: YamlScalar, kind: 'expression' | 'value') {
  const { text, findings } = interpolate(scalarText(node), reading.variables, kind);
  for (const finding of findings) reading.report(error('unset-variable', finding));
  return text;
}

function mappingPart(reading: Reading, node: YamlNode): { readonly mapping?: ComponentMapping } {
  if (node.kind !== 'map') {
    wrongType(reading, node.span, 'The component is no mapping; expected one with a "type"');
    return {};
  }
  const type = entryOf(node, 'type');
  if (type?.value.kind !== 'scalar' || typeof type.value.value !== 'string') {
    const finding: Finding = {
      message: 'The component has no "type"',
      span: type?.value.span ?? { ...node.span, end: node.span.start + 1 },
      help: 'add "type: NAME", or put a Flume 0.9 expression in quotes',
    };
    reading.report(error('missing-key', finding));
    return {};
  }
  const entries = node.entries.filter((entry) => entry !== type);
  const mapping: ComponentMapping = {
    span: node.span,
    type: { value: type.value.value, span: type.value.span },
    entries: entries.flatMap((entry) => flattenEntry(reading, entry, '')),
  };
  return { mapping };
}

/** Properties of an entry: nested mappings joined by dots, lists by single spaces. */
export function flattenEntry(
  reading: Reading,
  entry: YamlEntry,
  prefix: string,
): readonly ComponentEntry[] {
  const key = prefix + entry.key.value;
  const { value: node } = entry;
  if (node.kind === 'map') {
    return node.entries.flatMap((inner) => flattenEntry(reading, inner, `${key}.`));
  }
  const value = node.kind === 'list' ? joinList(reading, node.items) : entryValue(reading, node);
  if (value === undefined) {
    wrongType(reading, node.span, `"${key}" is empty; expected a value`);
    return [];
  }
  return [{ key: { value: key, span: entry.key.span }, value: { value, span: node.span } }];
}

function entryValue(reading: Reading, node: YamlScalar): string | number | boolean | undefined {
  if (node.value === null) return undefined;
  if (typeof node.value === 'string') return interpolated(reading, node, 'value').value;
  const isExact = typeof node.value === 'boolean' || Number.isSafeInteger(node.value);
  return isExact ? node.value : scalarText(node).value;
}

function joinList(reading: Reading, items: readonly YamlNode[]): string | undefined {
  const words: string[] = [];
  for (const item of items) {
    const value = item.kind === 'scalar' ? entryValue(reading, item) : undefined;
    const word = value === undefined ? '' : String(value);
    if (word === '' || /\s/.test(word)) {
      wrongType(reading, item.span, 'A list item of a component is one word without blanks');
    }
    words.push(word);
  }
  return words.length === 0 ? undefined : words.join(' ');
}

function wrongType(reading: Reading, span: Span, message: string): void {
  reading.report(error('wrong-type', { message, span }));
}
