import type {
  LoadedAgent,
  LoadedSource,
} from '../../../src/languages/flume-1/agent/loaded-agent.js';
import { type ComponentKind, flume1Catalogue } from '../../../src/languages/flume-1/catalogue.js';
import { findComponent } from '../../../src/languages/flume-1/find-component.js';

/** A loaded agent in the form of the rows of `flume-1.jsonl`; lists sorted where their order tells nothing. */
export function rowOfAgent({ isRefused, channels, sources, sinks, groups }: LoadedAgent) {
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
  return {
    isRefused,
    sources: names(sources),
    channels: names(channels),
    sinks: names(sinks),
    sinkgroups: names(groups),
    wiring: {
      sources: Object.fromEntries(sources.map((source) => [source.name, wiringOf(source)])),
      sinks: Object.fromEntries(sinks.map((sink) => [sink.name, sink.channel])),
    },
    effective: effectiveOf({ channels, sources, sinks }),
    groups: Object.fromEntries(
      groups.map((group) => [
        group.name,
        {
          processor: simpleClass('sink-processor', group.processor),
          members: group.members,
          ...(group.priorities && { livePriorities: Object.fromEntries(group.priorities) }),
          ...(group.maxPenaltyMs !== undefined && { maxpenalty: group.maxPenaltyMs }),
          ...(group.selector && { selector: selectorClass(group.selector) }),
        },
      ]),
    ),
  };
}

function wiringOf({ channels, selector, interceptors }: LoadedSource) {
  const { mapping, optionalMapping } = selector;
  return {
    selector: simpleClass('channel-selector', selector.type),
    channels,
    required: sorted(selector.required),
    optional: sorted(selector.optional),
    ...(mapping && { mapping: sortedValues(mapping) }),
    ...(optionalMapping?.size && { optionalMapping: sortedValues(optionalMapping) }),
    ...(interceptors.length && {
      interceptors: interceptors.map((type) => simpleClass('interceptor', type)),
    }),
  };
}

function effectiveOf({
  channels,
  sources,
  sinks,
}: Pick<LoadedAgent, 'channels' | 'sources' | 'sinks'>) {
  const entries: [string, Record<string, string | number>][] = [
    ...channels.map(
      ({
        name,
        capacity,
        transactionCapacity,
        keepAliveSeconds,
      }): [string, Record<string, number>] => [
        `channels.${name}`,
        {
          ...(capacity !== undefined && { capacity }),
          ...(transactionCapacity !== undefined && { transactionCapacity }),
          ...(keepAliveSeconds !== undefined && { keepAlive: keepAliveSeconds }),
        },
      ],
    ),
    ...sources.map(({ name, batchSize }): [string, Record<string, number>] => [
      `sources.${name}`,
      { ...(batchSize !== undefined && { batchSize }) },
    ]),
    ...sinks.map(({ name, batchSize, client }): [string, Record<string, string | number>] => [
      `sinks.${name}`,
      { ...(batchSize !== undefined && { batchSize }), ...(client && Object.fromEntries(client)) },
    ]),
  ];
  return Object.fromEntries(entries.filter(([, values]) => Object.keys(values).length > 0));
}

/** Names, those that are not there last, as the rows have them. */
function sorted(names: readonly (string | undefined)[]): readonly (string | null)[] {
  const there = names.filter((name) => name !== undefined).sort();
  return there.length === names.length ? there : [...there, null];
}

function sortedValues(mapping: ReadonlyMap<string, readonly string[]>) {
  return Object.fromEntries([...mapping].map(([value, channels]) => [value, [...channels].sort()]));
}

function simpleClass(kind: ComponentKind, type: string): string {
  const name = findComponent(flume1Catalogue, kind, type)?.class ?? type;
  return name.slice(name.lastIndexOf('.') + 1).replace('$Builder', '');
}

function selectorClass(selector: string): string {
  return selector.toLowerCase() === 'random' ? 'RandomOrderSinkSelector' : 'RoundRobinSinkSelector';
}
