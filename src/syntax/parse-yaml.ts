import { type Document, isMap, isScalar, parseAllDocuments, type YAMLError } from 'yaml';
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.js';
import { failure, hasErrors, type Outcome, success } from '../diagnostics/outcome.js';
import type { Source } from '../text/source.js';
import { buildYamlTree } from './yaml-build.js';
import type { YamlDocument } from './yaml-tree.js';

/**
 * The documents of a YAML 1.2 text, places and all. Findings: `yaml-syntax`, `duplicate-key`,
 * `alias-expansion`, `merge-key`, `empty-file`.
 */
export function parseYaml(source: Source): Outcome<readonly YamlDocument[]> {
  const parsed = parseDocuments(source);
  if (!Array.isArray(parsed)) return failure([parsed as Diagnostic]);
  const documents = (parsed as Document.Parsed[]).filter((one) => !isBlank(one));
  if (documents.length === 0) return failure([emptyFile(source)]);
  const diagnostics: Diagnostic[] = [];
  const trees: YamlDocument[] = [];
  for (const document of documents) {
    diagnostics.push(...syntaxFindings(source, document));
    if (document.errors.length > 0) continue;
    const tree = buildYamlTree(source, document);
    diagnostics.push(...tree.diagnostics);
    if (tree.value) trees.push({ source, root: tree.value });
  }
  return hasErrors(diagnostics) ? failure(diagnostics) : success(trees, diagnostics);
}

function parseDocuments(source: Source): readonly Document.Parsed[] | Diagnostic {
  try {
    return [...parseAllDocuments(source.text, { prettyErrors: false, merge: false })];
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return error('yaml-syntax', {
      message: 'The YAML is nested too deeply to be read',
      span: { source, start: 0, end: 0 },
    });
  }
}

function isBlank(document: Document.Parsed): boolean {
  if (document.errors.length > 0) return false;
  const contents: unknown = document.contents;
  if (contents === null) return true;
  return isScalar(contents) && contents.value === null && contents.source === '';
}

function emptyFile(source: Source): Diagnostic {
  return error('empty-file', {
    message: `"${source.name}" holds no YAML document`,
    span: { source, start: 0, end: 0 },
    help: 'start with "version: 1" and "flow: NAME", or run "flumec init"',
  });
}

/** The first syntax error (those after it are mostly its echo), each duplicate key, and warnings. */
function syntaxFindings(source: Source, document: Document.Parsed): readonly Diagnostic[] {
  const duplicates = document.errors.filter((one) => one.code === 'DUPLICATE_KEY');
  const first = document.errors.find((one) => one.code !== 'DUPLICATE_KEY');
  return [
    ...(first ? [error('yaml-syntax', syntaxFinding(source, first))] : []),
    ...duplicates.map((one) => error('duplicate-key', duplicateFinding(source, document, one))),
    ...document.warnings.map((one) => warning('yaml-syntax', syntaxFinding(source, one))),
  ];
}

function duplicateFinding(source: Source, document: Document.Parsed, found: YAMLError) {
  const [start] = found.pos;
  const key = keyAt(document.contents, start);
  return {
    message: `The key "${key.name}" stands twice in this mapping`,
    span: { source, start, end: start + key.length },
    help: 'keep one of the two',
  };
}

function keyAt(node: unknown, start: number): { name: string; length: number } {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.range?.[0] === start) {
        return { name: String(key.source ?? key.value), length: (key.range?.[1] ?? start) - start };
      }
      const inside = keyAt(value, start);
      if (inside.length > 0) return inside;
    }
  } else if (node !== null && typeof node === 'object' && 'items' in node) {
    for (const item of node.items as unknown[]) {
      const inside = keyAt(item, start);
      if (inside.length > 0) return inside;
    }
  }
  return { name: '', length: 0 };
}

function syntaxFinding(source: Source, found: YAMLError | Document.Parsed['warnings'][number]) {
  const [start, end] = found.pos;
  const known = plainWords[found.code];
  return {
    message: known?.message ?? found.message.split('\n')[0] ?? found.message,
    span: { source, start, end: Math.max(end, start) },
    ...(known ? { help: known.help } : {}),
  };
}

const plainWords: Readonly<Record<string, { readonly message: string; readonly help: string }>> = {
  TAB_AS_INDENT: {
    message: 'A tab stands in the indentation, where YAML allows only spaces',
    help: 'replace each tab by spaces',
  },
  BAD_SCALAR_START: {
    message: 'A plain value cannot start with this character',
    help: 'put the value in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second ": " stands in this value, which YAML reads as a nested mapping',
    help: 'put the value in quotes',
  },
};
