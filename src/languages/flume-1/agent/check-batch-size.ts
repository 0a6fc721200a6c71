import type { Component } from '../catalogue.js';
import type { ComponentProperties } from '../component/component-properties.js';
import { effectiveInteger } from '../component/effective-integer.js';
import { type Problem, problem } from '../component/problem.js';
import type { LoadedChannel } from './loaded-agent.js';

/** The batch size that the loader compares with a channel's transactionCapacity, where the type has one. */
export function batchSizeOf(component: Component, of: ComponentProperties): number | undefined {
  const { batchKey, batchChecked } = component.traits;
  if (batchKey === undefined || !batchChecked) return undefined;
  return effectiveInteger(component, of, batchKey);
}

/** A batch larger than a transaction of the channel: the loader drops the component (FLUME-3246, flume-1.x.md 2.2). */
export function checkBatchSize(
  component: Component,
  of: ComponentProperties,
  channel: LoadedChannel,
): readonly Problem[] {
  const batchSize = batchSizeOf(component, of);
  const { transactionCapacity } = channel;
  if (batchSize === undefined || transactionCapacity === undefined) return [];
  if (batchSize <= transactionCapacity) return [];
  const key = component.traits.batchKey ?? '';
  const written = of.properties.get(key);
  const size = written === undefined ? `${batchSize} by default` : batchSize;
  const message = `"${key}" is ${size}, expected no more than the transactionCapacity ${transactionCapacity} of channel "${channel.name}": Flume drops the ${component.kind}`;
  return [problem('drops', message, written?.value.span ?? of.span)];
}
