import type { Diagnostic } from '../../../diagnostics/diagnostic.js';
import type { Parameter, ValueType } from '../catalogue/component.js';
import type { Catalogue } from '../catalogue.js';
import type { Argument, Call, FunctionValue } from '../tree.js';
import { checkFormat } from './check-format.js';
import { checkSinkSpec } from './check-sink-spec.js';
import { badArgument } from './finding.js';
import { textFault } from './text-fault.js';
import { literalFault, valueText } from './value-text.js';

type Literal = Exclude<Argument, FunctionValue>;

/** Which argument of which call a value is. */
export interface ValuePlace {
  readonly owner: Call;
  /** Position, counted from 0; absent for a keyword. */
  readonly at?: number;
  readonly keyword?: string;
  /** Absent where any value goes. */
  readonly parameter: Parameter | undefined;
  readonly catalogue: Catalogue;
}

/** All that is wrong with one argument. Values that hold a placeholder are only checked for their form. */
export function* checkValue(value: Argument, place: ValuePlace): Generator<Diagnostic> {
  const { parameter, catalogue } = place;
  if (!parameter || parameter.type.kind === 'any') yield* checkLiterals(value);
  else if (parameter.type.kind === 'format') yield* checkFormat(value, catalogue);
  else if (value.kind === 'function') yield bareWord(value, place);
  else yield* checkText(value, { ...place, type: parameter.type });
}

function* checkText(
  value: Literal,
  place: ValuePlace & { readonly type: ValueType },
): Generator<Diagnostic> {
  const unreadable = value.kind === 'number' ? literalFault(value) : undefined;
  const text = valueText(value);
  if (unreadable !== undefined) yield badArgument({ message: unreadable }, value.span);
  if (unreadable !== undefined || text.includes('${')) return;
  const subject = subjectOf(place);
  if (place.type.kind === 'sink-spec')
    yield* checkSinkSpec(text, { subject, span: value.span, catalogue: place.catalogue });
  const fault = textFault(text, place.type);
  const found = value.kind === 'string' ? JSON.stringify(text) : text;
  if (fault)
    yield badArgument(
      { ...fault, message: `${subject} is ${found}: ${fault.message}` },
      value.span,
    );
}

/** The argument's name in words. */
function subjectOf({ owner, at = 0, keyword, parameter }: ValuePlace): string {
  const name = keyword ?? parameter?.name;
  return name === undefined
    ? `Argument ${at + 1} of "${owner.name}"`
    : `"${name}" of "${owner.name}"`;
}

/** Flume decodes every number it meets, also where any value goes. */
function* checkLiterals(value: Argument): Generator<Diagnostic> {
  if (value.kind === 'number') {
    const fault = literalFault(value);
    if (fault) yield badArgument({ message: fault }, value.span);
  }
  if (value.kind === 'function')
    for (const inner of [...value.args, ...value.keywords.map((one) => one.value)])
      yield* checkLiterals(inner);
}

function bareWord(value: FunctionValue, place: ValuePlace): Diagnostic {
  const { name, args } = value;
  const isBoolean = place.parameter?.type.kind === 'boolean' && /^(?:true|false)$/i.test(name);
  return badArgument(
    {
      message: `${subjectOf(place)} is a bare word, which Flume reads as "${valueText(value)}"`,
      help: isBoolean
        ? `write ${name.toLowerCase()}`
        : args.length === 0
          ? `quote it: "${name}"`
          : 'quote it',
    },
    value.span,
  );
}
