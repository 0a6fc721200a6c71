import { channelSizes } from '../component/channel-sizes.js';
import { checkProperties } from '../component/check-properties.js';
import type { ComponentContext } from '../component/component-context.js';
import { isDropped } from '../component/problem.js';
import { findComponent } from '../find-component.js';
import type { Found } from './found.js';
import type { ListedComponent } from './listed-component.js';
import type { LoadedChannel } from './loaded-agent.js';
import { reportProblems } from './report-problems.js';

/** The channels that can be configured, by name. */
export function loadChannels(
  channels: Iterable<ListedComponent>,
  context: ComponentContext,
): Found<ReadonlyMap<string, LoadedChannel>> {
  const found = [...channels].map(({ name, type, properties }) => {
    const component = findComponent(context.catalogue, 'channel', type.value);
    if (component === undefined) return { diagnostics: [] };
    const problems = checkProperties(component, properties, context);
    const sizes = channelSizes(component, properties);
    const channel = { name: name.value, type: component.type, ...sizes };
    const diagnostics = reportProblems(problems);
    return isDropped(problems) ? { diagnostics } : { channel, diagnostics };
  });
  const loaded = found.flatMap(({ channel }) => channel ?? []);
  return {
    value: new Map(loaded.map((channel) => [channel.name, channel])),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}
