import type { ComponentKind, KeySpec } from '../catalogue.js';
import type { Problem } from './problem.js';

/** The problem with the words that say what Flume makes of it. */
export function describeProblem(problem: Problem, kind: ComponentKind, spec?: KeySpec): Problem {
  const consequence = consequenceOf(problem, kind, spec);
  return consequence === ''
    ? problem
    : { ...problem, message: `${problem.message}: ${consequence}` };
}

function consequenceOf({ effect }: Problem, kind: ComponentKind, spec?: KeySpec): string {
  switch (effect) {
    case 'drops':
      return `Flume drops the ${DROPPED[kind]}`;
    case 'default':
      return `Flume takes ${spec?.default ?? 'the default'}`;
    case 'false':
      return 'Flume takes it for "false"';
    case 'fails':
      return `the ${KIND_NAMES[kind]} starts, but does not work`;
    case 'ignored':
    case 'unknown-key':
      return 'Flume takes no notice';
    case 'untidy':
    case 'odd':
      return '';
    default:
      return effect satisfies never;
  }
}

/** What a person calls a component of that kind. */
export const KIND_NAMES: Readonly<Record<ComponentKind, string>> = {
  source: 'source',
  sink: 'sink',
  channel: 'channel',
  interceptor: 'interceptor',
  'sink-processor': 'sink processor',
  'channel-selector': 'channel selector',
};

const DROPPED: Readonly<Record<ComponentKind, string>> = {
  ...KIND_NAMES,
  interceptor: 'source',
  'sink-processor': 'sink group and its sinks',
  'channel-selector': 'source',
};
