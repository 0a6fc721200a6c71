import type { Argument, FunctionValue, NumberValue } from '../tree.js';

const MAX_LONG = 2n ** 63n - 1n;

/** The text that a component's builder gets for the argument (flume-0.9.md 1.2); a function value becomes its name and a list. */
export function valueText(argument: Argument): string {
  switch (argument.kind) {
    case 'string':
      return argument.value;
    case 'boolean':
      return String(argument.value);
    case 'number':
      return numberText(argument);
    case 'function':
      return functionText(argument);
    default:
      return argument satisfies never;
  }
}

/** What makes Flume fail on a number before any builder sees it; undefined where nothing does (flume-0.9.md 1.1). */
export function literalFault({ form, spelling }: NumberValue): string | undefined {
  if (spelling.startsWith('0X')) return `Flume cannot read "${spelling}": it wants a small x`;
  if ((form === 'hex' || form === 'octal') && wholeValue(form, spelling) > MAX_LONG)
    return `Flume cannot read "${spelling}": it is above ${MAX_LONG}`;
  return undefined;
}

function numberText({ form, spelling }: NumberValue): string {
  return form === 'hex' || form === 'octal' ? String(wholeValue(form, spelling)) : spelling;
}

function wholeValue(form: 'hex' | 'octal', spelling: string): bigint {
  return BigInt(form === 'hex' ? spelling : `0o${spelling}`);
}

function functionText({ name, args }: FunctionValue): string {
  return `${name} [${args.map(valueText).join(', ')}]`;
}
