import type { Finding } from '../diagnostics/diagnostic.js';
import type { TopologyGraph } from '../graph/topology-graph.js';
import type { EventPoint } from './flume-0.9/events/event-point.js';
import { PROVENANCE, type Setting } from './flume-0.9/events/event-state.js';
import { flowEvents } from './flume-0.9/events/flow-events.js';
import { findingAt, relatedAt } from './flume-0.9/finding-at.js';
import { flume09Flows } from './flume-0.9/flume-09-flows.js';
import { isReserved } from './flume-0.9/reserved-attributes.js';
import type { Rule } from './rule.js';

/** An attribute is set once on every path. */
export const attributeSetOnce: Rule = {
  name: 'attribute-set-once',
  severity: 'error',
  summary: 'No path sets an attribute of an event that has it already.',
  reason:
    'Setting an attribute a second time is an exception that no retry catches: the node is in state ERROR for good at the first such event (flume-0.9.md 3.7, 8 rule 24). mask and select take attributes off.',
  bad: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', process: ['value("tier", "web")']}
  archive: {nodes: a1, process: ['value("tier", "archive")'], sink: console}
edges:
  - {from: web, to: archive}
`,
  good: `version: 1
flow: web-logs
tiers:
  web: {nodes: w1, source: 'tail("/var/log/a")', process: ['value("tier", "web")']}
  archive: {nodes: a1, process: ['value("stored-by", "archive")'], sink: console}
edges:
  - {from: web, to: archive}
`,
  *check(graph: TopologyGraph): Iterable<Finding> {
    for (const flow of flume09Flows(graph))
      for (const point of flowEvents(flow)) yield* findingsAt(point);
  },
};

function* findingsAt({ before, sets, tier }: EventPoint): Generator<Finding> {
  const own = new Map<string, Setting>();
  for (const setting of sets) {
    const { name } = setting;
    const earlier = own.get(name) ?? before.settings.get(name);
    own.set(name, setting);
    if (earlier && !earlier.isGuess && !isReserved(name)) yield finding(setting, earlier, tier);
  }
}

function finding(setting: Setting, earlier: Setting, { tier }: EventPoint['tier']): Finding {
  const { name, by, span } = setting;
  const where = tier.name.value;
  if (by === PROVENANCE) return takenName(setting, earlier);
  const place = earlier.tier === where ? '' : ` of tier "${earlier.tier}"`;
  return findingAt(span, {
    message: `${by} in tier "${where}" sets the attribute "${name}" again: ${earlier.by}${place} has set it before`,
    ...relatedAt(['it is set here', earlier.span]),
    help: `use another name, or put mask("${name}") in front`,
  });
}

/** Of the two it is not the stamp that has to give way. */
function takenName({ name, tier, span }: Setting, earlier: Setting): Finding {
  return findingAt(earlier.span, {
    message: `${earlier.by} in tier "${earlier.tier}" sets the attribute "${name}", which provenance sets in tier "${tier}"`,
    ...relatedAt(['provenance is switched on here', span]),
    help: 'use another name',
  });
}
