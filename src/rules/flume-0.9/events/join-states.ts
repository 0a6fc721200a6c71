import { type EventState, plainEvents, type Setting } from './event-state.js';

/** What is known where several ways meet: everything that is so on one of them at least. */
export function joinStates([first, ...others]: readonly EventState[]): EventState {
  return others.reduce(joinTwo, first ?? plainEvents);
}

function joinTwo(one: EventState, other: EventState): EventState {
  const settings = new Map<string, Setting>();
  for (const found of [...one.settings.values(), ...other.settings.values()]) {
    const { name } = found;
    if (!settings.has(name)) settings.set(name, joinSettings(found, name, [one, other]));
  }
  return {
    settings,
    isOpen: one.isOpen || other.isOpen,
    released: joinReleased(one, other),
    hasMarkers: one.hasMarkers || other.hasMarkers,
  };
}

/** The first setting that is sure, with what holds on all ways. */
function joinSettings(first: Setting, name: string, states: readonly EventState[]): Setting {
  const found = states.map(({ settings }) => settings.get(name));
  const sure = found.find((setting) => setting && !setting.isGuess) ?? first;
  return {
    ...sure,
    isAlways: found.every((setting) => setting?.isAlways),
    isOnMarkers: states.every(({ hasMarkers }, index) => !hasMarkers || found[index]?.isOnMarkers),
  };
}

function joinReleased(one: EventState, other: EventState): ReadonlySet<string> {
  if (!one.isOpen) return other.released;
  if (!other.isOpen) return one.released;
  return new Set([...one.released].filter((name) => other.released.has(name)));
}
