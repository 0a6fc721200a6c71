import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Source } from '../text/source.js';
import type { Variables } from './interpolate.js';

/** What an inventory file turned out to be; `problem` is a whole sentence. */
export type Inventory =
  | { readonly status: 'read'; readonly source: Source }
  | { readonly status: 'refused'; readonly problem: string; readonly help?: string };

/** Gives the inventory file that a topology names, by the path as written there. */
export type ReadInventory = (path: string, from: Source) => Inventory;

/** What a topology may ask of its surroundings while it is read. */
export interface Surroundings {
  /** `--var` and `--var-file`; they override the document's own `variables`. */
  readonly vars: ReadonlyMap<string, string>;
  readonly env: Variables['env'];
  /** Whether an unset environment variable is an error. */
  readonly requireEnv: boolean;
  readonly readInventory: ReadInventory;
}

/** One document being read: what it may ask and where it reports. */
export interface Reading {
  readonly source: Source;
  readonly surroundings: Surroundings;
  readonly variables: Variables;
  readonly report: (diagnostic: Diagnostic) => void;
}
