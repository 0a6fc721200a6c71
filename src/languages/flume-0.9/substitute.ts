import type { Argument, Call, Keyword, Sink } from './tree.js';

/** The sink with every string argument mapped, keywords and function values included; parts without a change are shared. */
export function substituteSink(sink: Sink, replace: (text: string) => string): Sink {
  switch (sink.kind) {
    case 'call':
      return substituteCall(sink, replace);
    case 'decorated': {
      const decorator = substituteCall(sink.decorator, replace);
      const inner = substituteSink(sink.sink, replace);
      const isSame = decorator === sink.decorator && inner === sink.sink;
      return isSame ? sink : { ...sink, decorator, sink: inner };
    }
    case 'fan-out': {
      const sinks = mapShared(sink.sinks, (part) => substituteSink(part, replace));
      return sinks === sink.sinks ? sink : { ...sink, sinks };
    }
    case 'failover': {
      const primary = substituteSink(sink.primary, replace);
      const backup = substituteSink(sink.backup, replace);
      const isSame = primary === sink.primary && backup === sink.backup;
      return isSame ? sink : { ...sink, primary, backup };
    }
    case 'roll':
    case 'collector': {
      const body = substituteSink(sink.body, replace);
      return body === sink.body ? sink : { ...sink, body };
    }
    default:
      return sink satisfies never;
  }
}

/** The source, leaf or decorator with every string argument mapped. */
export function substituteCall<C extends Call>(call: C, replace: (text: string) => string): C {
  const args = mapShared(call.args, (argument) => substituteArgument(argument, replace));
  const keywords = mapShared(call.keywords, (one) => substituteKeyword(one, replace));
  const isSame = args === call.args && keywords === call.keywords;
  return isSame ? call : { ...call, args, keywords };
}

function substituteKeyword(keyword: Keyword, replace: (text: string) => string): Keyword {
  const value = substituteArgument(keyword.value, replace);
  return value === keyword.value ? keyword : { ...keyword, value };
}

function substituteArgument(argument: Argument, replace: (text: string) => string): Argument {
  if (argument.kind === 'function') return substituteCall(argument, replace);
  if (argument.kind !== 'string') return argument;
  const value = replace(argument.value);
  return value === argument.value ? argument : { ...argument, value };
}

/** The list itself where nothing in it changed. */
function mapShared<T>(list: readonly T[], map: (one: T) => T): readonly T[] {
  let changed: T[] | undefined;
  for (const [at, one] of list.entries()) {
    const mapped = map(one);
    if (mapped !== one) changed ??= list.slice(0, at);
    changed?.push(mapped);
  }
  return changed ?? list;
}
