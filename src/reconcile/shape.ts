/** Reads a value of unknown origin as `T`, or throws a `ShapeError`; the place is for its message. */
export type Shape<T> = (value: unknown, at: Place) => T;

/** Where in the whole value one stands: undefined at its root. */
export type Place = { readonly parent: Place; readonly key: string } | undefined;

/** The value has not the expected form; the message says where and what was expected. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
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
  return (value, at) => {
    const members = plainObject(value, at);
    for (const key of Object.keys(members))
      if (!Object.hasOwn(fields, key))
        throw new ShapeError(`${placeText({ parent: at, key })} is not a known property`);
    const read: Record<string, unknown> = {};
    for (const [key, shape] of known) {
      if (Object.hasOwn(members, key)) read[key] = shape(members[key], { parent: at, key });
      else if (!('isOptional' in shape))
        throw new ShapeError(`${placeText({ parent: at, key })} is missing`);
    }
    return read as FieldsOf<F>;
  };
}

/** The property may be left out. */
export function optional<T>(shape: Shape<T>): OptionalShape<T> {
  const wrapped = (value: unknown, at: Place) => shape(value, at);
  return Object.assign(wrapped, { isOptional: true as const });
}

/** An object with any keys and values of one shape. */
export function record<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value, at) =>
    Object.fromEntries(
      Object.entries(plainObject(value, at)).map(([key, member]) => [
        key,
        shape(member, { parent: at, key }),
      ]),
    );
}

/** An array of values of one shape. */
export function array<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw mismatch(at, 'a list', value);
    return value.map((member: unknown, index) => shape(member, { parent: at, key: String(index) }));
  };
}

/** A text. */
export const string: Shape<string> = (value, at) => {
  if (typeof value !== 'string') throw mismatch(at, 'a text', value);
  return value;
};

/** A finite number. */
export const number: Shape<number> = (value, at) => {
  if (typeof value !== 'number') throw mismatch(at, 'a number', value);
  return value;
};

/** A whole number from 0. */
export const count: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw mismatch(at, 'a whole number', value);
  return value;
};

/** True or false. */
export const boolean: Shape<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw mismatch(at, 'true or false', value);
  return value;
};

/** One of the given words. */
export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return (value, at) => {
    const word = words.find((one) => one === value);
    if (word === undefined) throw mismatch(at, words.map((one) => `"${one}"`).join(' or '), value);
    return word;
  };
}

/** An object whose `kind` tells its other properties. */
export function byKind<S extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: S,
): Shape<ReturnType<S[keyof S]>> {
  const kindOf = oneOf(...Object.keys(shapes));
  return (value, at) => {
    const kind = kindOf(plainObject(value, at)['kind'], { parent: at, key: 'kind' });
    return shapes[kind]?.(value, at) as ReturnType<S[keyof S]>;
  };
}

function plainObject(value: unknown, at: Place): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw mismatch(at, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
}

function mismatch(at: Place, expected: string, value: unknown): ShapeError {
  return new ShapeError(`${placeText(at)} is ${brief(value)}; expected ${expected}`);
}

function brief(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `"${value.slice(0, 40)}"` : String(value);
}

function placeText(at: Place): string {
  if (!at) return 'the whole';
  const keys: string[] = [];
  for (let place: Place = at; place; place = place.parent) keys.unshift(place.key);
  return `"${keys.join('.')}"`;
}
