import {
  type ComponentProperties,
  type Property,
  textOf,
} from '../component/component-properties.js';
import { type Problem, problem } from '../component/problem.js';
import { splitEachSpace } from '../java/split-list.js';
import { didYouMeanName } from './did-you-mean-name.js';
import type { SelectorLoading } from './load-selector.js';

/** Channels by the value of a header; events without a mapped value go to the default, or nowhere. */
export function loadMultiplexing(
  selector: ComponentProperties,
  channels: readonly string[],
): SelectorLoading {
  const required = channelsOf(textOf(selector, 'default') ?? '');
  const mapping = channelsByValue(selector, /^mapping\.(.*)$/s);
  const optional = [...channelsByValue(selector, /^optional\.(.*)$/s)].map(
    ([value, listed]): [string, readonly string[]] => {
      const taken = mapping.get(value) ?? required;
      return [value, taken.reduce(withoutFirst, listed)];
    },
  );
  const lists = [...selector.properties].filter(([key]) =>
    /^(?:default$|mapping\.|optional\.)/.test(key),
  );
  return {
    value: {
      type: 'multiplexing',
      required,
      optional: [],
      mapping,
      optionalMapping: new Map(optional),
    },
    problems: [
      ...lists.flatMap(([, property]) => checkChannels(property, channels)),
      ...(selector.properties.has('default') ? [] : [withoutDefault(selector)]),
    ],
  };
}

function channelsOf(list: string): readonly string[] {
  return list === '' ? [] : splitEachSpace(list).map(({ text }) => text);
}

function channelsByValue(
  selector: ComponentProperties,
  pattern: RegExp,
): ReadonlyMap<string, readonly string[]> {
  const found = [...selector.properties].flatMap(
    ([key, { value }]): [string, readonly string[]][] => {
      const header = pattern.exec(key)?.[1];
      return header === undefined ? [] : [[header, channelsOf(value.value)]];
    },
  );
  return new Map(found);
}

function withoutFirst(list: readonly string[], name: string): readonly string[] {
  const at = list.indexOf(name);
  return at === -1 ? list : list.toSpliced(at, 1);
}

function checkChannels({ key, value }: Property, channels: readonly string[]): readonly Problem[] {
  return splitEachSpace(value.value)
    .filter(({ text }) => !channels.includes(text))
    .map(({ text, start, end }) => {
      const isGap = text === '' || /[\t,]/.test(text);
      const help = isGap
        ? 'separate channels by exactly one blank'
        : didYouMeanName(text, channels);
      const what =
        text === ''
          ? 'has two blanks in a row'
          : `has the channel "${text}", which is none of the source`;
      const span = value.place(start, Math.max(end, start + 1));
      const message = `"${key.value}" ${what}: Flume drops the source`;
      return { ...problem('drops', message, span), ...(help === undefined ? {} : { help }) };
    });
}

function withoutDefault({ properties, span }: ComponentProperties): Problem {
  const message =
    'Without "selector.default", events whose header has no mapping are dropped although they are accepted';
  return problem('odd', message, properties.get('type')?.value.span ?? span);
}
