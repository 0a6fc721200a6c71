import type { LocatedText } from '../../../text/located-text.js';
import { checkProperties } from '../component/check-properties.js';
import type { ComponentContext } from '../component/component-context.js';
import { type ComponentProperties, subProperties } from '../component/component-properties.js';
import type { Problem } from '../component/problem.js';
import { unknownType } from '../component/unknown-type.js';
import { findComponent } from '../find-component.js';
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
  const component = findComponent(
    context.catalogue,
    'channel-selector',
    type?.value ?? 'replicating',
  );
  const unknown = type && unknownSelector(type, context);
  if (component === undefined || unknown !== undefined)
    return {
      value: { type: type?.value ?? '', required: [], optional: [] },
      problems: unknown ?? [],
    };
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

function unknownSelector(
  type: LocatedText,
  { catalogue }: ComponentContext,
): readonly Problem[] | undefined {
  const unknown = unknownType(catalogue, 'channel-selector', type);
  if (unknown === undefined) return undefined;
  return [{ ...unknown, effect: 'drops', message: `${unknown.message}: Flume drops the source` }];
}
