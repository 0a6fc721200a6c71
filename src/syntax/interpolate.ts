import type { Finding } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import type { LocatedText } from '../text/located-text.js';

/** What `${...}` may stand for while a topology is read; nodes, hosts and secrets are filled in later. */
export interface Variables {
  readonly flow: string;
  readonly tier: string;
  /** `${var.NAME}`: from `--var`, `--var-file` and the document's `variables`. */
  readonly vars: ReadonlyMap<string, string>;
  /** `${env.NAME}`; undefined where the environment has no such variable. */
  readonly env: (name: string) => string | undefined;
  /** Whether an unset environment variable is an error; `validate` needs none and lets it stand. */
  readonly requireEnv: boolean;
}

/** The text with what is known replaced, offsets still leading to the file; findings have the code `unset-variable`. */
export interface Interpolation {
  readonly text: LocatedText;
  readonly findings: readonly Finding[];
}

/** Whether the text is a Flume 0.9 expression (a value lands in string literals, escaped) or a plain value. */
export type InterpolationKind = 'expression' | 'value';

/**
 * Replaces `${flow}`, `${tier}`, `${var.NAME}` and `${env.NAME}`. `${node}`, `${host}` and
 * `${secret.NAME}` stay, and so does `$${`, the literal: `fillTemplate` finishes them.
 */
export function interpolate(
  text: LocatedText,
  variables: Variables,
  kind: InterpolationKind,
): Interpolation {
  if (!text.value.includes('${')) return { text, findings: [] };
  const findings: Finding[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of placeholders(text.value, kind)) {
    pieces.push({ text: text.value.slice(at, found.start), start: at });
    const span = text.place(found.start, found.end);
    const replaced = replacement(found, variables);
    if (replaced.problem) findings.push({ ...replaced.problem, span });
    pieces.push({ text: replaced.text, start: found.start, end: found.end });
    at = found.end;
  }
  pieces.push({ text: text.value.slice(at), start: at });
  return { text: joinPieces(text, pieces), findings };
}

interface Piece {
  readonly text: string;
  readonly start: number;
  /** Set where the piece replaces `[start, end)` as a whole. */
  readonly end?: number;
}

interface Placeholder {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether it stands inside a string literal of an expression. */
  readonly isQuoted: boolean;
  readonly kind: InterpolationKind;
}

const inValue = /\$\$\{|\$\{([^}]*)\}?/g;
const inString = /\$\$\{|\$\{([^}"]*)\}?|\\[\s\S]|"/g;
const outsideStrings = /\$\{([^}"]*)\}?|"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** In an expression it knows string literals, and passes over comments. */
function* placeholders(value: string, kind: InterpolationKind): Generator<Placeholder> {
  let isQuoted = kind === 'value';
  let at = 0;
  for (;;) {
    const token = new RegExp(kind === 'value' ? inValue : isQuoted ? inString : outsideStrings);
    token.lastIndex = at;
    const match = token.exec(value);
    if (!match) return;
    const [text, name] = match;
    at = match.index + text.length;
    if (text === '"') isQuoted = !isQuoted;
    if (name !== undefined) yield { name, start: match.index, end: at, isQuoted, kind };
  }
}

interface Replacement {
  readonly text: string;
  readonly problem?: Omit<Finding, 'span'>;
}

function replacement(found: Placeholder, variables: Variables): Replacement {
  const { name } = found;
  const [scope = '', ...rest] = name.split('.');
  const key = rest.join('.');
  if (name === 'flow' || name === 'tier') return { text: inserted(found, variables[name]) };
  if (scope === 'var' && key !== '') return variable(found, key, variables);
  if (scope === 'env' && key !== '') return environment(found, key, variables);
  if (name === 'node' || name === 'host' || (scope === 'secret' && isSecretName(key))) {
    return later(found);
  }
  return { text: asWritten(found), problem: unknownPlaceholder(name) };
}

/** A secret's name: what an environment variable's name may hold. */
function isSecretName(key: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key);
}

function variable(found: Placeholder, key: string, { vars }: Variables): Replacement {
  const value = vars.get(key);
  if (value !== undefined) return { text: inserted(found, value) };
  const help = didYouMean(key, vars.keys()) ?? `set it with --var ${key}=VALUE`;
  return { text: asWritten(found), problem: { message: `The variable "${key}" is not set`, help } };
}

function environment(found: Placeholder, key: string, variables: Variables): Replacement {
  const value = variables.env(key);
  if (value !== undefined) return { text: inserted(found, value) };
  if (!variables.requireEnv) return { text: asWritten(found) };
  return {
    text: asWritten(found),
    problem: { message: `The environment variable "${key}" is not set` },
  };
}

/** What differs from node to node, or is secret, has to stand where a string stands. */
function later(found: Placeholder): Replacement {
  if (found.isQuoted) return { text: `\${${found.name}}` };
  return {
    text: asWritten(found),
    problem: {
      message: `"\${${found.name}}" stands outside a string`,
      help: `put it in double quotes: "\${${found.name}}"`,
    },
  };
}

function unknownPlaceholder(name: string): Omit<Finding, 'span'> {
  const known = ['node', 'host', 'tier', 'flow', 'var.NAME', 'env.NAME', 'secret.NAME'];
  const near = didYouMean(name, known) ?? `known are ${known.join(', ')}.`;
  return {
    message: `"\${${name}}" stands for nothing that flumec knows`,
    help: `${near} A literal "\${" is written "$\${"`,
  };
}

/** What stands in for a placeholder without a value, so that the rest can still be checked. */
function asWritten(found: Placeholder): string {
  return found.isQuoted ? `\${${found.name}}` : '1';
}

function inserted(found: Placeholder, value: string): string {
  if (!found.isQuoted) return value;
  const literal = value.replaceAll('${', () => '$${');
  return found.kind === 'value' ? literal : escapeForString(literal);
}

function escapeForString(value: string): string {
  const named: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };
  return value.replace(/[\\"\n\t\r]/g, (character) => named[character] ?? `\\${character}`);
}

function joinPieces(text: LocatedText, pieces: readonly Piece[]): LocatedText {
  const value = pieces.map((piece) => piece.text).join('');
  return {
    value,
    span: text.span,
    place: (start, end) => {
      const from = original(pieces, start);
      const to = end > start ? original(pieces, end - 1) : from;
      return text.place(from.start, end > start ? to.end : from.start);
    },
  };
}

/** The range in the text before that a unit of the joined text comes from. */
function original(pieces: readonly Piece[], offset: number): { start: number; end: number } {
  let passed = 0;
  for (const piece of pieces) {
    if (offset < passed + piece.text.length) {
      if (piece.end !== undefined) return { start: piece.start, end: piece.end };
      const start = piece.start + offset - passed;
      return { start, end: start + 1 };
    }
    passed += piece.text.length;
  }
  const last = pieces[pieces.length - 1];
  const end = (last?.start ?? 0) + (last?.text.length ?? 0);
  return { start: end, end };
}
