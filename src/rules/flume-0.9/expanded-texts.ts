import type { Component } from '../../languages/flume-0.9/catalogue/component.js';
import type { Call, StringValue } from '../../languages/flume-0.9/tree.js';
import { catalogueOf } from './catalogue-of.js';
import type { EventPoint } from './events/event-point.js';
import type { EventState } from './events/event-state.js';
import { insideCollector, rollTagBy } from './events/sink-points.js';
import { keywordArgument } from './keyword-argument.js';

/** The texts at a place in which Flume expands escapes for each event, and what is known of these events. */
export interface ExpandedTexts {
  readonly state: EventState;
  readonly texts: readonly StringValue[];
}

/** What is expanded at a place (flume-0.9.md 7). A collectorSink expands behind its own roll. */
export function expandedTexts({ element, before, tier }: EventPoint): ExpandedTexts {
  if (element.kind !== 'decorator' && element.kind !== 'call') return { state: before, texts: [] };
  const { decorator, sink } = catalogueOf(tier.topology);
  const component = (element.kind === 'call' ? sink : decorator).get(element.name);
  const texts = component ? expanding(element, component) : [];
  if (element.name !== 'collectorSink') return { state: before, texts };
  return { state: insideCollector(before, rollTagBy(tier, element.name, undefined)), texts };
}

function expanding(call: Call, component: Component): readonly StringValue[] {
  const isExpanded = call.name === 'value' && hasEscape(call);
  return call.args.flatMap((argument, at) => {
    const isText = component.parameters[at]?.expandsEscapes || (isExpanded && at === 1);
    return isText && argument.kind === 'string' ? [argument] : [];
  });
}

/** `value(name, text, escape=true)`, which is not in 0.9.4. */
function hasEscape(call: Call): boolean {
  const value = keywordArgument(call, 'escape');
  return value?.kind === 'boolean' && value.value;
}
