import type { ErrorObject } from 'ajv';
import { type Diagnostic, error, type Finding } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import { plainValue, type YamlDocument, type YamlNode } from '../syntax/yaml-tree.js';
import { validate } from './generated/topology.v1.js';
import { entryAt, keySpanAt, nameAt, nodeAt } from './place-of-path.js';

/**
 * Checks a document against `schemas/topology.v1.json`: one sentence and one place per keyword.
 * Findings: `unknown-key`, `missing-key`, `wrong-type`, `wrong-value`, `null-component`.
 */
export function checkTopologySchema(document: YamlDocument): readonly Diagnostic[] {
  if (validate(plainValue(document.root))) return [];
  const errors = validate.errors ?? [];
  return errors.flatMap((one) => schemaFinding(document, one) ?? []);
}

function schemaFinding(document: YamlDocument, found: ErrorObject): Diagnostic | undefined {
  const node = nodeAt(document.root, found.instancePath);
  const place: Place = { document, found, node, name: nameAt(found.instancePath) };
  if (found.keyword === 'additionalProperties') return unknownKey(place);
  if (found.keyword === 'required') return missingKey(place);
  if (found.keyword === 'type' || found.keyword === 'const') return wrongType(place);
  return error('wrong-value', { message: wrongValue(place), span: node.span });
}

interface Place {
  readonly document: YamlDocument;
  readonly found: ErrorObject;
  readonly node: YamlNode;
  /** The last key of the path in quotes, or `The document`. */
  readonly name: string;
}

function unknownKey({ found, node }: Place): Diagnostic {
  const key = String(found.params['additionalProperty']);
  const parent = found.parentSchema as { readonly properties?: object };
  const known = Object.keys(parent.properties ?? {});
  const finding: Finding = {
    message: `"${key}" is no key here`,
    span: entryAt(node, key)?.key.span ?? node.span,
    help: didYouMean(key, known) ?? `known keys are ${known.join(', ')}`,
  };
  return error('unknown-key', finding);
}

function missingKey({ document, found, name }: Place): Diagnostic {
  const key = String(found.params['missingProperty']);
  return error('missing-key', {
    message: `${name} has no "${key}"`,
    span: keySpanAt(document.root, found.instancePath),
    help: missingHelp[key] ?? `add "${key}:"`,
  });
}

const missingHelp: Readonly<Record<string, string>> = {
  version: 'add "version: 1"',
  flow: 'add "flow: NAME"',
};

function wrongType(place: Place): Diagnostic {
  const { found, node, name } = place;
  const expected = found.keyword === 'const' ? String(found.params['allowedValue']) : wanted(found);
  const component = /\/(source|sink|process\/\d+)(\/[^/]*)?$/.test(found.instancePath);
  if (component && node.kind === 'scalar' && node.value === null) return nullComponent(place);
  const finding: Finding = {
    message: `${name} is ${found.keyword === 'const' ? shown(node) : kindOf(node)}; expected ${expected}`,
    span: node.span,
  };
  const help = typeHelp(node, expected, component);
  return error('wrong-type', help === undefined ? finding : { ...finding, help });
}

function typeHelp(node: YamlNode, expected: string, component: boolean): string | undefined {
  if (component && node.kind !== 'scalar')
    return 'put the expression in single quotes: YAML reads [ and { itself';
  const isWord = node.kind === 'scalar' && node.value !== null;
  return isWord && expected.includes('text') ? `put it in quotes: "${shown(node)}"` : undefined;
}

function nullComponent({ node, name }: Place): Diagnostic {
  const isWritten = node.span.end > node.span.start;
  return error('null-component', {
    message: isWritten ? `${name} is YAML's null, which is no component` : `${name} is empty`,
    span: node.span,
    help: isWritten
      ? 'put it in quotes if you mean Flume\'s component of that name: "null"'
      : 'write a component, or leave the key out',
  });
}

function wanted(found: ErrorObject): string {
  const types = [found.params['type']].flat() as string[];
  return types.map((type) => typeWords[type] ?? type).join(' or ');
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

function kindOf(node: YamlNode): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a mapping';
  if (node.value === null) return 'empty';
  if (typeof node.value === 'number') return `the number ${shown(node)}`;
  return typeof node.value === 'boolean' ? `the truth value ${shown(node)}` : 'a text';
}

function shown(node: YamlNode): string {
  const text = node.span.source.text.slice(node.span.start, node.span.end);
  return text.length > 40 || text.includes('\n') ? `${text.slice(0, 40).split('\n')[0]}…` : text;
}

function wrongValue({ found, node, name }: Place): string {
  const { params } = found;
  const limit = String(params['limit']);
  switch (found.keyword) {
    case 'enum':
      return `${name} is ${shown(node)}; expected one of ${(params['allowedValues'] as string[]).join(', ')}`;
    case 'minimum':
      return `${name} is ${shown(node)}; expected at least ${limit}`;
    case 'maximum':
      return `${name} is ${shown(node)}; expected at most ${limit}`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return `${name} is empty`;
    case 'maxProperties':
      return `${name} has more than one key; expected one of them`;
    default:
      return `${name} is ${shown(node)}; expected ${patternWords(String(params['pattern']))}`;
  }
}

function patternWords(pattern: string): string {
  return pattern.includes('B/s')
    ? 'a bandwidth such as 500KB/s or 2MB/s'
    : 'a time such as 500ms, 1s or 2m';
}
