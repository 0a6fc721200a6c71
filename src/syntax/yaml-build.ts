import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
} from 'yaml';
import { type Diagnostic, error, type Finding } from '../diagnostics/diagnostic.js';
import { failure, type Outcome, success } from '../diagnostics/outcome.js';
import type { Source, Span } from '../text/source.js';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-tree.js';

/** How many nodes aliases may add to a document before it is taken for an attack. */
const aliasLimit = 10_000;

interface Build {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
  /** Aliases being expanded, innermost last. */
  readonly open: string[];
  expanded: number;
  /** The latest node of each anchor met so far, in document order. */
  readonly anchors: Map<string, unknown>;
}

/** The document's tree with aliases expanded; findings `alias-expansion`, `merge-key`, `yaml-syntax` (keys that are no scalars, unknown aliases). */
export function buildYamlTree(source: Source, document: Document.Parsed): Outcome<YamlNode> {
  const build: Build = {
    source,
    diagnostics: [],
    open: [],
    expanded: 0,
    anchors: new Map(),
  };
  const root = buildNode(build, document.contents, { source, start: 0, end: 0 });
  return build.diagnostics.length > 0 ? failure(build.diagnostics) : success(root);
}

function buildNode(build: Build, node: unknown, around: Span): YamlNode {
  if (isAlias(node)) return buildAlias(build, node, spanOf(build, node, around));
  if (build.open.length > 0) build.expanded++;
  if (isNode(node) && 'anchor' in node && node.anchor) build.anchors.set(node.anchor, node);
  const span = spanOf(build, node, around);
  if (isMap(node)) return { kind: 'map', entries: buildEntries(build, node.items, span), span };
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => buildNode(build, item, span)), span };
  }
  if (isScalar(node)) return buildScalar(node, span);
  return { kind: 'scalar', value: null, span: { ...span, end: span.start }, style: 'plain' };
}

function buildScalar(node: Scalar, span: Span): YamlScalar {
  const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
  const { value } = node;
  const isPlainValue =
    value === null || ['string', 'number', 'boolean'].includes(typeof value) === true;
  return {
    kind: 'scalar',
    value: isPlainValue ? (value as YamlScalar['value']) : String(value),
    span,
    style,
  };
}

const styles: Readonly<Record<string, YamlScalar['style']>> = {
  QUOTE_DOUBLE: 'double',
  QUOTE_SINGLE: 'single',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

function buildEntries(build: Build, items: readonly Pair[], around: Span): readonly YamlEntry[] {
  const entries: YamlEntry[] = [];
  for (const { key, value } of items) {
    const span = spanOf(build, key, around);
    if (!isScalar(key))
      report(build, 'yaml-syntax', { message: 'A key must be a plain word', span });
    else if (key.value === '<<' && key.type === 'PLAIN') reportMergeKey(build, span);
    else {
      const name = typeof key.value === 'string' ? key.value : String(key.source ?? key.value);
      entries.push({ key: { value: name, span }, value: buildNode(build, value, span) });
    }
  }
  return entries;
}

function reportMergeKey(build: Build, span: Span): void {
  report(build, 'merge-key', {
    message: 'The merge key "<<" is not part of YAML 1.2 and not of this language',
    span,
    help: 'write the keys out; an alias may stand for a whole value',
  });
}

function buildAlias(build: Build, alias: Alias, span: Span): YamlNode {
  const node = build.anchors.get(alias.source);
  const problem = aliasProblem(build, alias.source, node);
  if (problem === undefined) {
    build.open.push(alias.source);
    const built = buildNode(build, node, span);
    build.open.pop();
    return built;
  }
  report(build, problem.code, { message: problem.message, span });
  return { kind: 'scalar', value: null, span, style: 'plain' };
}

function aliasProblem(build: Build, name: string, node: unknown) {
  if (node === undefined) {
    return { code: 'yaml-syntax', message: `The alias "*${name}" has no anchor before it` };
  }
  if (build.open.includes(name)) {
    return {
      code: 'alias-expansion',
      message: `The alias "*${name}" stands inside its own anchor`,
    };
  }
  if (build.expanded <= aliasLimit) return undefined;
  return {
    code: 'alias-expansion',
    message: `Aliases expand to more than ${aliasLimit} values here`,
  };
}

function report(build: Build, code: string, finding: Finding): void {
  const isRepeated =
    code === 'alias-expansion' && build.diagnostics.some((one) => one.code === code);
  if (!isRepeated) build.diagnostics.push(error(code, finding));
}

function spanOf(build: Build, node: unknown, around: Span): Span {
  const range = isNode(node) ? node.range : undefined;
  return range ? { source: build.source, start: range[0], end: range[1] } : around;
}
