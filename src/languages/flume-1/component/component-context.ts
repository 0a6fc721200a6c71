import type { Catalogue } from '../catalogue.js';

/** What is known beside the text that configures a component. */
export interface ComponentContext {
  readonly catalogue: Catalogue;
  /** Whether a file is there when the agent loads its configuration; asked for key stores only. Absent: it is. */
  readonly fileExists?: (path: string) => boolean;
  /**
   * Whether the host names a key store for everything (`FLUME_SSL_KEYSTORE_PATH` and the like,
   * flume-1.x.md 3.7); `unknown` makes a warning of what would be dropped without.
   */
  readonly hostKeystore: 'none' | 'present' | 'unknown';
}
