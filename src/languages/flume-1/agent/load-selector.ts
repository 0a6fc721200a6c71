import type { Finding } from '../../../diagnostics/diagnostic.js';
import { checkProperties } from '../component/check-properties.js';
import type { ComponentContext } from '../component/component-context.js';
import { type ComponentProperties, subProperties } from '../component/component-properties.js';
import type { Problem } from '../component/problem.js';
import { resolveComponent } from '../component/resolve-component.js';
import { loadMultiplexing } from './load-multiplexing.js';
import { loadReplicating } from './load-replicating.js';
import type { LoadedChannel, LoadedSelector } from './loaded-agent.js';

/** How a source chooses among its channels, and what is wrong with that. */
export interface SelectorLoading {
  readonly value: LoadedSelector;
  readonly problems: readonly Problem[];
}

/** The selector of a source over the channels that are left (flume-1.x.md 5). */
export function loadSelector(
  source: ComponentProperties,
  channels: readonly LoadedChannel[],
  context: ComponentContext,
): SelectorLoading {
  const properties = subProperties(source, 'selector.');
  const type = properties.properties.get('type')?.value;
  const named = type ?? { value: 'replicating', span: source.span };
  const resolved = resolveComponent(context.catalogue, 'channel-selector', named);
  if (resolved.component === undefined) return unknownSelector(resolved.unknown);
  const { component } = resolved;
  const own = checkProperties(component, properties, context);
  const names = channels.map((channel) => channel.name);
  switch (component.type) {
    case 'replicating':
      return withProblems(loadReplicating(properties, channels), own);
    case 'multiplexing':
      return withProblems(loadMultiplexing(properties, names), own);
    default:
      return { value: { type: component.type, required: names, optional: [] }, problems: own };
  }
}

function withProblems(loading: SelectorLoading, more: readonly Problem[]): SelectorLoading {
  return { ...loading, problems: [...more, ...loading.problems] };
}

function unknownSelector(unknown: Finding): SelectorLoading {
  const message = `${unknown.message}: Flume drops the source`;
  const problems: readonly Problem[] = [{ ...unknown, effect: 'drops', message }];
  return { value: { type: '', required: [], optional: [] }, problems };
}
