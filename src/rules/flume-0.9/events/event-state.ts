import type { Span } from '../../../text/source.js';
import { ACK_ATTRIBUTES } from '../ack-attributes.js';

/** An attribute that events may have, with who set it. */
export interface Setting {
  readonly name: string;
  /** Who set it, in words. */
  readonly by: string;
  /** The tier that set it. */
  readonly tier: string;
  readonly span?: Span | undefined;
  /** Whether every event has it that is no marker of a group. */
  readonly isAlways: boolean;
  /** Whether the markers of acknowledged groups have it too. */
  readonly isOnMarkers: boolean;
  /** What it is set to, where that is the same text on a node. */
  readonly value?: string;
  /** Whether it is only possible: the events came from where flumec cannot look. */
  readonly isGuess?: true;
}

/** Who sets the attribute of a hop, in words. */
export const PROVENANCE = 'provenance';

/** What is known of the events at a place in a flow, over all the ways that lead there. */
export interface EventState {
  /** By name; on no way is anything set that is not here, unless the state is open. */
  readonly settings: ReadonlyMap<string, Setting>;
  /** Whether events may have attributes that flumec knows nothing of. */
  readonly isOpen: boolean;
  /** What they do not have although the state is open. */
  readonly released: ReadonlySet<string>;
  /** Whether the empty events that begin and end an acknowledged group are among them (flume-0.9.md 3.3). */
  readonly hasMarkers: boolean;
}

/** Events without attributes. */
export const plainEvents: EventState = {
  settings: new Map(),
  isOpen: false,
  released: new Set(),
  hasMarkers: false,
};

/** Whether events may have the attribute. */
export function mayHave(state: EventState, name: string): boolean {
  return state.settings.has(name) || (state.isOpen && !state.released.has(name));
}

/** Whether groups of events wait for their acknowledgement here, so that a checker would acknowledge them. */
export function isTagged(state: EventState): boolean {
  return state.hasMarkers && ACK_ATTRIBUTES.every((name) => state.settings.has(name));
}

/** The state after the attributes have been set; of an attribute that was set already the first setting stays. */
export function withSettings(state: EventState, added: readonly Setting[]): EventState {
  if (added.length === 0) return state;
  const settings = new Map(state.settings);
  for (const one of added) if (!settings.has(one.name)) settings.set(one.name, one);
  return { ...state, settings };
}

/** The state after `mask`. */
export function withoutAttributes(state: EventState, names: readonly string[]): EventState {
  const settings = new Map([...state.settings].filter(([name]) => !names.includes(name)));
  return { ...state, settings, released: new Set([...state.released, ...names]) };
}

/** The state after `select`. */
export function withOnly(state: EventState, names: readonly string[]): EventState {
  const possible = names.filter((name) => mayHave(state, name));
  const settings = possible.map((name) => state.settings.get(name) ?? guess(name));
  return {
    ...state,
    settings: new Map(settings.map((one) => [one.name, one])),
    isOpen: false,
    released: new Set(),
  };
}

/** The state after something that may set any attribute. */
export function opened(state: EventState): EventState {
  return { ...state, isOpen: true, released: new Set() };
}

/** The state after a write-ahead log has put its markers between the events; markers come without attributes. */
export function withMarkers(state: EventState, acks: readonly Setting[]): EventState {
  const bare = [...state.settings.values()].map((one) => ({ ...one, isOnMarkers: false }));
  const marked = { ...state, settings: new Map(bare.map((one) => [one.name, one])) };
  return { ...withSettings(marked, acks), hasMarkers: true };
}

/** The state after a checker, which swallows the markers that it knows by their attributes. */
export function checked(state: EventState): EventState {
  return isTagged(state) ? { ...state, hasMarkers: false } : state;
}

function guess(name: string): Setting {
  return { name, by: 'a sender', tier: '', isAlways: false, isOnMarkers: false, isGuess: true };
}
