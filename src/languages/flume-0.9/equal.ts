import type { Argument, Call, Definition, Keyword, Sink } from './tree.js';

/** Whether two sinks are the same tree; where they were written does not matter. */
export function equalSinks(a: Sink, b: Sink): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'call':
      return b.kind === 'call' && equalCalls(a, b);
    case 'decorated':
      return (
        b.kind === 'decorated' && equalCalls(a.decorator, b.decorator) && equalSinks(a.sink, b.sink)
      );
    case 'fan-out':
      return b.kind === 'fan-out' && equalLists(a.sinks, b.sinks, equalSinks);
    case 'failover':
      return (
        b.kind === 'failover' && equalSinks(a.primary, b.primary) && equalSinks(a.backup, b.backup)
      );
    case 'roll':
    case 'collector':
      return b.kind === a.kind && b.millis === a.millis && equalSinks(a.body, b.body);
    default:
      return a satisfies never;
  }
}

/** Whether two sources, two decorators or two leaves have the same name and arguments, spelled alike. */
export function equalCalls(a: Call, b: Call): boolean {
  return (
    a.name === b.name &&
    equalLists(a.args, b.args, equalArguments) &&
    equalLists(a.keywords, b.keywords, equalKeywords)
  );
}

/** Whether two definitions give the same logical node the same source and sink. */
export function equalDefinitions(a: Definition, b: Definition): boolean {
  return a.host === b.host && equalCalls(a.source, b.source) && equalSinks(a.sink, b.sink);
}

function equalKeywords(a: Keyword, b: Keyword): boolean {
  return a.name === b.name && equalArguments(a.value, b.value);
}

function equalArguments(a: Argument, b: Argument): boolean {
  switch (a.kind) {
    case 'string':
      return b.kind === 'string' && a.value === b.value;
    case 'number':
      return b.kind === 'number' && a.spelling === b.spelling;
    case 'boolean':
      return b.kind === 'boolean' && a.value === b.value;
    case 'function':
      return b.kind === 'function' && equalCalls(a, b);
    default:
      return a satisfies never;
  }
}

function equalLists<T>(a: readonly T[], b: readonly T[], equal: (x: T, y: T) => boolean): boolean {
  if (a.length !== b.length) return false;
  return a.every((x, at) => {
    const y = b[at];
    return y !== undefined && equal(x, y);
  });
}
