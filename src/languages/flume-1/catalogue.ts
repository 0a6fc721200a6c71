import data from './catalogue.json' with { type: 'json' };

/** What a component is to an agent. */
export type ComponentKind =
  | 'source'
  | 'sink'
  | 'channel'
  | 'interceptor'
  | 'sink-processor'
  | 'channel-selector';

/** What a key takes. */
export type ValueKind =
  | { readonly kind: 'text' | 'boolean' | 'regex' | 'charset' | 'class' | 'http-url' }
  /** A file; with a regular expression in its last part where it is a pattern. */
  | { readonly kind: 'path' | 'path-pattern' }
  /** A host; no IPv6 literal where it is remote; with `:port` where it is an address. */
  | { readonly kind: 'host' | 'remote-host' | 'address' }
  | IntegerValue
  | ChoiceValue
  | ListValue;

/** A whole number, of 32 bits unless it says otherwise. */
export interface IntegerValue {
  readonly kind: 'integer';
  readonly bits?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: 'ms' | 's' | 'bytes' | 'percent' | 'events';
  /** Numbers beyond are allowed, but hint at another unit. */
  readonly suspect?: { readonly below?: number; readonly above?: number };
}

/** One of some words, in any case, or the name of a class where it says so. */
export interface ChoiceValue {
  readonly kind: 'choice';
  readonly values: readonly string[];
  readonly orClass?: boolean;
  readonly exactCase?: boolean;
}

/** Words with a separator between them; `one-blank` breaks on two blanks in a row. */
export interface ListValue {
  readonly kind: 'list';
  readonly separator: 'blanks' | 'one-blank' | 'comma';
  readonly of?: 'address' | 'port';
}

/**
 * What Flume 1.11 does with a value it cannot use: it drops the component, takes the default,
 * takes no notice, or starts a component that never works.
 */
export type WrongValueEffect = 'drops' | 'default' | 'ignored' | 'fails';

/** A key of a component, relative to it; `<name>` stands for any part and a final `*` for any rest. */
export interface KeySpec {
  readonly key: string;
  readonly value: ValueKind;
  readonly required?: boolean;
  /** The key is required only where this one is absent. */
  readonly requiredUnless?: string;
  /** Numbers beyond 2^53 are written as text. */
  readonly default?: string | number | boolean;
  readonly malformed?: WrongValueEffect;
  readonly outOfRange?: WrongValueEffect;
  /** Read but without effect in 1.11, or replaced by another key. */
  readonly status?: 'ignored' | 'deprecated';
  readonly use?: string;
}

/** What rules want to know of a component (flume-1.x.md 3 and 6). */
export interface ComponentTraits {
  /** The key of the batch size, and whether the loader compares it with the channel's transactionCapacity. */
  readonly batchKey?: string;
  readonly batchChecked?: boolean;
  readonly tls?: 'server' | 'client';
  /** Source: whether the sender is told when a channel refuses, and whether the source can read again. */
  readonly acknowledges?: boolean;
  readonly replays?: boolean;
  readonly driven?: 'event' | 'poll';
  /** Sink: whether events leave Flume here. */
  readonly terminal?: boolean;
  /** Channel: whether events outlive the process and the machine. */
  readonly survivesProcess?: boolean;
  readonly survivesMachine?: boolean;
  readonly transactional?: boolean;
  /** Interceptor: whether it may drop events. */
  readonly dropsEvents?: boolean;
}

/** A component that an agent can have. */
export interface Component {
  readonly kind: ComponentKind;
  /** The name to write: a short name, good in any case, or the class where there is none. */
  readonly type: string;
  readonly class: string;
  readonly summary: string;
  /** The Maven artifact that holds the class, as `group:artifact`. */
  readonly artifact: string;
  /** There is no short name. */
  readonly classOnly?: boolean;
  /** Why it cannot be used although Flume knows the name. */
  readonly gone?: string;
  readonly traits: ComponentTraits;
  readonly keys: readonly KeySpec[];
}

/** The components of an installation, and the other classes that values may name. */
export interface Catalogue {
  readonly components: readonly Component[];
  readonly classes: readonly string[];
}

/** What Flume 1.11.0 brings along (flume-1.x.md 3). */
export const flume1Catalogue: Catalogue = data as Catalogue;
