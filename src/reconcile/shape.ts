/** Checks that a value of unknown origin is a `T` and gives it as it is; otherwise throws a `ShapeError`. */
export type Shape<T> = (value: unknown) => T;

/** The value has not the expected form; the message says where and what was expected. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  /** What is wrong with the value at `keys`, as it follows its name. */
  readonly problem: string;
  /** The way to the value from the root. */
  readonly keys: readonly string[];

  constructor(problem: string, keys: readonly string[] = []) {
    super(`${keys.length === 0 ? 'the whole' : `"${keys.join('.')}"`} ${problem}`);
    this.problem = problem;
    this.keys = keys;
  }
}

/** A shape for a property that may be left out. */
export interface OptionalShape<T> extends Shape<T> {
  readonly isOptional: true;
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends OptionalShape<unknown> ? K : never;
}[keyof F];
type FieldsOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ReturnType<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: ReturnType<F[K]> };

/** An object with exactly these properties. */
export function object<F extends Fields>(fields: F): Shape<FieldsOf<F>> {
  const known = Object.entries(fields);
  return (value) => {
    const members = plainObject(value);
    let found = 0;
    for (const [key, shape] of known) {
      if (Object.hasOwn(members, key)) {
        checkMember(members, key, shape);
        found++;
      } else if (!('isOptional' in shape)) throw new ShapeError('is missing', [key]);
    }
    const keys = Object.keys(members);
    const unknown =
      keys.length > found ? keys.find((key) => !Object.hasOwn(fields, key)) : undefined;
    if (unknown !== undefined) throw new ShapeError('is not a known property', [unknown]);
    return members as FieldsOf<F>;
  };
}

/** The property may be left out. */
export function optional<T>(shape: Shape<T>): OptionalShape<T> {
  return Object.assign((value: unknown) => shape(value), { isOptional: true as const });
}

/** An object with any keys and values of one shape. */
export function record<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value) => {
    const members = plainObject(value);
    for (const key of Object.keys(members)) checkMember(members, key, shape);
    return members as Readonly<Record<string, T>>;
  };
}

/** An array of values of one shape. */
export function array<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw mismatch('a list', value);
    for (const index of value.keys()) checkMember(value, index, shape);
    return value;
  };
}

/** A text. */
export const string: Shape<string> = (value) => {
  if (typeof value !== 'string') throw mismatch('a text', value);
  return value;
};

/** A number. */
export const number: Shape<number> = (value) => {
  if (typeof value !== 'number') throw mismatch('a number', value);
  return value;
};

/** A whole number from 0. */
export const count: Shape<number> = (value) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw mismatch('a whole number', value);
  return value;
};

/** True or false. */
export const boolean: Shape<boolean> = (value) => {
  if (typeof value !== 'boolean') throw mismatch('true or false', value);
  return value;
};

/** One of the given words. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return (value) => {
    const word = words.find((one) => one === value);
    if (word === undefined) throw mismatch(words.map((one) => `"${one}"`).join(' or '), value);
    return word;
  };
}

/** An object whose `kind` tells its other properties. */
export function byKind<S extends Fields>(shapes: S): Shape<ReturnType<S[keyof S]>> {
  const kindOf = oneOf(...Object.keys(shapes));
  return (value) => {
    const members = plainObject(value);
    const kind = checkMember(members, 'kind', kindOf);
    return shapes[kind]?.(value) as ReturnType<S[keyof S]>;
  };
}

/** The path is put together on the way out of a failure, so that success costs nothing. */
function checkMember<T>(members: object, key: string | number, shape: Shape<T>): T {
  try {
    return shape(Reflect.get(members, key));
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new ShapeError(error.problem, [String(key), ...error.keys]);
  }
}

function plainObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw mismatch('an object', value);
  return value as Readonly<Record<string, unknown>>;
}

function mismatch(expected: string, value: unknown): ShapeError {
  return new ShapeError(`is ${brief(value)}; expected ${expected}`);
}

function brief(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value);
}
