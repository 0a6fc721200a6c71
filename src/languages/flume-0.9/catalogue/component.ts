/** What a builder makes of an argument's text; ranges are inclusive. */
export type ValueType =
  | { readonly kind: 'any' }
  | { readonly kind: 'string' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'int' | 'long' | 'double'; readonly min?: number; readonly max?: number }
  | EnumType
  /** A host that an agent sink pastes into a sink expression between quotes (flume-0.9.md 3.1). */
  | { readonly kind: 'host' }
  /** `host` or `host:port`. */
  | { readonly kind: 'host-port' }
  /** A pattern of java.util.regex. */
  | { readonly kind: 'regex' }
  /** A pattern of java.text.SimpleDateFormat. */
  | { readonly kind: 'date-pattern' }
  /** An output format, as a function value or as a string. */
  | { readonly kind: 'format' }
  /** A sink expression in a string. */
  | { readonly kind: 'sink-spec' }
  /** A sink expression in a string with `%s` for each of the arguments that follow. */
  | { readonly kind: 'sink-template' };

/** One of the values; other spellings that Flume takes as well are not offered in messages. */
export interface EnumType {
  readonly kind: 'enum';
  readonly values: readonly string[];
  readonly otherSpellings?: readonly string[];
  readonly ignoresCase?: boolean;
}

/** A positional or keyword parameter. */
export interface Parameter {
  readonly name: string;
  readonly type: ValueType;
  readonly isOptional: boolean;
  /** What Flume takes when the argument is left out, where that is a fixed value. */
  readonly defaultValue?: string | number | boolean;
  /** Whether `%{name}` and date escapes are expanded in it for each event (flume-0.9.md 7). */
  readonly expandsEscapes?: boolean;
}

/** What the rules want to know of a component. */
export type Trait =
  /** Ends by itself, which makes the node IDLE. */
  | 'ends'
  /** On a TCP port, its first parameter. */
  | 'listens'
  /** On a UDP port, its first parameter. */
  | 'listens-udp'
  /** To one host and port, its first two parameters. */
  | 'connects'
  /** Acknowledges groups of events to the master. */
  | 'acknowledges'
  | 'write-ahead-log'
  | 'disk-failover'
  | 'drops-events'
  | 'changes-body'
  | 'copies-event'
  /** Makes the checksum of a group wrong or strips what the checker needs (flume-0.9.md 3.4). */
  | 'breaks-acks'
  | 'sets-attribute'
  /** A placeholder that only a single master rewrites (flume-0.9.md 4). */
  | 'translated'
  | 'deprecated'
  | 'unsupported'
  /** Takes any arguments and ignores those it does not know. */
  | 'any-arguments'
  /** Takes keyword arguments that are not listed. */
  | 'any-keywords'
  | 'ignores-extra-arguments';

/** A source, sink, decorator or output format. */
export interface Component {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Whether the last parameter may be repeated. */
  readonly isVariadic: boolean;
  readonly keywords: readonly Parameter[];
  readonly traits: ReadonlySet<Trait>;
  readonly aliasOf?: string;
  readonly summary: string;
}

/** What `component` fills in when it is left out. */
export interface ComponentDetails {
  readonly isVariadic?: boolean;
  readonly keywords?: readonly Parameter[];
  readonly traits?: readonly Trait[];
  readonly aliasOf?: string;
}

/** A component of the catalogue: signature, one sentence, and what is special about it. */
export function component(
  signature: readonly [name: string, ...parameters: readonly Parameter[]],
  summary: string,
  { isVariadic = false, keywords = [], traits = [], ...others }: ComponentDetails = {},
): Component {
  const [name, ...parameters] = signature;
  return { name, parameters, isVariadic, keywords, traits: new Set(traits), ...others, summary };
}

/** A parameter that has to be given. */
export function required(name: string, type: ValueType): Parameter {
  return { name, type, isOptional: false };
}

/** A parameter that may be left out. */
export function optional(
  name: string,
  type: ValueType,
  defaultValue?: string | number | boolean,
): Parameter {
  return { name, type, isOptional: true, ...(defaultValue === undefined ? {} : { defaultValue }) };
}

/** The parameter with its escapes expanded for each event. */
export function expanding(parameter: Parameter): Parameter {
  return { ...parameter, expandsEscapes: true };
}
