import type { LocatedText } from '../../../text/located-text.js';
import type { ComponentProperties } from '../component/component-properties.js';

/** The lists of an agent; below each stand the properties of its components (flume-1.x.md 2.1). */
export type Section = 'sources' | 'channels' | 'sinks' | 'sinkgroups' | 'configfilters';

/** What a text says about one agent, before Flume drops anything. */
export interface AgentSections {
  readonly lists: ReadonlyMap<Section, LocatedText>;
  readonly components: Readonly<Record<Section, ReadonlyMap<string, ComponentProperties>>>;
}

/** The sections in the order in which Flume looks for them. */
export const SECTIONS: readonly Section[] = [
  'sources',
  'channels',
  'sinks',
  'sinkgroups',
  'configfilters',
];
