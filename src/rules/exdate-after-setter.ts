import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import { valueText } from '../languages/flume-0.9/check/value-text.js';
import type { DecoratorCall } from '../languages/flume-0.9/tree.js';
import type { EventPoint } from './flume-0.9/events/event-point.js';
import { type EventState, mayHave } from './flume-0.9/events/event-state.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt, type OtherPlace, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import type { Rule } from './rule.js';

/** A date is taken from an attribute that is there. */
export const exdateAfterSetter: Rule = {
  name: 'exdate-after-setter',
  severity: 'error',
  summary: 'Every event that comes to exDate has the attribute that it reads.',
  reason:
    'On an event without the attribute exDate is a null pointer, and the node dies. regexAll sets nothing where it does not match. The marks of acknowledged groups pass relays as empty events and have only what decorators behind the write-ahead log have set (flume-0.9.md 3.3, 8 rule 40).',
  bad: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    process: ['regexAll("^(\\\\S+)", "day")', 'exDate("day", "yyyy-MM-dd")']
    sink: console
`,
  good: `version: 1
flow: web-logs
tiers:
  web:
    nodes: w1
    source: 'tail("/var/log/a")'
    process: ['regex("^(\\\\S+)", 1, "day")', 'exDate("day", "yyyy-MM-dd")']
    sink: console
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph)) {
      for (const point of flowEvents(flow)) {
        const { element } = point;
        if (element.kind === 'decorator' && element.name === 'exDate')
          yield* findingsAt(element, point);
      }
    }
  },
};

function* findingsAt(call: DecoratorCall, { before }: EventPoint): Generator<Finding> {
  const [attribute] = call.args;
  if (!attribute) return;
  const lack = lackOf(valueText(attribute), before);
  if (!lack) return;
  yield findingAt(attribute.span, {
    message: `"exDate" reads the attribute "${valueText(attribute)}", ${lack.words}; it fails on events without it`,
    ...relatedAt(...(lack.place ? [lack.place] : [])),
    help: lack.help,
  });
}

interface Lack {
  readonly words: string;
  readonly place?: OtherPlace;
  readonly help: string;
}

/** Which events have not got the attribute; undefined where all have, or where flumec cannot know. */
function lackOf(name: string, state: EventState): Lack | undefined {
  const setting = state.settings.get(name);
  const help = `put regex("..", 1, "${name}") in front of it, which always sets one`;
  if (!setting) return mayHave(state, name) ? undefined : { words: 'which nothing sets', help };
  if (setting.isGuess) return undefined;
  const place = ['it is set here', setting.span] as const;
  if (!setting.isAlways) return { words: 'which not every event has', place, help };
  if (!state.hasMarkers || setting.isOnMarkers) return undefined;
  return {
    words: 'which the marks of acknowledged groups have not',
    place,
    help: 'do it at the origin of the reliable path, or inside the collector at its end',
  };
}
