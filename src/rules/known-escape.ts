import type { Finding } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/suggestion.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { StringValue } from '../languages/flume-0.9/tree.js';
import { ROLL_TAG } from './flume-0.9/ack-attributes.js';
import { type Escape, EVENT_FIELDS, escapesIn, isKnownLetter } from './flume-0.9/escapes.js';
import { type EventState, mayHave } from './flume-0.9/events/event-state.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { expandedTexts } from './flume-0.9/expanded-texts.js';
import { findingAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import type { Rule } from './rule.js';

/** An escape stands for something. */
export const knownEscape: Rule = {
  name: 'known-escape',
  severity: 'error',
  summary: 'An escape is one that Flume knows, or names an attribute that is set on the way.',
  reason:
    'Flume puts nothing in place of an unknown escape, so that events land in a directory without the name they were to have (flume-0.9.md 7, 8 rule 29).',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'escapedFormatDfs("file:///data/%{service}/", "web")'}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', sink: 'value("service", "web") escapedFormatDfs("file:///data/%{service}/", "web")'}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph)) {
      for (const point of flowEvents(flow)) {
        const { state, texts } = expandedTexts(point);
        for (const text of texts) yield* findingsIn(text, state);
      }
    }
  },
};

function* findingsIn({ value, span }: StringValue, state: EventState): Generator<Finding> {
  const seen = new Set<string>();
  for (const one of escapesIn(value)) {
    const words = seen.has(one.text) ? undefined : problem(one, state);
    seen.add(one.text);
    if (words) yield findingAt(span, words);
  }
}

type Words = Pick<Finding, 'message' | 'help'>;

function problem(found: Escape, state: EventState): Words | undefined {
  const { kind, text } = found;
  if (kind === 'letter') return isKnownLetter(found.letter) ? undefined : unknownLetter(text);
  if (kind === 'name') return unknownName(found.name, text, state);
  return { message: `"${text}" is no escape: a name has letters, digits, "_", "-" and "."` };
}

function unknownLetter(text: string): Words {
  return {
    message: `Flume knows no escape "${text}" and writes nothing in its place`,
    help: `a percent sign is written %%; dates are among %Y %m %d %H %M %S`,
  };
}

function unknownName(name: string, text: string, state: EventState): Words | undefined {
  if (EVENT_FIELDS.includes(name) || mayHave(state, name)) return undefined;
  const isRollTag = name === ROLL_TAG;
  const known = [...EVENT_FIELDS, ...state.settings.keys()];
  const help = isRollTag
    ? 'put it into collector(30000) { .. } or roll(30000) { .. }'
    : (didYouMean(name, known) ?? `set it before: value("${name}", "..")`);
  const where = isRollTag ? 'which only roll and collector set' : 'which nothing sets on the way';
  return { message: `"${text}" asks for the attribute "${name}", ${where}`, help };
}
