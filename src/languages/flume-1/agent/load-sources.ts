import { checkInterceptors } from '../component/check-interceptors.js';
import { checkProperties } from '../component/check-properties.js';
import type { ComponentContext } from '../component/component-context.js';
import { type ComponentProperties, textOf } from '../component/component-properties.js';
import { isDropped, type Problem, problem } from '../component/problem.js';
import { findComponent } from '../find-component.js';
import { splitBlanks } from '../java/split-list.js';
import { batchSizeOf, checkBatchSize } from './check-batch-size.js';
import type { Found } from './found.js';
import { loadSelector } from './load-selector.js';
import type { LoadedChannel, LoadedSource } from './loaded-agent.js';
import { reportProblems } from './report-problems.js';
import type { ValidSource } from './validate-sources.js';

/** The sources that can be configured and connected. */
export function loadSources(
  sources: Iterable<ValidSource>,
  channels: ReadonlyMap<string, LoadedChannel>,
  context: ComponentContext,
): Found<readonly LoadedSource[]> {
  const found = [...sources].map((source) => loadSource(source, channels, context));
  return {
    value: found.flatMap(({ value }) => value ?? []),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

function loadSource(
  { name, type, properties, channels: listed }: ValidSource,
  channels: ReadonlyMap<string, LoadedChannel>,
  context: ComponentContext,
): Found<LoadedSource | undefined> {
  const component = findComponent(context.catalogue, 'source', type.value);
  if (component === undefined) return { value: undefined, diagnostics: [] };
  const live = listed.flatMap((channel) => channels.get(channel) ?? []);
  const selector = loadSelector(properties, live, context);
  const wiring = [
    ...(live.length === 0 ? [notConnected(name.value, properties)] : selector.problems),
    ...live.flatMap((channel) => checkBatchSize(component, properties, channel)),
  ];
  const own = [
    ...checkProperties(component, properties, context),
    ...checkInterceptors(properties, context),
  ];
  const diagnostics = [...reportProblems(own), ...reportProblems(wiring, 'agent-wiring')];
  if (isDropped([...own, ...wiring])) return { value: undefined, diagnostics };
  const batchSize = batchSizeOf(component, properties);
  const value: LoadedSource = {
    name: name.value,
    type: component.type,
    channels: live.map((channel) => channel.name).sort(),
    selector: selector.value,
    interceptors: interceptorTypes(properties, context),
    ...(batchSize === undefined ? {} : { batchSize }),
  };
  return { value, diagnostics };
}

function notConnected(name: string, { span }: ComponentProperties): Problem {
  const message = `None of the channels of source "${name}" is left: Flume drops the source`;
  return problem('drops', message, span);
}

function interceptorTypes(
  source: ComponentProperties,
  { catalogue }: ComponentContext,
): readonly string[] {
  return splitBlanks(textOf(source, 'interceptors') ?? '').flatMap(({ text }) => {
    const type = textOf(source, `interceptors.${text}.type`) ?? '';
    return findComponent(catalogue, 'interceptor', type)?.type ?? [];
  });
}
