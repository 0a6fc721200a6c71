import type { Component } from '../catalogue.js';
import type { ComponentProperties } from './component-properties.js';
import { effectiveInteger } from './effective-integer.js';
import { type Problem, problem } from './problem.js';

/** The sizes that a channel works with, as far as it has them. */
export interface ChannelSizes {
  /** Events that the channel holds. */
  readonly capacity?: number;
  /** Events that one transaction may put or take. */
  readonly transactionCapacity?: number;
  /** Seconds that a put waits for room and a take for an event. */
  readonly keepAliveSeconds?: number;
}

/** The sizes of a channel after Flume has put its defaults in (flume-1.x.md 3.6). */
export function channelSizes(component: Component, channel: ComponentProperties): ChannelSizes {
  const number = (key: string) => effectiveInteger(component, channel, key);
  switch (component.class) {
    case 'org.apache.flume.channel.MemoryChannel':
    case 'org.apache.flume.channel.file.FileChannel':
      return sizes(number('capacity'), number('transactionCapacity'), number('keep-alive'));
    case 'org.apache.flume.channel.SpillableMemoryChannel':
      return sizes(spillCapacity(number), number('transactionCapacity'), 0);
    case 'org.apache.flume.channel.PseudoTxnMemoryChannel':
      return sizes(undefined, undefined, number('keep-alive'));
    default:
      return {};
  }
}

/** A channel whose transactions are larger than itself is dropped, also where one of the sizes is the default. */
export function checkChannelSizes(
  component: Component,
  channel: ComponentProperties,
): readonly Problem[] {
  const { capacity, transactionCapacity } = channelSizes(component, channel);
  if (capacity === undefined || transactionCapacity === undefined) return [];
  if (transactionCapacity <= capacity) return [];
  const key = component.type === 'SPILLABLEMEMORY' ? 'overflowCapacity' : 'capacity';
  const written = channel.properties.get('transactionCapacity') ?? channel.properties.get(key);
  const message = `"transactionCapacity" is ${transactionCapacity} and "${key}" is ${capacity}, expected no more than that`;
  return [problem('drops', message, written?.value.span ?? channel.span)];
}

/** The file channel inside takes the overflow for its capacity, and its own default for none. */
function spillCapacity(number: (key: string) => number | undefined): number | undefined {
  const [memory = 0, overflow = 0] = [number('memoryCapacity'), number('overflowCapacity')];
  if (overflow > 0) return overflow;
  return memory < 1 ? 100_000_000 : 1_000_000;
}

function sizes(capacity?: number, transactionCapacity?: number, keepAliveSeconds?: number) {
  return {
    ...(capacity === undefined ? {} : { capacity }),
    ...(transactionCapacity === undefined ? {} : { transactionCapacity }),
    ...(keepAliveSeconds === undefined ? {} : { keepAliveSeconds }),
  };
}
