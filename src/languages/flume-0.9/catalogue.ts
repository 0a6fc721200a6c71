import { AGENT_SINKS } from './catalogue/agent-sinks.js';
import type { Component } from './catalogue/component.js';
import { DELIVERY_DECORATORS } from './catalogue/delivery-decorators.js';
import { EVENT_DECORATORS } from './catalogue/event-decorators.js';
import { FORMATS } from './catalogue/formats.js';
import { LOCAL_SOURCES } from './catalogue/local-sources.js';
import { NETWORK_SINKS } from './catalogue/network-sinks.js';
import { NETWORK_SOURCES } from './catalogue/network-sources.js';
import { REPORT_SINKS } from './catalogue/report-sinks.js';
import { SAMPLING_DECORATORS } from './catalogue/sampling-decorators.js';
import { SPECIALS } from './catalogue/specials.js';
import { STORAGE_SINKS } from './catalogue/storage-sinks.js';

/** What a name can stand for. */
export type Role = 'source' | 'sink' | 'decorator' | 'format' | 'special';

/** The components an installation knows, by role and name; the same name may have several roles. */
export type Catalogue = Readonly<Record<Role, ReadonlyMap<string, Component>>>;

/** The components of Flume 0.9 itself (flume-0.9.md 2). */
export function builtInCatalogue(): Catalogue {
  return {
    source: byName([...LOCAL_SOURCES, ...NETWORK_SOURCES]),
    sink: byName([...STORAGE_SINKS, ...REPORT_SINKS, ...NETWORK_SINKS, ...AGENT_SINKS]),
    decorator: byName([...DELIVERY_DECORATORS, ...EVENT_DECORATORS, ...SAMPLING_DECORATORS]),
    format: byName(FORMATS),
    special: byName(SPECIALS),
  };
}

function byName(components: readonly Component[]): ReadonlyMap<string, Component> {
  return new Map(components.map((component) => [component.name, component]));
}
