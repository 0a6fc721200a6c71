import type { LocatedText } from '../../../text/located-text.js';
import type { ComponentProperties } from '../component/component-properties.js';
import { type Problem, problem } from '../component/problem.js';
import { splitBlanks, type Word } from '../java/split-list.js';
import { didYouMeanName } from './did-you-mean-name.js';
import type { SelectorLoading } from './load-selector.js';
import type { LoadedChannel } from './loaded-agent.js';

/**
 * All channels get each event; those in `optional` may refuse it. A name in `optional` that is no
 * channel of the source makes every batch fail after the others have it (flume-1.x.md 5).
 */
export function loadReplicating(
  selector: ComponentProperties,
  channels: readonly LoadedChannel[],
): SelectorLoading {
  const names = channels.map(({ name }) => name);
  const list = selector.properties.get('optional')?.value;
  const words = list === undefined ? [] : withoutRepetitions(splitBlanks(list.value));
  const listed = words.map(({ text }) => (names.includes(text) ? text : undefined));
  const required = names.filter((name) => !listed.includes(name)).sort();
  const value = { type: 'replicating', required, optional: [...new Set(listed)] };
  if (list === undefined) return { value, problems: [] };
  const nothingRequired =
    'Every channel is optional: events may be lost although they are accepted';
  return {
    value,
    problems: [
      ...words.flatMap((word) => checkOptional(word, list, channels)),
      ...(required.length === 0 ? [problem('odd', nothingRequired, list.span)] : []),
    ],
  };
}

function withoutRepetitions(words: readonly Word[]): readonly Word[] {
  return words.filter(({ text }, i) => words.findIndex((word) => word.text === text) === i);
}

function checkOptional(
  { text, start, end }: Word,
  list: LocatedText,
  channels: readonly LoadedChannel[],
): readonly Problem[] {
  const span = list.place(start, end);
  const channel = channels.find(({ name }) => name === text);
  if (channel === undefined) {
    const message = `The optional channel "${text}" is no channel of the source: every batch fails after the other channels have it, and is sent again`;
    const help = didYouMeanName(
      text,
      channels.map(({ name }) => name),
    );
    return [{ ...problem('fails', message, span), ...(help === undefined ? {} : { help }) }];
  }
  if (channel.type !== 'memory' || channel.keepAliveSeconds === 0) return [];
  const message = `The optional channel "${text}" has a keep-alive of ${channel.keepAliveSeconds} s, which each batch waits when the channel is full`;
  return [{ ...problem('odd', message, span), help: 'set its "keep-alive" to 0' }];
}
