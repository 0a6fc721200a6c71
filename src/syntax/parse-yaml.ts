import {
  type Document,
  isScalar,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLError,
} from 'yaml';
import { type Diagnostic, error, type Finding, warning } from '../diagnostics/diagnostic.js';
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

type SyntaxProblem = YAMLError | Document.Parsed['warnings'][number];

/** The first syntax error (those after it are mostly its echo), each duplicate key, and warnings. */
function syntaxFindings(source: Source, document: Document.Parsed): readonly Diagnostic[] {
  const duplicates = document.errors.filter((one) => one.code === 'DUPLICATE_KEY');
  const first = document.errors.find((one) => one.code !== 'DUPLICATE_KEY');
  return [
    ...(first ? [error('yaml-syntax', syntaxFinding(source, document, first))] : []),
    ...duplicates.map((one) => error('duplicate-key', duplicateFinding(source, document, one))),
    ...document.warnings.map((one) => warning('yaml-syntax', syntaxFinding(source, document, one))),
  ];
}

function duplicateFinding(source: Source, document: Document.Parsed, found: YAMLError): Finding {
  const [start] = found.pos;
  const [first, second] = keysOfMapAt(document, start);
  const span = { source, start, end: second?.range?.[1] ?? start + 1 };
  const name = source.text.slice(span.start, span.end);
  return {
    message: `The key "${name}" stands twice in this mapping`,
    span,
    ...(first?.range
      ? {
          related: [
            {
              message: 'the first one',
              span: { source, start: first.range[0], end: first.range[1] },
            },
          ],
        }
      : {}),
    help: 'keep one of the two',
  };
}

/** The first key of the mapping that has the same value as the key at the offset, and that key. */
function keysOfMapAt(document: Document.Parsed, start: number): readonly Scalar[] {
  let found: readonly Scalar[] = [];
  visit(document, {
    Map: (_, map) => {
      const keys = map.items.map((pair) => pair.key).filter((key) => isScalar(key));
      const second = keys.find((key) => key.range?.[0] === start);
      const first = keys.find((key) => key.value === second?.value);
      if (!first || !second) return undefined;
      found = [first, second];
      return visit.BREAK;
    },
  });
  return found;
}

function syntaxFinding(source: Source, document: Document.Parsed, found: SyntaxProblem): Finding {
  const [start, end] = found.pos;
  const known = plainWords[found.code];
  const open = found.code === 'MISSING_CHAR' ? openQuote(document, start) : undefined;
  if (open !== undefined) {
    const span = { source, start: open, end: open + 1 };
    return { message: 'The quote that opens here is not closed', span };
  }
  return {
    message: known?.message ?? found.message.split('\n')[0] ?? found.message,
    span: { source, start, end: Math.max(end, start) },
    ...(known ? { help: known.help } : {}),
  };
}

/** Where the quoted scalar starts that runs up to the offset. */
function openQuote(document: Document.Parsed, offset: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < offset && offset <= range[2]) start = range[0];
    },
  });
  return start;
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
